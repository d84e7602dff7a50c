/** When meetings are. Dates are `YYYY-MM-DD`. */
import type { Meeting } from '../model/contract';

/** Nobody wants a meeting for ever: without an end of the cycle it repeats for a year. */
const WEEKS = 52;
const DAY = 86_400_000;

/** How a meeting comes again. */
export interface Repetition {
  /** Weeks between two of them. */
  readonly every: number;
  /** The last day on which there may be one; either this or `count`. */
  readonly until?: string;
  /** How many there are, the first one included. */
  readonly count?: number;
}

/**
 * How a meeting comes again: until its cycle ends, or for a year where nobody said when that is. Nothing for a meeting that
 * is once, and for one that begins on the last day of its cycle or later.
 *
 * @param end last day of the cycle
 */
export function repetitionOf(
  { date, every = 0 }: Pick<Meeting, 'date' | 'every'>,
  end: string | undefined,
): Repetition | undefined {
  if (date === undefined || every < 1 || (end !== undefined && end <= date)) return undefined;
  return end === undefined ? { every, count: Math.ceil(WEEKS / every) } : { every, until: end };
}

/** The first day from `today` on that it is on; nothing when it is over, or has no day. */
export function nextOn(
  meeting: Pick<Meeting, 'date' | 'every'>,
  today: string,
  end: string | undefined,
): string | undefined {
  const { date } = meeting;
  if (date === undefined || date >= today) return date;
  const again = repetitionOf(meeting, end);
  if (!again) return undefined;
  const step = again.every * 7 * DAY;
  const times = Math.ceil((Date.parse(today) - Date.parse(date)) / step);
  const next = new Date(Date.parse(date) + times * step).toISOString().slice(0, 10);
  const over = again.count === undefined ? next > (again.until ?? '') : times >= again.count;
  return over ? undefined : next;
}
