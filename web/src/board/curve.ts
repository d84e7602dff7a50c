import type { Point } from './types';

/** A piece of a line: a cubic curve, or a straight one whose handles lie on it. */
export interface Segment {
  from: Point;
  handleFrom: Point;
  handleTo: Point;
  to: Point;
  straight: boolean;
}

/** Handle of a quarter circle as a part of its radius. */
const QUARTER = 0.5523;

export function line(from: Point, to: Point): Segment {
  return { from, handleFrom: from, handleTo: to, to, straight: true };
}

/** Leaves and arrives level; both handles are half the distance wide. */
export function level(from: Point, to: Point): Segment {
  const half = (to.x - from.x) / 2;
  // Only a card in the hand can be so near or behind: its link then swings out.
  const handle = half < 8 ? Math.max(32, -half) : half;
  return {
    from,
    handleFrom: { x: from.x + handle, y: from.y },
    handleTo: { x: to.x - handle, y: to.y },
    to,
    straight: false,
  };
}

/** Leaves and arrives to the right: both handles reach to `x`. */
export function bow(from: Point, to: Point, x: number): Segment {
  return { from, handleFrom: { x, y: from.y }, handleTo: { x, y: to.y }, to, straight: false };
}

/** Straight lines through right-angled corners that are rounded with `radius` at most. */
export function rounded(points: readonly Point[], radius: number): Segment[] {
  const segments: Segment[] = [];
  let from = points[0];
  for (let index = 1; index < points.length; index += 1) {
    const corner = points[index];
    const next = points[index + 1];
    const before = points[index - 1];
    if (from === undefined || corner === undefined || before === undefined) {
      break;
    }
    if (next === undefined) {
      segments.push(line(from, corner));
      break;
    }
    const cut = Math.min(radius, distance(before, corner) / 2, distance(corner, next) / 2);
    const enter = towards(corner, before, cut);
    const leave = towards(corner, next, cut);
    segments.push(line(from, enter), {
      from: enter,
      handleFrom: towards(enter, corner, cut * QUARTER),
      handleTo: towards(leave, corner, cut * QUARTER),
      to: leave,
      straight: false,
    });
    from = leave;
  }
  return segments;
}

export function pointAt(segment: Segment, t: number): Point {
  const u = 1 - t;
  const a = u * u * u;
  const b = 3 * u * u * t;
  const c = 3 * u * t * t;
  const d = t * t * t;
  return {
    x: a * segment.from.x + b * segment.handleFrom.x + c * segment.handleTo.x + d * segment.to.x,
    y: a * segment.from.y + b * segment.handleFrom.y + c * segment.handleTo.y + d * segment.to.y,
  };
}

/** About how long a segment is: exact when straight, else the mean of chord and handles. */
export function lengthOf(segment: Segment): number {
  const chord = distance(segment.from, segment.to);
  if (segment.straight) {
    return chord;
  }
  const handles =
    distance(segment.from, segment.handleFrom) +
    distance(segment.handleFrom, segment.handleTo) +
    distance(segment.handleTo, segment.to);
  return (chord + handles) / 2;
}

export function pathOf(segments: readonly Segment[]): string {
  const first = segments[0];
  if (first === undefined) {
    return '';
  }
  return `M${at(first.from)}${segments.map(command).join('')}`;
}

function command(segment: Segment): string {
  return segment.straight
    ? `L${at(segment.to)}`
    : `C${at(segment.handleFrom)} ${at(segment.handleTo)} ${at(segment.to)}`;
}

/** A tenth of a pixel is finer than any screen. */
export function at(point: Point): string {
  return `${String(Math.round(point.x * 10) / 10)} ${String(Math.round(point.y * 10) / 10)}`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function towards(from: Point, to: Point, way: number): Point {
  const length = distance(from, to);
  const part = length === 0 ? 0 : way / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
