/** Scores that several people gave to one goal conflict: where they stand, and never only a mean. */
import type * as Contract from './contract';

/** A score as a document has it; on the wire it has no id and always a time. */
export type Score = Omit<Contract.Score, 'at'> & { readonly id?: string; readonly at?: number };

export const SCORE_MIN = -3;
export const SCORE_MAX = 3;

export interface Spread {
  readonly count: number;
  readonly lowest: number;
  readonly highest: number;
  /** The middle score; between the two middle ones, and then maybe a half, when the count is even. */
  readonly median: number;
  /** How many gave -3, -2, … 3. */
  readonly distribution: readonly number[];
}

/**
 * The spread of `scores`, or nothing when nobody gave one. Of several by one author the newest counts, of those at the
 * same time the one with the highest id; one without an author stands for a person of its own.
 */
export function spreadOf(scores: readonly Score[]): Spread | undefined {
  const values = standing(scores)
    .map((score) => Math.min(Math.max(Math.round(score.value), SCORE_MIN), SCORE_MAX) + 0)
    .sort((a, b) => a - b);
  const [lowest, highest] = [values[0], values.at(-1)];
  if (lowest === undefined || highest === undefined) return undefined;
  const distribution = Array.from({ length: SCORE_MAX - SCORE_MIN + 1 }, () => 0);
  for (const value of values) distribution[value - SCORE_MIN] = (distribution[value - SCORE_MIN] ?? 0) + 1;
  return { count: values.length, lowest, highest, median: medianOf(values), distribution };
}

function standing(scores: readonly Score[]): Score[] {
  const newest = new Map<string, Score>();
  const nameless: Score[] = [];
  for (const score of scores) {
    if (!Number.isFinite(score.value)) continue;
    if (score.author === undefined) {
      nameless.push(score);
      continue;
    }
    const other = newest.get(score.author);
    if (!other || isNewer(score, other)) newest.set(score.author, score);
  }
  return [...newest.values(), ...nameless];
}

function isNewer(score: Score, other: Score): boolean {
  const later = (score.at ?? 0) - (other.at ?? 0);
  return later > 0 || (later === 0 && (score.id ?? '') > (other.id ?? ''));
}

function medianOf(sorted: readonly number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;

  return (lower + upper) / 2;
}
