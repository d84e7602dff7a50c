import type { DropPlace, LaneInput, Layout, Point } from './types';

/** What the pointer is over: the nearest open lane and the index a dropped card would get there. */
export function dropPlace(
  layout: Layout,
  lanes: readonly LaneInput[],
  at: Point,
  dragged: string | undefined,
): DropPlace | undefined {
  const column = layout.columns.lanes
    .filter((lane) => !lane.collapsed)
    .map((lane) => ({ id: lane.id, off: Math.max(lane.x - at.x, at.x - lane.x - lane.width, 0) }))
    .reduce<{ id: string; off: number } | undefined>(
      (best, lane) => (best === undefined || lane.off < best.off ? lane : best),
      undefined,
    );
  const lane = lanes.find((candidate) => candidate.id === column?.id);
  if (column === undefined || lane === undefined) {
    return undefined;
  }
  const { slot } = layout;
  let index = 0;
  for (const card of lane.cards) {
    const rect = layout.cards.get(card.id);
    if (card.id === dragged || rect === undefined) {
      continue;
    }
    // The open slot is taken out again: the answer depends on the pointer alone and does not flicker.
    const moved = slot !== undefined && slot.x === rect.x && slot.y < rect.y ? slot.height : 0;
    if (at.y > rect.y - moved + rect.height / 2) {
      index += 1;
    }
  }
  return { lane: lane.id, index };
}

/** The card under a point; the topmost is the dragged one, which is left out. */
export function cardAt(layout: Layout, at: Point, dragged?: string): string | undefined {
  for (const [id, rect] of layout.cards) {
    const inside = at.x >= rect.x && at.x <= rect.x + rect.width && at.y >= rect.y && at.y <= rect.y + rect.height;
    if (inside && id !== dragged) {
      return id;
    }
  }
  return undefined;
}
