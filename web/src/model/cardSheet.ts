/** What a card can tell about itself, one line each, and in which order it is asked for. */
import type { Card, Lane } from './contract';
import type { CardFacts } from './facts';

/** Lines of the sheet, in the order in which they are shown. */
export const SHEET = [
  'audience',
  'responsible',
  'date',
  'resource',
  'product',
  'duty',
  'level',
  'attribution',
  'lag',
  'sdgs',
  'field',
  'origin',
  'tags',
  'plain',
] as const;
export type CardLine = (typeof SHEET)[number];

/** What is asked for first, by lane. */
const FIRST: Readonly<Record<Lane, readonly CardLine[]>> = {
  input: ['resource', 'product', 'responsible', 'duty'],
  activity: ['responsible', 'date', 'duty', 'audience'],
  output: ['audience', 'responsible', 'date', 'product'],
  outcome: ['audience', 'responsible', 'attribution', 'lag'],
  impact: ['sdgs', 'field', 'attribution', 'lag'],
};

/** Values that belong to a line. Texts that are typed together, `audience` and `plain`, are not among them. */
const VALUES: Readonly<Record<CardLine, readonly (keyof CardFacts)[]>> = {
  audience: ['audienceKind'],
  responsible: ['responsible'],
  date: ['date'],
  resource: ['resource', 'amount', 'unit', 'change', 'experiment'],
  product: ['product'],
  duty: ['duty'],
  level: ['level'],
  attribution: ['attribution'],
  lag: ['lag'],
  sdgs: ['sdgs'],
  field: ['field'],
  origin: ['perspective', 'organisation'],
  tags: ['tags'],
  plain: [],
};

/** The text of a line that is typed together. */
export function textOfLine(line: CardLine): 'audience' | 'plain' | undefined {
  return line === 'audience' || line === 'plain' ? line : undefined;
}

/** Whether somebody said anything for a line. */
export function hasLine(card: Card, line: CardLine): boolean {
  const text = textOfLine(line);
  if (text !== undefined && (card[text] ?? '').trim() !== '') return true;
  return VALUES[line].some((key) => card[key] !== undefined);
}

/** Lines that say nothing yet: first what is asked for in the card's lane, then the rest. */
export function openLines(card: Card): { readonly first: readonly CardLine[]; readonly rest: readonly CardLine[] } {
  const open = (line: CardLine): boolean => !hasLine(card, line);
  const first = FIRST[card.lane];
  return { first: first.filter(open), rest: SHEET.filter((line) => !first.includes(line) && open(line)) };
}

/** The change that takes all values of a line away. */
export function cleared(line: CardLine): { readonly [K in keyof CardFacts]?: undefined } {
  return Object.fromEntries(VALUES[line].map((key) => [key, undefined]));
}

/** Values that people gave to this key before, the most frequent first: names are written one way. */
export function valuesOf(cards: Iterable<Card>, key: 'organisation' | 'responsible' | 'field' | 'product'): string[] {
  const counts = new Map<string, number>();
  for (const card of cards) {
    const value = card[key];
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return byFrequency(counts);
}

/** Markers that are in use, the most frequent first. */
export function tagsOf(cards: Iterable<Card>): string[] {
  const counts = new Map<string, number>();
  for (const card of cards) for (const tag of card.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return byFrequency(counts);
}

function byFrequency(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value);
}
