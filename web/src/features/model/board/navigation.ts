/** Where the arrow keys lead on the board. */

export interface Map2d {
  /** Cards of the open lanes, top to bottom, lane by lane. */
  readonly lanes: readonly (readonly string[])[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
  /** Height of a card's middle, for the way to another lane without a link. */
  readonly middle: (card: string) => number;
}

export type Direction = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/** The card that a key leads to from `card`, or nothing when there is none. */
export function neighbour(map: Map2d, card: string, direction: Direction): string | undefined {
  const laneIndex = map.lanes.findIndex((lane) => lane.includes(card));
  const lane = map.lanes[laneIndex];
  if (!lane) return undefined;
  const index = lane.indexOf(card);
  switch (direction) {
    case 'up':
      return lane[index - 1];
    case 'down':
      return lane[index + 1];
    case 'first':
      return lane[0];
    case 'last':
      return lane.at(-1);
    case 'left':
      return alongLink(map, card, laneIndex, 'to', 'from') ?? inNextLane(map, card, laneIndex, -1);
    case 'right':
      return alongLink(map, card, laneIndex, 'from', 'to') ?? inNextLane(map, card, laneIndex, 1);
  }
}

/** Along the first link that really leads to that side; a loop would turn the arrow key round. */
function alongLink(
  map: Map2d,
  card: string,
  lane: number,
  here: 'from' | 'to',
  there: 'from' | 'to',
): string | undefined {
  const side = there === 'to' ? 1 : -1;
  return map.links.find((link) => {
    if (link[here] !== card) return false;
    const other = map.lanes.findIndex((cards) => cards.includes(link[there]));
    return other >= 0 && (other - lane) * side > 0;
  })?.[there];
}

function inNextLane(map: Map2d, card: string, lane: number, step: 1 | -1): string | undefined {
  for (let index = lane + step; map.lanes[index]; index += step) {
    const cards = map.lanes[index] ?? [];
    if (cards.length === 0) continue;
    const height = map.middle(card);
    return cards.reduce((best, one) => (off(map, one, height) < off(map, best, height) ? one : best));
  }
  return undefined;
}

function off(map: Map2d, card: string, height: number): number {
  return Math.abs(map.middle(card) - height);
}
