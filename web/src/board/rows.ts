import { CHANNEL_MAX, CHANNEL_MIN, CLEARANCE, OPENED_GAP, type Metrics } from './metrics';
import type { Place, Plan, PlannedLink } from './plan';
import { separate } from './separate';

/** A link that passes a lane between two of its cards, level at `y`. */
export interface Crossing {
  link: PlannedLink;
  lane: number;
  /** Gap k is above the card in row k; the last one is the free room below all cards. */
  gap: number;
  y: number;
}

export interface Rows {
  /** Top edge of each card by lane and row. */
  tops: number[][];
  /** By link id, from left to right. */
  crossings: Map<string, Crossing[]>;
  /** Lowest card or line of all lanes. */
  bottom: number;
}

/** What a line costs in a gap beside its way there: calm boards pass where others already pass, but not all in one gap. */
const COST_PER_OPENED_PIXEL = 1.5;
const COST_PER_LINE = 6;
const COST_ABOVE_ALL = 30;
/** Steep ways cost more than the same way in two gutters. */
const COST_STEEP = 1 / 800;

/** Places cards in regular rows and opens the gaps that links need to pass a lane. */
export function placeRows(plan: Plan, m: Metrics): Rows {
  const base = centre(plan, m, (lane) => stack(lane, [], m));
  const counts = plan.lanes.map((lane) => new Array<number>(lane.length + 1).fill(0));
  const crossings = new Map<string, Crossing[]>();
  for (const link of plan.links) {
    if (link.kind === 'skip') {
      crossings.set(link.id, choose(link, plan, base, counts, m));
    }
  }
  const tops = centre(plan, m, (lane, index) => stack(lane, counts[index] ?? [], m));
  spreadLines(plan, tops, crossings, m);
  return { tops, crossings, bottom: bottomOf(plan, tops, crossings, m) };
}

function middleOf(place: Place, tops: readonly number[][]): number {
  return (tops[place.lane]?.[place.row] ?? 0) + place.height / 2;
}

function stack(lane: readonly Place[], lines: readonly number[], m: Metrics): number[] {
  let y = m.headHeight;
  return lane.map((place, row) => {
    const top = y + opened(regularGap(row, m), lines[row] ?? 0);
    y = top + place.height;
    return top;
  });
}

/** The top edges that `stacked` gives, each lane moved to the middle of the tallest one where the surface wants that. */
function centre(plan: Plan, m: Metrics, stacked: (lane: readonly Place[], index: number) => number[]): number[][] {
  const tops = plan.lanes.map(stacked);
  if (m.centred !== true) {
    return tops;
  }
  const ends = plan.lanes.map((lane, index) => (tops[index]?.at(-1) ?? 0) + (lane.at(-1)?.height ?? 0));
  const lowest = Math.max(...ends);
  return tops.map((lane, index) => lane.map((top) => top + (lowest - (ends[index] ?? lowest)) / 2));
}

function regularGap(gap: number, m: Metrics): number {
  return gap === 0 ? m.top - m.headHeight : m.cardGap;
}

/** Height of a gap once so many lines pass through it. */
function opened(height: number, lines: number): number {
  if (lines === 0 || height >= 2 * CLEARANCE + (lines - 1) * CHANNEL_MIN) {
    return height;
  }
  return OPENED_GAP + Math.max(0, lines - 2) * CHANNEL_MIN;
}

/** Upper and lower edge of a gap; the last gap of a lane has no lower edge. */
function gapEdges(lane: readonly Place[], tops: readonly number[], gap: number, m: Metrics): [number, number] {
  const above = lane[gap - 1];
  const from = above === undefined ? m.headHeight : (tops[gap - 1] ?? 0) + above.height;
  return [from, gap < lane.length ? (tops[gap] ?? 0) : Infinity];
}

/** Level of a gap for a line that would like to run at `wish`. */
function levelOf(lane: readonly Place[], tops: readonly number[], gap: number, wish: number, m: Metrics): number {
  const [from, to] = gapEdges(lane, tops, gap, m);
  return to === Infinity ? Math.max(from + OPENED_GAP / 2, wish) : (from + to) / 2;
}

interface Step {
  gap: number;
  y: number;
  cost: number;
  previous: Step | undefined;
}

