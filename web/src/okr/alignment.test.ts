import { describe, expect, it } from 'vitest';
import type { KeyResult, Objective, Tie } from '../model/contract';
import { alignmentOf, threadsOf } from './alignment';
import { tiesOf } from './ties';

const objective = (id: string, values: Partial<Objective> = {}): Objective => ({ id, order: id, title: id, ...values });
const key = (id: string, of: string): KeyResult => ({ id, order: id, title: id, objective: of });
const tie = (from: string, kind: Tie['kind'], target: Tie['target'], to: string): Tie => {
  return { id: `${from} ${kind} ${to}`, from, to, kind, target };
};

describe('alignment', () => {
  const objectives = [objective('a', { team: 't' }), objective('b', { team: 'u' }), objective('c', { team: 'u' })];
  const okr = {
    teams: [
      { id: 't', order: 'a', title: 'T' },
      { id: 'u', order: 'b', title: 'U' },
    ],
    goals: [
      { id: 'g', order: 'a', title: 'G' },
      { id: 'h', order: 'b', title: 'H' },
    ],
    objectives,
    keyResults: [key('k', 'a'), key('l', 'b')],
    ties: [
      tie('a', 'pays', 'objective', 'b'),
      tie('b', 'pays', 'objective', 'c'),
      tie('b', 'pays', 'goal', 'g'),
      tie('k', 'needs', 'team', 'u'),
      tie('b', 'needs', 'objective', 'a'),
      tie('l', 'moves', 'kpi', 'gone'),
    ],
  };
  const ids = (list: readonly { tie: Tie; toTeam?: string }[]) => list.map((one) => [one.tie.id, one.toTeam]);

  it('tells who needs whom and who pays into the work of other teams, and what hangs loose', () => {
    const found = alignmentOf(okr, tiesOf({ okr }), objectives);
    expect(ids(found.needs)).toEqual([
      ['k needs u', 'u'],
      ['b needs a', 't'],
    ]);
    expect(found.needs[0]?.keyResult?.id).toBe('k');
    expect(ids(found.between)).toEqual([['a pays b', 'u']]);
    expect(found.loose).toEqual({
      goals: ['h'],
      withoutKeyResult: ['c'],
      payNothing: ['c'],
      moveNothing: ['k', 'l'],
    });
  });

  it('is about the objectives that are asked for, whatever they are tied to', () => {
    const found = alignmentOf(okr, tiesOf({ okr }), objectives.slice(0, 1));
    expect(ids(found.needs)).toEqual([['k needs u', 'u']]);
    expect(found.loose).toEqual({ goals: ['h'], withoutKeyResult: [], payNothing: [], moveNothing: ['k'] });
  });
});

describe('what was carried over', () => {
  it('is joined to what it was carried from, one with each, and circles end', () => {
    const list = [
      objective('a'),
      objective('b', { carriedFrom: 'a' }),
      objective('c', { carriedFrom: 'b' }),
      objective('d', { carriedFrom: 'a' }),
      objective('e', { carriedFrom: 'gone' }),
      objective('x', { carriedFrom: 'y' }),
      objective('y', { carriedFrom: 'x' }),
    ];
    const threads = threadsOf(list).map((thread) => thread.map(({ id }) => id).join(''));
    expect(threads).toEqual(['abc', 'd', 'e', 'xy']);
  });
});
