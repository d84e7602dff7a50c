/** Meetings as an iCalendar file (RFC 5545), in the time of the place: Europe/Berlin. No names of people are in it. */
import type { Meeting } from '../model/contract';
import { type Okr, standing } from './entries';
import { repetitionOf } from './meetings';

/** What the texts say of a meeting. */
export interface EventWords {
  readonly summary: string;
  readonly description?: string;
}

export interface CalendarSetting {
  /** Stays the same for this workshop, whoever writes the file, so that an event imported again is the same one. */
  readonly workshop: string;
  /** What a calendar calls the file. */
  readonly name: string;
  /** When it is written, in milliseconds since 1970. */
  readonly now: number;
  readonly wordsOf: (meeting: Meeting) => EventWords;
}

/** Where nobody has said how long. */
const MINUTES = 60;
/** Longest line in bytes, without its end. */
const LINE_MAX = 75;
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Berlin',
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

/** The meetings that have a day. One without a time takes the whole day; one that repeats does so until its cycle ends. */
export function calendarOf(okr: Okr, setting: CalendarSetting): string {
  const ends = new Map(standing(okr.cycles).map(({ id, end }) => [id, end]));
  const meetings = standing(okr.meetings).filter(({ date }) => date !== undefined);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wirkraum//OKR//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(setting.name)}`,
    ...ZONE,
    ...meetings.flatMap((meeting) => eventOf(meeting, ends.get(meeting.cycle ?? ''), setting)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(meeting: Meeting, end: string | undefined, setting: CalendarSetting): string[] {
  const { date = '', time, minutes = MINUTES, place } = meeting;
  const { summary, description } = setting.wordsOf(meeting);
  const day = date.replaceAll('-', '');
  const timed = time !== undefined && /^\d{2}:\d{2}$/u.test(time);
  return [
    'BEGIN:VEVENT',
    `UID:${meeting.id}@${setting.workshop}.wirkraum`,
    `DTSTAMP:${stamp(setting.now)}`,
    ...(timed
      ? [`DTSTART;TZID=Europe/Berlin:${day}T${time.replace(':', '')}00`, `DURATION:PT${String(minutes)}M`]
      : [`DTSTART;VALUE=DATE:${day}`]),
    ...repeated(meeting, end, timed),
    `SUMMARY:${escaped(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    // Who looks at a whole day on which there is a meeting is still free.
    ...(timed ? [] : ['TRANSP:TRANSPARENT']),
    'END:VEVENT',
  ];
}

function repeated(meeting: Meeting, end: string | undefined, timed: boolean): string[] {
  const again = repetitionOf(meeting, end);
  if (!again) return [];
  const until = again.until === undefined ? `COUNT=${String(again.count)}` : `UNTIL=${lastMoment(again.until, timed)}`;
  return [`RRULE:FREQ=WEEKLY;INTERVAL=${String(again.every)};${until}`];
}

/** The last day; where meetings have a time its last second, which the format wants in world time. */
function lastMoment(end: string, timed: boolean): string {
  if (!timed) return end.replaceAll('-', '');
  const hours = isSummer(end) ? 2 : 1;
  return stamp(Date.parse(`${end}T23:59:59Z`) - hours * 60 * 60 * 1000);
}

/** Whether the evening of a day is in summer time: from the last Sunday of March to the day before that of October. */
function isSummer(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return date >= lastSunday(year, 3) && date < lastSunday(year, 10);
}

/** Both months have 31 days. */
function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month - 1, 31));
  last.setUTCDate(31 - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}

function stamp(at: number): string {
  return new Date(at).toISOString().replace(/[-:]/gu, '').replace(/\.\d+/u, '');
}

/** Text as the format wants it: marks and line breaks written out, no other control characters. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** A line in pieces of at most 75 bytes; a letter is never cut. Each further piece begins with a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const pieces: string[] = [''];
  let room = LINE_MAX;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (size > room) {
      pieces.push('');
      room = LINE_MAX - 1;
    }
    pieces[pieces.length - 1] += letter;
    room -= size;
  }
  return pieces.join('\r\n ');
}
