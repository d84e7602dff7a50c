import { CHANNEL_MIN, type Metrics } from './metrics';
import type { PlannedLink } from './plan';
import type { Ports } from './ports';
import type { Columns } from './types';

/** Where bows and loops run: their depth to the right of the cards of a lane, and the channels below all lanes. */
export interface Tracks {
  /** Distance from the right edge of the cards, for the end at the source and the end at the target. */
  depthFrom: Map<string, number>;
  depthTo: Map<string, number>;
  /** Level of each loop below the lanes. */
  channels: Map<string, number>;
  bottom: number;
}

/** From the lowest card to the first loop, and between loops. */
const CHANNEL_OFF = 20;
const CHANNEL_STEP = 28;
/** All loops together take this much before they move closer. */
const CHANNEL_ROOM = 112;
/** Room that bows and loops leave to the next lane's arrow heads, or to the edge of the board. */
const EDGE_OFF = 4;

/** Loops from the innermost to the outermost: the shorter way runs nearer to the cards. */
export function rankLoops(links: readonly PlannedLink[]): Map<string, number> {
  const loops = links.filter((link) => link.kind === 'loop');
  loops.sort(
    (a, b) =>
      a.from.lane - a.to.lane - (b.from.lane - b.to.lane) ||
      b.from.row + b.to.row - (a.from.row + a.to.row) ||
      (a.id < b.id ? -1 : 1),
  );
  return new Map(loops.map((link, rank) => [link.id, rank]));
}

export function layTracks(
  links: readonly PlannedLink[],
  ranks: ReadonlyMap<string, number>,
  ports: ReadonlyMap<string, Ports>,
  columns: Columns,
  bottom: number,
  m: Metrics,
): Tracks {
  const loops = links
    .filter((link) => link.kind === 'loop')
    .sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
  const channels = channelsOf(loops, bottom);
  const lowest = Math.max(bottom, ...channels.values());
  const tracks: Tracks = { depthFrom: new Map(), depthTo: new Map(), channels, bottom: lowest };
  const open = columns.lanes.filter((lane) => !lane.collapsed);
  open.forEach((lane, index) => {
    const right = lane.cardX + lane.cardWidth;
    const gutter = columns.gutters[index];
    const room = gutter === undefined ? columns.width - right - EDGE_OFF : (gutter.to - gutter.from) / 2;
    const runs = runsBeside(index, links, ports, lowest);
    const levels = levelsOf(runs);
    const most = Math.max(1, ...levels);
    const step = Math.min(CHANNEL_MIN, room / (most + 0.5));
    const first = Math.min(m.inset + 10, room - (most - 1) * step);
    runs.forEach((run, order) => {
      const depth = first + ((levels[order] ?? 1) - 1) * step;
      for (const side of run.sides) {
        tracks[side].set(run.id, depth);
      }
    });
  });
  return tracks;
}

function channelsOf(loops: readonly PlannedLink[], bottom: number): Map<string, number> {
  const levels = new Map<string, number>();
  loops.forEach((loop, order) => {
    const beside = loops
      .slice(0, order)
      .filter((other) => other.to.lane <= loop.from.lane && loop.to.lane <= other.from.lane);
    levels.set(loop.id, 1 + Math.max(0, ...beside.map((other) => levels.get(other.id) ?? 0)));
  });
  const most = Math.max(1, ...levels.values());
  const step = Math.max(CHANNEL_MIN, Math.min(CHANNEL_STEP, CHANNEL_ROOM / most));
  return new Map([...levels].map(([id, level]) => [id, bottom + CHANNEL_OFF + (level - 1) * step]));
}

interface Run {
  id: string;
  from: number;
  to: number;
  sides: ('depthFrom' | 'depthTo')[];
}

function runsBeside(
  lane: number,
  links: readonly PlannedLink[],
  ports: ReadonlyMap<string, Ports>,
  lowest: number,
): Run[] {
  const runs: Run[] = [];
  for (const link of links) {
    const own = ports.get(link.id);
    if (own === undefined) {
      continue;
    }
    if (link.kind === 'within' && link.from.lane === lane) {
      const [from, to] = [Math.min(own.start.y, own.end.y), Math.max(own.start.y, own.end.y)];
      runs.push({ id: link.id, from, to, sides: ['depthFrom', 'depthTo'] });
    }
    if (link.kind === 'loop' && link.to.lane === lane) {
      runs.push({ id: link.id, from: own.end.y, to: lowest, sides: ['depthTo'] });
    }
    if (link.kind === 'loop' && link.from.lane === lane && !own.down) {
      runs.push({ id: link.id, from: own.start.y, to: lowest, sides: ['depthFrom'] });
    }
  }
  return runs.sort((a, b) => a.to - a.from - (b.to - b.from) || (a.id < b.id ? -1 : 1));
}

/** The shorter a run, the nearer to the cards; runs beside each other get levels of their own. */
function levelsOf(runs: readonly Run[]): number[] {
  const levels: number[] = [];
  runs.forEach((run, order) => {
    let level = 1;
    for (let index = 0; index < order; index += 1) {
      const other = runs[index];
      if (other !== undefined && other.from <= run.to && run.from <= other.to) {
        level = Math.max(level, (levels[index] ?? 0) + 1);
      }
    }
    levels.push(level);
  });
  return levels;
}
