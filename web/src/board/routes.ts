import { ARROW_HALF, ARROW_LENGTH, ARROW_OFF } from './metrics';
import { at, bow, level, line, rounded, type Segment } from './curve';
import type { PlannedLink } from './plan';
import type { Ports } from './ports';
import type { Crossing } from './rows';
import type { Tracks } from './tracks';
import type { Arrow, LaneColumn, Point } from './types';

/** The line of a link from its port to the tip of its arrow head. */
export interface Route {
  link: PlannedLink;
  ports: Ports;
  /** Up to the arrow head. */
  segments: Segment[];
  /** From there to the tip. */
  rest: Segment;
  arrow: Arrow;
  /** Where a loop carries its label; empty for other links. */
  channel: Segment | undefined;
}

/** The line ends a little inside the arrow head so that no gap shows. */
const OVERLAP = 2;
/** A level line begins so far before the card it passes and ends so far behind it. */
const LEAD = 4;
const RADIUS = 10;
/** A bow is as deep as three quarters of its handles. */
const BOW_HANDLE = 4 / 3;

export function routeOf(
  link: PlannedLink,
  ports: Ports,
  crossings: readonly Crossing[],
  lanes: readonly LaneColumn[],
  tracks: Tracks,
): Route {
  const back = link.kind === 'within' || link.kind === 'loop';
  const side = back ? 1 : -1;
  const tip = { x: ports.end.x + side * ARROW_OFF, y: ports.end.y };
  const stop = { x: tip.x + side * (ARROW_LENGTH - OVERLAP), y: tip.y };
  const ends = { arrow: arrowAt(tip, side), rest: line(stop, tip) };
  if (link.kind === 'loop') {
    const segments = rounded(loopPoints(link, ports, stop, lanes, tracks), RADIUS);
    return { link, ports, segments, ...ends, channel: longestLevel(segments) };
  }
  const segments =
    link.kind === 'within'
      ? [bow(ports.start, stop, bowHandle(link, ports, tracks))]
      : forward(ports.start, stop, crossings, lanes);
  return { link, ports, segments, ...ends, channel: undefined };
}

function forward(start: Point, stop: Point, crossings: readonly Crossing[], lanes: readonly LaneColumn[]): Segment[] {
  const segments: Segment[] = [];
  let from = start;
  for (const crossing of crossings) {
    const lane = lanes[crossing.lane];
    if (lane === undefined) {
      continue;
    }
    const enter = { x: lane.cardX - LEAD, y: crossing.y };
    const leave = { x: lane.cardX + lane.cardWidth + LEAD, y: crossing.y };
    segments.push(level(from, enter), line(enter, leave));
    from = leave;
  }
  segments.push(level(from, stop));
  return segments;
}

function bowHandle(link: PlannedLink, ports: Ports, tracks: Tracks): number {
  const depth = tracks.depthFrom.get(link.id) ?? 0;
  return Math.max(ports.start.x, ports.end.x) + depth * BOW_HANDLE;
}

function loopPoints(
  link: PlannedLink,
  ports: Ports,
  stop: Point,
  lanes: readonly LaneColumn[],
  tracks: Tracks,
): Point[] {
  const y = tracks.channels.get(link.id) ?? tracks.bottom;
  const up = rightOf(lanes[link.to.lane]) + (tracks.depthTo.get(link.id) ?? 0);
  const end = [{ x: up, y }, { x: up, y: stop.y }, stop];
  if (ports.down) {
    return [ports.start, { x: ports.start.x, y }, ...end];
  }
  const down = rightOf(lanes[link.from.lane]) + (tracks.depthFrom.get(link.id) ?? 0);
  return [ports.start, { x: down, y: ports.start.y }, { x: down, y }, ...end];
}

function rightOf(lane: LaneColumn | undefined): number {
  return lane === undefined ? 0 : lane.cardX + lane.cardWidth;
}

function longestLevel(segments: readonly Segment[]): Segment | undefined {
  let found: Segment | undefined;
  let length = 0;
  for (const segment of segments) {
    const own = segment.straight && segment.from.y === segment.to.y ? Math.abs(segment.to.x - segment.from.x) : 0;
    if (own > length) {
      found = segment;
      length = own;
    }
  }
  return found;
}

function arrowAt(tip: Point, side: 1 | -1): Arrow {
  const x = tip.x + side * ARROW_LENGTH;
  const path = `M${at(tip)}L${at({ x, y: tip.y - ARROW_HALF })}L${at({ x, y: tip.y + ARROW_HALF })}Z`;
  return { path, tip, angle: side > 0 ? 180 : 0 };
}
