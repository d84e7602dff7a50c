import type { Metrics } from './metrics';

/**
 * Plain types of the board geometry. All lengths are CSS pixels at 100 % zoom in board coordinates:
 * (0, 0) is the top left corner of the board including the lane heads, x grows to the right, y downwards.
 */

export interface Point {
  x: number;
  y: number;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** `normal`: cards about 104 high, labels with words. `compact`: cards about 78 high, labels are numbers. */
export type Density = 'normal' | 'compact';

export interface CardInput {
  id: string;
  /** Height as measured in the DOM at the card width that `arrange` gave for its lane. */
  height: number;
}

export interface LaneInput {
  id: string;
  /** In reading order from top to bottom. */
  cards: readonly CardInput[];
  /** A collapsed lane takes no room of its own: its head sits in the gutter, its cards and their links are not drawn. */
  collapsed?: boolean;
  /** Overrides the least width of the density, for a column that is narrower or wider than a lane of cards. */
  minWidth?: number;
}

export interface LinkInput {
  id: string;
  /** Card ids. Links whose ends are not both on the board are listed in `Layout.hidden`. */
  from: string;
  to: string;
  /** Lit links are always labelled; the route of a link never depends on it. */
  lit?: boolean;
  /** Whether it closes a loop: marked, even where it runs within a lane. */
  closes?: boolean;
}

export type LabelMode = 'text' | 'number' | 'loop' | 'turn' | 'none';

/**
 * Outer size of a label as it will be drawn (border and padding included).
 * - `text`: number and reason wrapped at `maxWidth`; `undefined` when that needs more than three lines or does not fit.
 * - `number`: the number alone, at least 20 high and wide; `undefined` when the link has no number.
 * - `loop`: the words that mark a feedback link.
 * - `turn`: the sign alone, where there is no room for them.
 */
export type MeasureLabel = (linkId: string, mode: Exclude<LabelMode, 'none'>, maxWidth: number) => Size | undefined;

export interface DragInput {
  /** The card that follows the pointer. */
  card: string;
  /** Where it floats now. */
  rect: Rect;
  /** Where it would land: that place is kept open. Left out: its own place stays open. */
  over?: DropPlace;
}

export interface DropPlace {
  lane: string;
  /** Index among the cards of the lane without the dragged one. */
  index: number;
}

export interface ArrangeInput {
  lanes: readonly Pick<LaneInput, 'id' | 'collapsed' | 'minWidth'>[];
  density: Density;
  /** Instead of those of the density, for another surface than the board. */
  metrics?: Metrics;
  /** Width that is visible at 100 %; the board is wider when its least widths need more. */
  width: number;
}

export interface PlaceInput extends ArrangeInput {
  lanes: readonly LaneInput[];
  links: readonly LinkInput[];
  drag?: DragInput;
}

export interface LayoutInput extends PlaceInput {
  measureLabel: MeasureLabel;
}

/** Horizontal place of a lane. For a collapsed lane: the room of its head within the gutter. */
export interface LaneColumn {
  id: string;
  x: number;
  width: number;
  cardX: number;
  cardWidth: number;
  collapsed: boolean;
}

/** The room between two open lanes. */
export interface Gutter {
  x: number;
  width: number;
  /** Edges of the cards on both sides: links have this room. */
  from: number;
  to: number;
  left: string;
  right: string;
}

export interface Columns {
  lanes: LaneColumn[];
  gutters: Gutter[];
  width: number;
}

/**
 * - `forward`: to the next open lane. `skip`: over at least one open lane.
 * - `within`: both cards in one lane. `loop`: back to an earlier lane.
 */
export type LinkKind = 'forward' | 'skip' | 'within' | 'loop';

export interface Arrow {
  /** Closed triangle, to be filled. */
  path: string;
  /** The point that touches the card. */
  tip: Point;
  /** 0 points right, 180 left. */
  angle: 0 | 180;
}

export interface Label extends Rect {
  mode: LabelMode;
}

export interface LinkRoute {
  id: string;
  kind: LinkKind;
  /** SVG path data of the line; it ends where the arrow head begins. */
  path: string;
  /** SVG path data up to the tip, for a transparent stroke of `HIT_WIDTH`. */
  hit: string;
  /** Port on the edge of the source: a lit link has its dot here. */
  start: Point;
  /** Port on the edge of the target. */
  end: Point;
  arrow: Arrow;
  /** The middle of the line, for a menu or a popover. */
  middle: Point;
  /** `mode: 'none'` with no size when the link carries no label. */
  label: Label;
}

export interface Layout {
  width: number;
  height: number;
  columns: Columns;
  cards: Map<string, Rect>;
  /** Place kept open for the dragged card. */
  slot: Rect | undefined;
  /** Drawn in this order: lit links last. */
  links: LinkRoute[];
  /** Links that are not drawn since one end is unknown or in a collapsed lane. */
  hidden: string[];
  /** Links that should carry a label but have no room for one. */
  unlabelled: string[];
}
