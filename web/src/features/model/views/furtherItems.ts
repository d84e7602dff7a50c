import { t } from '../../../texts/texts.svelte';
import type { MenuItem } from '../../../ui/menuList';
import type { Desk } from '../desk.svelte';
import { FURTHER } from './further';

/** Entries of a menu that lead to the further views. */
export function furtherItems(desk: Desk): MenuItem[] {
  return FURTHER.map(({ name, icon }) => ({
    label: t(`views-${name}`),
    icon,
    onselect: () => {
      // On a small screen a view takes the place of the list, and an open card would take it back.
      if (desk.surface.list) desk.deselect();
      desk.workshop.showView(name);
    },
  }));
}
