/** What is said to somebody for whom there is no place. */
import type { OpenWorkshop } from '../../state/open-workshop.svelte';
import { shownArea } from '../../state/areas';
import { t } from '../../texts/texts.svelte';

/** What is full, what becomes of what I wrote, what to do; empty while there is a place. */
export function fullText({ connection }: OpenWorkshop, writes: boolean): string {
  if (connection.state !== 'full' || !connection.full) return '';
  const { of, places } = connection.full;
  const kept = writes || connection.unsent > 0 ? t('shell-full-kept') : '';
  return [t(`shell-full-${of}`, { places }), kept, t('shell-full-do')].filter((words) => words).join(' ');
}

/** Whether there is nothing to show of an area because nobody let me in. */
export function isOutside(workshop: OpenWorkshop, current: string): boolean {
  const area = shownArea(current);
  if (!area || workshop.connection.state !== 'full') return false;
  return workshop.access(area) !== 'hidden' && !workshop.synced(area);
}

/** Whether I can write on meanwhile in what is shown. */
export function writesOn(workshop: OpenWorkshop, current: string): boolean {
  const area = shownArea(current);
  return area !== undefined && workshop.synced(area) && workshop.access(area) === 'write';
}

/** Why somebody who may write elsewhere can only read what is shown. */
export function lockedText({ run }: OpenWorkshop): string {
  if (run.frozen) return t('shell-locked-all');
  return t(run.on ? 'shell-locked-step' : 'shell-read-only');
}
