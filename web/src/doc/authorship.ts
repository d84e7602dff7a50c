/**
 * Which Yjs client wrote what. The server binds a client id to the person who used it first and refuses it to anybody
 * else, so this cannot be forged, as a name written into an entry could.
 */
import type * as Y from 'yjs';
import { type Entries, type Entry, entryOf, type SharedText, textOf } from './entries';

/** Who made the entry under `id`. */
export function creatorOf(entries: Entries, id: string): number | undefined {
  return entries._map.get(id)?.id.client;
}

/** Who set the value that stands under `key` now; nothing when none stands there. */
export function writerOf(entry: Entry | undefined, key: string): number | undefined {
  const item = entry?._map.get(key);
  return item === undefined || item.deleted ? undefined : item.id.client;
}

/** Who deleted the entry under `id`, which has a key `deletedAt`. */
export function deleterOf(entries: Entries, id: string): number | undefined {
  return writerOf(entryOf(entries, id), 'deletedAt');
}

/** Everybody whose words stand in a text. */
export function writersIn(text: SharedText | undefined): Set<number> {
  const writers = new Set<number>();
  for (let item = text?._start ?? null; item !== null; item = item.right)
    if (!item.deleted) writers.add(item.id.client);
  return writers;
}

/** Calls `found` with the clients a document knows, now and whenever one writes that was quiet before. */
export function watchClients(doc: Y.Doc, found: (clients: Iterable<number>) => void): () => void {
  const follow = ({ beforeState, afterState }: Y.Transaction): void => {
    if (afterState.size > beforeState.size) found([...afterState.keys()].filter((client) => !beforeState.has(client)));
  };
  found(doc.store.clients.keys());
  doc.on('afterTransaction', follow);
  return () => doc.off('afterTransaction', follow);
}

/** Everybody who has a part in an entry as it stands: who made it, set its values, wrote its words. */
export function authorsOf(entries: Entries, id: string): Set<number> {
  const authors = new Set<number>();
  const entry = entryOf(entries, id);
  const creator = creatorOf(entries, id);
  if (creator !== undefined) authors.add(creator);
  for (const item of entry?._map.values() ?? []) if (!item.deleted) authors.add(item.id.client);
  for (const key of entry?.keys() ?? []) for (const writer of writersIn(textOf(entry, key))) authors.add(writer);
  return authors;
}
