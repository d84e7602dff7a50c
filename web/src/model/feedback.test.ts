import { describe, expect, it } from 'vitest';
import { chainOf } from './chain';
import { assemble } from './impact';
import { feedbackOf } from './feedback';
import { card, link } from './sample';

const cards = [
  card('i', 'input'),
  card('o', 'output'),
  card('p', 'output', 'a1'),
  card('c', 'outcome'),
  card('w', 'impact'),
];

describe('feedback', () => {
  it('are links from right to left, even where they close no circle', () => {
    const model = assemble(cards, [link('1', 'o', 'c'), link('2', 'c', 'o'), link('3', 'w', 'i')]);
    expect(feedbackOf(model).map(({ link: one, why, from, to }) => [one.id, why, from.id, to.id])).toEqual([
      ['2', 'back', 'c', 'o'],
      ['3', 'back', 'w', 'i'],
    ]);
  });

  it('within a lane are the link that comes back, and only that one', () => {
    const model = assemble(cards, [link('1', 'p', 'o'), link('2', 'o', 'p'), link('3', 'i', 'p')]);
    expect(feedbackOf(model).map(({ link: one, why }) => [one.id, why])).toEqual([['2', 'loop']]);
  });

  it('are none in a model that only goes from left to right', () => {
    expect(feedbackOf(assemble(cards, [link('1', 'i', 'o'), link('2', 'o', 'p'), link('3', 'p', 'w')]))).toEqual([]);
  });

  it('of a chain are those on it', () => {
    const model = assemble(cards, [link('1', 'o', 'c'), link('2', 'c', 'o'), link('3', 'w', 'i')]);
    expect(feedbackOf(model, chainOf(model, 'o')).map((loop) => loop.link.id)).toEqual(['2']);
  });
});
