/** When the next check-in of an objective is. */
import type { Objective } from '../model/contract';
import { type Okr, standing } from './entries';
import { nextOn } from './meetings';

const TWO_WEEKS = 14 * 86_400_000;

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
    .flatMap((meeting) => nextOn(meeting, today, ends.get(meeting.cycle ?? objective.cycle ?? '')) ?? []);
  return days.sort()[0];
}

/** A check-in is meant to be every one or two weeks: whether the last one lies longer back than that. */
export function isLongAgo(last: string | undefined, today: string): boolean {
  return last === undefined || Date.parse(today) - Date.parse(last) > TWO_WEEKS;
}
