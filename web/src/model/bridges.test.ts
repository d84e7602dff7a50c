import { describe, expect, it } from 'vitest';
import { bridgesOver } from './bridges';
import type { Card, Lane, Link } from './contract';
import { assemble } from './impact';

const card = (id: string, lane: Lane): Card => ({ id, lane, order: id, title: id, note: '' });
const link = (from: string, to: string): Link => ({ id: `${from}${to}`, from, to, because: '' });
const cards = [
  card('i', 'input'),
  card('a', 'activity'),
  card('b', 'activity'),
  card('o', 'output'),
  card('p', 'output'),
];

describe('bridges over a folded lane', () => {
  it('joins what leads in with what leads out, through several cards of the lane too', () => {
    const model = assemble(cards, [link('i', 'a'), link('a', 'b'), link('a', 'o'), link('b', 'p')]);
    const bridges = bridgesOver(model, 'activity').map(({ from, to, over }) => [from, to, over.length]);
    expect(bridges.sort()).toEqual([
      ['i', 'o', 2],
      ['i', 'p', 3],
    ]);
  });

  it('is not needed where a link joins the two cards, nor twice for one pair', () => {
    const model = assemble(cards, [
      link('i', 'a'),
      link('i', 'b'),
      link('a', 'o'),
      link('b', 'o'),
      link('a', 'p'),
      link('i', 'p'),
    ]);
    expect(bridgesOver(model, 'activity').map(({ from, to }) => `${from}${to}`)).toEqual(['io']);
  });

  it('follows a loop within the lane once and leads nobody to themselves', () => {
    const model = assemble(cards, [link('i', 'a'), link('a', 'b'), link('b', 'a'), link('b', 'i')]);
    expect(bridgesOver(model, 'activity')).toEqual([]);
  });
});
