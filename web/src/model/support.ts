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

export interface Support {
  /** Links on ways that hold the goal up. */
  readonly links: number;
  /** Cards right before the goal on such ways. */
  readonly direct: number;
  /** Links on ways that weaken it. */
  readonly against: number;
}

/** Support of goals by `sources`, one after the other. */
export function supportIn(graph: Graph, sources: readonly string[]): (goal: string) => Support {
  const forward = signsFrom(graph, sources, 'to');
  return (goal) => {
    const backward = signsFrom(graph, [goal], 'from');
    let links = 0;
    let direct = 0;
    let against = 0;
    // Only links before the goal can be on a way to it.
    for (const link of [...backward.keys()].flatMap((card) => graph.incoming.get(card) ?? [])) {
      const ways = joined(forward.get(link.from) ?? 0, backward.get(link.to) ?? 0, link);
      if ((ways & EVEN) !== 0) links += 1;
      if ((ways & ODD) !== 0) against += 1;
      if (link.to === goal && (turned(forward.get(link.from) ?? 0, link) & EVEN) !== 0) direct += 1;
    }
    return { links, direct, against };
  };
}

/** Cards that `sources` hold up: there is a way with an even number of "less". */
export function heldUp(graph: Graph, sources: readonly string[]): Set<string> {
  const held = new Set<string>();
  const forward = signsFrom(graph, sources, 'to');
  for (const [card, signs] of forward) if ((signs & EVEN) !== 0) held.add(card);
  return held;
}

function signsFrom(graph: Graph, starts: readonly string[], ahead: 'from' | 'to'): Signs {
  const links = ahead === 'to' ? graph.outgoing : graph.incoming;
  const signs = new Map<string, number>();
  const queue: string[] = [];
  for (const start of starts) {
    if (!graph.cards.has(start)) continue;
    signs.set(start, EVEN);
    queue.push(start);
  }
  for (let card = queue.pop(); card !== undefined; card = queue.pop()) {
    const here = signs.get(card) ?? 0;
    for (const link of links.get(card) ?? []) {
      const known = signs.get(link[ahead]) ?? 0;
      const now = known | turned(here, link);
      if (now === known) continue;
      signs.set(link[ahead], now);
      queue.push(link[ahead]);
    }
  }
  return signs;
}

/** Signs of ways after going along `link`. */
function turned(signs: number, link: Link): number {
  if (link.polarity !== 'less') return signs;
  return ((signs & EVEN) === 0 ? 0 : ODD) | ((signs & ODD) === 0 ? 0 : EVEN);
}

/** Signs of the ways that go to `link`, along it, and on. */
function joined(before: number, after: number, link: Link): number {
  const here = turned(before, link);
  let signs = 0;
  if ((here & EVEN) !== 0) signs |= after;
  if ((here & ODD) !== 0) signs |= ((after & EVEN) === 0 ? 0 : ODD) | ((after & ODD) === 0 ? 0 : EVEN);
  return signs;
}
