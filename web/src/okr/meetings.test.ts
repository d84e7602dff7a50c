import { describe, expect, it } from 'vitest';
import { nextOn, repetitionOf } from './meetings';

describe('meetings', () => {
  it('are next on the first day from today on that is a step of weeks from the first one', () => {
    const meeting = { date: '2026-09-07', every: 2 };
    const on = (today: string) => nextOn(meeting, today, '2026-12-31');
    expect([on('2026-08-01'), on('2026-09-07'), on('2026-09-08'), on('2026-09-21')]).toEqual([
      '2026-09-07',
      '2026-09-07',
      '2026-09-21',
      '2026-09-21',
    ]);
    // Over the end of summer time as well.
    expect(on('2026-10-26')).toBe('2026-11-02');
    expect(on('2026-12-15')).toBe('2026-12-28');
    expect(on('2026-12-29')).toBeUndefined();
  });

  it('that are once are over afterwards, and without a day they are never', () => {
    expect(nextOn({ date: '2026-09-07' }, '2026-09-08', undefined)).toBeUndefined();
    expect(nextOn({ date: '2026-09-07', every: 1 }, '2026-09-08', '2026-09-07')).toBeUndefined();
    expect(nextOn({ every: 1 }, '2026-09-08', undefined)).toBeUndefined();
  });

  it('repeat for a year where the cycle has no end', () => {
    expect(repetitionOf({ date: '2026-01-05', every: 5 }, undefined)).toEqual({ every: 5, count: 11 });
    expect(nextOn({ date: '2026-01-05', every: 5 }, '2026-12-20', undefined)).toBe('2026-12-21');
    expect(nextOn({ date: '2026-01-05', every: 5 }, '2026-12-22', undefined)).toBeUndefined();
  });
});
