import { describe, expect, it } from 'vitest';
import { boardOf, inspect } from './harness/api';
import {
  agreeOnFrame,
  carryOver,
  checkIn,
  CITIES,
  draft,
  gather,
  review,
  type Seat,
  typeTogether,
} from './harness/cities';
import { useScene } from './harness/scene';

const scene = useScene();

describe('six cities', () => {
  it('go from guiding goals to check-in, review and the next cycle', { timeout: 240_000 }, async () => {
    const { id, seats } = await gather(scene);
    await agreeOnFrame(seats);
    await draft(seats);
    const whole = await typeTogether([seats[0], seats[1]] as [Seat, Seat]);
    await same(seats, [whole, ...CITIES.slice(1).map(({ objective }) => objective)]);
    await checkIn(seats);
    await review(seats);
    // What is reached stays behind.
    const left = CITIES.filter(({ way }) => way !== '100 %');
    await carryOver(
      seats,
      left.map(({ keyResult }) => keyResult),
    );

    const { okr } = await boardOf(scene.server, id, await inspect(scene.server, id));
    expect(okr?.objectives).toHaveLength(CITIES.length + left.length);
    expect(okr?.objectives.map(({ score }) => score).sort()).toEqual(
      [25, 50, 75, 25, 50, 100, ...left.map(() => undefined)].sort(),
    );
    const drafts = okr?.keyResults.filter((one) => one.carriedFrom !== undefined) ?? [];
    // The last value is where the next cycle begins.
    expect(drafts.map(({ baseline }) => baseline).sort()).toEqual([45, 1800, 20, 4.5, 20].sort());
    expect(drafts.every((one) => one.draft && !one.checkIns?.length)).toBe(true);
  });
});

/** Everybody sees what everybody wrote. */
async function same(seats: readonly Seat[], objectives: readonly string[]): Promise<void> {
  for (const { person } of seats)
    await expect.poll(() => person.okr.values('okr-objective')).toEqual([...objectives].sort());
}
