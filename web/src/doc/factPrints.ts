/** Fingerprints of what cards and links know, and of the indicators at cards: enough to tell that something changed. */
import type * as Y from 'yjs';
import { readCardFacts, readLinkFacts } from './cardFacts';
import type { Entries, Entry } from './entries';
import { fingerprint } from './fingerprint';
import { readIndicator, readMeasurement } from './indicators';
import { CARD, INDICATOR, LINK, ROOT } from './keys';
import { words } from './values';

const ELSEWHERE: readonly string[] = [CARD.model, CARD.lane, CARD.order, CARD.title, CARD.note, CARD.deletedAt];

/** Keys of a card that its fingerprint stands for, texts included. */
export const CARD_FACTS: readonly string[] = Object.values(CARD).filter((key) => !ELSEWHERE.includes(key));
/** The same for links. */
export const LINK_FACTS: readonly string[] = Object.values(LINK).filter(
  (key) => ![LINK.from, LINK.to, LINK.because, LINK.deletedAt].some((one) => one === key),
);
/** The same for indicators. */
export const INDICATOR_FACTS: readonly string[] = Object.values(INDICATOR);

export function cardFactPrint(entry: Entry): string {
  const texts = [entry.get(CARD.audience), entry.get(CARD.plain)].map(words);
  return fingerprint(JSON.stringify([texts, readCardFacts(entry)]));
}

export function linkFactPrint(entry: Entry): string {
  return fingerprint(JSON.stringify([words(entry.get(LINK.checkHow)), readLinkFacts(entry)]));
}

/** An indicator with its values, as far as anybody said anything. */
export interface IndicatorPrint {
  readonly card: string;
  /** Absent for one that was deleted, or begun and left empty. */
  readonly print?: string;
  /** Ids of its values, deleted ones too. */
  readonly values: readonly string[];
}

/** Every indicator by its id. */
export function indicatorPrints(doc: Y.Doc): Map<string, IndicatorPrint> {
  const indicators: Entries = doc.getMap(ROOT.indicators);
  const measurements: Entries = doc.getMap(ROOT.measurements);
  const prints = new Map<string, IndicatorPrint>();
  const values = new Map<string, { ids: string[]; words: string[] }>();
  for (const id of measurements.keys()) {
    const value = readMeasurement(measurements, id);
    if (!value) continue;
    const known = values.get(value.indicator) ?? { ids: [], words: [] };
    known.ids.push(id);
    if (value.deletedAt === undefined) known.words.push(JSON.stringify([id, value.date, value.value, value.note]));
    values.set(value.indicator, known);
  }
  for (const id of indicators.keys()) {
    const indicator = readIndicator(indicators, id);
    if (!indicator) continue;
    const { card, name, unit, direction, baseline, target, current, date, source, sideEffect } = indicator;
    const { ids, words: measured } = values.get(id) ?? { ids: [], words: [] };
    const said = [unit, direction, baseline, target, current, date, source, sideEffect];
    const empty = name.trim() === '' && measured.length === 0 && said.every((one) => one === undefined);
    const stands = indicator.deletedAt === undefined && !empty;
    // In the order of their ids: replicas keep entries in orders of their own.
    const print = stands && fingerprint(JSON.stringify([name, said.map((one) => one ?? null), measured.sort()]));
    prints.set(id, { card, values: ids, ...(print !== false && { print }) });
  }
  return prints;
}
