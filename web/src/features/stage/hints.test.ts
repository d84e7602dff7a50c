import { describe, expect, it } from 'vitest';
import type { Step } from '../../model/contract';
import { hintOf, shorten, type Situation } from './hints';

const MINUTE = 60_000;
const step = (id: string, minutes: number, kind: Step['kind'] = 'discussion'): Step => ({
  id,
  title: id,
  kind,
  minutes,
});
const CALM: Situation = {
  step: step('now', 8, 'writing'),
  running: true,
  people: { politics: 2, society: 1, facilitation: 1 },
  ready: 0,
  able: 3,
  written: undefined,
  turnout: undefined,
  still: 0,
  late: undefined,
  toCome: [],
};
const hint = (more: Partial<Situation>) => hintOf({ ...CALM, ...more });
const written = (society: number, of = 'now') => ({ step: of, cards: 9, people: 3, by: { politics: 2, society } });

describe('a hint', () => {
  it('is not given while everything goes its way', () => {
    expect(hint({ ready: 2, written: written(0), still: MINUTE, late: 9 * MINUTE })).toBeUndefined();
    expect(hint({ step: undefined, late: 60 * MINUTE })).toBeUndefined();
  });

  it('says when all have written, without waiting for facilitators', () => {
    expect(hint({ written: written(1) })).toEqual({ kind: 'written' });
    expect(hint({ written: written(1, 'before') })).toBeUndefined();
    expect(hint({ written: written(1), step: step('now', 8) })).toBeUndefined();
    expect(hint({ written: written(1), people: { facilitation: 1 } })).toBeUndefined();
  });

  it('says when everybody is ready, and when all answers are in', () => {
    expect(hint({ ready: 3 })).toEqual({ kind: 'ready' });
    expect(hint({ ready: 0, able: 0 })).toBeUndefined();
    expect(hint({ turnout: { answered: 4, of: 4 } })).toEqual({ kind: 'answered' });
    expect(hint({ turnout: { answered: 3, of: 4 } })).toBeUndefined();
    expect(hint({ turnout: { answered: 0, of: 0 } })).toBeUndefined();
  });

  it('says when nobody has written for two minutes, but not in a pause or where nobody is to write', () => {
    expect(hint({ still: 2 * MINUTE })).toEqual({ kind: 'quiet', minutes: 2 });
    expect(hint({ still: 2 * MINUTE, running: false })).toBeUndefined();
    expect(hint({ still: 2 * MINUTE, step: step('now', 8, 'break') })).toBeUndefined();
  });

  it('says from ten minutes on how late it is and what could be shorter', () => {
    const toCome = [step('a', 9), step('b', 30)];
    expect(hint({ late: 12.5 * MINUTE, toCome })).toEqual({
      kind: 'late',
      minutes: 12,
      shorter: [
        { title: 'b', by: 10 },
        { title: 'a', by: 3 },
      ],
    });
  });
});

describe('what could be shorter', () => {
  it('is no more than is needed', () => {
    expect(shorten([step('a', 60), step('b', 30)], 10 * MINUTE)).toEqual([{ title: 'a', by: 10 }]);
  });

  it('is never a break, and no step that is short anyway', () => {
    expect(shorten([step('pause', 30, 'break'), step('a', 3), step('b', 4)], 10 * MINUTE)).toEqual([
      { title: 'b', by: 1 },
    ]);
  });

  it('is three steps at most', () => {
    expect(
      shorten(
        ['a', 'b', 'c', 'd'].map((id) => step(id, 9)),
        60 * MINUTE,
      ),
    ).toHaveLength(3);
  });
});
