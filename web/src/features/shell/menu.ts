/** What stands in the menu of a workshop. */
import { navigation } from '../../state/navigation.svelte';
import type { OpenWorkshop } from '../../state/open-workshop.svelte';
import { preferences } from '../../state/preferences.svelte';
import { t } from '../../texts/texts.svelte';
import type { MenuItem } from '../../ui/menuList';

/** Dialogs of the shell that the menu opens. */
export type ShellDialog = 'code' | 'leave' | 'settings';

interface Doing {
  open(dialog: ShellDialog): void;
  save(format: 'md' | 'json'): void;
  /** What other features offer. */
  readonly more: readonly MenuItem[];
}

/** The entries for this person, from top to bottom. */
export function menuOf(workshop: OpenWorkshop, { open, save, more }: Doing): MenuItem[] {
  const other = preferences.language === 'de' ? 'en' : 'de';
  const entries: (MenuItem | false)[] = [
    {
      label: t('common-other-language'),
      icon: 'language',
      lang: other,
      onselect: () => void preferences.setLanguage(other),
    },
    { label: t('shell-settings'), icon: 'settings', onselect: () => open('settings') },
    ...more,
    workshop.facilitates &&
      !workshop.inGroup && {
        label: t('shell-invite'),
        icon: 'invite',
        onselect: () => navigation.go(`/w/${workshop.id}/invite`),
      },
    !workshop.inGroup && { label: t('shell-return-code'), icon: 'key', onselect: () => open('code') },
    workshop.tray.items.length > 0 && {
      label: t('tray-menu', { count: workshop.tray.items.length }),
      icon: 'note',
      onselect: () => workshop.tray.open(),
    },
    {
      label: t(workshop.protection ? 'protected-export-md' : 'shell-export-md'),
      icon: 'download',
      apart: true,
      onselect: () => save('md'),
    },
    {
      label: t(workshop.protection ? 'protected-export-json' : 'shell-export-json'),
      icon: 'download',
      onselect: () => save('json'),
    },
    !workshop.inGroup && { label: t('shell-leave'), icon: 'leave', apart: true, onselect: () => open('leave') },
  ];
  return entries.filter((entry) => entry !== false);
}
