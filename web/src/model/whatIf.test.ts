import { describe, expect, it } from 'vitest';
import { readCases } from './cases';
import { graphOf } from './graph';
import { card, link } from './sample';
import { whatIf } from './whatIf';

describe('what if cards are dropped', () => {
  it.each(readCases<unknown, { dropped: string[] }>('what-if'))('$name', ({ board, given, expected }) => {
    expect(whatIf(graphOf(board.cards, board.links), new Set(given.dropped))).toEqual(expected);
  });

  it('says nothing when nothing is dropped, also not for cards that are not there', () => {
    const graph = graphOf([card('i', 'input'), card('c', 'outcome')], [link('1', 'i', 'c')]);
    const nothing = { losses: [], relieved: [], stranded: [], freed: 0, hanging: [], hangingTotal: 0 };
    expect(whatIf(graph, new Set())).toEqual(nothing);
    expect(whatIf(graph, new Set(['nobody']))).toEqual(nothing);
  });
});
