import { metricsOf } from './metrics';
import type { Density, LaneColumn, LaneInput, Layout, Point, Rect, Size } from './types';

/**
 * A point told by what it lies at, so that it is found again on a board of another size, density or zoom.
 *
 * - `x`: 0 to 1 across the cards of `lane`, 1 to 2 across the gutter to its right.
 * - `y`: 0 to 1 down `card`, 1 to 2 down the gap to the card below it. Above the first card and below the last one: in
 *   heights of a card. In a lane without cards there is no `card` and `y` counts from where the first one would stand.
 */
export interface Anchor {
  lane: string;
  card?: string;
  x: number;
  y: number;
}

/** A board as it is laid out. */
export interface Laid {
  readonly layout: Pick<Layout, 'columns' | 'cards'>;
  /** Of the whole board, with the empty room below its last card. */
  readonly size: Size;
  readonly lanes: readonly LaneInput[];
  readonly density: Density;
}

/** Height that stands for a card where there is none. */
const UNIT: Record<Density, number> = { normal: 104, compact: 78 };

export function anchorOf(laid: Laid, at: Point): Anchor | undefined {
  const open = openLanes(laid);
  const index = Math.max(
    0,
    open.findLastIndex((lane) => lane.cardX <= at.x),
  );
  const lane = open[index];
  if (!lane) return undefined;
  const x = across(lane, open[index + 1], at.x);
  const unit = UNIT[laid.density];
  const cards = cardsIn(laid, lane.id);
  const row = Math.max(
    0,
    cards.findLastIndex(({ rect }) => rect.y <= at.y),
  );
  const card = cards[row];
  if (!card) return { lane: lane.id, x, y: (at.y - metricsOf(laid.density).top) / unit };
  return { lane: lane.id, card: card.id, x, y: down(card.rect, cards[row + 1]?.rect, at.y, unit) };
}

/** The point an anchor means on this board; undefined when what it lies at is not here. */
export function pointOf(laid: Laid, anchor: Anchor): Point | undefined {
  const { columns, cards } = laid.layout;
  // Somebody may have moved the card meanwhile.
  const home = laid.lanes.find((lane) => lane.cards.some(({ id }) => id === anchor.card)) ?? undefined;
  if (anchor.card !== undefined && !home) return undefined;
  const lane = columns.lanes.find(({ id }) => id === (home?.id ?? anchor.lane));
  if (!lane) return undefined;
  const { top } = metricsOf(laid.density);
  // A folded lane has one place for all of it: below its head.
  if (lane.collapsed) return { x: lane.x + lane.width / 2, y: top };
  const open = openLanes(laid);
  const x = along(lane, open[open.indexOf(lane) + 1], anchor.x);
  const unit = UNIT[laid.density];
  const rect = anchor.card === undefined ? undefined : cards.get(anchor.card);
  const below = rect && cardsIn(laid, lane.id).find((other) => other.rect.y > rect.y)?.rect;
  const y = rect ? lower(rect, below, anchor.y, unit) : top + anchor.y * unit;
  return { x: within(x, laid.size.width), y: within(y, laid.size.height) };
}

function across(lane: LaneColumn, next: LaneColumn | undefined, x: number): number {
  const right = lane.cardX + lane.cardWidth;
  if (x <= right) return (x - lane.cardX) / lane.cardWidth;
  return 1 + (x - right) / (next ? next.cardX - right : lane.cardWidth);
}

function along(lane: LaneColumn, next: LaneColumn | undefined, x: number): number {
  const right = lane.cardX + lane.cardWidth;
  if (x <= 1) return lane.cardX + x * lane.cardWidth;
  return right + (next ? Math.min(1, x - 1) * (next.cardX - right) : (x - 1) * lane.cardWidth);
}

function down(card: Rect, below: Rect | undefined, y: number, unit: number): number {
  const bottom = card.y + card.height;
  if (y < card.y) return (y - card.y) / unit;
  if (y <= bottom) return (y - card.y) / card.height;
  return 1 + (y - bottom) / (below ? below.y - bottom : unit);
}

function lower(card: Rect, below: Rect | undefined, y: number, unit: number): number {
  const bottom = card.y + card.height;
  if (y < 0) return card.y + y * unit;
  if (y <= 1) return card.y + y * card.height;
  return bottom + (below ? Math.min(1, y - 1) * (below.y - bottom) : (y - 1) * unit);
}

function openLanes({ layout }: Laid): LaneColumn[] {
  return layout.columns.lanes.filter((lane) => !lane.collapsed);
}

function cardsIn({ lanes, layout }: Laid, lane: string): { id: string; rect: Rect }[] {
  const cards = lanes.find(({ id }) => id === lane)?.cards ?? [];
  return cards.flatMap(({ id }) => {
    const rect = layout.cards.get(id);
    return rect ? [{ id, rect }] : [];
  });
}

function within(value: number, size: number): number {
  return Math.min(size, Math.max(0, value));
}
