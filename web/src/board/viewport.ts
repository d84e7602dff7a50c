import type { Point, Rect, Size } from './types';

/** A point p of the board is seen at `p * scale + (x, y)` in the viewport. */
export interface View {
  scale: number;
  x: number;
  y: number;
}

export const SCALE_MIN = 0.25;
export const SCALE_MAX = 2;
/** One press of a zoom button. */
export const SCALE_STEP = 1.25;

/** The whole content in the viewport, never larger than 100 %, centred sideways and at the top. */
export function fit(content: Size, viewport: Size, margin = 0): View {
  const width = Math.max(1, viewport.width - 2 * margin);
  const height = Math.max(1, viewport.height - 2 * margin);
  const scale = clampScale(Math.min(1, width / Math.max(1, content.width), height / Math.max(1, content.height)));
  return clamp({ scale, x: (viewport.width - content.width * scale) / 2, y: margin }, content, viewport);
}

/** Changes the scale so that the board stays under `at` (in viewport coordinates). */
export function zoomAround(view: View, scale: number, at: Point, content: Size, viewport: Size): View {
  const next = clampScale(scale);
  const point = toBoard(view, at);
  return clamp({ scale: next, x: at.x - point.x * next, y: at.y - point.y * next }, content, viewport);
}

export function pan(view: View, dx: number, dy: number, content: Size, viewport: Size): View {
  return clamp({ scale: view.scale, x: view.x + dx, y: view.y + dy }, content, viewport);
}

/** Keeps the content in sight: no empty edge while it is larger than the viewport, else centred sideways and at the top. */
export function clamp(view: View, content: Size, viewport: Size): View {
  const scale = clampScale(view.scale);
  return {
    scale,
    x: clampAxis(view.x, content.width * scale, viewport.width, 0.5),
    y: clampAxis(view.y, content.height * scale, viewport.height, 0),
  };
}

/** Moves as little as possible so that `rect` is seen with `margin` around it; the view itself when it already is. */
export function reveal(view: View, rect: Rect, content: Size, viewport: Size, margin = 16): View {
  const seen = toViewport(view, rect);
  const dx = shift(seen.x, seen.x + rect.width * view.scale, viewport.width, margin);
  const dy = shift(seen.y, seen.y + rect.height * view.scale, viewport.height, margin);
  return dx === 0 && dy === 0 ? view : pan(view, dx, dy, content, viewport);
}

export function toBoard(view: View, at: Point): Point {
  return { x: (at.x - view.x) / view.scale, y: (at.y - view.y) / view.scale };
}

export function toViewport(view: View, at: Point): Point {
  return { x: at.x * view.scale + view.x, y: at.y * view.scale + view.y };
}

export function clampScale(scale: number): number {
  return Math.min(SCALE_MAX, Math.max(SCALE_MIN, scale));
}

function clampAxis(offset: number, content: number, viewport: number, spare: number): number {
  const free = viewport - content;
  return free >= 0 ? free * spare : Math.min(0, Math.max(free, offset));
}

function shift(from: number, to: number, size: number, margin: number): number {
  if (from < margin || to - from > size - 2 * margin) {
    return margin - from;
  }
  return to > size - margin ? size - margin - to : 0;
}
