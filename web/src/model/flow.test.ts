import { describe, expect, it } from 'vitest';
import type { Card, Link } from './contract';
import { flowsAlike } from './flow';
import { graphOf } from './graph';
import { card, link } from './sample';

const base = { cards: [card('i', 'input'), card('o', 'output')], links: [link('1', 'i', 'o')] };
const changed = (of: Partial<Card>, to: Partial<Link> = {}) =>
  flowsAlike(
    graphOf(base.cards, base.links),
    graphOf(
      base.cards.map((one) => (one.id === 'i' ? { ...one, ...of } : one)),
      base.links.map((one) => ({ ...one, ...to })),
    ),
  );

describe('money and support flow alike', () => {
  it('whatever is said in words', () => {
    expect(changed({ title: 'Neu', note: 'x', responsible: 'Amt', sdgs: [3] }, { because: 'darum', harm: 5 })).toBe(
      true,
    );
  });

  it('unless there is more money, another share, another direction or another card', () => {
    expect(changed({ amount: 5 })).toBe(false);
    expect(changed({ resource: 'money' })).toBe(false);
    expect(changed({}, { share: 50 })).toBe(false);
    expect(changed({}, { polarity: 'less' })).toBe(false);
    expect(changed({ lane: 'activity' })).toBe(false);
    const more = graphOf([...base.cards, card('p', 'output', 'a1')], base.links);
    expect(flowsAlike(graphOf(base.cards, base.links), more)).toBe(false);
    expect(flowsAlike(more, graphOf(base.cards, base.links))).toBe(false);
  });
});
