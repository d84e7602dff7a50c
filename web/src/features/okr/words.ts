/** OKRs in the words of the interface. */
import type { KeyResult, Kpi, Tie } from '../../model/contract';
import { isBlank } from '../../okr/entries';
import type { Progress } from '../../okr/progress';
import { dayWords, figureWords, withUnit } from '../../texts/figures';
import { t } from '../../texts/texts.svelte';
import type { OkrDesk } from './desk.svelte';

export { cycleName, percent } from '../../texts/okrWords';

/** A value of a key result: a number, whether it is done, or the words of its level. */
export function valueWords(keyResult: Pick<KeyResult, 'kind' | 'unit'>, value: number): string {
  if (keyResult.kind === 'milestone') return t(value >= 1 ? 'okr-milestone-done' : 'okr-milestone-open');
  if (keyResult.kind === 'ordinal') return t(`okr-level-${levelOf(value)}`);
  return withUnit(value, keyResult.unit);
}

export const LEVELS = ['none', 'commit', 'goal', 'stretch'] as const;

export function levelOf(value: number): (typeof LEVELS)[number] {
  return LEVELS[Math.min(3, Math.max(0, Math.trunc(value)))] ?? 'none';
}

/** What stands at the left end, in the middle and at the right end of the bar. */
export function barWords(keyResult: KeyResult, progress: Progress | undefined): readonly [string, string, string] {
  const { kind, direction, baseline, target, low, high, unit } = keyResult;
  const now = progress?.value === undefined ? t('okr-unmeasured') : valueWords(keyResult, progress.value);
  if (kind === 'milestone') return ['', now, ''];
  if (kind === 'ordinal') return ['', now, t('okr-level-goal')];
  // A long unit stands once, with the value that counts.
  const short = unit !== undefined && unit.length > 3 ? undefined : unit;
  const said = (value: number | undefined): string => (value === undefined ? '–' : withUnit(value, short));
  if (direction === 'keep') return ['', now, bandWords(low, high, unit)];
  return [said(baseline), now, said(target)];
}

/** "4 bis 6", "bis 15 %", "ab 10". */
export function bandWords(low: number | undefined, high: number | undefined, unit?: string): string {
  if (low !== undefined && high !== undefined)
    return t('okr-band-between', { low: figureWords(low), high: withUnit(high, unit) });
  if (high !== undefined) return t('okr-band-most', { high: withUnit(high, unit) });
  return low === undefined ? t('okr-band-open') : t('okr-band-least', { low: withUnit(low, unit) });
}

/** Where the last number of a KPI lies. */
export function kpiWords({ low, high, unit }: Kpi, state: 'inside' | 'below' | 'above' | 'unknown'): string {
  return t(`okr-kpi-${state}`, { band: bandWords(low, high, unit) });
}

export function confidenceWords({ confidence, change }: Progress): string {
  if (confidence === undefined) return t('okr-confidence-none');
  if (change === undefined) return t('okr-confidence-of', { value: confidence });
  const turn = change > 0 ? 'up' : change < 0 ? 'down' : 'same';
  return t(`okr-confidence-${turn}`, { value: confidence, change: Math.abs(change) });
}

/** The name of what a tie leads to; nothing where it is gone or cannot be seen. */
export function tieName(desk: OkrDesk, { target, to }: Pick<Tie, 'target' | 'to'>): string | undefined {
  const { okr } = desk;
  switch (target) {
    case 'card': {
      const card = desk.cards.find(({ id }) => id === to);
      return card && t('okr-tie-card', { lane: t(`model-lane-${card.lane}`), title: titleOf(card) });
    }
    case 'indicator':
      return named(desk.indicators.find(({ id }) => id === to)?.name);
    case 'goal':
      return named(okr.goals?.find(({ id }) => id === to)?.title);
    case 'kpi':
      return named(okr.kpis?.find(({ id }) => id === to)?.title);
    case 'objective':
      return named(okr.objectives?.find(({ id }) => id === to)?.title);
    case 'team':
      return named(okr.teams?.find(({ id }) => id === to)?.title);
  }
}

function named(title: string | undefined): string | undefined {
  return title === undefined ? undefined : titleOf({ title });
}

export function titleOf({ title }: { readonly title: string }): string {
  return isBlank(title) ? t('okr-untitled') : title;
}

/** "heute", "vor 4 Tagen", or the day. */
export function sinceWords(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (days < 0 || days > 60) return t('okr-checked-on', { day: dayWords(day) });
  return t('okr-checked', { days });
}
