/**
 * One chain of effects on the wall: which of its cards fit, and where they and their links stand.
 *
 * The wall is drawn with `WALL_SCALE` pixels of a 1920 × 1080 picture to one unit of the board's geometry, so that
 * arrow heads, channels and clearances grow with the letters.
 */
import { layout } from './layout';
import type { Metrics } from './metrics';
import type { Layout, LinkInput, MeasureLabel, Size } from './types';

export const WALL_SCALE = 2;

const METRICS: Metrics = {
  margin: 14,
  marginComfort: 14,
  laneMin: 96,
  laneMax: 170,
  gutterMin: 48,
  gutterComfort: 48,
  inset: 0,
  headHeight: 34,
  top: 45,
  cardGap: 10,
  bottom: 6,
  portStep: 13,
  centred: true,
};
/** Gutters are about so wide where there is room; the rest is for the words. */
const GUTTER = 76;
/** Cards move apart by these steps where there is room. */
const GAPS = [30, 24, 18, 14] as const;

export interface ChainInput {
  /** Lanes from left to right, those without a card of the chain too. */
  lanes: readonly string[];
  /** Cards of the chain in reading order. */
  cards: readonly { id: string; lane: string }[];
  links: readonly LinkInput[];
  /** The card in the light. */
  centre: string;
  /** Room for the picture, in units. */
  size: Size;
  /** Height of a card of this width, in units. */
  heightOf: (card: string, width: number) => number;
  measureLabel: MeasureLabel;
}

export interface ChainPicture {
  layout: Layout;
  shown: ReadonlySet<string>;
  /** Cards of the chain that found no room. */
  leftOut: number;
  /** How far cards and links move down to stand in the middle of the room. */
  shift: number;
}

/**
 * As much of a chain as fits around the card in the light: the nearest cards first, by links, then in reading order, and
 * none whose way to that card is not shown.
 */
export function fitChain(input: ChainInput): ChainPicture {
  const draw = drawer(input);
  const everything = new Set(input.cards.map(({ id }) => id));
  const shown = draw(everything) ? everything : nearestThatFit(input, draw);
  const gap = GAPS.find((step) => draw(shown, step));
  const picture = draw(shown, gap) ?? layout(layoutInput(input, shown, METRICS.cardGap));
  return {
    layout: picture,
    shown,
    leftOut: everything.size - shown.size,
    shift: Math.max(0, (input.size.height - picture.height) / 2),
  };
}

type Draw = (shown: ReadonlySet<string>, gap?: number) => Layout | undefined;

/** Draws these cards; nothing when they do not fit. */
function drawer(input: ChainInput): Draw {
  const width = laneWidth(input);
  const room = input.size.height - METRICS.top - METRICS.bottom;
  return (shown, gap = METRICS.cardGap) => {
    for (const lane of input.lanes) {
      const heights = input.cards.flatMap((card) =>
        card.lane === lane && shown.has(card.id) ? [input.heightOf(card.id, width)] : [],
      );
      // Cheaper than drawing what cannot fit.
      if (heights.reduce((sum, height) => sum + height + gap, -gap) > room) return undefined;
    }
    const picture = layout(layoutInput(input, shown, gap));
    return picture.height <= input.size.height ? picture : undefined;
  };
}

function layoutInput(input: ChainInput, shown: ReadonlySet<string>, cardGap: number) {
  const width = laneWidth(input);
  return {
    lanes: input.lanes.map((id) => ({
      id,
      minWidth: width,
      cards: input.cards
        .filter((card) => card.lane === id && shown.has(card.id))
        .map((card) => ({ id: card.id, height: input.heightOf(card.id, width) })),
    })),
    links: input.links
      .filter(({ from, to }) => shown.has(from) && shown.has(to))
      .map((link) => ({ ...link, lit: true })),
    density: 'compact' as const,
    metrics: { ...METRICS, laneMax: width, cardGap },
    width: input.size.width,
    measureLabel: input.measureLabel,
  };
}

/** All lanes are equally wide; `arrange` gives what is left to the gutters. */
function laneWidth({ lanes, size }: ChainInput): number {
  const gutters = Math.max(0, lanes.length - 1);
  const room = size.width - 2 * METRICS.margin;
  const wide = Math.floor((room - gutters * GUTTER) / Math.max(1, lanes.length));
  const narrow = Math.floor((room - gutters * METRICS.gutterMin) / Math.max(1, lanes.length));
  const least = Math.min(narrow, Math.max(wide, 120));
  return Math.max(METRICS.laneMin, Math.min(METRICS.laneMax, least));
}

function nearestThatFit(input: ChainInput, draw: Draw): Set<string> {
  const beside = neighbours(input.links);
  const shown = new Set([input.centre]);
  for (const card of byDistance(input, beside)) {
    const reached = [...(beside.get(card) ?? [])].some((other) => shown.has(other));
    if (!reached) continue;
    shown.add(card);
    if (!draw(shown)) shown.delete(card);
  }
  return shown;
}

function byDistance(input: ChainInput, beside: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const rank = new Map(input.cards.map(({ id }, index) => [id, index]));
  const found = new Set([input.centre]);
  for (let edge = [input.centre]; edge.length > 0;) {
    const next = new Set(edge.flatMap((card) => [...(beside.get(card) ?? [])]));
    edge = [...next].filter((card) => rank.has(card) && !found.has(card));
    edge.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    for (const card of edge) found.add(card);
  }
  found.delete(input.centre);
  return [...found];
}

function neighbours(links: readonly LinkInput[]): Map<string, Set<string>> {
  const beside = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    const known = beside.get(from);
    if (known === undefined) beside.set(from, new Set([to]));
    else known.add(to);
  };
  for (const { from, to } of links) {
    add(from, to);
    add(to, from);
  }
  return beside;
}
