/** Turns changes that the server did not take into words that people can do something with. */
import * as Y from 'yjs';
import { now } from '../model/clock';
import type { Area } from '../model/contract';
import { newId } from '../model/ids';
import type { TrayItem, TrayLink, TrayText } from '../model/tray';
import { type Entry, entryOf, readLink, textOf } from './entries';
import {
  CARD,
  CHECK_IN,
  CLUSTER,
  CONFLICT,
  CONTRIBUTION,
  CRITERION,
  GROUP,
  HURDLE,
  INDICATOR,
  LEARNING,
  LINK,
  MEASUREMENT,
  MODEL,
  NEXT_STEP,
  OBJECTIVE,
  OKR_ROLE,
  RATING,
  READING,
  RECOMMENDATION,
  ROOT,
  SCORE,
  TIE,
  TOPIC,
} from './keys';
import { words } from './values';

export interface Changes {
  readonly area: Area;
  /** Code of the rule that was broken. */
  readonly code: string;
  /** The document with the changes, and everything of the server's in it. */
  readonly mine: Y.Doc;
  /** The document as the server has it. */
  readonly theirs: Y.Doc;
  /** `root/entry` or `root/entry/field`. */
  readonly places: readonly string[];
}

/** Fields that are changed together and told as one: where an entry stands. */
const PLACE = [CARD.lane, CARD.order, 'indent'];
const COMMENTS = 'comments';
/** Under which key the name of an entry stands; `title` is the same in all lists of the OKRs. */
const NAMES: Readonly<Record<string, string>> = {
  [ROOT.hurdles]: HURDLE.rule,
  [ROOT.groups]: GROUP.title,
  [ROOT.criteria]: CRITERION.title,
  [ROOT.models]: MODEL.title,
  [ROOT.organisations]: OBJECTIVE.title,
  [ROOT.teams]: OBJECTIVE.title,
  [ROOT.goals]: OBJECTIVE.title,
  [ROOT.cycles]: OBJECTIVE.title,
  [ROOT.objectives]: OBJECTIVE.title,
  [ROOT.keyResults]: OBJECTIVE.title,
  [ROOT.kpis]: OBJECTIVE.title,
  [ROOT.learnings]: LEARNING.text,
  [ROOT.roles]: OKR_ROLE.person,
  [ROOT.recommendations]: RECOMMENDATION.text,
  [ROOT.nextSteps]: NEXT_STEP.text,
  [ROOT.topics]: TOPIC.title,
  [ROOT.contributions]: CONTRIBUTION.text,
  [ROOT.clusters]: CLUSTER.title,
};

/** What is in `mine` and not in `theirs`, of the places that were changed: one item per entry. */
export function leftovers(changes: Changes): TrayItem[] {
  const { mine, places } = changes;
  const entries = new Map<string, Set<string> | 'all'>();
  for (const place of places) {
    const [root = '', id = '', field] = place.split('/');
    if (id === '') continue;
    const key = `${root}/${id}`;
    const fields = entries.get(key);
    if (field === undefined) entries.set(key, 'all');
    else if (fields !== 'all') entries.set(key, (fields ?? new Set<string>()).add(field));
  }
  const items = [...entries].flatMap(([key, fields]) => {
    const [root = '', id = ''] = key.split('/');
    return itemOf(changes, root, id, fields) ?? [];
  });
  const lost = wordsIn(mine);
  if (lost !== '') items.push({ ...blank(changes), texts: [{ field: 'text', text: lost }] });
  return withoutOwnLinks(items);
}

function blank({ area, code }: Changes): TrayItem {
  return {
    id: newId(),
    area,
    at: now(),
    reason: code,
    made: false,
    title: '',
    texts: [],
    values: {},
    changed: [],
    links: [],
  };
}

function itemOf(changes: Changes, root: string, id: string, fields: Set<string> | 'all'): TrayItem | undefined {
  const { mine, theirs } = changes;
  const entry = entryOf(mine.getMap(root), id);
  if (!entry) return undefined;
  const other = entryOf(theirs.getMap(root), id);
  const made = !other;
  // Made and thrown away again on this device.
  if (made && typeof entry.get(CARD.deletedAt) === 'number') return undefined;
  const touched = (key: string) =>
    made || fields === 'all' || fields.has(key) || (fields.has(CARD.order) && PLACE.includes(key));
  const texts: TrayText[] = [];
  const values: Record<string, Plain> = {};
  const changed: string[] = [];
  for (const key of new Set([...entry.keys(), ...(other?.keys() ?? [])])) {
    const value = entry.get(key);
    if (value instanceof Y.Text) {
      const text = value.toString();
      const before = textOf(other, key)?.toString();
      if (touched(key) && text !== before) texts.push({ field: key, text, ...(before !== undefined && { before }) });
      continue;
    }
    if (isPlain(value)) values[key] = value;
    if (touched(key) && (isPlain(value) || value === undefined) && !sameValue(value, other?.get(key)))
      changed.push(key);
  }
  if (texts.length === 0 && changed.length === 0) return undefined;
  const title = nameOf(mine, root, entry);
  const links = made && root === ROOT.cards ? linksOf(changes, id) : [];
  return { ...blank(changes), place: { root, id }, made, title, texts, values, changed, links };
}

