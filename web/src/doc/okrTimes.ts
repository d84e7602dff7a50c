/** Reads what lies in time in the document of the area `okr`: check-ins, readings, learnings and meetings. */
import {
  type CheckIn,
  CONFIDENCE_MAX,
  EVERY_MAX,
  type KpiReading,
  type Learning,
  LEARNING_SOURCES,
  LEARNING_TAGS,
  type Meeting,
  MEETING_KINDS,
  MINUTES_MAX,
  MINUTES_MIN,
} from '../model/contract';
import { creatorOf } from './authorship';
import { deletion, type Entries, entryOf } from './entries';
import { CHECK_IN, LEARNING, MEETING, READING } from './keys';
import { amount, day, moment, oneOf, present, someWords, whole, words } from './values';

/** A check-in, with whom it is by as the client that made it. */
export interface CheckInEntry extends Omit<CheckIn, 'author'> {
  readonly keyResult: string;
  readonly client: number;
  readonly deletedAt?: number;
}

export interface ReadingEntry extends KpiReading {
  readonly kpi: string;
  readonly deletedAt?: number;
}

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

const reference = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export function readCheckIn(entries: Entries, id: string): CheckInEntry | undefined {
  const entry = entryOf(entries, id);
  const keyResult = entry?.get(CHECK_IN.keyResult);
  const client = creatorOf(entries, id);
  if (!entry || typeof keyResult !== 'string' || client === undefined) return undefined;
  return present<CheckInEntry>({
    ...{ id, keyResult, client },
    at: moment(entry.get(CHECK_IN.at)) ?? 0,
    date: day(entry.get(CHECK_IN.date)),
    value: amount(entry.get(CHECK_IN.value)),
    confidence: whole(entry.get(CHECK_IN.confidence), 0, CONFIDENCE_MAX),
    obstacle: someWords(entry.get(CHECK_IN.obstacle)),
    help: someWords(entry.get(CHECK_IN.help)),
    comment: someWords(entry.get(CHECK_IN.comment)),
    ...deletion(entry.get(CHECK_IN.deletedAt)),
  } as CheckInEntry);
}

export function readReading(entries: Entries, id: string): ReadingEntry | undefined {
  const entry = entryOf(entries, id);
  const kpi = entry?.get(READING.kpi);
  if (!entry || typeof kpi !== 'string') return undefined;
  return present<ReadingEntry>({
    ...{ id, kpi },
    date: day(entry.get(READING.date)),
    value: amount(entry.get(READING.value)),
    source: someWords(entry.get(READING.source)),
    ...deletion(entry.get(READING.deletedAt)),
  } as ReadingEntry);
}

export function readLearning(entries: Entries, id: string): Learning | undefined {
  const entry = entryOf(entries, id);
  return (
    entry &&
    present<Learning>({
      id,
      order: words(entry.get(LEARNING.order)),
      text: words(entry.get(LEARNING.text)),
      tag: oneOf(entry.get(LEARNING.tag), LEARNING_TAGS),
      source: oneOf(entry.get(LEARNING.source), LEARNING_SOURCES),
      cycle: reference(entry.get(LEARNING.cycle)),
      objective: reference(entry.get(LEARNING.objective)),
      ...deletion(entry.get(LEARNING.deletedAt)),
    } as Learning)
  );
}

export function readMeeting(entries: Entries, id: string): Meeting | undefined {
  const entry = entryOf(entries, id);
  const time = entry?.get(MEETING.time);
  return (
    entry &&
    present<Meeting>({
      id,
      kind: oneOf(entry.get(MEETING.kind), MEETING_KINDS) ?? 'checkin',
      cycle: reference(entry.get(MEETING.cycle)),
      team: reference(entry.get(MEETING.team)),
      date: day(entry.get(MEETING.date)),
      time: typeof time === 'string' && CLOCK.test(time) ? time : undefined,
      minutes: whole(entry.get(MEETING.minutes), MINUTES_MIN, MINUTES_MAX),
      every: whole(entry.get(MEETING.every), 0, EVERY_MAX),
      place: someWords(entry.get(MEETING.place)),
      ...deletion(entry.get(MEETING.deletedAt)),
    } as Meeting)
  );
}
