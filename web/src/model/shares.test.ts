import { describe, expect, it } from 'vitest';
import { attribute } from './attribution';
import type { Card } from './contract';
import { graphOf } from './graph';
import { card, link } from './sample';
import { behind, hasMoney, waysOf } from './shares';

const money: Card = { ...card('i', 'input'), resource: 'money', amount: 300 };
const graph = graphOf(
  [money, card('a', 'output'), card('b', 'output', 'a1'), card('c', 'output', 'a2'), card('w', 'outcome')],
  [
    { ...link('1', 'i', 'a'), share: 50 },
    link('2', 'i', 'b'),
    link('3', 'i', 'c'),
    link('4', 'a', 'w'),
    link('5', 'w', 'i'),
    { ...link('6', 'a', 'b'), polarity: 'less' },
  ],
);
const spent = attribute(graph);

describe('the shares of a card', () => {
  it('say what goes where, and which parts are only equal because nobody has set them', () => {
    expect(waysOf(graph, spent, 'i')).toMatchObject([
      { link: { id: '1' }, cents: 15_000, percent: 50, equal: false },
      { link: { id: '2' }, cents: 7500, percent: 25, equal: true },
      { link: { id: '3' }, cents: 7500, percent: 25, equal: true },
    ]);
  });

  it('leave out what closes a loop, and what weakens without a share', () => {
    expect(waysOf(graph, spent, 'w')).toEqual([]);
    expect(waysOf(graph, spent, 'a').map(({ link: { id } }) => id)).toEqual(['4']);
  });

  it('know the cards that money came along', () => {
    expect([...behind(graph, spent, 'w')]).toEqual(['w', 'a', 'i']);
  });

  it('are asked for as soon as an input is money', () => {
    expect(hasMoney([money])).toBe(true);
    expect(hasMoney([{ ...money, lane: 'output' }, { ...money, amount: 0 }, card('x', 'input')])).toBe(false);
  });
});
