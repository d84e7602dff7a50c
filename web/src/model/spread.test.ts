import { describe, expect, it } from 'vitest';
import { readCases } from './cases';
import { type Spread, spreadOf } from './spread';

describe('the spread of scores', () => {
  it.each(readCases<Spread | null>('spread'))('$name', ({ board, expected }) => {
    expect(spreadOf(board.conflicts?.[0]?.scores ?? [])).toEqual(expected ?? undefined);
  });

  it('rounds and limits what makes no sense, and leaves out what is no number', () => {
    const scores = [9, -9, 0.4, -0.2, Number.NaN].map((value, at) => ({ id: String(at), value }));
    expect(spreadOf(scores)).toEqual({
      count: 4,
      lowest: -3,
      highest: 3,
      median: 0,
      distribution: [1, 0, 0, 2, 0, 0, 1],
    });
  });
});
