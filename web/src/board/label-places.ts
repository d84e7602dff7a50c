import type { Crowd } from './crowd';
import { lengthOf, pointAt, type Segment } from './curve';
import { LABEL_GRIP } from './metrics';
import type { Route } from './routes';
import type { Columns, Gutter, Point, Size } from './types';

/** A point of a line that can carry its label. */
export interface Place {
  at: Point;
  /** Pixels along the line from the preferred place, and more for places that are hard to read. */
  cost: number;
  /** In a gutter or margin: a label moves sideways to stay between these edges of cards, its line still under it. */
  from: number;
  to: number;
}

/** Distance between two places that are tried along a line. */
const SLIDE = 6;
/** Beside a card a label prefers the gutter, as far as this many pixels along its line. */
const COST_BESIDE_CARD = 80;
const COST_CROWDED = 36;
/** On a long line the places to try are farther apart. */
const PLACES_MOST = 48;

/** Places along the line, the preferred one first. `index` is the line's own in the crowd of those that carry labels. */
export function placesAlong(route: Route, columns: Columns, crowd: Crowd, index: number): Place[] {
  const best = preferred(route);
  const places: Place[] = [];
  let length = 0;
  let middle = 0;
  for (const segment of route.segments) {
    const own = lengthOf(segment);
    if (segment === best) {
      middle = length + own / 2;
    }
    length += own;
  }
  length = 0;
  for (const segment of route.segments) {
    const own = lengthOf(segment);
    const count = Math.max(2, Math.min(PLACES_MOST, Math.round(own / SLIDE / 2) * 2));
    const beside = segment.straight && route.channel === undefined ? COST_BESIDE_CARD : 0;
    for (let part = 1; part < count; part += 1) {
      const t = part / count;
      const at = pointAt(segment, t);
      const crowded = crowd.isBeside(at, index) ? COST_CROWDED : 0;
      const cost = Math.abs(length + own * t - middle) + beside + crowded;
      places.push({ at, cost, ...edgesAt(at, columns) });
    }
    length += own;
  }
  return places.sort((a, b) => a.cost - b.cost);
}

/** Where a label is centred at a place, or nothing when it would leave its line or does not fit between the cards. */
export function centreAt(place: Omit<Place, 'cost'>, size: Size, off: number): number | undefined {
  const half = size.width / 2;
  const least = place.from + off + half;
  const most = place.to - off - half;
  if (least > most) {
    return undefined;
  }
  const x = Math.min(most, Math.max(least, place.at.x));
  return Math.abs(x - place.at.x) > half - LABEL_GRIP ? undefined : x;
}

/** The gutters that a link passes; loops pass below. */
export function guttersOf(route: Route, columns: Columns): Gutter[] {
  const { link } = route;
  if (link.kind === 'loop') {
    return [];
  }
  return columns.gutters.slice(link.from.lane, Math.max(link.to.lane, link.from.lane + 1));
}

export function middleOfRoute(route: Route): Point {
  const best = preferred(route);
  return best === undefined ? route.ports.start : pointAt(best, 0.5);
}

/** The widest way through a gutter, or the channel of a loop. */
export function preferred(route: Route): Segment | undefined {
  if (route.channel !== undefined) {
    return route.channel;
  }
  const curves = route.segments.filter((segment) => !segment.straight);
  return curves.reduce<Segment | undefined>(
    (most, segment) => (most === undefined || widthOf(segment) > widthOf(most) + 1 ? segment : most),
    undefined,
  );
}

function widthOf(segment: Segment): number {
  return Math.abs(segment.to.x - segment.from.x);
}

function edgesAt(at: Point, columns: Columns): { from: number; to: number } {
  const gutter = columns.gutters.find((candidate) => at.x > candidate.from && at.x < candidate.to);
  if (gutter !== undefined) {
    return { from: gutter.from, to: gutter.to };
  }
  const last = columns.lanes.at(-1);
  const right = last === undefined ? 0 : last.cardX + last.cardWidth;
  return at.x > right ? { from: right, to: Infinity } : { from: -Infinity, to: Infinity };
}
