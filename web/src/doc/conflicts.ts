/** Goals that get in each other's way, and how people judge that. */
import { type Conflict, CONFLICT_STATES, NAMES_MAX, SCORE_MAX } from '../model/contract';
import { creatorOf } from './authorship';
import { deletion, type Entries, entryOf } from './entries';
import { CONFLICT, SCORE } from './keys';
import { moment, oneOf, present, shortWords, someWords, whole, words } from './values';

/** A conflict without its scores. */
export type ConflictEntry = Omit<Conflict, 'scores'>;

/** What one person thinks of a conflict. Whose it is, is told by the client that made it. */
export interface ScoreEntry {
  readonly id: string;
  readonly conflict: string;
  /** -3, they shut each other out, to 3, they help each other. */
  readonly value: number;
  readonly at: number;
  readonly client: number;
  readonly deletedAt?: number;
}

export function readConflict(entries: Entries, id: string): ConflictEntry | undefined {
  const entry = entryOf(entries, id);
  const [a, b] = [entry?.get(CONFLICT.a), entry?.get(CONFLICT.b)];
  if (!entry || typeof a !== 'string' || typeof b !== 'string') return undefined;
  return present<ConflictEntry>({
    ...{ id, a, b },
    order: words(entry.get(CONFLICT.order)),
    because: words(entry.get(CONFLICT.because)),
    affected: someWords(entry.get(CONFLICT.affected)),
    state: oneOf(entry.get(CONFLICT.state), CONFLICT_STATES),
    owner: shortWords(entry.get(CONFLICT.owner), NAMES_MAX),
    from: shortWords(entry.get(CONFLICT.from), NAMES_MAX),
    fromGroup: shortWords(entry.get(CONFLICT.fromGroup), NAMES_MAX),
    ...deletion(entry.get(CONFLICT.deletedAt)),
  } as ConflictEntry);
}

export function readScore(entries: Entries, id: string): ScoreEntry | undefined {
  const entry = entryOf(entries, id);
  const conflict = entry?.get(SCORE.conflict);
  const value = whole(entry?.get(SCORE.value), -SCORE_MAX, SCORE_MAX);
  const client = creatorOf(entries, id);
  if (!entry || typeof conflict !== 'string' || value === undefined || client === undefined) return undefined;
  const at = moment(entry.get(SCORE.at)) ?? 0;
  return { id, conflict, value, at, client, ...deletion(entry.get(SCORE.deletedAt)) };
}
