/** Where a chain breaks off. */
import type { Chain } from './chain';
import type { Card } from './contract';
import { asGraph, reach } from './graph';
import type { ImpactModel } from './impact';

export interface Gap {
  /** An output without an outcome, an outcome without an impact, an impact without anything before it. */
  readonly kind: 'output' | 'outcome' | 'impact';
  readonly card: Card;
}

/**
 * The gaps of `model` in reading order; with `chain` only those on it. An output that leads straight to an impact has no
 * gap: somebody said what it is for. Impacts that only lead to each other come from nothing.
 */
export function gapsOf(model: ImpactModel, chain?: Chain): Gap[] {
  const graph = asGraph(model);
  const { output, outcome, impact } = model.lanes;
  const ids = (cards: readonly Card[]): string[] => cards.map((card) => card.id);
  const toImpact = reach(graph, ids(impact), 'from');
  const toGoal = reach(graph, [...toImpact, ...ids(outcome)], 'from');
  const others = [...model.cards.values()].filter((card) => card.lane !== 'impact');
  const fromOthers = reach(graph, ids(others), 'to');
  const missing = (kind: Gap['kind'], cards: readonly Card[], joined: ReadonlySet<string>): Gap[] =>
    cards.filter((card) => !joined.has(card.id)).map((card) => ({ kind, card }));
  const gaps = [
    ...missing('output', output, toGoal),
    ...missing('outcome', outcome, toImpact),
    ...missing('impact', impact, fromOthers),
  ];
  return chain ? gaps.filter((gap) => chain.cards.has(gap.card.id)) : gaps;
}
