/** Boards to begin with, written down as an export would hold them. */
import type { Board, Card, Lane, Link } from '../../src/model/contract';

/** A board with these cards by lane, in this order, and links by title. */
export function boardWith(
  lanes: Partial<Record<Lane, readonly string[]>>,
  links: readonly (readonly [from: string, to: string, because: string])[] = [],
): Board {
  const cards = Object.entries(lanes).flatMap(([lane, titles]) =>
    titles.map((title, index): Card => ({
      id: idOf(title),
      model: idOf('model'),
      lane: lane as Lane,
      order: `a${index.toString(36)}`,
      title,
      note: '',
    })),
  );
  return {
    title: 'Frühe Hilfen',
    language: 'de',
    address: 'formal',
    models: [{ id: idOf('model'), title: 'Wirkungsmodell', order: 'a0' }],
    cards,
    links: links.map(([from, to, because], index): Link => ({
      id: idOf(`link ${index}`),
      from: idOf(from),
      to: idOf(to),
      because,
    })),
    notes: [],
  };
}

/** An id of 21 characters that is always the same for the same words. */
function idOf(words: string): string {
  const letters = [...words].map((letter) => (/[A-Za-z0-9]/.test(letter) ? letter : '_')).join('');
  return letters.slice(0, 21).padEnd(21, '-');
}
