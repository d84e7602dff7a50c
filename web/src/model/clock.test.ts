import type * as Clock from './clock';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const TRUE = Date.UTC(2026, 10, 21, 12, 0, 0, 640);
const HEADER = Date.UTC(2026, 10, 21, 12, 0, 0);

describe('the time by the server', () => {
  let clock: Pick<typeof Clock, 'now' | 'learnTime'>;

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.resetModules();
    clock = await import('./clock');
  });
  afterEach(() => void vi.useRealTimers());

  /** An answer in whole seconds that took 80 ms, on a device whose clock is wrong by `wrong` ms. */
  function answer(server: number, wrong: number) {
    const answered = server + wrong + 40;
    vi.setSystemTime(answered);
    clock.learnTime(Math.floor(server / 1000) * 1000, 1000, answered - 80, answered);
    return server + 40;
  }

  it('is this device’s own where that may be right', () => {
    answer(TRUE, 0);
    expect(clock.now()).toBe(Date.now());
  });

  it.each([-86_400_000, -5_000, 5_000, 40 * 365 * 86_400_000])('corrects a clock that is %s ms wrong', (wrong) => {
    const time = answer(TRUE, wrong);
    expect(Math.abs(clock.now() - time)).toBeLessThan(600);
  });

  it('comes closer with every answer', () => {
    for (let step = 0; step < 20; step += 1) answer(TRUE + step * 777, 7_300);
    const time = answer(TRUE + 20 * 777, 7_300);
    expect(Math.abs(clock.now() - time)).toBeLessThan(100);
  });

  it('begins anew when a clock is set meanwhile', () => {
    answer(TRUE, 3_600_000);
    const time = answer(TRUE + 60_000, -3_600_000);
    expect(Math.abs(clock.now() - time)).toBeLessThan(600);
  });

  it('takes no nonsense', () => {
    vi.setSystemTime(TRUE);
    clock.learnTime(NaN, 1000, TRUE, TRUE);
    clock.learnTime(HEADER - 9_999_999, 1000, TRUE + 50_000, TRUE);
    expect(clock.now()).toBe(TRUE);
  });
});
