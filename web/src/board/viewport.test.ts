import { describe, expect, it } from 'vitest';
import { Random } from './fixtures/random';
import { clamp, fit, pan, reveal, SCALE_MAX, SCALE_MIN, toBoard, toViewport, zoomAround } from './viewport';

const CONTENT = { width: 2000, height: 3000 };
const VIEWPORT = { width: 1000, height: 800 };

describe('the view of the board', () => {
  it('shows everything after fitting', () => {
    const view = fit(CONTENT, VIEWPORT, 20);
    const from = toViewport(view, { x: 0, y: 0 });
    const to = toViewport(view, { x: CONTENT.width, y: CONTENT.height });
    expect(view.scale).toBeCloseTo(760 / 3000);
    expect(from.x).toBeGreaterThanOrEqual(0);
    expect(to.x).toBeLessThanOrEqual(VIEWPORT.width);
    expect(from.y).toBeGreaterThanOrEqual(0);
    expect(to.y).toBeLessThanOrEqual(VIEWPORT.height);
    expect(from.x).toBeCloseTo(VIEWPORT.width - to.x);
  });

  it('never fits above 100 %', () => {
    expect(fit({ width: 300, height: 200 }, VIEWPORT).scale).toBe(1);
  });

  it('keeps the point under the pointer while zooming, as long as no edge comes into sight', () => {
    const at = { x: 500, y: 400 };
    const view = { scale: 1, x: -500, y: -1000 };
    const before = toBoard(view, at);
    for (const scale of [0.8, 1.25, 2]) {
      const after = toBoard(zoomAround(view, scale, at, CONTENT, VIEWPORT), at);
      expect(after.x).toBeCloseTo(before.x);
      expect(after.y).toBeCloseTo(before.y);
    }
  });

  it('bounds the scale', () => {
    expect(zoomAround({ scale: 1, x: 0, y: 0 }, 99, { x: 0, y: 0 }, CONTENT, VIEWPORT).scale).toBe(SCALE_MAX);
    expect(zoomAround({ scale: 1, x: 0, y: 0 }, 0.001, { x: 0, y: 0 }, CONTENT, VIEWPORT).scale).toBe(SCALE_MIN);
  });

  it('shows no empty edge beside content that is larger than the viewport (seed 61)', () => {
    const random = new Random(61);
    for (let count = 0; count < 200; count += 1) {
      const view = { scale: 0.6 + random.next(), x: random.whole(-9000, 9000), y: random.whole(-9000, 9000) };
      const { x, y, scale } = clamp(view, CONTENT, VIEWPORT);
      expect(x).toBeLessThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(0);
      expect(x + CONTENT.width * scale).toBeGreaterThanOrEqual(VIEWPORT.width);
      expect(y + CONTENT.height * scale).toBeGreaterThanOrEqual(VIEWPORT.height);
    }
  });

  it('pans and stops at the edges', () => {
    expect(pan({ scale: 1, x: -100, y: -100 }, 30, -20, CONTENT, VIEWPORT)).toEqual({ scale: 1, x: -70, y: -120 });
    expect(pan({ scale: 1, x: -10, y: 0 }, 500, 0, CONTENT, VIEWPORT).x).toBe(0);
  });

  it('moves only as far as a card needs to be seen', () => {
    const view = { scale: 1, x: 0, y: 0 };
    const seen = { x: 100, y: 100, width: 200, height: 100 };
    expect(reveal(view, seen, CONTENT, VIEWPORT)).toBe(view);
    const below = { x: 100, y: 900, width: 200, height: 100 };
    expect(reveal(view, below, CONTENT, VIEWPORT, 16)).toEqual({ scale: 1, x: 0, y: 800 - 16 - 1000 });
  });
});
