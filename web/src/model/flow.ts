/** What money and support depend on, so that nothing is computed anew while people type words. */
import { sayTheSame } from './facts';
import type { Graph } from './graph';

/** Whether money and support go the same ways in both: titles, reasons and whatever else is said make no difference. */
export function flowsAlike(one: Graph, other: Graph): boolean {
  return (
    one.cards.size === other.cards.size &&
    one.links.length === other.links.length &&
    one.links.every((link, index) => {
      const twin = other.links[index];
      return twin !== undefined && (link === twin || sayTheSame(link, twin, ['id', 'from', 'to', 'polarity', 'share']));
    }) &&
    sameCards(one, other)
  );
}

function sameCards(one: Graph, other: Graph): boolean {
  const cards = other.cards.values();
  return [...one.cards.values()].every((card) => {
    const { value: twin } = cards.next();
    if (card === twin) return true;
    return twin !== undefined && sayTheSame(card, twin, ['id', 'lane', 'resource', 'amount', 'change', 'experiment']);
  });
}
