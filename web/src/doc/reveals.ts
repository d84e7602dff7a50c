import type * as Y from 'yjs';
import { creatorOf } from './authorship';
import { type Entries } from './entries';
import { ROOT, SERVER_CLIENT } from './keys';

/** Calls `told` with how many contributions were revealed, whenever some are; returns how to end that. */
export function watchReveals(doc: Y.Doc, told: (count: number) => void): () => void {
  const contributions: Entries = doc.getMap(ROOT.contributions);
  // Those are the only entries that the server itself puts there.
  const follow = ({ keysChanged }: Y.YMapEvent<unknown>, { local }: Y.Transaction): void => {
    if (local) return;
    const count = [...keysChanged].filter((id) => creatorOf(contributions, id) === SERVER_CLIENT).length;
    if (count > 0) told(count);
  };
  contributions.observe(follow);
  return () => contributions.unobserve(follow);
}
