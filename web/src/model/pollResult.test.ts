import { describe, expect, it } from 'vitest';
import type { GroupResult, OptionResult, PollDraft, PollKind, PollResult } from './contract';
import { chartOf, fitted, joinedOf, lanesAround, lanesOf, lettersOf, part, stepsBetween, ticksOf } from './pollResult';

const option = (id: string, asToday = false) => ({ id, text: `Vorschlag ${id}`, ...(asToday && { asToday }) });
const asked = (kind: PollKind, ids = ['a', 'b', 'c', 'p']): PollDraft => ({
  question: 'Welchen Weg gehen wir?',
  kind,
  mode: 'secret',
  options: ids.map((id) => option(id, id === 'p')),
});
const figures = (id: string, sum: number, n = 20, counts: Record<string, number> = {}): OptionResult => ({
  option: id,
  ...{ n, sum, mean: sum / n, spread: 1, counts },
});
const result = (options: OptionResult[], more: Partial<PollResult> = {}): PollResult => ({
  n: 20,
  options,
  groups: [],
  joined: false,
  texts: [],
  ...more,
});
/** As the retreat about the budget comes out. */
const RETREAT = result([figures('a', 62), figures('b', 94), figures('c', 81), figures('p', 118)]);

describe('a result', () => {
  it('of resistance begins with the least, and P is how it is today', () => {
    const chart = chartOf({ asked: asked('resistance'), result: RETREAT });
    expect(chart.bars.map(({ letter, size }) => [letter, size])).toEqual([
      ['A', 3.1],
      ['C', 4.05],
      ['B', 4.7],
      ['P', 5.9],
    ]);
    expect(ticksOf(chart)).toEqual([0, 5, 10]);
    expect(part(5.9, chart)).toBeCloseTo(0.59);
  });

  it('of anything else keeps the order in which it was asked', () => {
    const chart = chartOf({ asked: asked('dots', ['a', 'b']), result: result([figures('a', 2), figures('b', 9)]) });
    expect(chart.bars.map(({ letter, size }) => [letter, size])).toEqual([
      ['A', 2],
      ['B', 9],
    ]);
    expect(chart).toMatchObject({ form: 'sum', low: 0, high: 9 });
  });

  it('of a consent round counts who carries it, and of one question on a scale each value', () => {
    const counts = { '0': 8, '1': 3, '2': 1 };
    const consent = chartOf({ asked: asked('consent', ['a']), result: result([figures('a', 5, 12, counts)]) });
    expect(consent.bars.map(({ value, size }) => [value, size])).toEqual([
      [0, 8],
      [1, 3],
      [2, 1],
    ]);
    const fist = chartOf({ asked: asked('fist', ['a']), result: result([figures('a', 5, 3, { '5': 3 })]) });
    expect(fist.bars.map(({ size }) => size)).toEqual([0, 0, 0, 0, 0, 3]);
  });

  it('gives nobody a letter twice', () => {
    const ids = Array.from({ length: 40 }, (_, at) => `o${at}`);
    const letters = [...lettersOf([...ids.map((id) => option(id)), option('p', true)]).values()];
    expect(new Set(letters).size).toBe(41);
    expect(letters.at(-1)).toBe('P');
  });

  it('puts groups beside the bar so that no two of them lie on each other', () => {
    expect(lanesOf([[2.4, 2]], 2, 1.3)).toEqual([0, 1]);
    expect(lanesOf([[2, 2.1, 8]], 3, 1.3)).toEqual([0, 1, 1]);
    expect(lanesOf([[2, 2, 2]], 3, 1.3)).toEqual([0, 1, 2]);
    expect(new Set(lanesOf([[5, 5, 5, 5, 5]], 5, 1.3)).size).toBe(5);
  });

  it('says which groups were joined', () => {
    const groups: GroupResult[] = [
      { perspectives: ['administration'], n: 5, options: [] },
      { perspectives: ['politics', 'society'], n: 7, options: [] },
    ];
    expect(joinedOf(result([], { groups, joined: true }))).toEqual([['politics', 'society']]);
    expect(joinedOf(result([], { groups }))).toEqual([]);
  });

  it('stands beside that of the round before, also where an option is new', () => {
    const second = { asked: asked('resistance', ['a', 'd']), result: result([figures('a', 40), figures('d', 30)]) };
    const steps = stepsBetween([{ asked: asked('resistance'), result: RETREAT }, second]);
    expect(steps.map(({ option: { id }, values }) => [id, ...values])).toEqual([
      ['d', undefined, 1.5],
      ['a', 3.1, 2],
      ['b', 4.7, undefined],
      ['c', 4.05, undefined],
      ['p', 5.9, undefined],
    ]);
  });

  it('on a wall loses its groups before its bars, and says how many bars have no room', () => {
    const of = (id: string) => ({ option: id, n: 5, sum: 20, mean: 4 });
    const ids = ['a', 'b', 'c', 'p'];
    const groups: GroupResult[] = [{ perspectives: ['politics'], n: 5, options: ids.map(of) }];
    const chart = chartOf({ asked: asked('resistance'), result: { ...RETREAT, groups } });
    expect(fitted(chart, 20)).toEqual({ chart, leftOut: 0 });
    expect(fitted(chart, 10)).toMatchObject({ chart: { groups: [], lanes: [] }, leftOut: 0 });
    expect(fitted(chart, 5)).toMatchObject({ leftOut: 3 });
    expect(lanesAround([0, 1, 3])).toEqual({ above: 1, below: 2 });
    expect(lanesAround([0, 1, 2, 4])).toEqual({ above: 2, below: 3 });
  });
});
