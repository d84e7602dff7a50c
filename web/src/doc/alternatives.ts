/** What models are compared by, what gets in their way, and which cards belong together. */
import { type Criterion, type Group, type Hurdle, RATING_MAX } from '../model/contract';
import { deletion, type Entries, entryOf } from './entries';
import { CRITERION, GROUP, HURDLE, RATING } from './keys';
import { present, someWords, whole, words } from './values';

/** A criterion without its ratings. */
export type CriterionEntry = Omit<Criterion, 'ratings'>;

/** How well a model does by a criterion. One stands for each of both: the one with the lowest id. */
export interface RatingEntry {
  readonly id: string;
  readonly criterion: string;
  readonly model: string;
  readonly value?: number;
  readonly reason?: string;
  readonly deletedAt?: number;
}

export function readCriterion(entries: Entries, id: string): CriterionEntry | undefined {
  const entry = entryOf(entries, id);
  if (!entry) return undefined;
  return {
    id,
    title: words(entry.get(CRITERION.title)),
    order: words(entry.get(CRITERION.order)),
    ...deletion(entry.get(CRITERION.deletedAt)),
  };
}

export function readRating(entries: Entries, id: string): RatingEntry | undefined {
  const entry = entryOf(entries, id);
  const [criterion, model] = [entry?.get(RATING.criterion), entry?.get(RATING.model)];
  if (!entry || typeof criterion !== 'string' || typeof model !== 'string') return undefined;
  return present<RatingEntry>({
    ...{ id, criterion, model },
    value: whole(entry.get(RATING.value), 0, RATING_MAX),
    reason: someWords(entry.get(RATING.reason)),
    ...deletion(entry.get(RATING.deletedAt)),
  } as RatingEntry);
}

export function readHurdle(entries: Entries, id: string): Hurdle | undefined {
  const entry = entryOf(entries, id);
  if (!entry) return undefined;
  const hinders = entry.get(HURDLE.hinders);
  return present<Hurdle>({
    id,
    order: words(entry.get(HURDLE.order)),
    hinders: typeof hinders === 'string' ? hinders : undefined,
    rule: words(entry.get(HURDLE.rule)),
    purpose: someWords(entry.get(HURDLE.purpose)),
    room: someWords(entry.get(HURDLE.room)),
    risk: someWords(entry.get(HURDLE.risk)),
    ...deletion(entry.get(HURDLE.deletedAt)),
  } as Hurdle);
}

export function readGroup(entries: Entries, id: string): Group | undefined {
  const entry = entryOf(entries, id);
  if (!entry) return undefined;
  const model = entry.get(GROUP.model);
  return {
    id,
    title: words(entry.get(GROUP.title)),
    order: words(entry.get(GROUP.order)),
    ...(typeof model === 'string' && { model }),
    ...deletion(entry.get(GROUP.deletedAt)),
  };
}
