/** Which links are not followed, so that what flows along the others comes to an end. */
import type { Card, Link } from './contract';
import { goesBack, type Graph } from './graph';

/** A link that is not followed: it runs against the chain, or it would close a loop within a lane. */
export interface CutLink {
  readonly link: string;
  readonly why: 'back' | 'loop';
}

export interface Order {
  /** All cards, each after everything that leads to it along followed links. */
  readonly order: readonly Card[];
  /** Followed links by the card they start at, in reading order. */
  readonly followed: ReadonlyMap<string, readonly Link[]>;
  /** In reading order of the links. */
  readonly cuts: readonly CutLink[];
}

/**
 * Goes through the cards depth first, in reading order, and cuts each link that comes back to a card it is on the way
 * from. What remains has no loops. The same entries give the same cuts on every device.
 */
export function cutLinks(graph: Graph, links: readonly Link[]): Order {
  const why = new Map<string, CutLink['why']>();
  const followed = new Map<string, Link[]>();
  for (const link of links) {
    const ways = followed.get(link.from);
    if (goesBack(graph, link)) why.set(link.id, 'back');
    else if (ways) ways.push(link);
    else followed.set(link.from, [link]);
  }
  const finished: Card[] = [];
  const state = new Map<string, 'open' | 'done'>();
  for (const start of graph.cards.keys()) {
    if (!state.has(start)) walk(graph, start, followed, state, why, finished);
  }
  for (const [card, ways] of followed) {
    followed.set(
      card,
      ways.filter((link) => !why.has(link.id)),
    );
  }
  const cuts = links.flatMap(({ id }): CutLink[] => {
    const reason = why.get(id);
    return reason === undefined ? [] : [{ link: id, why: reason }];
  });
  return { order: finished.reverse(), followed, cuts };
}

/** Without recursion: a chain of 5,000 cards must not end the stack. */
function walk(
  graph: Graph,
  start: string,
  followed: ReadonlyMap<string, readonly Link[]>,
  state: Map<string, 'open' | 'done'>,
  why: Map<string, CutLink['why']>,
  finished: Card[],
): void {
  const stack = [{ card: start, next: 0 }];
  state.set(start, 'open');
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const link = followed.get(top.card)?.[top.next];
    top.next += 1;
    if (!link) {
      stack.pop();
      state.set(top.card, 'done');
      const card = graph.cards.get(top.card);
      if (card) finished.push(card);
    } else if (state.get(link.to) === 'open') {
      why.set(link.id, 'loop');
    } else if (!state.has(link.to)) {
      state.set(link.to, 'open');
      stack.push({ card: link.to, next: 0 });
    }
  }
}

/** How many of the cards that `counts` is true for lead to each of them, along the longest followed way. */
export function depthsOf(
  { order, followed }: Order,
  counts: (card: Card) => boolean = () => true,
): Map<string, number> {
  const depths = new Map(order.filter(counts).map(({ id }) => [id, 0]));
  for (const { id } of order) {
    const depth = depths.get(id);
    if (depth === undefined) continue;
    for (const { to } of followed.get(id) ?? []) {
      const known = depths.get(to);
      if (known !== undefined) depths.set(to, Math.max(known, depth + 1));
    }
  }
  return depths;
}
