/** What the views of documents have in common. */
import type * as Y from 'yjs';

export type Events = Y.YEvent<Y.AbstractType<unknown>>[];

/** Calls `then` before the next frame, or at once after this task where nothing is drawn; returns how to forget it. */
export function nextFrame(then: () => void): () => void {
  if (typeof requestAnimationFrame === 'function') {
    const frame = requestAnimationFrame(then);
    return () => cancelAnimationFrame(frame);
  }
  const timer = setTimeout(then, 0);
  return () => clearTimeout(timer);
}

/** Ids of the entries that these events lie in. */
export function touchedIds(events: Events): Set<string> {
  const ids = new Set<string>();
  for (const event of events) {
    const id = event.path[0];
    if (typeof id === 'string') ids.add(id);
    else for (const key of event.changes.keys.keys()) ids.add(key);
  }
  return ids;
}
