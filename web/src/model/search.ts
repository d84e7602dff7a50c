import type { Card } from './contract';
import type { ImpactModel } from './impact';

/** Text as it is compared in a search: without case, accents and soft hyphens. */
export function fold(text: string): string {
  return text.replaceAll('\u00ad', '').replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Cards that hold every word of `query` in their title, their note or a reason at one of their links, in reading order. */
export function searchCards(model: ImpactModel, query: string): Card[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const reasons = new Map<string, string>();
  for (const link of model.links) {
    for (const end of [link.from, link.to]) reasons.set(end, `${reasons.get(end) ?? ''} ${link.because}`);
  }
  return [...model.cards.values()].filter((card) => {
    const text = fold(`${card.title} ${card.note} ${reasons.get(card.id) ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}
