/** OKRs in the words of the interface, the same on the board and on the wall. */
import type { Cycle, KeyResult, Kpi } from '../model/contract';
import { partOn } from '../okr/cycles';
import { isBlank } from '../okr/entries';
import type { Progress } from '../okr/progress';
import { dayWords, figureWords, withUnit } from './figures';
import { t } from './texts.svelte';

/** "3. Tertial 2025", or as somebody called it, or its days. */
export function cycleName(cycle: Cycle | undefined): string {
  if (!cycle) return t('okr-cycle-none');
  if (!isBlank(cycle.title)) return cycle.title;
  const { kind, start, end } = cycle;
  if ((kind === 'quarter' || kind === 'tertial') && start !== undefined) {
    const { year, part } = partOn(kind, start);
    return t(`okr-cycle-${kind}-name`, { part, year: String(year) });
  }
  if (start !== undefined && end !== undefined)
    return t('okr-cycle-days', { start: dayWords(start), end: dayWords(end) });
  return start === undefined ? t('okr-cycle-unnamed') : t('okr-cycle-from', { start: dayWords(start) });
}

/** A part of the way, as percent. */
export function percent(part: number): string {
  return withUnit(Math.round(part * 100), '%');
}

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

export function titleOf({ title }: { readonly title: string }): string {
  return isBlank(title) ? t('okr-untitled') : title;
}

/** "heute", "vor 4 Tagen", or the day. */
export function sinceWords(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (days < 0 || days > 60) return t('okr-checked-on', { day: dayWords(day) });
  return t('okr-checked', { days });
}
