/**
 * Money along the chain: what does this outcome cost us?
 *
 * Every input with money sends its amount along the links, through activities and outputs to outcomes and impacts. All
 * amounts are whole cents, and nothing is lost: the sum of all inputs is what ends at outcomes and impacts plus what is
 * unassigned.
 *
 * - Shares that people set are percent of what arrives at the source card (to two decimals); links without a share get
 *   equal parts of the rest. Shares over 100 together are scaled down to 100 and the card is named in `scaled`. Shares
 *   under 100 with no other link leave the rest at the card.
 * - What stays at an outcome or impact has arrived there. What stays anywhere else is unassigned, at that card.
 * - A link with polarity "less" carries money only if somebody gave it a share: nobody pays for weakening what they want.
 * - Links against the chain and, within a lane, links that close a loop are not followed; they are named in `cuts`.
 *   Which link closes a loop is decided in reading order.
 * - A card that somebody proposed to drop costs what it costs until it is deleted. What dropping would change is what
 *   `dropped` is for: those cards spend nothing of their own, and what arrives at them stays there.
 */
import { cutLinks, type CutLink } from './cuts';
import type { Card, Link } from './contract';
import { type Graph, isGoal } from './graph';
import { splitWhole } from './split';

/** Whole cents by what they are for. */
export interface Cents {
  readonly running: number;
  readonly change: number;
  readonly experiment: number;
}

/** What arrives at a card; for an input with money what it has. */
export interface CardMoney extends Cents {
  readonly total: number;
  /** The same by the input it comes from, in reading order. */
  readonly from: readonly { readonly input: string; readonly cents: number }[];
}

export interface Attribution {
  /** All money of all inputs, in cents. */
  readonly total: number;
  /** What arrives at outcomes and impacts, each cent once. */
  readonly reached: number;
  readonly unassigned: number;
  /** Cards with money, in reading order. */
  readonly cards: ReadonlyMap<string, CardMoney>;
  /** What stays at a card, in reading order; its sum is `total`. */
  readonly ends: ReadonlyMap<string, number>;
  /** Cents along a link, for links that carry any. */
  readonly links: ReadonlyMap<string, number>;
  readonly cuts: readonly CutLink[];
  /** Cards whose shares were over 100 together, in reading order. */
  readonly scaled: readonly string[];
}

/** Running, change and experiment, in cents. */
type Parts = [number, number, number];
/** What lies at a card, by input. */
type Purse = Map<string, Parts>;

const HUNDRED = 10_000;
const NOBODY: ReadonlySet<string> = new Set();

/** Follows the money of all inputs of `graph`. */
export function attribute(graph: Graph, dropped: ReadonlySet<string> = NOBODY): Attribution {
  const carrying = graph.links.filter((link) => link.polarity !== 'less' || (link.share ?? 0) > 0);
  const { order, followed, cuts } = cutLinks(graph, carrying);
  const purses = new Map<string, Purse>();
  const onLinks = new Map<string, number>();
  const stays = new Map<string, number>();
  const scaled = new Set<string>();
  for (const card of order) {
    const purse = purses.get(card.id) ?? new Map<string, Parts>();
    const own = dropped.has(card.id) ? undefined : moneyOf(card);
    if (own) purse.set(card.id, own);
    if (purse.size === 0) continue;
    purses.set(card.id, purse);
    const ways = dropped.has(card.id) ? [] : (followed.get(card.id) ?? []);
    const { weights, over } = weigh(ways);
    if (over) scaled.add(card.id);
    stays.set(card.id, share(purse, ways, weights, purses, onLinks));
  }
  return summed(graph, { purses, onLinks, stays, scaled, cuts });
}

/** The links the money of `card` came along, in reading order: the assumptions its cost rests on. */
export function assumptionsOf(graph: Graph, money: Attribution, card: string): Link[] {
  const behind = new Set([card]);
  const queue = [card];
  const found = new Set<Link>();
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const link of graph.incoming.get(at) ?? []) {
      if (!money.links.has(link.id)) continue;
      found.add(link);
      if (behind.has(link.from)) continue;
      behind.add(link.from);
      queue.push(link.from);
    }
  }
  return graph.links.filter((link) => found.has(link));
}

/**
 * What an input spends, or nothing if it is none or has no money. An amount that makes no sense counts as missing.
 * Parts are never more than the amount: what is too much is taken from the experiment.
 */
