import { describe, expect, it } from 'vitest';
import { agreeOnFrame, checkIn, CITIES, draft, gather, type Seat, typeTogether } from './harness/cities';
import { useScene } from './harness/scene';

const scene = useScene();

describe('six cities', () => {
  it('go from guiding goals to check-in, review and the next cycle', { timeout: 240_000 }, async () => {
    const { seats } = await gather(scene);
    await agreeOnFrame(seats);
    await draft(seats);
    const whole = await typeTogether([seats[0], seats[1]] as [Seat, Seat]);
    await same(seats, [whole, ...CITIES.slice(1).map(({ objective }) => objective)]);
    await checkIn(seats);
  });
});

/** Everybody sees what everybody wrote. */
async function same(seats: readonly Seat[], objectives: readonly string[]): Promise<void> {
  for (const { person } of seats) {
    const titles = () =>
      person.okr
        .titles('okr-objective')
        .evaluateAll((fields) => fields.map((one) => (one as HTMLTextAreaElement).value));
    await expect.poll(async () => (await titles()).sort()).toEqual([...objectives].sort());
  }
}
