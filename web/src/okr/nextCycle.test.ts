import { describe, expect, it } from 'vitest';
import type { Cycle } from '../model/contract';
import { nextCycles } from './nextCycle';

const cycle = (values: Partial<Cycle>): Cycle => ({ id: 'c', order: 'a0', title: '', ...values });
const TODAY = '2026-11-22';

describe('the cycle after one', () => {
  it('is the next of its kind, over the end of the year too', () => {
    const quarter = cycle({ kind: 'quarter', start: '2026-07-01', end: '2026-09-30', team: 't' });
    expect(nextCycles(quarter, [quarter], TODAY)).toMatchObject([
      { kind: 'quarter', start: '2026-10-01', end: '2026-12-31', team: 't' },
    ]);
    const tertial = cycle({ kind: 'tertial', start: '2026-09-01', end: '2026-12-31' });
    expect(nextCycles(tertial, [tertial], TODAY)).toMatchObject([
      { kind: 'tertial', start: '2027-01-01', end: '2027-04-30' },
    ]);
  });

  it('is a quarter or a tertial after one with days of its own, and after today where nobody knows when it ends', () => {
    const own = cycle({ kind: 'custom', start: '2026-02-01', end: '2026-05-20' });
    expect(nextCycles(own, [own], TODAY).map(({ start }) => start)).toEqual(['2026-07-01', '2026-09-01'].sort());
    expect(nextCycles(cycle({}), [], TODAY).map(({ start }) => start)).toEqual(['2027-01-01', '2027-01-01']);
  });

  it('is not proposed where another cycle of the same teams runs', () => {
    const own = cycle({ kind: 'quarter', start: '2026-07-01', end: '2026-09-30', team: 't' });
    const other = cycle({ id: 'd', kind: 'custom', start: '2026-12-31', end: '2027-03-01' });
    expect(nextCycles(own, [own, other], TODAY)).toEqual([]);
    expect(nextCycles(own, [own, { ...other, team: 'u' }], TODAY)).toHaveLength(1);
    expect(nextCycles(own, [own, { ...other, deletedAt: 3 }], TODAY)).toHaveLength(1);
  });

  it('has the same id whoever makes it, and another for each span and team', () => {
    const own = cycle({ kind: 'tertial', start: '2026-05-01', end: '2026-08-31' });
    const ids = (from: Cycle) => nextCycles(from, [from], TODAY).map(({ id }) => id);
    expect(ids(own)).toEqual(ids({ ...own, id: 'elsewhere' }));
    expect(ids({ ...own, team: 't' })).not.toEqual(ids(own));
  });
});
