import { assumptionsOf, attribute } from '../../../model/attribution';
import { flowsAlike } from '../../../model/flow';
import { asGraph, type Graph } from '../../../model/graph';
import { behind, hasMoney, waysOf } from '../../../model/shares';
import type { Desk } from '../desk.svelte';

/** What the model costs, and where its money goes. Nothing of it is computed before somebody looks. */
export class Costs {
  constructor(private readonly desk: Desk) {}

  #before: Graph | undefined;
  /** The model as money and support see it: the same one while only words change. */
  readonly graph: Graph = $derived.by(() => {
    const graph = asGraph(this.desk.model);
    if (!this.#before || !flowsAlike(this.#before, graph)) this.#before = graph;
    return this.#before;
  });
  /** Whether any input says how much money it is. */
  readonly known = $derived.by(() => hasMoney(this.desk.model.lanes.input));
  readonly spent = $derived.by(() => attribute(this.graph));

  /** The ways on which the money of a card goes on. */
  waysOf(card: string) {
    return waysOf(this.graph, this.spent, card);
  }

  /** The assumptions that the cost of a card rests on, in reading order. */
  assumptionsOf(card: string) {
    return assumptionsOf(this.graph, this.spent, card);
  }

  /** How many links before a card are not followed because they close a loop. */
  loopsBefore(card: string): number {
    const cards = behind(this.graph, this.spent, card);
    const cut = new Set(this.spent.cuts.map(({ link }) => link));
    return this.desk.model.links.filter(({ id, to }) => cut.has(id) && cards.has(to)).length;
  }

  /** Cards before a card whose shares were more than a hundred percent together. */
  scaledBefore(card: string): string[] {
    const cards = behind(this.graph, this.spent, card);
    return this.spent.scaled.filter((id) => cards.has(id));
  }
}
