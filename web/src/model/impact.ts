/** The impact model as plain values, and how it is read in order. Nothing here knows Yjs or Svelte. */
import type { Card, Lane, Link } from './contract';

/** Lanes along the causal chain. */
export const LANES: readonly Lane[] = ['input', 'activity', 'output', 'outcome', 'impact'];

/** What stands of a model: deleted entries and links without both ends are left out. */
export interface ImpactModel {
  readonly cards: ReadonlyMap<string, Card>;
  /** Cards of a lane from top to bottom. */
  readonly lanes: Readonly<Record<Lane, readonly Card[]>>;
  /** Links in reading order: by the card they start at, then by the card they end at. At most one per pair of cards. */
  readonly links: readonly Link[];
}

/** Bytewise order of two keys. ASCII only, so comparing UTF-16 units is the same. */
export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of entries that have an order key: by key, ties by id. */
export function compareOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  return compareKeys(a.order, b.order) || compareKeys(a.id, b.id);
}

export function laneIndex(lane: Lane): number {
  return LANES.indexOf(lane);
}

/** Order in which cards are read: lane by lane, top to bottom. */
export function compareCards(a: Card, b: Card): number {
  return laneIndex(a.lane) - laneIndex(b.lane) || compareOrder(a, b);
}

/** A link has a reason as soon as it has a letter. */
export function hasReason(link: Link): boolean {
  return link.because.trim() !== '';
}

/** How many links still lack a reason. */
export function countWithoutReason(links: readonly Link[]): number {
  return links.filter((link) => !hasReason(link)).length;
}

/** The standing part of `cards` and `links`. Two links between the same two cards are one: the lower id stays. */
export function assemble(cards: Iterable<Card>, links: Iterable<Link>): ImpactModel {
  const standing = new Map<string, Card>();
  const lanes: Record<Lane, Card[]> = { input: [], activity: [], output: [], outcome: [], impact: [] };
  for (const card of [...cards].sort(compareCards)) {
    if (card.deletedAt !== undefined) continue;
    standing.set(card.id, card);
    lanes[card.lane].push(card);
  }
  return { cards: standing, lanes, links: standingLinks(standing, links) };
}

function standingLinks(cards: ReadonlyMap<string, Card>, links: Iterable<Link>): Link[] {
  const rank = new Map([...cards.keys()].map((id, index) => [id, index]));
  const byPair = new Map<string, Link>();
  for (const link of links) {
    if (link.deletedAt !== undefined || link.from === link.to) continue;
    if (!cards.has(link.from) || !cards.has(link.to)) continue;
    const pair = `${link.from} ${link.to}`;
    const other = byPair.get(pair);
    if (!other || preferred(link, other)) byPair.set(pair, link);
  }
  const place = (id: string): number => rank.get(id) ?? 0;
  return [...byPair.values()].sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to));
}

/** Of two links between the same cards the one with a reason is shown, so that no reason is hidden by an empty twin. */
function preferred(link: Link, other: Link): boolean {
  if (hasReason(link) !== hasReason(other)) return hasReason(link);
  return compareKeys(link.id, other.id) < 0;
}
