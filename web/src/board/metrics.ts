import type { Density } from './types';

/** Fixed measures of the board, in CSS pixels at 100 %. */
export interface Metrics {
  /** Least room left and right of the lanes. */
  margin: number;
  /** Room for bows and loops beside the last lane. */
  marginComfort: number;
  laneMin: number;
  laneMax: number;
  gutterMin: number;
  /** Width at which a gutter holds a label with words; reached before lanes grow. */
  gutterComfort: number;
  /** From the lane's edge to its cards. */
  inset: number;
  headHeight: number;
  /** Top edge of the first card. */
  top: number;
  cardGap: number;
  /** Room below the last card or the last loop. */
  bottom: number;
  portStep: number;
  /** Lanes stand in the middle of the tallest one instead of beginning at the top. */
  centred?: boolean;
}

const METRICS: Record<Density, Metrics> = {
  normal: {
    margin: 16,
    marginComfort: 24,
    laneMin: 218,
    laneMax: 284,
    gutterMin: 62,
    gutterComfort: 150,
    inset: 9,
    headHeight: 44,
    top: 60,
    cardGap: 26,
    bottom: 24,
    portStep: 15,
  },
  compact: {
    margin: 6,
    marginComfort: 24,
    laneMin: 178,
    laneMax: 232,
    gutterMin: 36,
    gutterComfort: 84,
    inset: 5,
    headHeight: 36,
    top: 44,
    cardGap: 9,
    bottom: 16,
    portStep: 11,
  },
};

export function metricsOf(density: Density): Metrics {
  return METRICS[density];
}

/** Stroke width of the transparent line that takes the pointer: 12 each side. */
export const HIT_WIDTH = 24;
/** Length and width of an arrow head; its tip stays one pixel off the card. */
export const ARROW_LENGTH = 8;
export const ARROW_HALF = 4.2;
export const ARROW_OFF = 1;
/** Least distance of a line to a card that it passes. */
export const CLEARANCE = 6;
/** Bounds of the distance between lines in one channel. */
export const CHANNEL_MIN = 12;
export const CHANNEL_MAX = 32;
/** Height that a lane opens for a link that passes. */
export const OPENED_GAP = 24;
/** Least distance of a label to a card and to another label. */
export const LABEL_CARD_GAP = 2;
export const LABEL_GAP = 3;
/** Beside a card a label stays clear of dots and arrow heads where it can. */
export const LABEL_LINE_END = 12;
/** Words take this part of a gutter, so that their line is seen on both sides. */
export const LABEL_TEXT_PART = 0.76;
/** A gutter this wide with no more links than this shows the labels of all its links. */
export const LABEL_ALL_WIDTH = 120;
export const LABEL_ALL_LINKS = 6;
/** A line stays so far inside the edge of its label. */
export const LABEL_GRIP = 4;
