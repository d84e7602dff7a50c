/** One model of a board as a graph: what stands of it, in reading order, with the links at each card. */
import { groupLinks } from './chain';
import type * as Contract from './contract';
import type { Card, Link } from './contract';
import { assemble, compareOrder, type ImpactModel, laneIndex } from './impact';

/** What the modules over whole boards need of one. A list that is absent is empty. */
export type Board = Pick<Contract.Board, 'models' | 'cards' | 'links' | 'indicators' | 'conflicts'>;

export interface Graph {
  /** Id of the model; absent on a board without any. */
  readonly model?: string;
  readonly cards: ReadonlyMap<string, Card>;
  /** At most one link per pair of cards, in reading order. */
  readonly links: readonly Link[];
  /** Links by the card they start at, and by the card they end at. */
  readonly outgoing: ReadonlyMap<string, readonly Link[]>;
  readonly incoming: ReadonlyMap<string, readonly Link[]>;
}

/** The graphs of all models in their order. A board without models is one model. */
export function graphsOf(board: Board): Graph[] {
  const models = [...board.models].sort(compareOrder).map((model) => model.id);
  const first = models[0];
  if (first === undefined) return [graphOf(board.cards, board.links)];
  const known = new Set(models);
  const cards = new Map<string, Card[]>(models.map((model) => [model, []]));
  for (const card of board.cards) {
    // A card of a model that is not there belongs to the first one, so that nothing anybody wrote is out of reach.
    const model = card.model !== undefined && known.has(card.model) ? card.model : first;
    cards.get(model)?.push(card);
  }
  return models.map((model) => ({ model, ...graphOf(cards.get(model) ?? [], board.links) }));
}

/** The graph of `cards`, with those of `links` that have both ends in it. */
export function graphOf(cards: readonly Card[], links: readonly Link[]): Graph {
  return asGraph(assemble(cards, links));
}

/** A model as a graph. */
export function asGraph({ cards, links }: Pick<ImpactModel, 'cards' | 'links'>): Graph {
  return { cards, links, outgoing: groupLinks(links, 'from'), incoming: groupLinks(links, 'to') };
}

/** All cards that can be reached from `starts` along the links (`to`) or against them (`from`), with the starts. */
export function reach(graph: Graph, starts: Iterable<string>, ahead: 'from' | 'to'): Set<string> {
  const links = ahead === 'to' ? graph.outgoing : graph.incoming;
  const seen = new Set(starts);
  const queue = [...seen];
  for (let card = queue.pop(); card !== undefined; card = queue.pop()) {
    for (const link of links.get(card) ?? []) {
      if (seen.has(link[ahead])) continue;
      seen.add(link[ahead]);
      queue.push(link[ahead]);
    }
  }
  return seen;
}

/** Outcomes and impacts: what it is all done for. */
export function isGoal(card: Card): boolean {
  return card.lane === 'outcome' || card.lane === 'impact';
}

/** Whether a link runs against the causal chain, from a lane further right to one further left. */
export function goesBack(graph: Graph, link: Link): boolean {
  const from = graph.cards.get(link.from);
  const to = graph.cards.get(link.to);
  return from !== undefined && to !== undefined && laneIndex(from.lane) > laneIndex(to.lane);
}
