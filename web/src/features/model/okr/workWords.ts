/** What works on a card, in words. Where only something that we do was counted, that is what is said. */
import type { CardStanding, Claim, MovingKeyResult, PayingObjective } from '../../../okr/cardWork';
import { isBlank } from '../../../okr/entries';
import { shortDayWords } from '../../../texts/figures';
import { percent } from '../../../texts/okrWords';
import { t } from '../../../texts/texts.svelte';
import { today } from './working.svelte';

/** "OKR 45 % · 12. Mai", "Aktivität gezählt · 12. Mai". */
export function faceWords({ claim, progress, date }: CardStanding): string {
  const words =
    claim === 'effect' && progress !== undefined
      ? t('work-face-effect', { percent: percent(progress) })
      : t(`work-face-${claim === 'effect' ? 'measured' : claim}`);
  return joined(words, date);
}

/** "45 % · 2 von 3 gemessen". */
export function objectiveWords({ progress, valued, claim }: PayingObjective): string {
  const { of } = progress;
  return [
    reachedWords(claim, progress.progress),
    of === 0 ? t('work-no-key-results') : claim === 'nothing' ? '' : t('okr-measured', { of, measured: valued }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "45 % · Zuversicht 6 von 10 · 12. Mai". */
export function keyResultWords({ progress, claim }: MovingKeyResult): string {
  const { confidence, date } = progress;
  const words = [
    reachedWords(claim, progress.progress),
    confidence !== undefined && t('okr-confidence-of', { value: confidence }),
  ]
    .filter(Boolean)
    .join(' · ');
  return joined(words, claim === 'nothing' ? undefined : date);
}

export function nameOf(title: string): string {
  return isBlank(title) ? t('okr-untitled') : title.trim();
}

/** "45 %", or that it was an activity that was counted. */
export function reachedWords(claim: Claim, progress: number | undefined): string {
  if (claim === 'nothing') return t('okr-unmeasured');
  const way = progress === undefined ? undefined : percent(progress);
  if (claim === 'effect') return way ?? t('work-measured');
  return way === undefined ? t('work-face-activity') : t('work-activity', { percent: way });
}

function joined(words: string, date: string | undefined): string {
  return date === undefined ? words : `${words} · ${shortDayWords(date, today())}`;
}
