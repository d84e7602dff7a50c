import { describe, expect, it } from 'vitest';
import type { Step } from '../../model/contract';
import { nextAt, placeOf, stepState, timeOfDay, totalMinutes } from './plan';

const step = (id: string, more: Partial<Step> = {}): Step => ({ id, title: id, kind: 'free', minutes: 5, ...more });
const STEPS = [step('a'), step('b', { skipped: true }), step('c'), step('d'), step('e', { minutes: 10 })];

describe('how far a step is', () => {
  it('is told by the step that runs, and by whether it has run', () => {
    const run = { state: 'paused', step: 'd', times: { a: { from: 1, to: 2 }, d: { from: 2 } } } as const;
    expect(STEPS.map(({ id }) => stepState(STEPS, id, run))).toEqual(['done', 'skipped', 'skipped', 'current', 'next']);
  });

  it('after the end is done or skipped, and before the start still to come', () => {
    const ended = { state: 'ended', step: 'd', times: { a: { from: 1, to: 2 } } } as const;
    expect(STEPS.map(({ id }) => stepState(STEPS, id, ended)).join(' ')).toBe('done skipped skipped skipped skipped');
    const ready = { state: 'ready', times: {} } as const;
    expect(STEPS.map(({ id }) => stepState(STEPS, id, ready)).join(' ')).toBe('next skipped next next next');
  });
});

it('all minutes together leave out what is left out', () => {
  expect(totalMinutes(STEPS)).toBe(25);
});

describe('a step that is moved', () => {
  it('goes before the one that stands there then, or to the end', () => {
    expect(placeOf(STEPS, 'c', 1)).toEqual({ before: 'b' });
    expect(placeOf(STEPS, 'c', 3)).toEqual({ before: 'e' });
    expect(placeOf(STEPS, 'c', 4)).toEqual({});
  });

  it('stays where it is at the ends and in its own place', () => {
    expect(placeOf(STEPS, 'a', -1)).toBeUndefined();
    expect(placeOf(STEPS, 'e', 5)).toBeUndefined();
    expect(placeOf(STEPS, 'c', 2)).toBeUndefined();
    expect(placeOf(STEPS, 'gone', 0)).toBeUndefined();
  });
});

describe('a time of day', () => {
  const now = new Date(2026, 4, 4, 14, 10).getTime();

  it('is today, or tomorrow when it is long past', () => {
    expect(nextAt('15:30', now)).toBe(new Date(2026, 4, 4, 15, 30).getTime());
    expect(nextAt('13:00', now)).toBe(new Date(2026, 4, 4, 13, 0).getTime());
    expect(nextAt('00:30', now)).toBe(new Date(2026, 4, 5, 0, 30).getTime());
    expect(timeOfDay(now)).toBe('14:10');
  });

  it('is none when no clock shows it', () => {
    expect(['', '25:00', '12:60', 'noon'].map((time) => nextAt(time, now))).toEqual(Array(4).fill(undefined));
  });
});
