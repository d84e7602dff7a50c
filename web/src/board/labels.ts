import { Crowd } from './crowd';
import { pointAt, type Segment } from './curve';
import { Ground } from './ground';
import { centreAt, guttersOf, placesAlong, preferred, type Place } from './label-places';
import { stackLabels, type Stacked } from './label-stack';
import {
  LABEL_ALL_LINKS,
  LABEL_ALL_WIDTH,
  LABEL_CARD_GAP,
  LABEL_GAP,
  LABEL_GRIP,
  LABEL_LINE_END,
  LABEL_TEXT_PART,
} from './metrics';
import type { Route } from './routes';
import type { Columns, Density, Gutter, Label, MeasureLabel, Point, Rect, Size } from './types';

/** Which links carry labels, and what these look like. */
export interface LabelChoice {
  lit: ReadonlySet<string>;
  /** Those that close a loop. */
  loops: ReadonlySet<string>;
  density: Density;
  measure: MeasureLabel;
}

interface LabelInput extends LabelChoice {
  routes: readonly Route[];
  /** Everything that a label may not touch. */
  ground: Ground;
  columns: Columns;
  /** Lowest level at which a label may end. */
  bottom: number;
}

export interface Labels {
  labels: Map<string, Label>;
  unlabelled: string[];
}

export const NO_LABEL: Label = { x: 0, y: 0, width: 0, height: 0, mode: 'none' };

/** Narrower than this, words would break at every syllable. */
const TEXT_LEAST = 84;
const TEXT_MOST = 190;
/** A line this flat is level: its label sits in the middle. */
const FLAT = 2;

/** The labels that have a place already. */
class Placed {
  readonly all = new Map<string, Label>();
  readonly ground = new Ground();

  set(id: string, label: Label): void {
    this.all.set(id, label);
    this.ground.add(label);
  }
}

interface Wanted {
  route: Route;
  id: string;
  lit: boolean;
  places: Place[];
  text: Size | undefined;
  number: Size | undefined;
  loop: Size | undefined;
  turn: Size | undefined;
}

/** Labels of lit links, of loops, and of all links in a gutter with room. They touch no card and no other label. */
export function placeLabels(input: LabelInput): Labels {
  const wanted = wantedLabels(input);
  const labels = new Placed();
  for (const gutter of input.columns.gutters) {
    placeInGutter(gutter, wanted, labels, input);
  }
  const unlabelled: string[] = [];
  for (const entry of wanted) {
    if (!labels.all.has(entry.id)) {
      const label = slide(entry, input, labels);
      if (label === undefined) {
        unlabelled.push(entry.id);
      } else {
        labels.set(entry.id, label);
      }
    }
  }
  return { labels: labels.all, unlabelled };
}

function wantedLabels(input: LabelInput): Wanted[] {
  const roomy = new Set(roomyGutters(input));
  const routes = input.routes.filter(
    (route) =>
      input.lit.has(route.link.id) ||
      isMarked(route, input) ||
      guttersOf(route, input.columns).some((gutter) => roomy.has(gutter)),
  );
  const crowd = new Crowd(routes);
  const wanted = routes.map((route, index) => {
    const places = placesAlong(route, input.columns, crowd, index);
    return { route, id: route.link.id, lit: input.lit.has(route.link.id), places, ...sizesOf(route, input) };
  });
  return wanted.sort((a, b) => Number(b.lit) - Number(a.lit) || (a.id < b.id ? -1 : 1));
}

/** A link back along the channel, and one within a lane that closes a loop, say what they are. */
function isMarked({ link }: Route, { loops }: LabelInput): boolean {
  return link.kind === 'loop' || (link.kind === 'within' && loops.has(link.id));
}

function sizesOf(route: Route, input: LabelInput): Pick<Wanted, 'text' | 'number' | 'loop' | 'turn'> {
  const { id } = route.link;
  const number = input.measure(id, 'number', TEXT_MOST);
  if (isMarked(route, input)) {
    const [loop, turn] = (['loop', 'turn'] as const).map((mode) => input.measure(id, mode, TEXT_MOST));
    return { text: undefined, number, loop, turn };
  }
  const widest = Math.max(0, ...guttersOf(route, input.columns).map((gutter) => gutter.to - gutter.from));
  const room = Math.min(TEXT_MOST, Math.round(widest * LABEL_TEXT_PART));
  const words = input.density === 'normal' && room >= TEXT_LEAST;
  return { text: words ? input.measure(id, 'text', room) : undefined, number, loop: undefined, turn: undefined };
}

