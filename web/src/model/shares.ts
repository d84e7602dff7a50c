/** What a card's money is divided by, for people to read and set. */
import type { Attribution } from './attribution';
import type { Card, Link } from './contract';
import type { Graph } from './graph';

/** One way on which the money of a card goes on. */
export interface Way {
  readonly link: Link;
  readonly cents: number;
  /** Percent of what the card has, to one decimal. */
  readonly percent: number;
  /** Nobody has set the share: it is an equal part of what is left. */
  readonly equal: boolean;
}

/** The ways on which the money of `card` goes on, in reading order; those that are not followed are left out. */
export function waysOf(graph: Graph, money: Attribution, card: string): Way[] {
  const total = money.cards.get(card)?.total ?? 0;
  const cut = new Set(money.cuts.map(({ link }) => link));
  return (graph.outgoing.get(card) ?? [])
    .filter((link) => !cut.has(link.id) && (link.polarity !== 'less' || link.share !== undefined))
    .map((link) => {
      const cents = money.links.get(link.id) ?? 0;
      return { link, cents, percent: percentOf(cents, total), equal: link.share === undefined };
    });
}

/** Cards that money comes along before it reaches `card`, and `card` itself. */
export function behind(graph: Graph, money: Attribution, card: string): Set<string> {
  const seen = new Set([card]);
  const queue = [card];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const { id, from } of graph.incoming.get(at) ?? []) {
      if (!money.links.has(id) || seen.has(from)) continue;
      seen.add(from);
      queue.push(from);
    }
  }
  return seen;
}

/** Whether anybody has said of an input how much money it is. */
export function hasMoney(cards: Iterable<Card>): boolean {
  for (const { lane, resource, amount } of cards)
    if (lane === 'input' && resource === 'money' && amount !== undefined && amount > 0) return true;
  return false;
}

/** `cents` in percent of `total`, to one decimal. */
export function percentOf(cents: number, total: number): number {
  return total === 0 ? 0 : Math.round((cents / total) * 1000) / 10;
}
