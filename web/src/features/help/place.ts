/** Where a bubble goes: beside what it is about, over as little as possible that can be used. All in CSS pixels. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the bubble and what it is about, and between it and the edges of the window. */
export const GAP = 12;
/** So much worse is it to cover what must stay free. */
const NEVER = 100;

/**
 * The place that covers nothing of `anchor` and `free`, if there is one, and least of `keep`, what people may want to use
 * now; of equal ones the first of: below, above, right, left, then the corners from the lower right one on.
 */
export function place(
  bubble: Size,
  window: Size,
  anchor: Box | undefined,
  keep: readonly Box[],
  free: readonly Box[] = [],
): Box {
  const right = window.width - bubble.width - GAP;
  const bottom = window.height - bubble.height - GAP;
  const into = (value: number, most: number) => Math.max(GAP, Math.min(value, most));
  const at = (left: number, top: number): Box => ({ ...bubble, left: into(left, right), top: into(top, bottom) });
  const corners = [at(right, bottom), at(GAP, bottom), at(right, GAP), at(GAP, GAP)];
  const places = anchor ? [...beside(anchor, bubble).map(({ left, top }) => at(left, top)), ...corners] : corners;
  const covered = (one: Box, boxes: readonly Box[]) => boxes.reduce((sum, other) => sum + overlap(one, other), 0);
  const never = anchor ? [anchor, ...free] : free;
  const cost = (one: Box) => covered(one, keep) + NEVER * covered(one, never);
  return places.reduce((best, one) => (cost(one) < cost(best) ? one : best));
}

function beside(anchor: Box, bubble: Size): Pick<Box, 'left' | 'top'>[] {
  const middle = anchor.left + anchor.width / 2 - bubble.width / 2;
  const end = anchor.left + anchor.width - bubble.width;
  const below = anchor.top + anchor.height + GAP;
  const above = anchor.top - bubble.height - GAP;
  return [
    ...[anchor.left, middle, end].map((left) => ({ left, top: below })),
    ...[anchor.left, middle, end].map((left) => ({ left, top: above })),
    { left: anchor.left + anchor.width + GAP, top: anchor.top },
    { left: anchor.left - bubble.width - GAP, top: anchor.top },
  ];
}

/** Area that two boxes share. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
