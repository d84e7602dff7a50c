import type { Cycle } from '../model/contract';
import { describe, expect, it } from 'vitest';
import { cycleOn, isOutside, overlap, partAfter, partOn, spanOf, spanOfPart } from './cycles';

const cycle = (id: string, start?: string, end?: string, team?: string): Cycle => ({
  ...{ id, order: 'a0', title: id },
  ...(start !== undefined && { start }),
  ...(end !== undefined && { end }),
  ...(team !== undefined && { team }),
});

describe('quarters and tertials', () => {
  it.each([
    ['quarter', 2026, 1, '2026-01-01', '2026-03-31'],
    ['quarter', 2026, 2, '2026-04-01', '2026-06-30'],
    ['quarter', 2026, 4, '2026-10-01', '2026-12-31'],
    ['tertial', 2026, 1, '2026-01-01', '2026-04-30'],
    ['tertial', 2028, 3, '2028-09-01', '2028-12-31'],
  ] as const)('have their days: %s %i/%i', (kind, year, part, start, end) => {
    expect(spanOfPart(kind, year, part)).toEqual({ start, end });
    expect(partOn(kind, start)).toEqual({ year, part });
    expect(partOn(kind, end)).toEqual({ year, part });
  });

  it('are none beyond the year', () => {
    for (const part of [0, 5, 1.5, NaN]) expect(spanOfPart('quarter', 2026, part)).toBeUndefined();
    expect(spanOfPart('tertial', 2026, 4)).toBeUndefined();
    for (const year of [1989, 2201, 2026.5]) expect(spanOfPart('quarter', year, 1)).toBeUndefined();
  });

  it('follow each other without a gap and without a day in common', () => {
    for (const kind of ['quarter', 'tertial'] as const) {
      let at = { year: 2027, part: 1 };
      for (let step = 0; step < 20; step += 1) {
        const next = partAfter(kind, at);
        const [one, other] = [spanOfPart(kind, at.year, at.part), spanOfPart(kind, next.year, next.part)];
        if (!one || !other) throw new Error('no days');
        expect(overlap(one, other)).toBe(false);
        expect(Date.parse(other.start) - Date.parse(one.end)).toBe(24 * 60 * 60 * 1000);
        at = next;
      }
    }
  });
});

describe('the cycle that runs', () => {
  const q1 = cycle('q1', '2026-01-01', '2026-03-31');
  const own = cycle('own', '2026-02-01', '2026-05-31', 't');
  const open = cycle('open', '2026-06-01');

  it('is the one of the team before the one of all, and none of another team', () => {
    expect(cycleOn([q1, own], '2026-02-15', 't')).toBe(own);
    expect(cycleOn([q1, own], '2026-02-15', 'u')).toBe(q1);
    expect(cycleOn([q1, own], '2026-02-15')).toBe(q1);
    expect(cycleOn([own], '2026-02-15', 'u')).toBeUndefined();
  });

  it('has its first and last day, and goes on without an end', () => {
    expect(cycleOn([q1], '2026-01-01')).toBe(q1);
    expect(cycleOn([q1], '2026-03-31')).toBe(q1);
    expect(cycleOn([q1], '2026-04-01')).toBeUndefined();
    expect(cycleOn([open], '2030-01-01')).toBe(open);
  });

  it('is none that was deleted, ends before it starts, or has no start', () => {
    const others = [
      { ...q1, deletedAt: 3 },
      cycle('wrong', '2026-03-01', '2026-02-01'),
      cycle('end', undefined, '2026-12-31'),
    ];
    expect(cycleOn(others, '2026-02-15')).toBeUndefined();
  });

  it('is the one that began last of several', () => {
    const later = cycle('later', '2026-02-01', '2026-04-30');
    expect(cycleOn([q1, later], '2026-03-01')).toBe(later);
    expect(cycleOn([later, q1], '2026-03-01')).toBe(later);
  });
});

describe('days of a cycle', () => {
  it('are only those somebody has said', () => {
    expect(spanOf({ start: '2026-01-01' })).toEqual({ start: '2026-01-01', end: '2026-01-01' });
    expect(spanOf({})).toBeUndefined();
    expect(spanOf({ start: '2026-02-01', end: '2026-01-01' })).toBeUndefined();
    expect(isOutside('2026-02-01', {})).toBe(false);
    expect(isOutside('2025-12-31', { start: '2026-01-01' })).toBe(true);
    expect(isOutside('2026-02-01', { start: '2026-03-01', end: '2026-01-01' })).toBe(false);
  });
});
