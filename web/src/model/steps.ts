/** The model as a ladder: from what is given to what becomes of society, the outcomes in the order in which they follow. */
import type { Card, Lane } from './contract';
import { cutLinks, depthsOf } from './cuts';
import { asGraph } from './graph';
import { type ImpactModel, LANES } from './impact';

/** Rungs from the lowest to the highest. Outcomes take one, or up to three where some of them lead to others. */
export type Rung = 'give' | 'do' | 'reach' | 'change' | 'change-first' | 'change-next' | 'change-last' | 'society';

export interface Step {
  readonly rung: Rung;
  readonly lane: Lane;
  readonly cards: readonly Card[];
}

const RUNGS: Record<Exclude<Lane, 'outcome'>, Rung> = {
  input: 'give',
  activity: 'do',
  output: 'reach',
  impact: 'society',
};

/** All rungs, also those on which nothing stands; cards in the order of their lane. */
export function stepsOf(model: ImpactModel): Step[] {
  return LANES.flatMap((lane): Step[] =>
    lane === 'outcome' ? outcomes(model) : [{ rung: RUNGS[lane], lane, cards: model.lanes[lane] }],
  );
}

function outcomes(model: ImpactModel): Step[] {
  const cards = model.lanes.outcome;
  const depths = depthsOf(cutLinks(asGraph(model), model.links), ({ lane }) => lane === 'outcome');
  const deepest = Math.max(0, ...depths.values());
  if (deepest === 0) return [{ rung: 'change', lane: 'outcome', cards }];
  const rungs: Rung[] =
    deepest === 1 ? ['change-first', 'change-last'] : ['change-first', 'change-next', 'change-last'];
  const placeOf = ({ id }: Card) => {
    const depth = depths.get(id) ?? 0;
    return depth === deepest ? rungs.length - 1 : Math.min(depth, 1);
  };
  return rungs.map((rung, place) => ({
    rung,
    lane: 'outcome',
    cards: cards.filter((card) => placeOf(card) === place),
  }));
}
