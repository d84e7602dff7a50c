import { expect, it } from 'vitest';
import { connector } from './connector';
import { pointsOf } from './fixtures/inspect';

const CARD = { x: 100, y: 100, width: 200, height: 80 };

it.each([
  [{ x: 500, y: 300 }, 0],
  [{ x: 320, y: 120 }, 0],
  [{ x: 50, y: 400 }, 180],
] as const)('leads from the middle of the right edge to the pointer at %o', (to, angle) => {
  const line = connector(CARD, to);
  const points = pointsOf(line.path);
  expect(points[0]).toEqual({ x: 300, y: 140 });
  expect(points.at(-1)?.x).toBeCloseTo(to.x);
  expect(points.at(-1)?.y).toBeCloseTo(to.y);
  expect(line.angle).toBe(angle);
});
