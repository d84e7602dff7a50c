import { describe, expect, it } from 'vitest';
import { chainOf } from './chain';
import { gapsOf } from './gaps';
import { assemble } from './impact';
import { card, link } from './sample';

const cards = [
  card('i', 'input'),
  card('o', 'output'),
  card('p', 'output', 'a1'),
  card('q', 'output', 'a2'),
  card('c', 'outcome'),
  card('d', 'outcome', 'a1'),
  card('w', 'impact'),
  card('x', 'impact', 'a1'),
  card('y', 'impact', 'a2'),
];
const links = [
  link('1', 'i', 'o'),
  link('2', 'o', 'c'),
  link('3', 'c', 'w'),
  link('4', 'p', 'p2'),
  link('5', 'q', 'w'),
  link('6', 'x', 'y'),
  link('7', 'y', 'x'),
];

describe('gaps', () => {
  it('are outputs without outcome, outcomes without impact, impacts that come from nothing', () => {
    const gaps = gapsOf(assemble(cards, links));
    expect(gaps.map((gap) => `${gap.kind} ${gap.card.id}`)).toEqual(['output p', 'outcome d', 'impact x', 'impact y']);
  });

  it('of a chain are those on it', () => {
    const model = assemble(cards, links);
    expect(gapsOf(model, chainOf(model, 'x')).map((gap) => gap.card.id)).toEqual(['x', 'y']);
    expect(gapsOf(model, chainOf(model, 'c'))).toEqual([]);
  });

  it('end where outputs only lead in a circle', () => {
    const circle = [link('1', 'o', 'p'), link('2', 'p', 'o')];
    const gaps = gapsOf(assemble([card('o', 'output'), card('p', 'output', 'a1')], circle));
    expect(gaps.map((gap) => gap.card.id)).toEqual(['o', 'p']);
  });
});
