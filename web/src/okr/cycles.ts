/** Spans of days: when cycles run, which of them overlap, and which one runs today. Dates are `YYYY-MM-DD`. */
import type { Cycle } from '../model/contract';
import { compareText } from './entries';

/** First and last day; both belong to it. */
export interface Span {
  readonly start: string;
  readonly end: string;
}

/**
 * The days of a cycle that somebody has said. Of one without an end only the first day is known, of one without a start
 * only the last: nobody said that it runs for ever. Nothing where the end lies before the start.
 */
export function spanOf({ start, end }: Pick<Cycle, 'start' | 'end'>): Span | undefined {
  const [first, last] = [start ?? end, end ?? start];
  if (first === undefined || last === undefined || first > last) return undefined;
  return { start: first, end: last };
}

/** Whether both have a day in common. A cycle that ends on the day on which the next begins overlaps it by that day. */
export function overlap(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether cycles meet in at least one team: both have the same one, or one of them is for all teams. */
export function shareTeam(a: Pick<Cycle, 'team'>, b: Pick<Cycle, 'team'>): boolean {
  return a.team === undefined || b.team === undefined || a.team === b.team;
}

/** Whether `date` lies before the first or after the last day, of those somebody has said. */
export function isOutside(date: string, { start, end }: Pick<Cycle, 'start' | 'end'>): boolean {
  if (start !== undefined && end !== undefined && end < start) return false;
  return (start !== undefined && date < start) || (end !== undefined && date > end);
}

/**
 * The cycle in which `today` lies, for a team: its own before one for all teams, of several the one that began last. One
 * without an end runs on; without a start nobody knows. Nothing when none runs.
 */
export function cycleOn<T extends Cycle>(cycles: readonly T[], today: string, team?: string): T | undefined {
  return cycles
    .filter(
      (one) =>
        one.deletedAt === undefined &&
        one.start !== undefined &&
        (one.end === undefined || one.end >= one.start) &&
        !isOutside(today, one) &&
        (one.team === undefined || one.team === team),
    )
    .sort(
      (a, b) =>
        Number(a.team === undefined) - Number(b.team === undefined) ||
        compareText(b.start ?? '', a.start ?? '') ||
        compareText(a.order, b.order) ||
        compareText(a.id, b.id),
    )[0];
}

/** The days of a quarter (1..4) or tertial (1..3) of a year; nothing for any other number. */
export function spanOfPart(kind: 'quarter' | 'tertial', year: number, part: number): Span | undefined {
  const parts = PARTS[kind];
  const fits = Number.isInteger(year) && year >= 1990 && year <= 2200;
  if (!fits || !Number.isInteger(part) || part < 1 || part > parts) return undefined;
  const months = 12 / parts;
  const last = part * months;
  const days = new Date(Date.UTC(year, last, 0)).getUTCDate();
  return { start: day(year, last - months + 1, 1), end: day(year, last, days) };
}

/** The quarter or tertial in which a day lies. */
export function partOn(kind: 'quarter' | 'tertial', date: string): { readonly year: number; readonly part: number } {
  const months = 12 / PARTS[kind];
  return { year: Number(date.slice(0, 4)), part: Math.ceil(Number(date.slice(5, 7)) / months) };
}

/** The quarter or tertial after one. */
export function partAfter(
  kind: 'quarter' | 'tertial',
  { year, part }: { readonly year: number; readonly part: number },
): { readonly year: number; readonly part: number } {
  return part < PARTS[kind] ? { year, part: part + 1 } : { year: year + 1, part: 1 };
}

const PARTS = { quarter: 4, tertial: 3 };

function day(year: number, month: number, of: number): string {
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`;
}
