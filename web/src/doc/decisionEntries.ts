/** Reads what lies in the document of the area `decisions`, as tolerantly as cards are read. */
import { NAMES_MAX, type NextStep, type Recommendation, type Topic } from '../model/contract';
import { deletion, type Entries, type Entry, entryOf } from './entries';
import { NEXT_STEP, RECOMMENDATION, TOPIC } from './keys';
import { day, present, shortWords, words } from './values';

const reference = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const yes = (value: unknown): true | undefined => (value === true ? true : undefined);

/** Ids of what something is about; those that are none are left out. */
function references(value: unknown): string[] | undefined {
  const ids = Array.isArray(value) ? value.filter((one) => typeof one === 'string' && one !== '') : [];
  return ids.length > 0 ? ids : undefined;
}

/** Where it stands, where it came from and what it is about: the names of these keys are the same in all three lists. */
function place(id: string, entry: Entry) {
  return {
    id,
    order: words(entry.get(TOPIC.order)),
    from: reference(entry.get(TOPIC.from)),
    fromGroup: shortWords(entry.get(TOPIC.fromGroup), NAMES_MAX),
    cards: references(entry.get(TOPIC.cards)),
    ...deletion(entry.get(TOPIC.deletedAt)),
  };
}

export function readTopic(entries: Entries, id: string): Topic | undefined {
  const entry = entryOf(entries, id);
  return (
    entry &&
    present<Topic>({
      ...place(id, entry),
      title: words(entry.get(TOPIC.title)),
      note: words(entry.get(TOPIC.note)),
      settled: yes(entry.get(TOPIC.settled)),
    })
  );
}

export function readRecommendation(entries: Entries, id: string): Recommendation | undefined {
  const entry = entryOf(entries, id);
  return (
    entry &&
    present<Recommendation>({
      ...place(id, entry),
      text: words(entry.get(RECOMMENDATION.text)),
      reasons: words(entry.get(RECOMMENDATION.reasons)),
      minority: words(entry.get(RECOMMENDATION.minority)),
      poll: reference(entry.get(RECOMMENDATION.poll)),
    })
  );
}

export function readNextStep(entries: Entries, id: string): NextStep | undefined {
  const entry = entryOf(entries, id);
  return (
    entry &&
    present<NextStep>({
      ...place(id, entry),
      text: words(entry.get(NEXT_STEP.text)),
      who: shortWords(entry.get(NEXT_STEP.who), NAMES_MAX),
      due: day(entry.get(NEXT_STEP.due)),
      done: yes(entry.get(NEXT_STEP.done)),
    })
  );
}
