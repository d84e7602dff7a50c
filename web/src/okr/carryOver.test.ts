import { describe, expect, it } from 'vitest';
import { carriedId, carryOver } from './carryOver';
import type { OkrBoard } from './entries';

const BOARD: OkrBoard = {
  cards: [
    { id: 'out', lane: 'outcome', order: 'a0', title: 'Familien nehmen Besuche an', note: '' },
    { id: 'gone', lane: 'outcome', order: 'a1', title: 'Gelöscht', note: '', deletedAt: 3 },
  ],
  okr: {
    cycles: [
      { id: 'q1', order: 'a0', title: '1. Quartal', start: '2026-01-01', end: '2026-03-31' },
      { id: 'q2', order: 'a1', title: '2. Quartal', start: '2026-04-01', end: '2026-06-30' },
    ],
    objectives: [
      {
        id: 'o',
        order: 'a0',
        title: 'Jede Familie fühlt sich eingeladen',
        note: 'n',
        cycle: 'q1',
        team: 't',
        owner: 'Anna Rauch',
        ambition: 'bet',
        score: 60,
        learned: 'l',
      },
      { id: 'p', order: 'a1', title: 'Wer Hilfe braucht, wird begleitet', cycle: 'q1' },
      { id: 'x', order: 'a2', title: 'Gelöscht', cycle: 'q1', deletedAt: 3 },
    ],
    keyResults: [
      {
        ...{
          id: 'k',
          order: 'a0',
          title: 'Familien nehmen den Besuch an',
          note: 'n',
          objective: 'o',
          kind: 'metric',
          direction: 'up',
        },
        ...{
          baseline: 20,
          target: 30,
          low: 22,
          high: 28,
          unit: '%',
          owner: 'Tobias Brandt',
          date: '2026-03-31',
          ambition: 'safe',
          sideEffect: 's',
        },
        checkIns: [
          { id: '1', at: 1, date: '2026-02-01', value: 22, confidence: 6 },
          { id: '2', at: 2, date: '2026-03-01', value: 24 },
          { id: '3', at: 3, date: '2026-03-08', obstacle: 'Urlaub' },
        ],
      },
      {
        id: 'm',
        order: 'a1',
        title: 'Erste Familien ziehen ein',
        objective: 'o',
        kind: 'milestone',
        checkIns: [{ id: '4', at: 4, value: 1 }],
      },
      { id: 'l', order: 'a2', title: 'Eltern bleiben', objective: 'p', baseline: 5, target: 9 },
      { id: 'w', order: 'a3', title: 'von Gelöschtem', objective: 'x' },
    ],
    ties: [
      { id: '1', from: 'o', to: 'out', kind: 'pays', target: 'card', note: 'weil' },
      { id: '2', from: 'o', to: 'gone', kind: 'pays', target: 'card' },
      { id: '3', from: 'p', to: 'o', kind: 'pays', target: 'objective' },
      { id: '4', from: 'k', to: 'out', kind: 'moves', target: 'card' },
    ],
  },
};
const id = (source: string): string => carriedId(source, 'q2');

