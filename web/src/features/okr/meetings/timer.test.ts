import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Timer } from './timer.svelte';

describe('the clock of a check-in', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('says when a minute is left and when time is over, once each, and goes on for the next key result', () => {
    const said: string[] = [];
    const timer = new Timer((what) => said.push(what));
    timer.start();
    vi.advanceTimersByTime(119_000);
    expect([timer.left, said]).toEqual([61, []]);
    vi.advanceTimersByTime(2000);
    expect(said).toEqual(['minute']);
    vi.advanceTimersByTime(300_000);
    expect([timer.left, timer.running, said]).toEqual([0, false, ['minute', 'over']]);
    timer.again();
    expect([timer.left, timer.running]).toEqual([180, true]);
    timer.stop();
  });

  it('stands still while it is paused', () => {
    const timer = new Timer(() => undefined);
    timer.start();
    vi.advanceTimersByTime(10_000);
    timer.pause();
    vi.advanceTimersByTime(60_000);
    expect(timer.left).toBe(170);
    timer.again();
    expect([timer.left, timer.running]).toEqual([180, false]);
  });
});
