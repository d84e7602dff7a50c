/**
 * How far key results and objectives have come: 0 (nothing) to 1 (all of it). Computed here and nowhere else.
 *
 * The value of a key result is that of its last check-in that has one. With it, by kind:
 *
 * - metric, up or down: (value − baseline) / (target − baseline), cut to 0..1. The formula is the same both ways: from 40
 *   down to 20 a value of 30 is one half.
 * - metric, keep: within the band (low..high, either end may be open) 1; outside it 1 − d(value) / d(baseline) cut to
 *   0..1, where d is the distance to the band; 0 when the baseline lies inside or is not known.
 * - milestone: 1 from a value of 1 on, else 0.
 * - ordinal: below 1 nothing (0), from 1 on the commitment (one half), from 2 on the goal (1). The stretch (3) is 1 as
 *   well; that it is more than wanted is told by the value.
 * - objective: the mean over its key results. One that only lacks a value counts as 0, so that not measuring never looks
 *   better than measuring; one that can't be measured at all is left out.
 *
 * Confidence and KPIs are told beside progress and never enter it.
 */
import type { CheckIn, KeyResult, Objective } from '../model/contract';
import { type Confidence, confidenceOf, inTime } from './confidence';
import { type Okr, standing } from './entries';

/** Why there is no progress, the first that applies. */
export const WHYS = [
  'target-missing',
  'band-missing',
  'baseline-missing',
  'baseline-equals-target',
  'value-missing',
] as const;
export type Why = (typeof WHYS)[number];

export interface Progress extends Confidence {
  readonly id: string;
  readonly progress?: number;
  /** The last value, and its day. */
  readonly value?: number;
  readonly date?: string;
  readonly why?: Why;
}

export interface ObjectiveProgress {
  readonly id: string;
  readonly progress?: number;
  /** How many key results it has. */
  readonly of: number;
  /** How many of them the mean is over. */
  readonly measured: number;
}

export interface Standing {
  readonly keyResults: Progress[];
  readonly objectives: ObjectiveProgress[];
}

/** The standing of all key results and objectives that are there, in reading order. */
export function standingOf(okr: Okr): Standing {
  const keyResults = standing(okr.keyResults);
  const told = keyResults.map(progressOf);
  const groups = new Map<string, Progress[]>();
  for (const [at, { objective = '' }] of keyResults.entries()) {
    const group = groups.get(objective) ?? [];
    groups.set(objective, group);
    group.push(...told.slice(at, at + 1));
  }
  const objectives = standing(okr.objectives).map((one) => objectiveProgress(one, groups.get(one.id) ?? []));
  return { keyResults: told, objectives };
}

/** The standing of one key result. */
export function progressOf(keyResult: KeyResult): Progress {
  const last = lastValue(keyResult.checkIns);
  return {
    id: keyResult.id,
    ...confidenceOf(keyResult.checkIns),
    ...last,
    ...reached(keyResult, last.value),
  };
}

/** The value of the last check-in that has one, with its day. */
export function lastValue(checkIns: readonly CheckIn[] | undefined): {
  readonly value?: number;
  readonly date?: string;
} {
  const last = inTime(checkIns).findLast((one) => one.value !== undefined);
  if (last?.value === undefined) return {};
  return { value: last.value, ...(last.date !== undefined && { date: last.date }) };
}

/** The progress of an objective over that of its key results. */
export function objectiveProgress(objective: Pick<Objective, 'id'>, of: readonly Progress[]): ObjectiveProgress {
  const measured = of.flatMap(({ progress, why }) => (why === 'value-missing' ? [0] : (progress ?? [])));
  const sum = measured.reduce((all, one) => all + one, 0);
  return {
    id: objective.id,
    ...(measured.length > 0 && { progress: sum / measured.length }),
    of: of.length,
    measured: measured.length,
  };
}

type Reached = { readonly progress: number } | { readonly why: Why };

function reached(keyResult: KeyResult, value: number | undefined): Reached {
  switch (keyResult.kind) {
    case 'milestone':
      return value === undefined ? { why: 'value-missing' } : { progress: value >= 1 ? 1 : 0 };
    case 'ordinal':
      return value === undefined ? { why: 'value-missing' } : { progress: value >= 2 ? 1 : value >= 1 ? 0.5 : 0 };
    default:
      return keyResult.direction === 'keep' ? kept(keyResult, value) : moved(keyResult, value);
  }
}

function moved({ baseline, target }: KeyResult, value: number | undefined): Reached {
  if (target === undefined) return { why: 'target-missing' };
  if (baseline === undefined) return { why: 'baseline-missing' };
  if (baseline === target) return { why: 'baseline-equals-target' };
  if (value === undefined) return { why: 'value-missing' };
  return { progress: cut((value - baseline) / (target - baseline)) };
}

function kept({ baseline, low, high }: KeyResult, value: number | undefined): Reached {
  if (low === undefined && high === undefined) return { why: 'band-missing' };
  if (value === undefined) return { why: 'value-missing' };
  const away = outside(value, low, high);
  if (away === 0) return { progress: 1 };
  const start = baseline === undefined ? 0 : outside(baseline, low, high);
  return { progress: start === 0 ? 0 : cut(1 - Math.abs(away) / Math.abs(start)) };
}

/**
 * How far `value` lies below (negative) or above a band, 0 within it. An absent end is open. Ends that somebody mixed up
 * are taken the right way round.
 */
export function outside(value: number, low = -Infinity, high = Infinity): number {
  const [from, to] = low <= high ? [low, high] : [high, low];
  return value < from ? value - from : value > to ? value - to : 0;
}

/** Within 0..1, and never -0. */
function cut(part: number): number {
  return Math.min(Math.max(part, 0), 1) + 0;
}
