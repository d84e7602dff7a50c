/** What the menu of the area offers to bring in, out and over. */
import { t } from '../../texts/texts.svelte';
import type { MenuItem } from '../../ui/menuList';
import type { OkrDesk } from './desk.svelte';

export function fileEntries(desk: OkrDesk): MenuItem[] {
  return [
    ...(desk.readonly
      ? []
      : [
          {
            ...{ label: t('carry-open'), icon: 'turn' as const, apart: true },
            onselect: () => void (desk.dialog = { kind: 'carry' }),
          },
        ]),
    {
      ...{ label: t('okrfiles-open'), icon: 'table' as const, apart: desk.readonly },
      onselect: () => void (desk.dialog = { kind: 'exchange' }),
    },
  ];
}
