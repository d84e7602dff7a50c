import type { Point, Rect } from './types';

/** The line shown while a link is drawn by hand: from the right edge of the source level to the pointer. */
export function connector(from: Rect, to: Point): { path: string; angle: 0 | 180 } {
  const x = from.x + from.width;
  const y = from.y + from.height / 2;
  const handle = Math.max(24, Math.abs(to.x - x) / 2);
  const back = to.x < x;
  const end = back ? to.x + handle : to.x - handle;
  return {
    path: `M${fixed(x)} ${fixed(y)}C${fixed(x + handle)} ${fixed(y)} ${fixed(end)} ${fixed(to.y)} ${fixed(to.x)} ${fixed(to.y)}`,
    angle: back ? 180 : 0,
  };
}

function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
}
