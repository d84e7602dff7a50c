/**
 * What holds a goal up: ways from a source to it on which "less" stands an even number of times. A way with an odd number
 * weakens the goal.
 *
 * A source is an input, or an activity or output that nothing leads to, as in a model that nobody has given inputs yet.
 */
import type { Link } from './contract';
import type { Graph } from './graph';

/** Bits: there is a way with an even number of "less", there is one with an odd number. */
const EVEN = 1;
const ODD = 2;
type Signs = ReadonlyMap<string, number>;

export function sourcesOf(graph: Graph): string[] {
  return [...graph.cards.values()]
    .filter(({ id, lane }) => {
      if (lane === 'input') return true;
      return (lane === 'activity' || lane === 'output') && !graph.incoming.has(id);
    })
    .map((card) => card.id);
}

/** Whether ways hold a card up, and whether they weaken it. */
export interface Sway {
  readonly holds: boolean;
  readonly weakens: boolean;
}

/**
 * What `sources` do to the cards of `graph`; `direct` counts the cards right before a card on ways that hold it up, and
 * `over` tells of the ways that lead over one of the given cards.
 */
export function supportIn(
  graph: Graph,
  sources: readonly string[],
): { direct: (card: string) => number; over: (cards: Iterable<string>) => (card: string) => Sway } {
  const forward = signsFrom(graph, evenAt(sources));
  return {
    direct: (card) =>
      (graph.incoming.get(card) ?? []).filter((link) => (turned(forward.get(link.from) ?? 0, link) & EVEN) !== 0)
        .length,
    over: (cards) => {
      const starts = [...cards].map((card): [string, number] => [card, forward.get(card) ?? 0]);
      const signs = signsFrom(graph, new Map(starts));
      return (card) => {
        const here = signs.get(card) ?? 0;
        return { holds: (here & EVEN) !== 0, weakens: (here & ODD) !== 0 };
      };
    },
  };
}

/** Cards that `sources` hold up: there is a way with an even number of "less". */
export function heldUp(graph: Graph, sources: readonly string[]): Set<string> {
  const held = new Set<string>();
  for (const [card, signs] of signsFrom(graph, evenAt(sources))) if ((signs & EVEN) !== 0) held.add(card);
  return held;
}

function evenAt(cards: readonly string[]): Signs {
  return new Map(cards.map((card) => [card, EVEN]));
}

/** Signs of the ways along the links of `graph`, from cards with the signs they begin with. */
function signsFrom(graph: Graph, starts: Signs): Signs {
  const signs = new Map([...starts].filter(([card, here]) => here !== 0 && graph.cards.has(card)));
  const queue = [...signs.keys()];
  for (let card = queue.pop(); card !== undefined; card = queue.pop()) {
    const here = signs.get(card) ?? 0;
    for (const link of graph.outgoing.get(card) ?? []) {
      const known = signs.get(link.to) ?? 0;
      const now = known | turned(here, link);
      if (now === known) continue;
      signs.set(link.to, now);
      queue.push(link.to);
    }
  }
  return signs;
}

/** Signs of ways after going along `link`. */
function turned(signs: number, link: Link): number {
  if (link.polarity !== 'less') return signs;
  return ((signs & EVEN) === 0 ? 0 : ODD) | ((signs & ODD) === 0 ? 0 : EVEN);
}
