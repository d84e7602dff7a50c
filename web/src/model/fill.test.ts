import { describe, expect, it } from 'vitest';
import type { Card } from './contract';
import { blockOf, type FillPlace, previewFill } from './fill';

const card = (id: string, more: Partial<Card> = {}): Card => ({
  id,
  lane: 'output',
  order: 'a',
  title: id,
  note: '',
  ...more,
});
const place: FillPlace = {
  cards: [card('a', { amount: 5 }), card('b'), card('c')],
  columns: ['lane', 'title', 'amount'],
  row: 0,
  column: 1,
  language: 'de',
};
const fill = (text: string, at: Partial<FillPlace> = {}) => previewFill(blockOf(text), { ...place, ...at });

describe('a block pasted into fields', () => {
  it('fills from the chosen field to the right and down, and leaves alone what stands there already', () => {
    expect(fill('a\t1.500,5\nneu\t\n').changes).toEqual([
      { card: 'a', column: 'amount', value: 1500.5, before: '5', after: '1500,5' },
      { card: 'b', column: 'title', value: 'neu', before: 'b', after: 'neu' },
    ]);
  });

  it('empties a field by an empty cell, but no title and no lane', () => {
    const { changes, refused } = fill('\t\t', { column: 0 });
    expect(changes).toEqual([{ card: 'a', column: 'amount', value: undefined, before: '5', after: '' }]);
    expect(refused.map(({ reason }) => reason)).toEqual(['lane-missing', 'title-missing']);
  });

  it('takes the good fields and says of the others why', () => {
    const { changes, refused } = fill('x\tviel\ty\n\nz\t2\nq\t3', { row: 1 });
    expect(changes.map(({ card, column, after }) => [card, column, after])).toEqual([['b', 'title', 'x']]);
    expect(refused).toEqual([
      { reason: 'number-unclear', card: 'b', column: 'amount', text: 'viel' },
      { reason: 'no-column', card: 'b', text: 'y' },
      { reason: 'title-missing', card: 'c', column: 'title', text: '' },
      { reason: 'no-row', text: 'z | 2' },
      { reason: 'no-row', text: 'q | 3' },
    ]);
  });

  it('keeps cells with line breaks and quotes together', () => {
    expect(blockOf('"zwei\nZeilen"\t"ein ""Wort"""')).toEqual([['zwei\nZeilen', 'ein "Wort"']]);
  });
});
