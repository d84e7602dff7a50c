/** A text cut into words, numbers, dates and marks, each with its place. */
import type { Language } from '../model/contract';
import { numberWord } from './numberWords';
import { figureIn } from './typedNumber';

export interface Token {
  readonly kind: 'word' | 'number' | 'ordinal' | 'date' | 'mark';
  readonly text: string;
  readonly lower: string;
  /** Place in the text: from `start` up to before `end`. */
  readonly start: number;
  readonly end: number;
  /** Of a number or an ordinal. */
  readonly value?: number;
}

/** Longer texts are cut: nobody means a title of a thousand words. */
const LONGEST = 2000;
const DATE = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}|\d{2}(?!\d))?`;
const ORDINAL = String.raw`\d{1,2}\.(?=\s+\p{L})|\d{1,2}(?:st|nd|rd|th)(?![\p{L}\p{N}])`;
const NUMBER = String.raw`(?:(?<![\p{L}\p{N}])[+\-−])?\d+(?:[.,'’\u00a0\u202f]\d+)*(?![\p{L}\p{N}]*-?\p{L}{3})`;
/** Word with the marks that hold its parts together: "Kita-Plätze", "Schüler:innen", "CO₂-Ausstoß", "parents'". */
const WORD = String.raw`[\p{L}\p{M}\p{N}§]+(?:[-–:*/_·'’.](?=\p{L})[\p{L}\p{M}\p{N}]+)*`;
const PATTERN = new RegExp(
  `(?<date>${DATE})|(?<ordinal>${ORDINAL})|(?<number>${NUMBER})|(?<word>${WORD})|[^\\s]`,
  'gu',
);

/** The tokens of a text in its language. */
export function tokensOf(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(0, LONGEST).matchAll(PATTERN)) {
    tokens.push(tokenOf(match, language));
  }
  return tokens;
}

function tokenOf(match: RegExpExecArray, language: Language): Token {
  const [text] = match;
  const { date, ordinal, number, word } = match.groups ?? {};
  const place = {
    text,
    lower: text.normalize('NFC').toLowerCase(),
    start: match.index,
    end: match.index + text.length,
  };
  if (date !== undefined) return { kind: 'date', ...place };
  if (ordinal !== undefined) return { kind: 'ordinal', ...place, value: Number.parseInt(ordinal, 10) };
  if (number !== undefined) return numeric(place, number, language);
  if (word === undefined) return { kind: 'mark', ...place };
  const value = isArticle(place.lower) ? undefined : numberWord(text, language);
  return value === undefined ? { kind: 'word', ...place } : { kind: 'number', ...place, value };
}

function numeric(place: Omit<Token, 'kind'>, number: string, language: Language): Token {
  const value = figureIn(number, language);
  return value === undefined ? { kind: 'word', ...place } : { kind: 'number', ...place, value };
}

/** "one" and "eins" stand for much more than a number. */
function isArticle(lower: string): boolean {
  return lower === 'one' || lower === 'eins';
}

/** Words and numbers, without marks. */
export function wordsIn(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ kind }) => kind !== 'mark');
}
