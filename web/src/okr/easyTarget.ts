/** Targets that are reached without anybody doing anything else: sandbagging. */
import { compareText } from './entries';
import type { Parts } from './help';
import type { Statement } from './sentence';
import type { Words } from './wordLists';

export interface Past {
  readonly date: string;
  readonly value: number;
}

/** Less than this part of the baseline is barely a change; of shares, less than this many points. */
const BARELY = 0.05;
const POINTS = 2;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Why a target is easy, the first that applies:
 *
 * - course: all of something that is our duty anyway ("100 % der Anträge werden bearbeitet") without a baseline;
 * - reached: the last value known is there already;
 * - trend: the line from the first to the last value known reaches it by its day;
 * - barely: it is less than 5 percent (of shares less than 2 points) away from the baseline.
 */
export function easyTarget(
  draft: { readonly past?: readonly Past[]; readonly date?: string },
  { core }: Pick<Statement, 'core'>,
  { baseline, target, unit }: { readonly baseline?: number; readonly target?: number; readonly unit?: string },
  words: Words,
): (Parts & { readonly why: NonNullable<Parts['why']> }) | undefined {
  if (target === undefined) return undefined;
  const numbers = { target, ...(baseline !== undefined && { baseline }), ...(unit !== undefined && { unit }) };
  const whole = unit === '%' && target === 100;
  const duty = core.find(({ lower }) => words.duties.has(lower));
  if (whole && duty && baseline === undefined) return { ...numbers, why: 'course', word: duty.text };
  if (baseline === undefined || baseline === target) return undefined;
  const past = [...(draft.past ?? [])].sort((a, b) => compareText(a.date, b.date));
  const beyond = (value: number): boolean => (target > baseline ? value >= target : value <= target);
  const last = past.at(-1);
  if (last && beyond(last.value)) return { ...numbers, why: 'reached' };
  const expected = trend(past, draft.date);
  if (expected !== undefined && beyond(expected)) return { ...numbers, why: 'trend' };
  const step = Math.abs(target - baseline);
  const barely = unit === '%' ? step < POINTS : step < BARELY * Math.abs(baseline);
  return barely ? { ...numbers, why: 'barely' } : undefined;
}

/** Where the line from the first to the last value leads on a day; nothing before there are three. */
function trend(past: readonly Past[], date: string | undefined): number | undefined {
  const [first, last] = [past[0], past.at(-1)];
  if (date === undefined || first === undefined || last === undefined || past.length < 3) return undefined;
  const [from, to, at] = [first.date, last.date, date].map((day) => Date.parse(day) / DAY);
  if (from === undefined || to === undefined || at === undefined || to <= from || at <= to) return undefined;
  return last.value + ((last.value - first.value) / (to - from)) * (at - to);
}
