import type { LinkInput, LinkKind, PlaceInput } from './types';

/** A card, or the open slot of the dragged card, in its lane. Lanes and rows are counted from 0 without the collapsed ones. */
export interface Place {
  id: string;
  lane: number;
  row: number;
  height: number;
}

export interface PlannedLink {
  id: string;
  kind: LinkKind;
  from: Place;
  to: Place;
}

/** What is on the board and in which order, before anything has a position. */
export interface Plan {
  lanes: Place[][];
  links: PlannedLink[];
  hidden: string[];
}

export function plan(input: PlaceInput): Plan {
  const lanes = openLanes(input);
  const places = new Map(lanes.flat().map((place) => [place.id, place]));
  const links: PlannedLink[] = [];
  const hidden: string[] = [];
  for (const link of input.links) {
    const planned = planLink(link, places);
    if (planned === undefined) {
      hidden.push(link.id);
    } else {
      links.push(planned);
    }
  }
  return { lanes, links: links.sort(inReadingOrder), hidden: hidden.sort() };
}

function planLink(link: LinkInput, places: ReadonlyMap<string, Place>): PlannedLink | undefined {
  const from = places.get(link.from);
  const to = places.get(link.to);
  if (from === undefined || to === undefined || from === to) {
    return undefined;
  }
  return { id: link.id, kind: kindOf(from, to), from, to };
}

function kindOf(from: Place, to: Place): LinkKind {
  if (to.lane < from.lane) {
    return 'loop';
  }
  if (to.lane === from.lane) {
    return 'within';
  }
  return to.lane === from.lane + 1 ? 'forward' : 'skip';
}

function openLanes(input: PlaceInput): Place[][] {
  const { drag } = input;
  const dragged = drag === undefined ? undefined : input.lanes.flatMap((lane) => lane.cards).find(isCard(drag.card));
  const open = input.lanes.filter((lane) => lane.collapsed !== true);
  const over = open.some((lane) => lane.id === drag?.over?.lane) ? drag?.over : undefined;
  return open.map((lane, laneIndex) => {
    let cards = [...lane.cards];
    if (dragged !== undefined && over !== undefined) {
      cards = cards.filter((card) => card !== dragged);
      if (lane.id === over.lane) {
        cards.splice(Math.max(0, over.index), 0, dragged);
      }
    }
    return cards.map((card, row) => ({ id: card.id, lane: laneIndex, row, height: card.height }));
  });
}

function isCard(id: string): (card: { id: string }) => boolean {
  return (card) => card.id === id;
}

function inReadingOrder(a: PlannedLink, b: PlannedLink): number {
  return (
    a.from.lane - b.from.lane ||
    a.from.row - b.from.row ||
    a.to.lane - b.to.lane ||
    a.to.row - b.to.row ||
    (a.id < b.id ? -1 : 1)
  );
}
