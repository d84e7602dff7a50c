/** The band of objectives in front of one lane: a narrow column like a lane, with lines to the cards they pay into. */
import { ARROW_LENGTH } from './metrics';
import type { CardInput, Density, LaneInput, Layout, LinkInput, LinkRoute, Point } from './types';

/** Id of the column. */
export const BAND = 'okr';
/** The lane that it stands in front of. */
const BEFORE = 'outcome';
const WIDTH: Readonly<Record<Density, number>> = { normal: 180, compact: 136 };
/** Half of the diamond at the end of a line. */
const HALF = ARROW_LENGTH / 2 + 1;

export interface BandInput {
  /** Objectives, from top to bottom. */
  readonly objectives: readonly CardInput[];
  /** What leads from an objective to a card. */
  readonly ties: readonly LinkInput[];
}

/** A line between an objective and a card. */
export interface BandLine {
  readonly id: string;
  /** SVG path data, to the edge of the card. */
  readonly path: string;
  /** The diamond at the card, to be filled. */
  readonly diamond: string;
}

/** The board with the band in it. Lines of cards before it start at them, so that none runs back round the board. */
export function withBand<T extends { lanes: readonly LaneInput[]; links: readonly LinkInput[] }>(
  input: T & { readonly density: Density },
  band: BandInput | undefined,
): T {
  const place = input.lanes.findIndex(({ id }) => id === BEFORE);
  if (!band || band.objectives.length === 0 || place < 0) return input;
  const column = { id: BAND, cards: band.objectives, minWidth: WIDTH[input.density] };
  const earlier = new Set(input.lanes.slice(0, place).flatMap(({ cards }) => cards.map(({ id }) => id)));
  const ties = band.ties.map((tie) => (earlier.has(tie.to) ? { ...tie, from: tie.to, to: tie.from } : tie));
  return {
    ...input,
    lanes: [...input.lanes.slice(0, place), column, ...input.lanes.slice(place)],
    links: [...input.links, ...ties],
  };
}

/** The lines of the band, and the layout without them. */
export function splitBand(layout: Layout, band: BandInput | undefined): { layout: Layout; lines: readonly BandLine[] } {
  if (!band || band.ties.length === 0) return { layout, lines: [] };
  const ties = new Map(band.ties.map((tie) => [tie.id, tie]));
  const turned = (id: string): boolean => {
    const { from = '', to = '' } = ties.get(id) ?? {};
    return (layout.cards.get(to)?.x ?? 0) < (layout.cards.get(from)?.x ?? 0);
  };
  const lines = layout.links.filter(({ id }) => ties.has(id)).map((route) => drawn(route, turned(route.id)));
  return {
    layout: {
      ...layout,
      links: layout.links.filter(({ id }) => !ties.has(id)),
      unlabelled: layout.unlabelled.filter((id) => !ties.has(id)),
      hidden: layout.hidden.filter((id) => !ties.has(id)),
    },
    lines,
  };
}

function drawn({ id, hit, start, end }: LinkRoute, turned: boolean): BandLine {
  return { id, path: hit, diamond: turned ? diamond(start, 1) : diamond(end, -1) };
}

/** A diamond beside `at`, on the side that `side` says. */
function diamond(at: Point, side: 1 | -1): string {
  const x = at.x + side * (HALF + 1);
  return `M${text(x - HALF)} ${text(at.y)}l${HALF} ${-HALF} ${HALF} ${HALF} ${-HALF} ${HALF}z`;
}

function text(value: number): string {
  return String(Math.round(value * 10) / 10);
}
