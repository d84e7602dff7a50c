import { describe, expect, it } from 'vitest';
import type { Cycle, KeyResult, Lane, Objective, Tie } from '../model/contract';
import { runningNow, type WorkBoard, workOnCards } from './cardWork';

const TODAY = '2026-05-20';
const cycle = (id: string, start: string, end: string): Cycle => ({ id, order: id, title: '', start, end });
const SPRING = cycle('spring', '2026-04-01', '2026-06-30');
const WINTER = cycle('winter', '2026-01-01', '2026-03-31');

const objective = (id: string, more: Partial<Objective> = {}): Objective => ({
  ...{ id, order: id, title: id, cycle: 'spring' },
  ...more,
});
const keyResult = (id: string, value?: number, more: Partial<KeyResult> = {}): KeyResult => ({
  ...{ id, order: id, title: id, objective: 'o', baseline: 0, target: 10 },
  ...(value !== undefined && { checkIns: [{ id: `c-${id}`, at: 1, date: '2026-05-12', value }] }),
  ...more,
});
const tie = (from: string, to: string, target: Tie['target']): Tie => ({
  ...{ id: `${from}-${to}`, from, to, target },
  kind: target === 'card' && from.startsWith('o') ? 'pays' : 'moves',
});
const LANES: readonly Lane[] = ['input', 'activity', 'output', 'outcome', 'impact'];

function work(card: string, keyResults: KeyResult[], ties: Tie[], objectives = [objective('o')]) {
  const board: WorkBoard = {
    okr: { cycles: [WINTER, SPRING], objectives, keyResults, ties },
    cards: LANES.map((lane) => ({ id: lane, lane })),
    indicators: [
      { id: 'share', card: 'outcome' },
      { id: 'visits', card: 'output' },
    ],
  };
  return workOnCards(board, TODAY).cards.get(card);
}

describe('what works on a card', () => {
  it('is nothing where nobody said so', () => {
    expect(work('outcome', [keyResult('k', 5)], [])).toBeUndefined();
    expect(work('outcome', [keyResult('k', 5)], [tie('k', 'output', 'card')])).toBeUndefined();
  });

  it('are objectives that pay into it and key results that move it or its indicators', () => {
    const found = work(
      'outcome',
      [keyResult('a', 5), keyResult('b', 5)],
      [tie('o', 'outcome', 'card'), tie('a', 'share', 'indicator'), tie('a', 'outcome', 'card')],
    );
    expect(found?.objectives.map(({ objective, claim }) => [objective.id, claim])).toEqual([['o', 'effect']]);
    expect(found?.keyResults.map(({ keyResult, ties }) => [keyResult.id, ties.map(({ to }) => to)])).toEqual([
      ['a', ['outcome', 'share']],
    ]);
  });

  it('is no key result whose objective is deleted, and no objective that is', () => {
    const ties = [tie('o', 'outcome', 'card'), tie('k', 'outcome', 'card')];
    expect(work('outcome', [keyResult('k', 5)], ties, [objective('o', { deletedAt: 1 })])).toBeUndefined();
  });
});

