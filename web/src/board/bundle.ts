import type { Segment } from './curve';
import type { Route } from './routes';
import { separate } from './separate';
import type { Gutter } from './types';

/** Parallel lines in a gutter are drawn this far apart where they are steepest. */
const STEEP_GAP = 9;
/** The turn of a line moves from the middle of the gutter by this part of its width at most. */
const TURN_MOST = 0.2;
/** Lines at least so much higher than wide are steep. */
const STEEP = 1;

interface Turn {
  segment: Segment;
  top: number;
  bottom: number;
  width: number;
}

/**
 * Curves that all turn in the middle of a gutter would lie on each other where they are steep. Neighbours that run the
 * same way turn a little earlier or later, in the order in which they do not cross.
 */
export function spreadBundles(routes: readonly Route[], gutters: readonly Gutter[]): void {
  const curves = routes
    .filter((route) => route.link.kind === 'forward' || route.link.kind === 'skip')
    .flatMap((route) => route.segments.filter((segment) => !segment.straight));
  for (const gutter of gutters) {
    const turns = curves.filter((segment) => segment.from.x >= gutter.from && segment.to.x <= gutter.to).map(turnOf);
    const steep = turns.filter((turn) => turn.width > 0 && turn.bottom - turn.top > turn.width * STEEP);
    spread(steep.filter(({ segment }) => segment.to.y > segment.from.y));
    spread(steep.filter(({ segment }) => segment.to.y < segment.from.y));
  }
}

function turnOf(segment: Segment): Turn {
  return {
    segment,
    top: Math.min(segment.from.y, segment.to.y),
    bottom: Math.max(segment.from.y, segment.to.y),
    width: segment.to.x - segment.from.x,
  };
}

function spread(turns: Turn[]): void {
  const down = turns.some(({ segment }) => segment.to.y > segment.from.y) ? -1 : 1;
  turns.sort((a, b) => down * (a.top + a.bottom - b.top - b.bottom));
  let group: Turn[] = [];
  for (const turn of turns) {
    const last = group.at(-1);
    if (last !== undefined && gapBetween(last, turn) === 0) {
      move(group);
      group = [];
    }
    group.push(turn);
  }
  move(group);
}

/** How much the second line has to move to the right of where it is: nothing when the two are not beside each other. */
function gapBetween(a: Turn, b: Turn): number {
  const common = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const height = Math.min(a.bottom - a.top, b.bottom - b.top);
  if (common < height / 3) {
    return 0;
  }
  // The middle of a level curve rises by one and a half of its height over its width.
  const slope = (1.5 * height) / Math.min(a.width, b.width);
  const apart = Math.abs(a.top + a.bottom - b.top - b.bottom) / 2 / slope;
  return Math.max(0, STEEP_GAP - apart);
}

function move(group: readonly Turn[]): void {
  if (group.length < 2) {
    return;
  }
  const shifts = separate(
    group.map(() => 0),
    (index) => {
      const [a, b] = [group[index - 1], group[index]];
      return a === undefined || b === undefined ? 0 : gapBetween(a, b);
    },
  );
  const most = Math.max(...shifts.map(Math.abs));
  group.forEach(({ segment, width }, index) => {
    const scale = Math.min(1, (width * TURN_MOST) / Math.max(1, most));
    const shift = (shifts[index] ?? 0) * scale;
    segment.handleFrom.x += shift;
    segment.handleTo.x += shift;
  });
}
