/** What stands between cards and in front of them, seen alike by all views. */
import type { Desk } from './desk.svelte';
import type { Person } from '../../state/workshop.svelte';
import type { Selection } from './selection';

export type MatterKind = Exclude<Selection['kind'], 'card' | 'link'>;

/** Something that hangs on a card. */
export interface Matter {
  readonly kind: MatterKind;
  readonly id: string;
}

/** What hangs on a card, in order. */
export function mattersAt(desk: Desk, card: string): Matter[] {
  return [
    ...desk.conflicts.at(card).map(({ id }) => ({ kind: 'conflict' as const, id })),
    ...desk.hurdles.at(card).map(({ id }) => ({ kind: 'hurdle' as const, id })),
  ];
}

/** The kind of what stands under an id. */
export function matterOf(desk: Desk, id: string): MatterKind | undefined {
  if (desk.conflicts.get(id)) return 'conflict';
  return desk.hurdles.get(id) ? 'hurdle' : undefined;
}

/** People who type in it. */
export function writersOf(desk: Desk, { kind, id }: Matter): Person[] {
  return desk.workshop.presence.people.filter(({ at }) => at?.area === 'model' && at.field === `${kind}:${id}`);
}

/** Shows one in the panel; on a small screen in its list. */
export function showMatter(desk: Desk, { kind, id }: Matter): void {
  desk.deselect();
  desk.selected = { kind, id };
  if (desk.surface.list) desk.workshop.showView(kind === 'conflict' ? 'conflicts' : 'hurdles');
}
