import { describe, expect, it } from 'vitest';
import type { Meeting } from '../model/contract';
import { dueCheckIn, isLongAgo } from './dueCheckIn';

describe('the next check-in', () => {
  const one = { id: 'a', order: '', title: 'A', cycle: 'c', team: 't' };
  const meeting = (values: Partial<Meeting>): Meeting => ({ id: 'm', kind: 'checkin', ...values });
  const due = (...meetings: Meeting[]) =>
    dueCheckIn({ cycles: [{ id: 'c', order: '', title: '', end: '2026-03-31' }], meetings }, one, '2026-02-03');

  it('is on the next day of a meeting that is about the objective, until the cycle ends', () => {
    expect(due()).toBeUndefined();
    expect(due(meeting({ date: '2026-02-03' }))).toBe('2026-02-03');
    expect(due(meeting({ date: '2026-01-06' }))).toBeUndefined();
    expect(due(meeting({ date: '2026-01-06', every: 2 }))).toBe('2026-02-03');
    expect(due(meeting({ date: '2026-01-07', every: 2, cycle: 'c' }))).toBe('2026-02-04');
    expect(due(meeting({ date: '2026-01-07', every: 12 }))).toBeUndefined();
    expect(due(meeting({ date: '2026-02-10', team: 'u' }), meeting({ date: '2026-02-17', team: 't' }))).toBe(
      '2026-02-17',
    );
    expect(due(meeting({ date: '2026-02-10', kind: 'review' }))).toBeUndefined();
  });

  it('was long ago after two weeks, or never', () => {
    expect([undefined, '2026-01-19', '2026-01-20'].map((day) => isLongAgo(day, '2026-02-03'))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
