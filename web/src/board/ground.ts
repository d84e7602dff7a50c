import type { Rect } from './types';

/** Height of a strip: most cards and labels lie in one or two. */
const STRIP = 120;

/** Rectangles that stand on the board, found by where they are. */
export class Ground {
  readonly #strips = new Map<number, Rect[]>();

  constructor(rects: Iterable<Rect> = []) {
    for (const rect of rects) this.add(rect);
  }

  add(rect: Rect): void {
    for (let strip = stripOf(rect.y); strip <= stripOf(rect.y + rect.height); strip += 1) {
      const known = this.#strips.get(strip);
      if (known === undefined) this.#strips.set(strip, [rect]);
      else known.push(rect);
    }
  }

  /** Whether something stands nearer than `dx` sideways and `dy` up or down. */
  isNear(rect: Rect, dx: number, dy: number): boolean {
    const last = stripOf(rect.y + rect.height + dy);
    for (let strip = stripOf(rect.y - dy); strip <= last; strip += 1) {
      if (this.#strips.get(strip)?.some((other) => near(rect, other, dx, dy)) === true) return true;
    }
    return false;
  }
}

function stripOf(y: number): number {
  return Math.floor(y / STRIP);
}

/** With a little tolerance for figures that were added in another order. */
function near(a: Rect, b: Rect, dx: number, dy: number): boolean {
  const [x, y] = [dx - 0.01, dy - 0.01];
  return a.x < b.x + b.width + x && b.x < a.x + a.width + x && a.y < b.y + b.height + y && b.y < a.y + a.height + y;
}
