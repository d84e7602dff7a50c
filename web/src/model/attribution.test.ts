import { describe, expect, it } from 'vitest';
import { type Attribution, assumptionsOf, attribute } from './attribution';
import { readCases } from './cases';
import type { Card, Link } from './contract';
import { graphOf } from './graph';
import { LANES } from './impact';
import { seeded } from './seeded';
import { card, link } from './sample';
import { splitWhole } from './split';

function plain(money: Attribution): unknown {
  return {
    ...money,
    cards: Object.fromEntries(money.cards),
    ends: Object.fromEntries(money.ends),
    links: Object.fromEntries(money.links),
  };
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

describe('money along the chain', () => {
  it.each(readCases('attribution'))('$name', ({ board, expected }) => {
    expect(plain(attribute(graphOf(board.cards, board.links)))).toEqual(expected);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('adds up to the cent in a random model full of loops, seed %i', (seed) => {
    const random = seeded(seed);
    const cards: Card[] = [];
    for (let at = 0; at < 200; at += 1) {
      const amounts = { amount: random(1e9) / 100, change: random(1e6), experiment: random(1e6) };
      const lane = LANES[random(5)] ?? 'input';
      cards.push({ ...card(`c${at}`, lane, `a${random(9)}`), resource: 'money', ...amounts });
    }
    const links: Link[] = [];
    for (let at = 0; at < 600; at += 1) {
      const shared = random(3) === 0 ? { share: random(12_000) / 100 } : {};
      links.push({ ...link(`l${at}`, `c${random(200)}`, `c${random(200)}`), ...shared });
    }
    const graph = graphOf(cards, links);
    const money = attribute(graph);
    const spent = cards.filter((one) => one.lane === 'input').map((one) => Math.round((one.amount ?? 0) * 100));
    expect(money.total).toBe(sum(spent));
    expect(money.reached + money.unassigned).toBe(money.total);
    expect(sum(money.ends.values())).toBe(money.total);
    for (const one of money.cards.values()) {
      expect(one.running + one.change + one.experiment).toBe(one.total);
      expect(sum(one.from.map((source) => source.cents))).toBe(one.total);
    }
    expect(plain(attribute(graphOf(cards.toReversed(), links.toReversed())))).toEqual(plain(money));
  });

  it('names the assumptions a cost rests on, and none beside them', () => {
    const graph = graphOf(
      [
        { ...card('i', 'input'), resource: 'money', amount: 5 },
        card('j', 'input', 'a1'),
        card('o', 'output'),
        card('c', 'outcome'),
        card('d', 'outcome', 'a1'),
      ],
      [link('1', 'i', 'o'), link('2', 'j', 'o'), link('3', 'o', 'c'), link('4', 'o', 'd')],
    );
    expect(assumptionsOf(graph, attribute(graph), 'c').map((one) => one.id)).toEqual(['1', '3']);
  });

  it('does not end the stack on a chain of 5,000 cards', () => {
    const cards: Card[] = [{ ...card('c0', 'input'), resource: 'money', amount: 1e12 }];
    for (let at = 1; at < 5000; at += 1) cards.push(card(`c${at}`, 'outcome', `a${at}`));
    const links = cards.slice(1).map((one, at) => link(`l${at}`, `c${at}`, one.id));
    expect(attribute(graphOf(cards, links)).ends).toEqual(new Map([['c4999', 1e14]]));
  });
});

describe('cutting an amount into whole parts', () => {
  it('gives what is left to the parts rounded down most, the earlier first', () => {
    expect(splitWhole(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitWhole(10, [1, 2, 4])).toEqual([1, 3, 6]);
    expect(splitWhole(1, [0, 1, 1])).toEqual([0, 1, 0]);
    expect(splitWhole(5, [0, 0])).toEqual([0, 0]);
  });

  it('is exact at the largest amounts and weights', () => {
    const parts = splitWhole(9_000_000_000_000_000, [29_999_999, 30_000_000, 30_000_001]);
    expect(sum(parts)).toBe(9_000_000_000_000_000);
  });
});
