import { describe, expect, it } from 'vitest';
import { chainOf, chainOfLink, numberLinks } from './chain';
import { assemble } from './impact';
import { card, link } from './sample';

const model = assemble(
  [card('i', 'input'), card('o', 'output'), card('p', 'output', 'a1'), card('c', 'outcome'), card('m', 'impact')],
  [link('1', 'i', 'o'), link('2', 'o', 'c'), link('3', 'c', 'm'), link('4', 'p', 'c'), link('back', 'c', 'o')],
);

describe('the chain of a card', () => {
  it('holds everything up- and downstream and nothing beside it', () => {
    const chain = chainOf(
      assemble(model.cards.values(), [
        link('1', 'i', 'o'),
        link('2', 'o', 'c'),
        link('3', 'c', 'm'),
        link('4', 'p', 'n'),
      ]),
      'o',
    );
    expect([...chain.cards].sort()).toEqual(['c', 'i', 'm', 'o']);
    expect([...chain.links].sort()).toEqual(['1', '2', '3']);
  });

  it('lights a loop once and ends', () => {
    const chain = chainOf(model, 'o');
    expect([...chain.links].sort()).toEqual(['1', '2', '3', '4', 'back']);
    expect([...chain.cards].sort()).toEqual(['c', 'i', 'm', 'o', 'p']);
  });

  it('is empty for a card that is not there', () => {
    expect(chainOf(model, 'nobody').cards.size).toBe(0);
  });

  it('of a link holds what leads to it and what follows from it', () => {
    const chain = chainOfLink(model, link('4', 'p', 'c'));
    expect(chain.cards.has('i')).toBe(false);
    expect(chain.cards.has('m')).toBe(true);
  });
});

describe('numbers of reasons', () => {
  it('count the links in reading order', () => {
    expect([...numberLinks(model)]).toEqual([
      ['1', 1],
      ['2', 2],
      ['4', 3],
      ['back', 4],
      ['3', 5],
    ]);
  });

  it('count only the chain when there is one', () => {
    const small = assemble(model.cards.values(), [link('1', 'i', 'o'), link('4', 'p', 'c')]);
    expect([...numberLinks(small, chainOf(small, 'c'))]).toEqual([['4', 1]]);
  });
});
