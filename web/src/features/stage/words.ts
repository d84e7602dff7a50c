/** Sentences of the cockpit. */
import { t } from '../../texts/texts.svelte';
import type { Hint } from './hints';

const MINUTE = 60_000;

/** How late it is, or how much time is left over; nothing where no end is planned. */
export function lateText(late: number | undefined): string {
  if (late === undefined) return '';
  const minutes = Math.round(late / MINUTE);
  if (minutes > 0) return t('stage-late', { minutes });
  return minutes < 0 ? t('stage-early', { minutes: -minutes }) : t('stage-on-time');
}

export function hintText(hint: Hint): string {
  if (hint.kind === 'quiet') return t('stage-hint-quiet', { minutes: hint.minutes });
  if (hint.kind !== 'late') return t(`stage-hint-${hint.kind}`);
  const lead = t('stage-hint-late', { minutes: hint.minutes });
  if (hint.shorter.length === 0) return lead;
  const steps = hint.shorter.map(({ title, by }) => t('stage-hint-step', { title, minutes: by })).join(', ');
  return `${lead} ${t('stage-hint-shorter', { steps })}`;
}
