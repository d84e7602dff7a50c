/** The collection as a browser shows it. */
import type { Board, Contribution } from '../../src/model/contract';
import type { Person } from './person';
import { boardWith } from './sample';

export const idOf = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '_')
    .padEnd(21, '-');

/** A board with these cards in the collection. */
export function collected(cards: readonly (string | Partial<Contribution>)[]): Board {
  const contributions = cards.map((card, index): Contribution => {
    const { text = '', ...rest } = typeof card === 'string' ? { text: card } : card;
    return { id: idOf(text), order: `a${index.toString(36)}`, text, ...rest };
  });
  return { ...boardWith({ outcome: ['Tempo', 'Ruhe'] }), contributions };
}

export const cardOf = ({ page }: Person, words: string) => page.locator('.heaps li').filter({ hasText: words });
export const groupOf = ({ page, t }: Person, name: string, count: number) =>
  page.getByRole('group', { name: t('collection-heap', { name, count }), exact: true });

export async function goToCards(person: Person): Promise<void> {
  await person.goToArea('collection');
  await person.page.locator('.heaps li').first().waitFor();
}

/** What stands in which group. */
export const standing = ({ page }: Person): Promise<string[]> =>
  page.locator('.heap').evaluateAll((heaps) =>
    heaps.map((heap) => {
      const name = heap.querySelector('textarea')?.value ?? '';
      return `${name}: ${[...heap.querySelectorAll('li .body > p:first-of-type')].map((one) => one.textContent).join(', ')}`;
    }),
  );
