/** How a card would be seen: its indicators, each with the values that were measured. */
import type * as Y from 'yjs';
import { DIRECTIONS, type Indicator, type Measurement, UNIT_MAX } from '../model/contract';
import { compareKeys, compareOrder } from '../model/impact';
import { Collection } from './collection';
import { deletion, type Entries, entryOf } from './entries';
import { INDICATOR, MEASUREMENT, ROOT } from './keys';
import { amount, day, oneOf, present, shortWords, someWords, words } from './values';

/** An indicator with its values by date, those without a date first. */
export type Measured = Indicator & { readonly measurements: readonly Measurement[] };
/** An indicator without its values. */
export type IndicatorEntry = Omit<Indicator, 'measurements'>;
/** One value of an indicator. */
export type MeasurementEntry = Measurement & { readonly indicator: string; readonly deletedAt?: number };

/** What an indicator was put together from. */
interface Known {
  readonly entry: IndicatorEntry;
  readonly values: readonly MeasurementEntry[];
  readonly whole: Measured;
}

const NONE: readonly Measured[] = [];

export function readIndicator(entries: Entries, id: string): IndicatorEntry | undefined {
  const entry = entryOf(entries, id);
  const card = entry?.get(INDICATOR.card);
  if (!entry || typeof card !== 'string') return undefined;
  return present<IndicatorEntry>({
    id,
    card,
    order: words(entry.get(INDICATOR.order)),
    name: words(entry.get(INDICATOR.name)),
    unit: shortWords(entry.get(INDICATOR.unit), UNIT_MAX),
    direction: oneOf(entry.get(INDICATOR.direction), DIRECTIONS),
    baseline: amount(entry.get(INDICATOR.baseline)),
    target: amount(entry.get(INDICATOR.target)),
    current: amount(entry.get(INDICATOR.current)),
    date: day(entry.get(INDICATOR.date)),
    source: someWords(entry.get(INDICATOR.source)),
    sideEffect: someWords(entry.get(INDICATOR.sideEffect)),
    ...deletion(entry.get(INDICATOR.deletedAt)),
  } as IndicatorEntry);
}

export function readMeasurement(entries: Entries, id: string): MeasurementEntry | undefined {
  const entry = entryOf(entries, id);
  const indicator = entry?.get(MEASUREMENT.indicator);
  if (!entry || typeof indicator !== 'string') return undefined;
  return present<MeasurementEntry>({
    ...{ id, indicator },
    date: day(entry.get(MEASUREMENT.date)),
    value: amount(entry.get(MEASUREMENT.value)),
    note: someWords(entry.get(MEASUREMENT.note)),
    ...deletion(entry.get(MEASUREMENT.deletedAt)),
  } as MeasurementEntry);
}

/** Reactive view of indicators with their values. Those that did not change are the same objects as before. */
export class Indicators {
  readonly indicators: Collection<IndicatorEntry>;
  readonly measurements: Collection<MeasurementEntry>;
  #from: readonly [unknown, unknown] = [undefined, undefined];
  #known = new Map<string, Known>();
  #byCard: ReadonlyMap<string, readonly Measured[]> = new Map();

  constructor(doc: Y.Doc) {
    this.indicators = new Collection(doc, ROOT.indicators, readIndicator);
    this.measurements = new Collection(doc, ROOT.measurements, readMeasurement);
  }

  /** Standing indicators by card, in order; reactive. */
  get byCard(): ReadonlyMap<string, readonly Measured[]> {
    const [entries, values] = [this.indicators.all, this.measurements.all];
    if (this.#from[0] !== entries || this.#from[1] !== values) {
      this.#from = [entries, values];
      this.#byCard = this.#read(entries, values);
    }
    return this.#byCard;
  }

  /** Indicators of a card. */
  at(card: string): readonly Measured[] {
    return this.byCard.get(card) ?? NONE;
  }

  #read(
    entries: ReadonlyMap<string, IndicatorEntry>,
    values: ReadonlyMap<string, MeasurementEntry>,
  ): Map<string, readonly Measured[]> {
    const measured = grouped(
      [...values.values()].filter(({ deletedAt }) => deletedAt === undefined),
      ({ indicator }) => indicator,
    );
    const standing = [...entries.values()].filter(({ deletedAt }) => deletedAt === undefined);
    const known = new Map(standing.map((entry) => [entry.id, this.#whole(entry, measured.get(entry.id) ?? [])]));
    this.#known = known;
    const byCard = grouped(
      [...known.values()].map(({ whole }) => whole),
      ({ card }) => card,
    );
    for (const [card, list] of byCard) {
      list.sort(compareOrder);
      const before = this.#byCard.get(card);
      if (before && sameList(before, list)) byCard.set(card, before as Measured[]);
    }
    return byCard;
  }

  #whole(entry: IndicatorEntry, values: MeasurementEntry[]): Known {
    values.sort((a, b) => compareKeys(a.date ?? '', b.date ?? '') || compareKeys(a.id, b.id));
    const known = this.#known.get(entry.id);
    if (known?.entry === entry && sameList(known.values, values)) return known;
    const measurements = values.map(({ id, date, value, note }) => present<Measurement>({ id, date, value, note }));
    return { entry, values, whole: { ...entry, measurements } };
  }
}

function grouped<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

function sameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
