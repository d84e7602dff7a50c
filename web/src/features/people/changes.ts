import type { Participant } from '../../model/contract';
import { t } from '../../texts/texts.svelte';

/** What somebody else made of me, in sentences; empty when it comes to nothing. */
export function becameText({ was, now }: { was: Participant; now: Participant }): string {
  const role = was.role === 'facilitator' && now.role === 'cofacilitator' ? 'deputy' : now.role;
  const words = [
    was.role !== now.role && t(`people-became-${role}`),
    was.name !== now.name && t('people-became-name', { name: now.name }),
    was.perspective !== now.perspective &&
      t('people-became-perspective', { perspective: t(`common-perspective-${now.perspective ?? 'none'}`) }),
  ];
  return words.filter((one) => one !== false).join(' ');
}
