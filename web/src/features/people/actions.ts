/** What one may do about somebody in the list. */
import { SHOWN_AREAS } from '../../state/areas';
import type { OpenWorkshop } from '../../state/open-workshop.svelte';
import type { Entry } from '../../state/people';
import type { Person } from '../../state/workshop.svelte';
import { t } from '../../texts/texts.svelte';
import type { MenuItem } from '../../ui/menuList';

export type PersonDialog = 'edit' | 'handOver' | 'remove';

interface Doing {
  /** Goes to where they are. */
  visit(person: Person): void;
  follow(person: Person): void;
  give(entry: Entry, role: 'participant' | 'cofacilitator'): void;
  open(dialog: PersonDialog, entry: Entry): void;
  takeOver(): void;
}

export function actionsFor(workshop: OpenWorkshop, entry: Entry, doing: Doing): MenuItem[] {
  return [...going(workshop, entry, doing), ...steering(workshop, entry, doing)];
}

function going(workshop: OpenWorkshop, { person, me }: Entry, doing: Doing): MenuItem[] {
  if (me || person?.user.id === undefined || person.user.role === 'observer') return [];
  const { following } = workshop;
  const reachable = SHOWN_AREAS.some((area) => area === person.at?.area && workshop.access(area) !== 'hidden');
  const followed = following.person?.id === person.user.id;
  return [
    { label: t('people-visit'), icon: 'arrow', disabled: !reachable, onselect: () => doing.visit(person) },
    followed
      ? { label: t('people-follow-stop'), icon: 'close', onselect: () => following.stop() }
      : { label: t('people-follow'), icon: 'follow', onselect: () => doing.follow(person) },
  ];
}

function steering(workshop: OpenWorkshop, entry: Entry, doing: Doing): MenuItem[] {
  const { role } = entry.user;
  if (!workshop.facilitates) return [];
  const items: (MenuItem | false)[] = [
    { label: t('people-edit'), icon: 'edit', apart: true, onselect: () => doing.open('edit', entry) },
    workshop.leads &&
      role === 'participant' && {
        label: t('people-promote'),
        icon: 'invite',
        onselect: () => doing.give(entry, 'cofacilitator'),
      },
    workshop.leads &&
      role === 'cofacilitator' && {
        label: t('people-demote'),
        icon: 'person',
        onselect: () => doing.give(entry, 'participant'),
      },
    // Who has gone cannot take over, and who only watches cannot steer.
    workshop.leads &&
      !entry.me &&
      entry.here &&
      (role === 'participant' || role === 'cofacilitator') && {
        label: t('people-hand-over'),
        icon: 'key',
        onselect: () => doing.open('handOver', entry),
      },
    // Whether the facilitator is still here is the server's to say.
    !workshop.leads &&
      entry.me &&
      role === 'cofacilitator' && { label: t('people-take-over'), icon: 'key', onselect: () => doing.takeOver() },
    !entry.me &&
      (workshop.leads || role !== 'facilitator') && {
        label: t('people-remove'),
        icon: 'delete',
        danger: true,
        apart: true,
        onselect: () => doing.open('remove', entry),
      },
  ];
  return items.filter((item) => item !== false);
}
