import { money } from '../../../model/figures';
import { currentLanguage, t } from '../../../texts/texts.svelte';
import { withUnit } from '../../../texts/figures';

/** Whole cents as an amount in euros: with cents only where there are any, so that sums can be added up again. */
export function euros(cents: number): string {
  return t('money-amount', { amount: money(cents / 100, currentLanguage()) });
}

/** A share in percent, and whether it is one only because nobody has set another. */
export function percentWords(percent: number, equal: boolean): string {
  const share = withUnit(percent, '%');
  return equal && percent < 100 ? t('money-percent-equal', { share }) : share;
}
