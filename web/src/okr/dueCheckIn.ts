/** When the next check-in of an objective is. */
import type { Meeting, Objective } from '../model/contract';
import { type Okr, standing } from './entries';

const WEEK = 7;
const DAY_MS = 86_400_000;

/**
 * The next day, from `today` on, of a meeting for check-ins that is about the objective: of its cycle or of none, of its
 * team or of all. A meeting that repeats does so until its cycle ends.
 */
export function dueCheckIn(okr: Okr, objective: Objective, today: string): string | undefined {
  const ends = new Map(standing(okr.cycles).map(({ id, end }) => [id, end]));
  const days = standing(okr.meetings)
    .filter(
      ({ kind, cycle, team }) =>
        kind === 'checkin' &&
        (cycle === undefined || cycle === objective.cycle) &&
        (team === undefined || team === objective.team),
    )
    .flatMap((meeting) => nextDay(meeting, ends.get(meeting.cycle ?? objective.cycle ?? ''), today) ?? []);
  return days.sort()[0];
}

function nextDay({ date, every = 0 }: Meeting, end: string | undefined, today: string): string | undefined {
  if (date === undefined) return undefined;
  if (date >= today) return date;
  if (every < 1) return undefined;
  const step = every * WEEK * DAY_MS;
  const steps = Math.ceil((Date.parse(today) - Date.parse(date)) / step);
  const next = new Date(Date.parse(date) + steps * step).toISOString().slice(0, 10);
  return end !== undefined && next > end ? undefined : next;
}

/** A check-in is meant to be every one or two weeks: whether the last one lies longer back than that. */
export function isLongAgo(last: string | undefined, today: string): boolean {
  return last === undefined || Date.parse(today) - Date.parse(last) > 2 * WEEK * DAY_MS;
}
