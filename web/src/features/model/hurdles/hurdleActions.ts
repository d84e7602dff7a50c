/** What people do with rules that get in the way, and what is said about it. */
import { HURDLE } from '../../../doc/keys';
import type { Hurdle } from '../../../model/contract';
import { t } from '../../../texts/texts.svelte';
import type { Desk } from '../desk.svelte';
import { showMatter } from '../matters';

/** What people type about a hurdle, in the order in which it is asked. */
export const HURDLE_TEXTS = ['rule', 'purpose', 'room', 'risk'] as const;
export type HurdleText = (typeof HURDLE_TEXTS)[number];

/** Begins a hurdle, in front of a card where one is named, and shows it ready to be typed. */
export function addHurdle(desk: Desk, card?: string): void {
  if (desk.readonly) return;
  showHurdle(desk, desk.editor.parts.hurdles.addLast({ [HURDLE.hinders]: card }));
}

export function showHurdle(desk: Desk, id: string): void {
  // Texts of a hurdle that another program made are begun in answer to a deed.
  if (!desk.readonly) for (const key of HURDLE_TEXTS) desk.editor.parts.hurdles.text(id, key);
  showMatter(desk, { kind: 'hurdle', id });
}

export function deleteHurdle(desk: Desk, hurdle: Hurdle): void {
  if (desk.readonly) return;
  if (desk.selected?.id === hurdle.id) desk.deselect();
  desk.editor.parts.hurdles.delete(hurdle.id);
  desk.workshop.announce(t('model-said-deleted', { title: hurdleName(hurdle) }));
}

export function hurdleName({ rule }: Pick<Hurdle, 'rule'>): string {
  return rule.trim() || t('hurdles-unnamed');
}