describe('what a card may say of it', () => {
  it('is an effect where a number of an outcome was measured', () => {
    for (const moved of [tie('k', 'outcome', 'card'), tie('k', 'share', 'indicator')])
      expect(work('outcome', [keyResult('k', 5)], [moved])?.now).toEqual({
        ...{ claim: 'effect', progress: 0.5, date: '2026-05-12' },
      });
  });

  it('is an effect on the impact when the outcome on the way there was measured', () => {
    const ties = [tie('o', 'impact', 'card'), tie('k', 'outcome', 'card')];
    expect(work('impact', [keyResult('k', 5)], ties)?.now?.claim).toBe('effect');
  });

  it.each([
    ['the key result moves an output', 'outcome', {}, tie('k', 'output', 'card')],
    ['it moves an indicator of an output', 'outcome', {}, tie('k', 'visits', 'indicator')],
    ['it moves nothing', 'outcome', {}, undefined],
    ['it is a milestone', 'outcome', { kind: 'milestone' as const }, tie('k', 'outcome', 'card')],
    ['it moves a number that is nobody’s', 'outcome', {}, tie('k', 'kpi', 'kpi')],
  ])('is an activity only, when %s', (_, card, more, moved) => {
    const ties = [tie('o', card, 'card'), ...(moved ? [moved] : [])];
    expect(work(card, [keyResult('k', 5, more)], ties)?.now?.claim).toBe('activity');
  });

  it('is an activity only at an output, whatever else the key result moves', () => {
    const ties = [tie('k', 'output', 'card'), tie('k', 'outcome', 'card')];
    expect(work('output', [keyResult('k', 5)], ties)?.now?.claim).toBe('activity');
    expect(work('outcome', [keyResult('k', 5)], ties)?.now?.claim).toBe('effect');
  });

  it('is nothing without a value, also when confidence was said', () => {
    const checkIns = [{ id: 'c', at: 1, date: '2026-05-12', confidence: 9 }];
    expect(work('outcome', [keyResult('k', undefined, { checkIns })], [tie('k', 'outcome', 'card')])?.now).toEqual({
      claim: 'nothing',
    });
    expect(work('outcome', [], [tie('o', 'outcome', 'card')])?.now).toEqual({ claim: 'nothing' });
  });

  it('is not lifted by what we did, and not by leaving a number unmeasured', () => {
    const ties = [tie('o', 'outcome', 'card'), ...['a', 'b'].map((id) => tie(id, 'outcome', 'card'))];
    const done = keyResult('c', 1, { kind: 'milestone' });
    expect(work('outcome', [keyResult('a', 5), keyResult('b'), done], ties)?.now?.progress).toBe(0.25);
  });

  it('has no progress where the band is missing, but a value and its day', () => {
    const open = { ...keyResult('k', 5), direction: 'keep' as const };
    expect(work('outcome', [open], [tie('k', 'outcome', 'card')])?.now).toEqual({
      ...{ claim: 'effect', date: '2026-05-12' },
    });
  });

  it('has the day of the last value that counts', () => {
    const earlier = { ...keyResult('b'), checkIns: [{ id: 'c', at: 2, date: '2026-04-02', value: 1 }] };
    const ties = ['a', 'b'].map((id) => tie(id, 'outcome', 'card'));
    expect(work('outcome', [keyResult('a', 5), earlier], ties)?.now?.date).toBe('2026-05-12');
  });

  it('is about the cycles of now alone', () => {
    const ties = [tie('o', 'outcome', 'card'), tie('k', 'outcome', 'card')];
    const found = work('outcome', [keyResult('k', 5)], ties, [objective('o', { cycle: 'winter' })]);
    expect(found?.objectives).toHaveLength(1);
    expect(found?.now).toBeUndefined();
  });
});

describe('an objective is one of now', () => {
  const asked = (cycles: Cycle[], today = TODAY) => {
    const runs = runningNow({ cycles }, today);
    return [undefined, 'gone', 'winter', 'spring'].filter((id) => runs(id === undefined ? {} : { cycle: id }));
  };

  it('when its cycle runs, or it has none', () => {
    expect(asked([WINTER, SPRING])).toEqual([undefined, 'gone', 'spring']);
    expect(asked([WINTER, SPRING], '2026-03-31')).toEqual([undefined, 'gone', 'winter']);
  });

  it('when its cycle began last, where none runs', () => {
    expect(asked([WINTER, SPRING], '2026-08-01')).toEqual([undefined, 'gone', 'spring']);
    expect(asked([WINTER, SPRING], '2025-08-01')).toEqual([undefined, 'gone', 'spring']);
    expect(asked([])).toEqual([undefined, 'gone', 'winter', 'spring']);
  });
});
