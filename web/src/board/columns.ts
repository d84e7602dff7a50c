import { metricsOf, type Metrics } from './metrics';
import type { ArrangeInput, Columns, Gutter, LaneColumn } from './types';

/** How much wider than the least width each open lane and each gutter becomes. */
interface Growth {
  lane: number;
  gutter: number;
  left: number;
  right: number;
}

/**
 * Widths of lanes and gutters, before any card has a height: cards are measured at the width found here.
 * Room beyond the least widths goes first to the margins, the right one before the left since bows of the last lane run
 * there, then to the gutters until labels fit, then half each to lanes and gutters until the lanes are comfortable to read, and what is left to the gutters.
 */
export function arrange(input: ArrangeInput): Columns {
  const m = input.metrics ?? metricsOf(input.density);
  const open = input.lanes.filter((lane) => lane.collapsed !== true);
  const leasts = open.map((lane) => lane.minWidth ?? m.laneMin);
  const gutterCount = Math.max(0, open.length - 1);
  const least = sum(leasts) + gutterCount * m.gutterMin + 2 * m.margin;
  const growth = grow(input.width - least, open.length, gutterCount, m);

  const lanes: LaneColumn[] = [];
  const gutters: Gutter[] = [];
  let x = m.margin + growth.left;
  open.forEach((lane, index) => {
    const width = (leasts[index] ?? m.laneMin) + growth.lane;
    const previous = lanes.at(-1);
    lanes.push({ id: lane.id, x, width, cardX: x + m.inset, cardWidth: width - 2 * m.inset, collapsed: false });
    if (previous !== undefined) {
      gutters.push({
        x: previous.x + previous.width,
        width: x - previous.x - previous.width,
        from: previous.cardX + previous.cardWidth,
        to: x + m.inset,
        left: previous.id,
        right: lane.id,
      });
    }
    x += width + m.gutterMin + growth.gutter;
  });
  const last = lanes.at(-1);
  const right = last === undefined ? 0 : last.x + last.width + m.margin + growth.right;
  return { lanes: withCollapsed(input, lanes, gutters), gutters, width: Math.max(right, input.width) };
}

function grow(room: number, laneCount: number, gutterCount: number, m: Metrics): Growth {
  const margin = m.marginComfort - m.margin;
  if (room < 0) {
    // The board pans anyway.
    return { lane: 0, gutter: 0, left: margin, right: margin };
  }
  const extra = Math.max(0, room - 2 * margin);
  const first = gutterCount === 0 ? 0 : Math.min(extra / gutterCount, m.gutterComfort - m.gutterMin);
  const rest = extra - first * gutterCount;
  const share = gutterCount === 0 ? rest : rest / 2;
  const lane = Math.floor(Math.min(share / Math.max(1, laneCount), m.laneMax - m.laneMin));
  const gutterRoom = gutterCount === 0 ? 0 : first + (rest - lane * laneCount) / gutterCount;
  const gutter = Math.floor(Math.min(gutterRoom, m.laneMax - m.gutterMin));
  const spare = room - lane * laneCount - gutter * gutterCount;
  const left = Math.floor(Math.max(spare / 2 - Math.max(0, margin - spare / 2), 0));
  return { lane, gutter, left, right: spare - left };
}

/** Puts the collapsed lanes back in their order, each in its part of the gutter where it would open. */
function withCollapsed(input: ArrangeInput, open: LaneColumn[], gutters: readonly Gutter[]): LaneColumn[] {
  const places = new Map(open.map((lane) => [lane.id, lane]));
  const order = input.lanes.map((lane) => lane.id);
  return input.lanes.flatMap((lane, index) => {
    const place = places.get(lane.id);
    if (place !== undefined) {
      return [place];
    }
    const left = order
      .slice(0, index)
      .filter((id) => places.has(id))
      .at(-1);
    const gutter = gutters.find((candidate) => candidate.left === left);
    if (gutter === undefined) {
      return [];
    }
    const siblings = collapsedBetween(input, gutter);
    const width = gutter.width / siblings.length;
    const x = gutter.x + siblings.indexOf(lane.id) * width;
    return [{ id: lane.id, x, width, cardX: x, cardWidth: width, collapsed: true }];
  });
}

function collapsedBetween(input: ArrangeInput, gutter: Gutter): string[] {
  const order = input.lanes.map((lane) => lane.id);
  const from = order.indexOf(gutter.left);
  return order.slice(from + 1, order.indexOf(gutter.right));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
