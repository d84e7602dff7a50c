import { describe, expect, it } from 'vitest';
import { compare } from './alternatives';
import { readCases } from './cases';

describe('alternatives side by side', () => {
  it.each(readCases('alternatives'))('$name', ({ board, expected }) => {
    expect(compare(board)).toEqual(expected);
  });

  it('are the same whatever the order of the entries', () => {
    for (const { board, expected } of readCases('alternatives')) {
      const conflicts = (board.conflicts ?? []).toReversed();
      const turned = { ...board, cards: board.cards.toReversed(), links: board.links.toReversed(), conflicts };
      expect(compare(turned)).toEqual(expected);
    }
  });
});
