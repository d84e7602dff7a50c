/** Areas that have a view, in the order they are shown. */
import type { Area } from '../model/contract';

export const SHOWN_AREAS = ['model', 'okr', 'notes'] as const satisfies readonly Area[];

export type ShownArea = (typeof SHOWN_AREAS)[number];

/** The area of that name, if it has a view. */
export function shownArea(name: string): ShownArea | undefined {
  return SHOWN_AREAS.find((area) => area === name);
}
