import { lengthOf, pointAt, type Segment } from './curve';
import { LABEL_ALL_LINKS, LABEL_ALL_WIDTH, LABEL_CARD_GAP, LABEL_GAP, LABEL_LINE_END, LABEL_TEXT_OFF } from './metrics';
import type { Route } from './routes';
import type { Columns, Density, Gutter, Label, MeasureLabel, Point, Rect, Size } from './types';

export interface LabelInput {
  routes: readonly Route[];
  /** Everything that a label may not touch. */
  cards: readonly Rect[];
  columns: Columns;
  density: Density;
  measure: MeasureLabel;
  /** Lowest level at which a label may end. */
  bottom: number;
}

export interface Labels {
  labels: Map<string, Label>;
  unlabelled: string[];
}

export const NO_LABEL: Label = { x: 0, y: 0, width: 0, height: 0, mode: 'none' };

/** Distance between two places that are tried along a line. */
const SLIDE = 6;
/** Narrower than this, words would break at every syllable. */
const TEXT_LEAST = 84;
const TEXT_MOST = 206;
/** Beside a card a label prefers the gutter, as far as this many pixels along its line. */
const COST_BESIDE_CARD = 80;

interface Candidate {
  at: Point;
  cost: number;
}

interface Wanted {
  route: Route;
  places: Candidate[];
  maxWidth: number;
}

type Mode = 'text' | 'number' | 'loop';

export function placeLabels(input: LabelInput): Labels {
  const wanted = wantedLabels(input);
  const first = attempt(wanted, input, (entry) => modesOf(entry.route, input.density));
  if (first.unlabelled.length === 0 || input.density === 'compact') {
    return first;
  }
  // Words have taken the room of numbers: every link gets its number first, then words where they still fit.
  const numbers = attempt(wanted, input, (entry) =>
    entry.route.channel === undefined ? ['number'] : ['loop', 'number'],
  );
  return numbers.unlabelled.length < first.unlabelled.length ? upgrade(wanted, numbers, input) : first;
}

function modesOf(route: Route, density: Density): Mode[] {
  if (route.channel !== undefined) {
    return ['loop', 'number'];
  }
  return density === 'normal' ? ['text', 'number'] : ['number'];
}

function attempt(wanted: readonly Wanted[], input: LabelInput, modes: (entry: Wanted) => Mode[]): Labels {
  const labels = new Map<string, Label>();
  const unlabelled: string[] = [];
  for (const entry of wanted) {
    const label = firstFitting(entry, modes(entry), input, [...labels.values()]);
    if (label === undefined) {
      unlabelled.push(entry.route.link.id);
    } else {
      labels.set(entry.route.link.id, label);
    }
  }
  return { labels, unlabelled };
}

function upgrade(wanted: readonly Wanted[], numbers: Labels, input: LabelInput): Labels {
  const labels = new Map(numbers.labels);
  for (const entry of wanted) {
    const { id } = entry.route.link;
    const own = labels.get(id);
    if (own?.mode === 'number') {
      labels.delete(id);
      labels.set(id, firstFitting(entry, modesOf(entry.route, input.density), input, [...labels.values()]) ?? own);
    }
  }
  return { labels, unlabelled: numbers.unlabelled };
}

function firstFitting(
  entry: Wanted,
  modes: readonly Mode[],
  input: LabelInput,
  taken: readonly Rect[],
): Label | undefined {
  for (const mode of modes) {
    const size = mode === 'text' && entry.maxWidth < TEXT_LEAST ? undefined : measure(entry, mode, input);
    const rect = size === undefined ? undefined : fitting(size, entry.places, input, taken);
    if (rect !== undefined) {
      return { ...rect, mode };
    }
  }
  return undefined;
}

function measure(entry: Wanted, mode: Mode, input: LabelInput): Size | undefined {
  return input.measure(entry.route.link.id, mode, mode === 'loop' ? TEXT_MOST : entry.maxWidth);
}

function fitting(
  size: Size,
  places: readonly Candidate[],
  input: LabelInput,
  taken: readonly Rect[],
): Rect | undefined {
  for (const sideways of [LABEL_LINE_END, LABEL_CARD_GAP]) {
    for (const { at } of places) {
      const rect = { x: at.x - size.width / 2, y: at.y - size.height / 2, width: size.width, height: size.height };
      const inside =
        rect.x >= 1 && rect.x + rect.width <= input.columns.width - 1 && rect.y + rect.height <= input.bottom;
      if (
        inside &&
        !input.cards.some((card) => near(rect, card, sideways, LABEL_CARD_GAP)) &&
        !taken.some((other) => near(rect, other, LABEL_GAP, LABEL_GAP))
      ) {
        return rect;
      }
    }
  }
  return undefined;
}

function near(a: Rect, b: Rect, dx: number, dy: number): boolean {
  return a.x < b.x + b.width + dx && b.x < a.x + a.width + dx && a.y < b.y + b.height + dy && b.y < a.y + a.height + dy;
}

/** Links with a label: lit links, loops, and all that pass a gutter with room. Lit before others, the least movable first. */
function wantedLabels(input: LabelInput): Wanted[] {
  const roomy = new Set(roomyGutters(input));
  const entries: (Wanted & { freedom: number })[] = [];
  for (const route of input.routes) {
    const { link } = route;
    const passes = guttersOf(route, input.columns);
    if (link.lit || link.kind === 'loop' || passes.some((gutter) => roomy.has(gutter))) {
      const widest = passes.reduce((most, gutter) => Math.max(most, gutter.to - gutter.from), 0);
      entries.push({
        route,
        places: placesAlong(route),
        maxWidth: Math.min(TEXT_MOST, widest - 2 * LABEL_TEXT_OFF),
        freedom: freedomOf(route),
      });
    }
  }
  return entries.sort(
    (a, b) =>
      Number(b.route.link.lit) - Number(a.route.link.lit) ||
      a.freedom - b.freedom ||
      (a.route.link.id < b.route.link.id ? -1 : 1),
  );
}

/** How far a label can move up and down along its line. */
function freedomOf(route: Route): number {
  return Math.round(Math.abs(route.ports.end.y - route.ports.start.y));
}

function roomyGutters(input: LabelInput): Gutter[] {
  const { gutters } = input.columns;
  return gutters.filter((gutter) => {
    const passing = input.routes.filter((route) => guttersOf(route, input.columns).includes(gutter));
    return gutter.width >= LABEL_ALL_WIDTH && passing.length <= LABEL_ALL_LINKS;
  });
}

function guttersOf(route: Route, columns: Columns): Gutter[] {
  const { link } = route;
  if (link.kind === 'loop') {
    return [];
  }
  return columns.gutters.slice(link.from.lane, Math.max(link.to.lane, link.from.lane + 1));
}

/** Places along the line, the preferred one first. */
function placesAlong(route: Route): Candidate[] {
  const best = preferred(route);
  const places: Candidate[] = [];
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
    const count = Math.max(2, Math.round(own / SLIDE / 2) * 2);
    const beside = segment.straight && route.channel === undefined ? COST_BESIDE_CARD : 0;
    for (let index = 1; index < count; index += 1) {
      const t = index / count;
      places.push({ at: pointAt(segment, t), cost: Math.abs(length + own * t - middle) + beside });
    }
    length += own;
  }
  return places.sort((a, b) => a.cost - b.cost);
}

export function middleOfRoute(route: Route): Point {
  const best = preferred(route);
  return best === undefined ? route.ports.start : pointAt(best, 0.5);
}

/** The widest way through a gutter, or the channel of a loop. */
function preferred(route: Route): Segment | undefined {
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
