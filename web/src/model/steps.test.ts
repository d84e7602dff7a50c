import { describe, expect, it } from 'vitest';
import type { Link } from './contract';
import { assemble } from './impact';
import { card, link } from './sample';
import { stepsOf } from './steps';

function ladder(outcomes: readonly string[], links: readonly Link[]): string[] {
  const cards = [
    card('i', 'input'),
    card('o', 'output'),
    ...outcomes.map((id, index) => card(id, 'outcome', `a${String(index).padStart(6, '0')}1`)),
    card('z', 'impact'),
  ];
  return stepsOf(assemble(cards, links)).map(({ rung, cards: on }) => `${rung}: ${on.map(({ id }) => id).join('')}`);
}

describe('the ladder', () => {
  it('has a rung for every lane, also where nothing stands', () => {
    expect(ladder(['a', 'b'], [link('1', 'i', 'o'), link('2', 'o', 'a')])).toEqual([
      'give: i',
      'do: ',
      'reach: o',
      'change: ab',
      'society: z',
    ]);
  });

  it('parts outcomes that follow from each other, in up to three', () => {
    const outcomes = (links: Link[]) => ladder(['a', 'b', 'c', 'd'], links).slice(3, -1);
    expect(outcomes([link('1', 'a', 'b')])).toEqual(['change-first: acd', 'change-last: b']);
    expect(outcomes([link('1', 'a', 'b'), link('2', 'b', 'c'), link('3', 'c', 'd')])).toEqual([
      'change-first: a',
      'change-next: bc',
      'change-last: d',
    ]);
  });

  it('begins a circle of outcomes where reading begins', () => {
    expect(ladder(['a', 'b'], [link('1', 'b', 'a'), link('2', 'a', 'b')]).slice(3, -1)).toEqual([
      'change-first: a',
      'change-last: b',
    ]);
  });

  it('stands for one chain through the largest model there may be', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `c${index}`);
    const steps = ladder(
      many,
      many.slice(1).map((id, index) => link(`l${index}`, `c${index}`, id)),
    );
    expect(steps.find((step) => step.startsWith('change-last'))).toBe('change-last: c4999');
  });
});