/** A value, or a list of values as markers are. */
type Plain = TrayItem['values'][string];

function isPlain(value: unknown): value is Plain {
  if (Array.isArray(value)) return value.every((one) => ['string', 'number'].includes(typeof one));
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function sameValue(one: unknown, other: unknown): boolean {
  return one === other || (Array.isArray(one) && JSON.stringify(one) === JSON.stringify(other));
}

/** What people call the entry. */
function nameOf(document: Y.Doc, root: string, entry: Entry): string {
  if (root === ROOT.cards) return textOf(entry, CARD.title)?.toString() ?? '';
  if (root === ROOT.links)
    return `${titleOf(document, entry.get(LINK.from))} → ${titleOf(document, entry.get(LINK.to))}`;
  const beside = nameBeside(document, root, entry);
  if (beside !== undefined) return beside;
  return root === COMMENTS || root === ROOT.indicators ? titleOf(document, entry.get('card')) : '';
}

/** The name of what is no card and hangs on none alone; what hangs on such an entry is called after it. */
function nameBeside(document: Y.Doc, root: string, entry: Entry): string | undefined {
  const of = (other: string, key: string): string => {
    const id = entry.get(key);
    const owner = typeof id === 'string' ? entryOf(document.getMap(other), id) : undefined;
    return (owner && nameBeside(document, other, owner)) ?? '';
  };
  switch (root) {
    case ROOT.conflicts:
      return `${titleOf(document, entry.get(CONFLICT.a))} ↔ ${titleOf(document, entry.get(CONFLICT.b))}`;
    case ROOT.scores:
      return of(ROOT.conflicts, SCORE.conflict);
    case ROOT.ratings:
      return of(ROOT.criteria, RATING.criterion);
    case ROOT.ties:
      return of(ROOT.objectives, TIE.from) || of(ROOT.keyResults, TIE.from);
    case ROOT.checkIns:
      return of(ROOT.keyResults, CHECK_IN.keyResult);
    case ROOT.readings:
      return of(ROOT.kpis, READING.kpi);
    case ROOT.measurements: {
      const id = entry.get(MEASUREMENT.indicator);
      const indicator = typeof id === 'string' ? entryOf(document.getMap(ROOT.indicators), id) : undefined;
      return words(indicator?.get(INDICATOR.name));
    }
    default: {
      const key = NAMES[root];
      return key === undefined ? undefined : words(entry.get(key));
    }
  }
}

function titleOf(document: Y.Doc, card: unknown): string {
  const entry = typeof card === 'string' ? entryOf(document.getMap(ROOT.cards), card) : undefined;
  return textOf(entry, CARD.title)?.toString() ?? '';
}

/** Links at a card that, like it, the server does not have. */
function linksOf({ mine, theirs }: Changes, card: string): TrayLink[] {
  const links = mine.getMap(ROOT.links);
  return [...links.keys()].flatMap((id) => {
    const link = readLink(links, id);
    if (!link || link.deletedAt !== undefined || theirs.getMap(ROOT.links).has(id)) return [];
    if (link.from !== card && link.to !== card) return [];
    const { from, to, because } = link;
    return { from, to, because, fromTitle: titleOf(mine, from), toTitle: titleOf(mine, to) };
  });
}

/** A link that comes back with a card is no item of its own. */
function withoutOwnLinks(items: TrayItem[]): TrayItem[] {
  const told = new Set(items.flatMap(({ links }) => links.map(({ from, to }) => `${from} ${to}`)));
  return items.filter(({ place, made, values }) => {
    const link = made && place?.root === ROOT.links;
    return !link || !told.has(`${String(values[LINK.from])} ${String(values[LINK.to])}`);
  });
}

/** Words in changes that refer to something nobody has any more, and so stand nowhere. */
function wordsIn(document: Y.Doc): string {
  const update = document.store.pendingStructs?.update;
  if (!update) return '';
  const { structs } = Y.decodeUpdateV2(update);
  return structs
    .map((struct) => (struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : ''))
    .join('');
}
