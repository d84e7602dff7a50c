/** What stands for the rooms, and the keys that lead to them. */
import { type Room, roomsOf } from '../../state/areas';
import { navigation } from '../../state/navigation.svelte';
import type { OpenWorkshop } from '../../state/open-workshop.svelte';
import type { IconName } from '../../ui/icons';

export const ROOM_ICONS: Record<Room, IconName> = {
  now: 'play',
  stage: 'director',
  collection: 'cards',
  model: 'model',
  okr: 'target',
  decisions: 'checks',
  notes: 'note',
};

/** Alt with a digit leads to the room at that place of the bar. */
export function roomKey(workshop: OpenWorkshop, event: KeyboardEvent): void {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.getModifierState('AltGraph')) return;
  // The key and not the letter: with Alt some systems make another letter of it.
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  const room = digit === undefined ? undefined : roomsOf(workshop)[Number(digit) - 1];
  if (room === undefined || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  navigation.go(`/w/${workshop.id}/${room}`);
}