function roomyGutters(input: LabelInput): Gutter[] {
  return input.columns.gutters.filter((gutter) => {
    const passing = input.routes.filter((route) => guttersOf(route, input.columns).includes(gutter));
    return gutter.width >= LABEL_ALL_WIDTH && passing.length <= LABEL_ALL_LINKS;
  });
}

/** Links that cross this gutter with their preferred part: their labels share one column. */
function placeInGutter(gutter: Gutter, wanted: readonly Wanted[], labels: Placed, input: LabelInput): void {
  const column = wanted.flatMap((entry) => {
    const segment = preferred(entry.route);
    const crosses = entry.route.link.kind === 'forward' || entry.route.link.kind === 'skip';
    const inside = segment !== undefined && segment.from.x >= gutter.from && segment.to.x <= gutter.to;
    return crosses && inside ? [{ entry, segment }] : [];
  });
  const stacked = stackLabels(column.map(({ entry, segment }) => inColumn(entry, segment, gutter)));
  for (const { entry, segment } of column) {
    const place = stacked.get(entry.id);
    const size = place === undefined ? undefined : entry[place.mode];
    if (place === undefined || size === undefined) {
      continue;
    }
    const at = { x: xAt(segment, place.y), y: place.y };
    const rect = rectAt({ at, from: gutter.from, to: gutter.to }, size, LABEL_LINE_END);
    if (rect !== undefined && isFree(rect, input, labels, LABEL_LINE_END)) {
      labels.set(entry.id, { ...rect, mode: place.mode });
    }
  }
}

/** How far the label can move along its line without reaching the dot or the arrow head. */
function inColumn(entry: Wanted, segment: Segment, gutter: Gutter): Stacked {
  const off = LABEL_LINE_END + LABEL_GRIP + 1;
  const ends = [gutter.from + off, gutter.to - off].map((x) => yAt(segment, x));
  const wish = entry.places.find(({ at }) => at.x > gutter.from && at.x < gutter.to)?.at.y ?? segment.from.y;
  return {
    id: entry.id,
    lit: entry.lit,
    wish,
    least: Math.min(...ends),
    most: Math.max(...ends),
    text: entry.text?.height,
    number: entry.number?.height,
  };
}

/** The first mode and place along the line that is free: words become a number before a label is left out. */
function slide(entry: Wanted, input: LabelInput, labels: Placed): Label | undefined {
  for (const mode of ['loop', 'turn', 'text', 'number'] as const) {
    const size = entry[mode];
    if (size === undefined) {
      continue;
    }
    for (const sideways of [LABEL_LINE_END, LABEL_CARD_GAP]) {
      for (const place of entry.places) {
        const rect = rectAt(place, size, sideways);
        if (rect !== undefined && isFree(rect, input, labels, sideways)) {
          return { ...rect, mode };
        }
      }
    }
  }
  return undefined;
}

function rectAt(place: Omit<Place, 'cost'>, size: Size, sideways: number): Rect | undefined {
  const x = centreAt(place, size, sideways);
  if (x === undefined) {
    return undefined;
  }
  return { x: x - size.width / 2, y: place.at.y - size.height / 2, width: size.width, height: size.height };
}

function isFree(rect: Rect, input: LabelInput, labels: Placed, sideways: number): boolean {
  if (rect.x < 1 || rect.x + rect.width > input.columns.width - 1 || rect.y + rect.height > input.bottom) {
    return false;
  }
  return !labels.ground.isNear(rect, LABEL_GAP, LABEL_GAP) && !input.ground.isNear(rect, sideways, LABEL_CARD_GAP);
}

function yAt(segment: Segment, x: number): number {
  return search(segment, (point) => point.x < x).y;
}

function xAt(segment: Segment, y: number): number {
  if (Math.abs(segment.to.y - segment.from.y) < FLAT) {
    return (segment.from.x + segment.to.x) / 2;
  }
  const down = segment.to.y > segment.from.y;
  return search(segment, (point) => (down ? point.y < y : point.y > y)).x;
}

/** The point of a monotonic curve up to which `before` holds. */
function search(segment: Segment, before: (point: Point) => boolean): Point {
  let [from, to] = [0, 1];
  for (let step = 0; step < 18; step += 1) {
    const t = (from + to) / 2;
    if (before(pointAt(segment, t))) {
      from = t;
    } else {
      to = t;
    }
  }
  return pointAt(segment, (from + to) / 2);
}
