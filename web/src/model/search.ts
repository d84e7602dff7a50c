import type { Card } from './contract';
import type { ImpactModel } from './impact';

/** Text as it is compared in a search: without case, accents and soft hyphens. */
export function fold(text: string): string {
  return text.replaceAll('\u00ad', '').replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words that are looked for. */
function wordsOf(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}

/** Whether a text has every word of `query`; none where nothing is looked for. */
export function holds(text: string, query: string): boolean {
  const words = wordsOf(query);
  return words.length > 0 && words.every((word) => fold(text).includes(word));
}

/** Those whose text has every word of `query`: all of them where nothing is looked for. */
export function having<T>(list: readonly T[], query: string, textOf: (one: T) => string): T[] {
  const words = wordsOf(query);
  return list.filter((one) => {
    const text = fold(textOf(one));
    return words.every((word) => text.includes(word));
  });
}

/** Where in a card something stands, in the order in which it is looked for. */
export const PLACES = ['title', 'note', 'facts', 'reason', 'comment'] as const;
export type SearchPlace = (typeof PLACES)[number];

export interface Hit {
  readonly card: Card;
  /** Where the words are that are not in the title; the title when all of them are. */
  readonly where: SearchPlace;
}

/** What people typed about a card beside title and note. */
function factsOf({ audience, plain, responsible, organisation, field, product, tags = [] }: Card): string {
  return [audience, plain, responsible, organisation, field, product, ...tags].filter(Boolean).join(' ');
}

/**
 * Cards that hold every word of `query` in their title, their note, what else is known about them, a reason at one of
 * their links or a comment, in reading order.
 */
export function searchCards(
  model: ImpactModel,
  query: string,
  commentsAt: (card: string) => readonly string[],
  indicatorsAt: (card: string) => readonly string[] = () => [],
): Hit[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const reasons = new Map<string, string>();
  for (const link of model.links) {
    for (const end of [link.from, link.to]) reasons.set(end, `${reasons.get(end) ?? ''} ${link.because}`);
  }
  return [...model.cards.values()].flatMap((card): Hit[] => {
    const facts = [factsOf(card), ...indicatorsAt(card.id)].join(' ');
    const parts = [card.title, card.note, facts, reasons.get(card.id) ?? '', commentsAt(card.id).join(' ')].map(fold);
    const places = words.map((word) => parts.findIndex((part) => part.includes(word)));
    if (places.includes(-1)) return [];
    return [{ card, where: PLACES[Math.max(...places)] ?? 'title' }];
  });
}
