/** Reads what a card and a link know beside their words. */
import {
  ATTRIBUTIONS,
  AUDIENCES,
  CHECK_STATES,
  DUTIES,
  GRADE_MAX,
  LEVELS,
  MONTHS_MAX,
  NAMES_MAX,
  POLARITIES,
  RESOURCES,
  SDG_MAX,
  TAG_MAX,
  TAGS_MAX,
  UNIT_MAX,
} from '../model/contract';
import { type CardFacts, type LinkFacts, ORIGINS, splitOf } from '../model/facts';
import type { Entry } from './entries';
import { CARD, LINK } from './keys';
import { amount, day, moment, oneOf, present, shortWords, whole } from './values';

export function readCardFacts(entry: Entry): CardFacts {
  const name = (key: string): string | undefined => shortWords(entry.get(key), NAMES_MAX);
  const total = amount(entry.get(CARD.amount), 0);
  return present<CardFacts>({
    audienceKind: oneOf(entry.get(CARD.audienceKind), AUDIENCES),
    perspective: oneOf(entry.get(CARD.perspective), ORIGINS),
    organisation: name(CARD.organisation),
    responsible: name(CARD.responsible),
    date: day(entry.get(CARD.date)),
    duty: oneOf(entry.get(CARD.duty), DUTIES),
    level: oneOf(entry.get(CARD.level), LEVELS),
    sdgs: goals(entry.get(CARD.sdgs)),
    field: name(CARD.field),
    product: name(CARD.product),
    resource: oneOf(entry.get(CARD.resource), RESOURCES),
    amount: total,
    unit: shortWords(entry.get(CARD.unit), UNIT_MAX),
    ...partsOf(entry, total),
    attribution: oneOf(entry.get(CARD.attribution), ATTRIBUTIONS),
    lag: whole(entry.get(CARD.lag), 0, MONTHS_MAX),
    tags: markers(entry.get(CARD.tags)),
    group: shortWords(entry.get(CARD.group), NAMES_MAX),
    from: shortWords(entry.get(CARD.from), NAMES_MAX),
    fromGroup: shortWords(entry.get(CARD.fromGroup), NAMES_MAX),
    dropped: moment(entry.get(CARD.dropped)),
  });
}

export function readLinkFacts(entry: Entry): LinkFacts {
  return present<LinkFacts>({
    evidence: whole(entry.get(LINK.evidence), 1, GRADE_MAX),
    harm: whole(entry.get(LINK.harm), 1, GRADE_MAX),
    polarity: oneOf(entry.get(LINK.polarity), POLARITIES),
    delay: whole(entry.get(LINK.delay), 0, MONTHS_MAX),
    share: amount(entry.get(LINK.share), 0, 100),
    checkedBy: shortWords(entry.get(LINK.checkedBy), NAMES_MAX),
    checkUntil: day(entry.get(LINK.checkUntil)),
    checkState: oneOf(entry.get(LINK.checkState), CHECK_STATES),
  });
}

/** Parts of an amount; without an amount there is nothing to divide. */
function partsOf(
  entry: Entry,
  total: number | undefined,
): { change?: number | undefined; experiment?: number | undefined } {
  if (total === undefined) return {};
  const [change, experiment] = [amount(entry.get(CARD.change), 0), amount(entry.get(CARD.experiment), 0)];
  const split = splitOf(total, change, experiment);
  return {
    change: change === undefined ? undefined : split.change,
    experiment: experiment === undefined ? undefined : split.experiment,
  };
}

function goals(value: unknown): number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const known = value.filter((one) => Number.isInteger(one) && one >= 1 && one <= SDG_MAX) as number[];
  return known.length === 0 ? undefined : [...new Set(known)].sort((a, b) => a - b);
}

function markers(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const known = value.flatMap((one) => shortWords(one, TAG_MAX) ?? []);
  return known.length === 0 ? undefined : [...new Set(known)].slice(0, TAGS_MAX);
}
