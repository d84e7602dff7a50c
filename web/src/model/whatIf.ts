/** What if we drop it? What the goals lose and what becomes of the money when cards are dropped. */
import { attribute, moneyOf } from './attribution';
import { type Graph, graphOf, isGoal, reach } from './graph';
import { sourcesOf, supportIn } from './support';

export interface Loss {
  /** An outcome or impact that is not dropped itself. */
  readonly card: string;
  /** Whether nothing holds it up any more, or less than before. */
  readonly loses: 'all' | 'some';
  /** How many cards right before it hold it up, before and after. */
  readonly before: number;
  readonly after: number;
}

export interface Hanging {
  /** The dropped card the money was on its way to. */
  readonly card: string;
  readonly cents: number;
  /** The same by the input it comes from, in reading order. */
  readonly from: readonly { readonly input: string; readonly cents: number }[];
}

export interface WhatIf {
  /** Goals that lose support, in reading order. */
  readonly losses: readonly Loss[];
  /** Goals on which something no longer weighs, in reading order. */
  readonly relieved: readonly string[];
  /** Cards before the goals that stay, served a goal, and no longer do, in reading order. */
  readonly stranded: readonly string[];
  /** Cents of dropped inputs: nobody has to spend them. */
  readonly freed: number;
  /** Money of inputs that stay, on its way to dropped cards: it needs a new purpose or can be saved. */
  readonly hanging: readonly Hanging[];
  /** Sum of what hangs, in cents. */
  readonly hangingTotal: number;
}

/** Looks at `graph` without the cards `dropped`. Ids that are not there are ignored. */
export function whatIf(graph: Graph, dropped: ReadonlySet<string>): WhatIf {
  const gone = new Set([...dropped].filter((card) => graph.cards.has(card)));
  const rest = graphOf(
    [...graph.cards.values()].filter((card) => !gone.has(card.id)),
    graph.links,
  );
  const hanging = hangingAt(graph, gone);
  return {
    ...lossesOf(graph, rest, gone),
    stranded: strandedIn(graph, rest),
    freed: [...gone].reduce((sum, id) => sum + spentBy(graph, id), 0),
    hanging,
    hangingTotal: hanging.reduce((sum, one) => sum + one.cents, 0),
  };
}

/**
 * A goal loses something when a way that held it up leads over a dropped card: at least the links at that card are gone.
 * It loses all when no card right before it holds it up any more.
 */
function lossesOf(graph: Graph, rest: Graph, gone: ReadonlySet<string>): Pick<WhatIf, 'losses' | 'relieved'> {
  // Sources stay what they were: an output does not become one by losing what led to it.
  const sources = sourcesOf(graph);
  const before = supportIn(graph, sources);
  const after = supportIn(rest, sources);
  const lost = before.over(gone);
  const losses: Loss[] = [];
  const relieved: string[] = [];
  for (const card of rest.cards.values()) {
    if (!isGoal(card)) continue;
    const { holds, weakens } = lost(card.id);
    const left = after.direct(card.id);
    if (holds)
      losses.push({ card: card.id, loses: left === 0 ? 'all' : 'some', before: before.direct(card.id), after: left });
    if (weakens) relieved.push(card.id);
  }
  return { losses, relieved };
}

function strandedIn(graph: Graph, rest: Graph): string[] {
  const goals = (of: Graph): string[] => [...of.cards.values()].filter(isGoal).map((card) => card.id);
  const served = reach(graph, goals(graph), 'from');
  const serves = reach(rest, goals(rest), 'from');
  return [...rest.cards.keys()].filter((card) => served.has(card) && !serves.has(card));
}

function spentBy(graph: Graph, id: string): number {
  const card = graph.cards.get(id);
  const [running, change, experiment] = (card && moneyOf(card)) ?? [0, 0, 0];
  return running + change + experiment;
}

function hangingAt(graph: Graph, gone: ReadonlySet<string>): Hanging[] {
  const money = attribute(graph, gone);
  return [...money.cards].flatMap(([card, { total, from }]) => (gone.has(card) ? [{ card, cents: total, from }] : []));
}
