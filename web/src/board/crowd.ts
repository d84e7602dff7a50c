import { lengthOf, pointAt } from './curve';
import type { Route } from './routes';
import type { Point } from './types';

/** So near to another labelled line a number would not say which line it means. */
const CELL = 14;
/** More columns than any board has cells: one number names a cell. */
const STRIDE = 1 << 16;
const MANY = -1;

/** Which cells of the board are passed by which of the lines that carry labels. */
export class Crowd {
  readonly #cells = new Map<number, number>();

  constructor(routes: readonly Route[]) {
    routes.forEach((route, index) => {
      for (const segment of route.segments) {
        const count = segment.straight ? 0 : Math.ceil(lengthOf(segment) / CELL);
        for (let step = 0; step < count; step += 1) {
          this.#add(pointAt(segment, (step + 0.5) / count), index);
        }
      }
    });
  }

  /** Whether another line than the one with this index runs beside a point. */
  isBeside(at: Point, own: number): boolean {
    const cell = cellOf(at);
    for (const column of [cell - STRIDE, cell, cell + STRIDE]) {
      for (let key = column - 1; key <= column + 1; key += 1) {
        const owner = this.#cells.get(key);
        if (owner !== undefined && owner !== own) {
          return true;
        }
      }
    }
    return false;
  }

  #add(at: Point, index: number): void {
    const cell = cellOf(at);
    const owner = this.#cells.get(cell);
    this.#cells.set(cell, owner === undefined || owner === index ? index : MANY);
  }
}

function cellOf(at: Point): number {
  return Math.floor(at.x / CELL) * STRIDE + Math.floor(at.y / CELL);
}
