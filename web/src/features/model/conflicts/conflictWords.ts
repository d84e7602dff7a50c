/** How conflicts and what people think of them are told. */
import { SCORE_MAX, SCORE_MIN, type Spread } from '../../../model/spread';
import { t } from '../../../texts/texts.svelte';
import type { Desk } from '../desk.svelte';
import type { Conflict } from './conflicts.svelte';

/** All scores, the lowest first. */
export const SCORES = Array.from({ length: SCORE_MAX - SCORE_MIN + 1 }, (_, index) => SCORE_MIN + index);

/** A score with its sign. */
export function figure(score: number): string {
  return score > 0 ? `+${score}` : score < 0 ? `−${-score}` : '0';
}

export function scoreName(score: number): string {
  const sign = score < 0 ? 'minus' : 'plus';
  const name = `${sign}${Math.abs(score)}`;
  return t(`conflicts-score-${name}`);
}

/** How many said something, and from where to where it goes. */
export function spreadWords(spread: Spread | undefined): string {
  if (!spread) return t('conflicts-spread-none');
  const { count, lowest, highest } = spread;
  const said = { count, lowest: figure(lowest), highest: figure(highest) };
  return t(lowest === highest ? 'conflicts-spread-same' : 'conflicts-spread-range', said);
}

/** From where to where, in few characters. */
export function rangeWords({ lowest, highest }: Spread): string {
  return lowest === highest ? figure(lowest) : `${figure(lowest)} … ${figure(highest)}`;
}

export function pairWords(desk: Desk, { a, b }: Pick<Conflict, 'a' | 'b'>): string {
  return t('conflicts-pair', { first: desk.titleOf(a), second: desk.titleOf(b) });
}

export function stateWords({ state = 'open' }: Conflict): string {
  return t(`conflicts-state-${state}`);
}
