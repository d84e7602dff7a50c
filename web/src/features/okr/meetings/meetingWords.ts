/** Meetings in the words of the interface. */
import type { Meeting, MeetingKind } from '../../../model/contract';
import { compareText, standing } from '../../../okr/entries';
import { nextOn } from '../../../okr/meetings';
import { dayWords, figureWords } from '../../../texts/figures';
import { currentLanguage, t } from '../../../texts/texts.svelte';
import { type OkrDesk, today } from '../desk.svelte';
import { cycleName, titleOf } from '../words';

/** A meeting with the day on which it is next; without one it is over. */
export interface Planned {
  readonly meeting: Meeting;
  readonly next?: string;
}

/** The meetings by when they are next, those that are over last. */
export function plannedIn(desk: OkrDesk): Planned[] {
  const now = today();
  const key = ({ meeting, next }: Planned): string => `${next ?? '9999'} ${meeting.time ?? ''}`;
  return standing(desk.okr.meetings)
    .map((meeting): Planned => {
      const end = desk.cycles.find(({ id }) => id === meeting.cycle)?.end;
      const next = nextOn(meeting, now, end);
      return { meeting, ...(next !== undefined && { next }) };
    })
    .sort((a, b) => compareText(key(a), key(b)));
}

/** The next one of a kind in the cycle that is looked at. */
export function nextOf(desk: OkrDesk, kind: MeetingKind): Planned | undefined {
  return plannedIn(desk).find(
    ({ meeting, next }) =>
      next !== undefined &&
      meeting.kind === kind &&
      (meeting.cycle === undefined || meeting.cycle === desk.cycle?.id) &&
      (desk.team === undefined || meeting.team === undefined || meeting.team === desk.team),
  );
}

/** "Check-in, Frühe Hilfen". */
export function meetingName(desk: OkrDesk, { kind, team }: Meeting): string {
  const of = standing(desk.okr.teams).find(({ id }) => id === team);
  return [t(`meetings-kind-${kind}`), of && titleOf(of)].filter(Boolean).join(', ');
}

/** "Montag, 23.11.2026, 9:30 Uhr". */
export function whenWords({ meeting, next }: Planned): string {
  const day = next ?? meeting.date;
  if (day === undefined) return t('meetings-undated');
  const weekday = new Intl.DateTimeFormat(currentLanguage(), { weekday: 'long', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
  const clock = meeting.time && t('meetings-clock', { time: meeting.time.replace(/^0/u, '') });
  return [weekday, dayWords(day), clock].filter(Boolean).join(', ');
}

/** "45 Minuten · alle 2 Wochen · Rathaus, Raum 2 · 3. Tertial 2026". */
export function detailWords(desk: OkrDesk, { minutes, every, place, cycle }: Meeting): string {
  const of = desk.cycles.find(({ id }) => id === cycle);
  return [
    minutes !== undefined && t('meetings-long', { minutes: figureWords(minutes) }),
    every !== undefined && every > 0 && t('meetings-every', { weeks: every }),
    place,
    of && cycleName(of),
  ]
    .filter(Boolean)
    .join(' · ');
}
