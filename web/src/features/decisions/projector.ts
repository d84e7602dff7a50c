import { t } from '../../texts/texts.svelte';
import type { DecisionsDesk, EntryRef } from './desk.svelte';

/** Puts the list of an entry on the wall, with that entry in sight. */
export function showOnWall(desk: DecisionsDesk, { id }: EntryRef): void {
  void desk.workshop.projector?.show({ area: 'decisions', card: id });
  desk.workshop.announce(t('decisions-said-shown'));
}
