/** Cycles and progress in words, where OKRs are told of. */
import type { Cycle } from '../model/contract';
import { partOn } from '../okr/cycles';
import { isBlank } from '../okr/entries';
import { dayWords, withUnit } from './figures';
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
