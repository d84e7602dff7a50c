/** Figures as people read them, in their language. */
import type { Language } from './contract';

/** `value` as it is written in `language`, with at most `digits` after the comma. */
export function figure(value: number, language: Language, digits = 6): string {
  // Four digits are grouped in English and in money; here always, so that a column reads alike.
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits, useGrouping: true }).format(value);
}

/** An amount of money: whole, or with two digits after the comma. */
export function money(value: number, language: Language): string {
  const digits = Math.round(value * 100) % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  );
}
