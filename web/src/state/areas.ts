/** The rooms of an open workshop, each at an address of its own. */
import type { Access, Area } from '../model/contract';

/** Areas that have a view, in the order they are shown. */
export const SHOWN_AREAS = ['collection', 'model', 'okr', 'decisions', 'notes'] as const satisfies readonly Area[];

export type ShownArea = (typeof SHOWN_AREAS)[number];

/** Everything in the bar of areas: what is to be done now, the place from where it is run, and the areas. */
export const ROOMS = ['now', 'stage', ...SHOWN_AREAS] as const;

export type Room = (typeof ROOMS)[number];

/** Whoever is in the workshop, as far as it matters where they may be. */
interface Visitor {
  readonly facilitates: boolean;
  access(area: Area): Access;
}

/** The area of that name, if it has a view. */
export function shownArea(name: string): ShownArea | undefined {
  return SHOWN_AREAS.find((area) => area === name);
}

/** The rooms somebody may see, in the order of the bar. Reactive. */
export function roomsOf(visitor: Visitor): readonly Room[] {
  return ROOMS.filter((room) => {
    const area = shownArea(room);
    if (area) return (visitor.access(area) ?? 'hidden') !== 'hidden';
    return room === 'now' || visitor.facilitates;
  });
}

/** The room of that name, if this person may ask for it: of an area that is hidden they are told so. */
export function roomNamed(name: string, visitor: Visitor): Room | undefined {
  if (name === 'stage' && !visitor.facilitates) return undefined;
  return ROOMS.find((room) => room === name);
}