/** The cheapest way through all lanes between source and target, found lane by lane. */
function choose(link: PlannedLink, plan: Plan, tops: readonly number[][], counts: number[][], m: Metrics): Crossing[] {
  const start = middleOf(link.from, tops);
  const end = middleOf(link.to, tops);
  const span = link.to.lane - link.from.lane;
  let steps: Step[] = [{ gap: -1, y: start, cost: 0, previous: undefined }];
  for (let index = link.from.lane + 1; index < link.to.lane; index += 1) {
    const lane = plan.lanes[index] ?? [];
    const laneTops = tops[index] ?? [];
    const lines = counts[index] ?? [];
    const wish = start + ((end - start) * (index - link.from.lane)) / span;
    steps = lines.map((count, gap) => {
      const y = levelOf(lane, laneTops, gap, wish, m);
      const own = gap < lane.length ? gapCost(gap, count, m) : 0;
      return best(steps, y, gap, own);
    });
  }
  let step: Step | undefined = best(steps, end, -1, 0).previous;
  const crossings: Crossing[] = [];
  for (let index = link.to.lane - 1; step !== undefined && index > link.from.lane; index -= 1) {
    crossings.unshift({ link, lane: index, gap: step.gap, y: step.y });
    const lines = counts[index];
    if (lines !== undefined) {
      lines[step.gap] = (lines[step.gap] ?? 0) + 1;
    }
    step = step.previous;
  }
  return crossings;
}

function gapCost(gap: number, lines: number, m: Metrics): number {
  const height = regularGap(gap, m);
  const growth = opened(height, lines + 1) - opened(height, lines);
  return growth * COST_PER_OPENED_PIXEL + lines * COST_PER_LINE + (gap === 0 ? COST_ABOVE_ALL : 0);
}

function best(steps: readonly Step[], y: number, gap: number, own: number): Step {
  let found: Step = { gap, y, cost: Infinity, previous: undefined };
  for (const step of steps) {
    const way = Math.abs(step.y - y);
    const cost = step.cost + way + way * way * COST_STEEP + own;
    if (cost < found.cost) {
      found = { gap, y, cost, previous: step };
    }
  }
  return found;
}

/** Gives each line its level within its gap, sorted by where it comes from and where it goes. */
function spreadLines(
  plan: Plan,
  tops: readonly number[][],
  crossings: ReadonlyMap<string, Crossing[]>,
  m: Metrics,
): void {
  const all = [...crossings.values()].flat();
  plan.lanes.forEach((lane, index) => {
    const laneTops = tops[index] ?? [];
    const here = all.filter((crossing) => crossing.lane === index);
    for (let gap = 0; gap <= lane.length; gap += 1) {
      const lines = here
        .filter((crossing) => crossing.gap === gap)
        .map((crossing) => {
          const before = neighbour(crossing, -1, plan, tops, crossings, m);
          const after = neighbour(crossing, 1, plan, tops, crossings, m);
          return { crossing, wish: (before + after) / 2 };
        });
      lines.sort((a, b) => a.wish - b.wish);
      const [from, to] = gapEdges(lane, laneTops, gap, m);
      const levels = to === Infinity ? below(from, lines) : between(from, to, lines.length);
      lines.forEach(({ crossing }, order) => {
        crossing.y = levels[order] ?? crossing.y;
      });
    }
  });
}

/** Level of a link one lane before or after a crossing: final to the left, expected to the right. */
function neighbour(
  crossing: Crossing,
  side: -1 | 1,
  plan: Plan,
  tops: readonly number[][],
  crossings: ReadonlyMap<string, Crossing[]>,
  m: Metrics,
): number {
  const { link } = crossing;
  const lane = crossing.lane + side;
  const end = side < 0 ? link.from : link.to;
  if (lane === end.lane) {
    return middleOf(end, tops);
  }
  const next = crossings.get(link.id)?.find((candidate) => candidate.lane === lane);
  if (next === undefined || side < 0) {
    return next?.y ?? middleOf(end, tops);
  }
  return levelOf(plan.lanes[lane] ?? [], tops[lane] ?? [], next.gap, middleOf(link.to, tops), m);
}

function between(from: number, to: number, count: number): number[] {
  const step = Math.min(CHANNEL_MAX, Math.max(CHANNEL_MIN, (to - from) / (count + 1)));
  const first = (from + to) / 2 - ((count - 1) * step) / 2;
  return Array.from({ length: count }, (_, order) => first + order * step);
}

function below(from: number, lines: readonly { wish: number }[]): number[] {
  return separate(
    lines.map((line) => line.wish),
    () => CHANNEL_MIN + 4,
    from + OPENED_GAP / 2,
  );
}

function bottomOf(
  plan: Plan,
  tops: readonly number[][],
  crossings: ReadonlyMap<string, Crossing[]>,
  m: Metrics,
): number {
  let bottom = m.top;
  plan.lanes.forEach((lane, index) => {
    const last = lane.at(-1);
    if (last !== undefined) {
      bottom = Math.max(bottom, (tops[index]?.[last.row] ?? 0) + last.height);
    }
  });
  for (const crossing of [...crossings.values()].flat()) {
    bottom = Math.max(bottom, crossing.y + CLEARANCE);
  }
  return bottom;
}