export function moneyOf(card: Card): Parts | undefined {
  if (card.lane !== 'input' || card.resource !== 'money') return undefined;
  const total = cents(card.amount);
  if (total === 0) return undefined;
  const change = Math.min(cents(card.change), total);
  const experiment = Math.min(cents(card.experiment), total - change);
  return [total - change - experiment, change, experiment];
}

function cents(amount: number | undefined): number {
  if (amount === undefined || !Number.isFinite(amount) || amount <= 0 || amount > 1e12) return 0;
  return Math.round(amount * 100);
}

/** Weight of each way, and at the end the weight of what stays. */
function weigh(ways: readonly Link[]): { weights: number[]; over: boolean } {
  if (ways.length === 0) return { weights: [1], over: false };
  const shares = ways.map((way) => hundredths(way.share));
  const sum = shares.reduce<number>((all, one) => all + (one ?? 0), 0);
  const open = shares.filter((one) => one === undefined).length;
  if (sum >= HUNDRED || open === 0) {
    return { weights: [...shares.map((one) => one ?? 0), Math.max(0, HUNDRED - sum)], over: sum > HUNDRED };
  }
  // Times the number of open ways, so that equal parts of the rest are whole weights.
  return { weights: [...shares.map((one) => (one === undefined ? HUNDRED - sum : one * open)), 0], over: false };
}

function hundredths(share: number | undefined): number | undefined {
  if (share === undefined || !Number.isFinite(share)) return undefined;
  return Math.round(Math.min(Math.max(share, 0), 100) * 100);
}

/** Sends what lies in `purse` along the ways. Returns what stays, in cents. */
function share(
  purse: Purse,
  ways: readonly Link[],
  weights: readonly number[],
  purses: Map<string, Purse>,
  onLinks: Map<string, number>,
): number {
  let stays = 0;
  for (const [input, parts] of purse) {
    for (const [kind, amount] of parts.entries()) {
      if (amount === 0) continue;
      const split = splitWhole(amount, weights);
      stays += split.at(-1) ?? 0;
      for (const [index, way] of ways.entries()) {
        const part = split[index] ?? 0;
        if (part === 0) continue;
        onLinks.set(way.id, (onLinks.get(way.id) ?? 0) + part);
        put(purses, way.to, input, kind, part);
      }
    }
  }
  return stays;
}

function put(purses: Map<string, Purse>, card: string, input: string, kind: number, amount: number): void {
  const purse = purses.get(card) ?? new Map<string, Parts>();
  purses.set(card, purse);
  const parts = purse.get(input) ?? [0, 0, 0];
  purse.set(input, parts);
  parts[kind] = (parts[kind] ?? 0) + amount;
}

interface Spent {
  readonly purses: ReadonlyMap<string, Purse>;
  readonly onLinks: ReadonlyMap<string, number>;
  readonly stays: ReadonlyMap<string, number>;
  readonly scaled: ReadonlySet<string>;
  readonly cuts: readonly CutLink[];
}

function summed(graph: Graph, spent: Spent): Attribution {
  const rank = new Map([...graph.cards.keys()].map((card, index) => [card, index]));
  const cards = new Map<string, CardMoney>();
  const ends = new Map<string, number>();
  let reached = 0;
  let unassigned = 0;
  for (const card of graph.cards.values()) {
    const purse = spent.purses.get(card.id);
    if (!purse) continue;
    cards.set(card.id, cardMoney(purse, rank));
    const stays = spent.stays.get(card.id) ?? 0;
    if (stays === 0) continue;
    ends.set(card.id, stays);
    if (isGoal(card)) reached += stays;
    else unassigned += stays;
  }
  return {
    total: reached + unassigned,
    reached,
    unassigned,
    cards,
    ends,
    links: new Map(graph.links.flatMap(({ id }) => (spent.onLinks.has(id) ? [[id, spent.onLinks.get(id) ?? 0]] : []))),
    cuts: spent.cuts,
    scaled: [...graph.cards.keys()].filter((card) => spent.scaled.has(card)),
  };
}

function cardMoney(purse: Purse, rank: ReadonlyMap<string, number>): CardMoney {
  const sum: Parts = [0, 0, 0];
  const from: { input: string; cents: number }[] = [];
  for (const [input, parts] of purse) {
    for (const kind of [0, 1, 2] as const) sum[kind] += parts[kind];
    from.push({ input, cents: parts[0] + parts[1] + parts[2] });
  }
  from.sort((a, b) => (rank.get(a.input) ?? 0) - (rank.get(b.input) ?? 0));
  const [running, change, experiment] = sum;
  return { total: running + change + experiment, running, change, experiment, from };
}
