/** Links by which more of the one is less of the other. */
import type { Chain } from './chain';
import type { Feedback } from './feedback';
import type { ImpactModel } from './impact';
import type { Lessening } from './sentence';

/** Those of a chain, in reading order, without those that are told as loops. */
export function lesseningOf(model: ImpactModel, chain: Chain, loops: readonly Feedback[]): Lessening[] {
  const told = new Set(loops.map(({ link }) => link.id));
  return model.links.flatMap(({ id, polarity, from: start, to: end }) => {
    const [from, to] = [model.cards.get(start), model.cards.get(end)];
    return polarity === 'less' && chain.links.has(id) && !told.has(id) && from && to ? [{ from, to }] : [];
  });
}
