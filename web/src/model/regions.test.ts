import { describe, expect, it } from 'vitest';
import type { Card } from './contract';
import { regionsOf } from './regions';

const card = (id: string, facts: Partial<Card> = {}): Card => ({ id, title: id, ...facts }) as Card;
const told = (cards: Card[], kind: 'sdg' | 'field') =>
  regionsOf(cards, kind, 'de').map(({ key, cards: inside }) => `${key}: ${inside.map(({ id }) => id).join('')}`);

describe('regions', () => {
  it('are goals by number, a card of two goals in both, those of none last', () => {
    expect(told([card('a', { sdgs: [11, 3] }), card('b'), card('c', { sdgs: [3] })], 'sdg')).toEqual([
      '3: ac',
      '11: a',
      ': b',
    ]);
  });

  it('are fields of action by name, however they are spaced and capitalised', () => {
    const cards = [
      card('a', { field: 'Zuzug' }),
      card('b', { field: ' frühe  Hilfen' }),
      card('c', { field: 'Frühe Hilfen' }),
    ];
    expect(told([...cards, card('d', { field: '  ' })], 'field')).toEqual(['frühe Hilfen: bc', 'Zuzug: a', ': d']);
  });

  it('are none where there are no cards', () => {
    expect(regionsOf([], 'sdg', 'de')).toEqual([]);
  });
});
