import { describe, expect, it } from 'vitest';
import type { Run, Step } from './contract';
import { clockFace, counted, forecastOf, nextStep, passed, type Timer, timerOf } from './running';

const MINUTE = 60_000;
const step = (id: string, minutes: number, skipped = false): Step => ({
  id,
  title: id,
  kind: 'free',
  minutes,
  ...(skipped && { skipped }),
});
const STEPS = [step('a', 5), step('b', 10, true), step('c', 8), step('d', 20)];
const running = (over: Partial<Run> = {}): Run => ({
  state: 'running',
  step: 'c',
  endsAt: 100 * MINUTE,
  length: 8 * MINUTE,
  ...over,
});

describe('the timer of a step', () => {
  it('runs by the clock, says when the last minute begins and when it is over', () => {
    expect(timerOf(running(), 95 * MINUTE)).toEqual({ left: 5 * MINUTE, length: 8 * MINUTE, word: 'running' });
    expect(timerOf(running(), 99 * MINUTE)?.word).toBe('last-minute');
    expect(timerOf(running(), 100 * MINUTE)?.word).toBe('over');
  });

  it('stands still while it is paused, also over time', () => {
    expect(timerOf({ state: 'paused', left: -500, length: 60_000 }, 7)).toMatchObject({ left: -500, word: 'paused' });
  });

  it('is not there before the start and after the end', () => {
    expect(timerOf({ state: 'ready' }, 0)).toBeUndefined();
    expect(timerOf({ state: 'ended' }, 0)).toBeUndefined();
    expect(timerOf(undefined, 0)).toBeUndefined();
  });

  it.each([
    [156_000, '2:36'],
    [155_001, '2:36'],
    [3_756_000, '1:02:36'],
    [900, '0:01'],
    [0, '0:00'],
    [-34_000, '0:34'],
  ])('with %i ms left shows %s', (left, face) => {
    expect(clockFace(left)).toBe(face);
  });
});

describe('what is said of the time', () => {
  const at = (left: number, length = 8 * MINUTE): Timer => ({ left, length, word: 'running' });

  it('is said once, at five minutes, at one and at the end', () => {
    expect(passed(at(5 * MINUTE + 400), at(5 * MINUTE - 600))).toBe(5 * MINUTE);
    expect(passed(at(5 * MINUTE - 600), at(5 * MINUTE - 1600))).toBeUndefined();
    expect(passed(at(MINUTE + 1), at(MINUTE))).toBe(MINUTE);
    expect(passed(at(300), at(-700))).toBe(0);
  });

  it('is the last of several after a sleep', () => {
    expect(passed(at(6 * MINUTE), at(-MINUTE))).toBe(0);
  });

  it('is not how long a short step takes from the beginning', () => {
    expect(passed(at(5 * MINUTE + 1, 5 * MINUTE), at(5 * MINUTE - 1, 5 * MINUTE))).toBeUndefined();
  });
});

describe('the steps', () => {
  it('that are left out are not counted, except the one it is at', () => {
    expect(counted(STEPS).map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    expect(counted(STEPS, 'b')).toHaveLength(4);
  });

  it('follow each other without what is left out', () => {
    expect(nextStep(STEPS)?.id).toBe('a');
    expect(nextStep(STEPS, 'a')?.id).toBe('c');
    expect(nextStep(STEPS, 'd')).toBeUndefined();
  });

  it('to come say when it will be over; time that is over cannot be made up', () => {
    expect(forecastOf({ state: 'ready' }, STEPS, 0)).toBe(33 * MINUTE);
    expect(forecastOf(running(), STEPS, 95 * MINUTE)).toBe(120 * MINUTE);
    expect(forecastOf(running(), STEPS, 110 * MINUTE)).toBe(130 * MINUTE);
    expect(forecastOf({ state: 'ended' }, STEPS, 0)).toBeUndefined();
  });
});
