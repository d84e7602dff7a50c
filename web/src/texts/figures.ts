/** Figures and days as they are written in the language of the interface. */
import { figure } from '../model/figures';
import { currentLanguage } from './texts.svelte';

/** A figure in the language of the interface. */
export function figureWords(value: number): string {
  return figure(value, currentLanguage());
}

/** A figure with its unit; the sign for percent stands as it does in the language. */
export function withUnit(value: number, unit: string | undefined): string {
  const words = figureWords(value);
  if (unit === undefined) return words;
  if (currentLanguage() === 'en' && unit.trim() === '%') return `${words}%`;
  // A short unit stays on the line of its figure.
  return `${words}${unit.trim().length <= 3 ? '\u00a0' : ' '}${unit.trim()}`;
}

/** A day of this year without the year, kept on one line: "12. Mai". */
export function shortDayWords(day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const format = { day: 'numeric', month: 'short', ...year, timeZone: 'UTC' } as const;
  const words = new Intl.DateTimeFormat(currentLanguage() === 'de' ? 'de-DE' : 'en-GB', format).format(Date.parse(day));
  return words.replaceAll(' ', '\u00a0');
}

/** A day, `YYYY-MM-DD`, as it is written in the language. */
export function dayWords(day: string): string {
  const german = currentLanguage() === 'de';
  // In English the order of day and month is only clear with the name of the month.
  const month = german ? 'numeric' : 'short';
  const format = { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(german ? 'de-DE' : 'en-GB', format).format(Date.parse(day));
}
