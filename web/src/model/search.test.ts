import { describe, expect, it } from 'vitest';
import { assemble } from './impact';
import { card, link } from './sample';
import { having, holds, searchCards } from './search';

const model = assemble(
  [card('a', 'input', 'a0', 'Größe der Straße'), { ...card('b', 'output', 'a0', 'Besuch'), note: 'in Ankes Café' }],
  [link('1', 'a', 'b', 'Vertrauen wächst')],
);
const found = (query: string): string[] => searchCards(model, query, () => []).map(({ card: one }) => one.id);

describe('search', () => {
  it('leaves of a list what holds every word, and all of it where nothing is looked for', () => {
    const list = ['Größe der Straße', 'Straße'];
    expect(having(list, ' STRASSE  grosse', (one) => one)).toEqual(['Größe der Straße']);
    expect(having(list, ' ', (one) => one)).toEqual(list);
  });

  it('finds words in titles and notes without regard to case and accents', () => {
    expect(found('STRASSE')).toEqual(['a']);
    expect(found('grosse')).toEqual(['a']);
    expect(found('cafe ankes')).toEqual(['b']);
  });

  it('finds both cards by the reason of their link', () => {
    expect(found('vertrauen')).toEqual(['a', 'b']);
  });

  it('says where the words stand, and looks into comments', () => {
    const places = (query: string) =>
      searchCards(model, query, (id) => (id === 'a' ? ['Woher kommt das?'] : [])).map(
        (hit) => `${hit.card.id} ${hit.where}`,
      );
    expect(places('besuch')).toEqual(['b title']);
    expect(places('besuch ankes')).toEqual(['b note']);
    expect(places('wächst')).toEqual(['a reason', 'b reason']);
    expect(places('woher')).toEqual(['a comment']);
  });

  it('looks into what is known about a card and into its indicators', () => {
    const known = assemble(
      [{ ...card('c', 'outcome'), responsible: 'Jugendamt', tags: ['Hafen'] }, card('d', 'impact')],
      [],
    );
    const places = (query: string) =>
      searchCards(
        known,
        query,
        () => [],
        (id) => (id === 'd' ? ['Anteil besuchter Familien'] : []),
      ).map((hit) => `${hit.card.id} ${hit.where}`);
    expect(places('jugendamt hafen')).toEqual(['c facts']);
    expect(places('anteil')).toEqual(['d facts']);
  });

  it('finds a name by its words, in whatever order', () => {
    expect(holds('Ämter und Träger', 'trager amter')).toBe(true);
    expect(holds('Ämter und Träger', 'Amt Schule')).toBe(false);
    expect(holds('Ämter', ' ')).toBe(false);
  });

  it('finds nothing for nothing', () => {
    expect(found('  ')).toEqual([]);
  });
});
