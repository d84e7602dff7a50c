import { expect, it } from 'vitest';
import { dayOf, momentOf } from './moment';

const noon = new Date(2026, 10, 22, 12, 0).getTime();
const before = (minutes: number) => momentOf(noon - minutes * 60_000, noon, 'de');

it('the last hour is told in minutes', () => {
  expect(before(0)).toEqual({ kind: 'now' });
  expect(before(-5)).toEqual({ kind: 'now' });
  expect(before(1)).toEqual({ kind: 'minutes', count: 1 });
  expect(before(59)).toEqual({ kind: 'minutes', count: 59 });
});

it('what was earlier is told by day and time', () => {
  expect(before(61)).toMatchObject({ kind: 'today', time: '10:59' });
  expect(before(12 * 60 + 1)).toMatchObject({ kind: 'yesterday', time: '23:59' });
  expect(before(48 * 60)).toEqual({ kind: 'day', date: '20.11.2026', time: '12:00' });
  expect(dayOf(noon, noon, 'en')).toMatchObject({ kind: 'today', time: '12:00' });
});
