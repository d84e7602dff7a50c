/** The areas somebody may see, and the keys that lead to them. */
import { SHOWN_AREAS, type ShownArea } from '../../state/areas';
import { navigation } from '../../state/navigation.svelte';
import type { OpenWorkshop } from '../../state/open-workshop.svelte';

/** Reactive. */
export function areasOf(workshop: OpenWorkshop): readonly ShownArea[] {
  return SHOWN_AREAS.filter((area) => workshop.access(area) !== 'hidden');
}

/** Alt with a digit leads to the area at that place of the bar. */
export function areaKey(workshop: OpenWorkshop, event: KeyboardEvent): void {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.getModifierState('AltGraph')) return;
  // The key and not the letter: with Alt some systems make another letter of it.
  const digit = /^Digit([1-7])$/.exec(event.code)?.[1];
  const area = digit === undefined ? undefined : areasOf(workshop)[Number(digit) - 1];
  if (area === undefined || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  navigation.go(`/w/${workshop.id}/${area}`);
}