describe('carrying over into the next cycle', () => {
  it('takes everything along but check-ins, by when and the review', () => {
    const { objectives, keyResults, ties } = carryOver(BOARD, { cycle: 'q2', keyResults: ['k'] });
    expect(objectives).toEqual([
      {
        ...{ id: id('o'), order: 'a0', title: 'Jede Familie fühlt sich eingeladen', note: 'n', cycle: 'q2', team: 't' },
        ...{ owner: 'Anna Rauch', ambition: 'bet', carriedFrom: 'o', draft: true },
      },
    ]);
    expect(keyResults).toEqual([
      {
        ...{
          id: id('k'),
          order: 'a0',
          title: 'Familien nehmen den Besuch an',
          note: 'n',
          objective: id('o'),
          kind: 'metric',
        },
        ...{ direction: 'up', baseline: 24, target: 30, low: 22, high: 28, unit: '%', owner: 'Tobias Brandt' },
        ...{ ambition: 'safe', sideEffect: 's', carriedFrom: 'k', draft: true },
      },
    ]);
    expect(ties).toEqual([
      { id: id('1'), from: id('o'), to: 'out', kind: 'pays', target: 'card', note: 'weil' },
      { id: id('4'), from: id('k'), to: 'out', kind: 'moves', target: 'card' },
    ]);
  });

  it('takes only what was chosen, and leaves names behind if wanted', () => {
    const { objectives, keyResults } = carryOver(BOARD, { cycle: 'q2', objectives: ['o'], withoutNames: true });
    expect(objectives.map(({ owner }) => owner)).toEqual([undefined]);
    expect(keyResults).toEqual([]);
  });

  it('starts where nothing was measured from the old baseline, and gives a milestone none', () => {
    const { keyResults } = carryOver(BOARD, { cycle: 'q2', keyResults: ['l', 'm'] });
    expect(keyResults.map(({ carriedFrom, baseline }) => [carriedFrom, baseline])).toEqual([
      ['m', undefined],
      ['l', 5],
    ]);
  });

  it('joins what is carried over together', () => {
    const { ties } = carryOver(BOARD, { cycle: 'q2', objectives: ['o', 'p'] });
    expect(ties.find((tie) => tie.id === id('3'))).toMatchObject({ from: id('p'), to: id('o') });
    const alone = carryOver(BOARD, { cycle: 'q2', objectives: ['p'] });
    expect(alone.ties).toMatchObject([{ from: id('p'), to: 'o' }]);
  });

  it('makes no doubles when two people do it at once, or one does it twice', () => {
    const choice = { cycle: 'q2', keyResults: ['k', 'm'] };
    const first = carryOver(BOARD, choice);
    expect(carryOver(BOARD, choice)).toEqual(first);
    const okr = BOARD.okr ?? {};
    const after: OkrBoard = {
      ...BOARD,
      okr: {
        ...okr,
        objectives: [...(okr.objectives ?? []), ...first.objectives],
        keyResults: [
          ...(okr.keyResults ?? []),
          ...first.keyResults.map((one) => (one.carriedFrom === 'm' ? { ...one, deletedAt: 9 } : one)),
        ],
        ties: [...(okr.ties ?? []), ...first.ties],
      },
    };
    const again = carryOver(after, choice);
    const m = first.keyResults.filter(({ carriedFrom }) => carriedFrom === 'm');
    expect(again).toEqual({
      objectives: [],
      keyResults: m,
      ties: [],
      deleted: [id('m')],
      there: [id('o'), id('k')],
    });
  });

  it('brings what was taken back as it would be made now', () => {
    const first = carryOver(BOARD, { cycle: 'q2', keyResults: ['l'] });
    const okr = BOARD.okr ?? {};
    const undone = <T extends object>(list: readonly T[]): T[] => list.map((one) => ({ ...one, deletedAt: 9 }));
    const measured = (okr.keyResults ?? []).map((one) =>
      one.id === 'l' ? { ...one, checkIns: [{ id: '9', at: 9, value: 7 }] } : one,
    );
    const later: OkrBoard = {
      ...BOARD,
      okr: {
        ...okr,
        objectives: [...(okr.objectives ?? []), ...undone(first.objectives)],
        keyResults: [...measured, ...undone(first.keyResults)],
        ties: [...(okr.ties ?? []), ...undone(first.ties)],
      },
    };
    const again = carryOver(later, { cycle: 'q2', keyResults: ['l'] });
    expect(again.keyResults).toMatchObject([{ id: id('l'), baseline: 7 }]);
    expect(again.ties).toEqual(first.ties);
    expect(again.deleted).toEqual([id('p'), id('l')]);
  });

  it('knows what was carried over by what it came from, whatever its id', () => {
    const okr = BOARD.okr ?? {};
    const there = { id: 'other', order: 'a0', title: 'Jede Familie', cycle: 'q2', carriedFrom: 'o', draft: true };
    const board: OkrBoard = { ...BOARD, okr: { ...okr, objectives: [...(okr.objectives ?? []), there] } };
    const { objectives, keyResults } = carryOver(board, { cycle: 'q2', keyResults: ['k'] });
    expect(objectives).toEqual([]);
    expect(keyResults.map(({ objective }) => objective)).toEqual(['other']);
  });

  it('keeps ties into a model that cannot be seen', () => {
    const { ties } = carryOver({ okr: BOARD.okr ?? {} }, { cycle: 'q2', objectives: ['o'] });
    expect(ties.map(({ to }) => to)).toEqual(['out', 'gone']);
  });

  it('does not carry into the same cycle, nor what is deleted or unknown', () => {
    const none = { objectives: [], keyResults: [], ties: [], deleted: [], there: [] };
    expect(carryOver(BOARD, { cycle: 'q1', keyResults: ['k'] })).toEqual(none);
    expect(carryOver(BOARD, { cycle: 'q2', keyResults: ['w', 'unknown'], objectives: ['x'] })).toEqual(none);
    expect(carryOver({}, { cycle: 'q2', keyResults: ['k'] })).toEqual(none);
  });

  it('makes ids that a server takes, another for each source and cycle, and the same for ever', () => {
    const ids = new Set<string>();
    for (let at = 0; at < 5000; at += 1) {
      ids.add(carriedId(`source${String(at)}`, 'q1'));
      ids.add(carriedId('source', `q${String(at)}`));
    }
    expect(ids.size).toBe(10_000);
    for (const one of ids) expect(one).toMatch(/^[A-Za-z0-9_-]{21}$/u);
    expect(carriedId('V1StGXR8_Z5jdHi6B-myT', 'q2')).toBe(carriedId('V1StGXR8_Z5jdHi6B-myT', 'q2'));
    expect(carriedId('ab', 'c')).not.toBe(carriedId('a', 'bc'));
  });
});
