/** A number as somebody typed it into a field, or why it is none. */
import { NUMBER_MAX, type Language } from '../model/contract';
import { readNumber as localNumber } from '../model/localValues';
import { numberWord } from './numberWords';

export type TypedNumber =
  | { readonly value: number; readonly unit?: string }
  | { readonly why: 'empty' | 'no-number' | 'several' | 'unclear' | 'too-large' };

/** A figure and what stands around it: a few letters or a sign before it, a unit behind it. */
const AROUND =
  /^(?:ca\.?|circa|rund|etwa|about|approx\.?|~|≈)?\s*(€|£|\$)?\s*([+\-−–]?[\d.,'’\s\u00a0\u202f]*\d(?:e[+-]?\d+)?)\s*([%€£$‰]|[\p{L}²³°][\p{L}²³₂₃°/. ]*[23€$£%]?)?$/iu;
const TIMES: readonly (readonly [RegExp, number])[] = [
  [/^(?:tsd\.?|tausend|thousand)(?![\p{L}])/iu, 1e3],
  [/^(?:mio\.?|millionen|million)(?![\p{L}])/iu, 1e6],
  [/^(?:mrd\.?|milliarden|milliarde|billion)(?![\p{L}])/iu, 1e9],
];
/** Nobody types more than this into a field for a number. */
const LONGEST = 100;

/**
 * Reads "1.200,5", "20 %", "12,5", "zwölf", "2 Mio. €" or "ca. 30 Tage": the number, with the unit behind it if there is
 * one. Both languages' way of writing is understood where it says one thing only; "1.200" is what it is in `language`.
 *
 * What can't be taken for a number is told: nothing typed, no number in it, several of them, marks that make no number
 * ("1.2.3", "12,,5", "3/4"), or a number beyond what a board holds ("1e99").
 */
export function typedNumber(typed: string, language: Language): TypedNumber {
  // Wide digits, as some keyboards type them, are digits.
  const text = typed.normalize('NFKC').trim();
  if (text === '') return { why: 'empty' };
  if (text.length > LONGEST) return { why: 'unclear' };
  // NFKC makes 2 of ², so the unit is taken from what was typed.
  const [, sign, digits = '', behind] = AROUND.exec(typed.normalize('NFC').trim()) ?? AROUND.exec(text) ?? [];
  if (digits === '') return readWords(text, language);
  const value = /e/iu.test(digits) ? exponent(digits) : figureIn(digits, language);
  if (value === undefined) return { why: /\d\s+\d/u.test(digits) ? 'several' : 'unclear' };
  return bounded(value, (behind ?? sign ?? '').trim());
}

/**
 * The value of digits with their marks. Where both marks stand the last one is the comma, in either language; a single
 * one is read by the language, and by the other if it makes no sense there.
 */
export function figureIn(digits: string, language: Language): number | undefined {
  // Spaces belong to a number only between groups of three.
  if (/\d[\s\u00a0\u202f]+\d/u.test(digits) && !/^\D?\d{1,3}(?:[\s\u00a0\u202f]\d{3})+(?:[.,]\d+)?$/u.test(digits))
    return undefined;
  const read = localNumber(digits, language) ?? localNumber(digits, language === 'de' ? 'en' : 'de');
  if (read !== undefined) return read;
  // Nothing else is left but a number beyond what a board holds, which is told as that.
  return localNumber(digits, language, Infinity);
}

function bounded(value: number, unit: string): TypedNumber {
  const [pattern, times] = TIMES.find(([word]) => word.test(unit)) ?? [/^/u, 1];
  const rest = unit.replace(pattern, '').trim();
  if (!(Math.abs(value * times) <= NUMBER_MAX)) return { why: 'too-large' };
  return { value: value * times + 0, ...(rest !== '' && { unit: rest }) };
}

function exponent(digits: string): number | undefined {
  const value = Number(digits.replace(',', '.').replace(/[−–]/gu, '-'));
  return Number.isNaN(value) ? undefined : value;
}

/** "zwölf", "zwölf Tage", "zwanzig Prozent"; one or none. */
function readWords(text: string, language: Language): TypedNumber {
  const words = text.split(/\s+/u);
  const [first = '', ...rest] = words;
  const value = words.length > 4 ? undefined : numberWord(first, language);
  if (value !== undefined) return bounded(value, rest.join(' '));
  const figures = text.match(/\d[\d.,]*/gu) ?? [];
  return {
    why: figures.length > 1 && !/\d\/\d/u.test(text) ? 'several' : figures.length > 0 ? 'unclear' : 'no-number',
  };
}
