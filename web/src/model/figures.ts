/** Figures as people write them, in the language they write in. */
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

/** What a person typed as a number, or nothing if it is none. Signs for units around it are passed over. */
export function readFigure(typed: string, language: Language): number | undefined {
  const text = typed.replace(/[\s\u00a0\u202f'’€%]/gu, '').replace(/[−–]/gu, '-');
  if (!/^[+-]?[\d.,]+$/u.test(text)) return undefined;
  const number = Number(plain(text, language === 'de' ? ',' : '.'));
  return Number.isFinite(number) && /\d/u.test(text) ? number : undefined;
}

/** With a point before the fraction and nothing between thousands. */
function plain(text: string, comma: ',' | '.'): string {
  const group = comma === ',' ? '.' : ',';
  const [commas, groups] = [text.split(comma).length - 1, text.split(group).length - 1];
  // Of two marks the last one stands before the fraction, whichever language somebody writes in.
  if (commas > 0 && groups > 0)
    return text.lastIndexOf(comma) > text.lastIndexOf(group) ? swap(text, group, comma) : swap(text, comma, group);
  if (commas === 1) return text.replace(comma, '.');
  if (commas > 1) return grouped(text, comma) ? text.split(comma).join('') : 'none';
  // A single mark of the other language before other than three digits can only be the comma.
  if (groups === 1 && !grouped(text, group)) return text.replace(group, '.');
  return groups > 0 && !grouped(text, group) ? 'none' : text.split(group).join('');
}

function swap(text: string, group: string, comma: string): string {
  const [whole = '', ...fractions] = text.split(comma);
  return fractions.length === 1 && grouped(whole, group)
    ? `${whole.split(group).join('')}.${fractions.join('')}`
    : 'none';
}

/** Whether `mark` stands between groups of three digits. */
function grouped(text: string, mark: string): boolean {
  const [first = '', ...rest] = text.replace(/^[+-]/u, '').split(mark);
  return /^[1-9]\d{0,2}$/u.test(first) && rest.every((part) => /^\d{3}$/u.test(part));
}
