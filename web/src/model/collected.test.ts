import { describe, expect, it } from 'vitest';
import { wallColumns } from './collected';

const cards = (...texts: string[]) => texts.map((text, at) => ({ id: `${text}${String(at)}`, order: '', text }));
const group = (id: string, ...texts: string[]) => ({
  cluster: { id, order: '', title: id.toUpperCase() },
  cards: cards(...texts),
});
const told = (...heaps: Parameters<typeof wallColumns>[0]) =>
  wallColumns(heaps).map(({ title, cards: all }) => [title, all.length]);

describe('what was collected, on the wall', () => {
  it('stands in its groups, and behind them what is in none', () => {
    expect(told({ cards: cards('x') }, group('a', '1'), group('b', '1', '2'))).toEqual([
      ['A', 1],
      ['B', 2],
      [undefined, 1],
    ]);
  });

  it('leaves out the smallest groups rather than making letters small, and keeps the order', () => {
    const five = [
      group('a', '1'),
      group('b', '1', '2'),
      group('c', '1', '2'),
      group('d', '1', '2'),
      group('e', '1', '2'),
    ];
    expect(told({ cards: cards('x') }, ...five).map(([title]) => title)).toEqual(['B', 'C', 'D', 'E']);
  });

  it('stands in several columns while nothing is in a group, and shows no group that says nothing', () => {
    expect(told({ cards: cards(...'abcdefghi') }, group('a', ' '))).toEqual([
      [undefined, 3],
      [undefined, 3],
      [undefined, 3],
    ]);
    expect(told({ cards: [] })).toEqual([]);
  });
});
