/** By when, as a text says it: "bis 4. Quartal", "bis Ende 2026", "bis 30.06.2026", "by the end of March". */
import { spanOfPart } from './cycles';
import type { Token } from './tokens';
import type { Words } from './wordLists';

export interface Due {
  /** Tokens from `first` to `last`. */
  readonly first: number;
  readonly last: number;
  /** The last day, where a year is said. */
  readonly date?: string;
}

const YEAR = /^(?:19|20|21)\d\d$/u;

/** The first day said by which something is to be reached. */
export function dueIn(tokens: readonly Token[], words: Words): Due | undefined {
  for (const [at, token] of tokens.entries()) {
    if (!words.until.has(token.lower)) continue;
    let next = at + 1;
    while (words.edges.has(tokens[next]?.lower ?? '')) next += 1;
    const edged = tokens.slice(at + 1, next).map(({ lower }) => lower);
    const found = timeAt(tokens, next, words) ?? (edged.some(isSeason(words)) ? { last: next - 1 } : undefined);
    // "im März" and "im 4. Quartal" say a time, "im Quartier" and "in 30 Kitas" do not.
    if (found) return { first: at, ...found };
  }
  return undefined;
}

function isSeason(words: Words): (word: string) => boolean {
  return (word) => words.seasons.has(word);
}

function timeAt(tokens: readonly Token[], at: number, words: Words): Omit<Due, 'first'> | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'date') return dated(at, calendarDay(token.text));
  if (YEAR.test(token.text)) return dated(at, `${token.text}-12-31`);
  const part = partAt(tokens, at, words);
  if (part) return withYear(tokens, part.last, (year) => spanOfPart(part.kind, year, part.number)?.end);
  const month = [...words.months].indexOf(token.lower) % 12;
  if (month >= 0) return withYear(tokens, at, (year) => monthEnd(year, month + 1));
  const behind = tokens[at + 1];
  if (isDay(token) && behind && words.months.has(behind.lower)) {
    const of = ([...words.months].indexOf(behind.lower) % 12) + 1;
    return withYear(tokens, at + 1, (year) => day(year, of, token.value ?? 1));
  }
  if (words.seasons.has(token.lower)) return withYear(tokens, at, () => undefined);
  return undefined;
}

function isDay(token: Token): boolean {
  return (token.kind === 'ordinal' || token.kind === 'number') && (token.value ?? 0) >= 1 && (token.value ?? 0) <= 31;
}

interface Part {
  readonly kind: 'quarter' | 'tertial';
  readonly number: number;
  readonly last: number;
}

/** "4. Quartal", "Q4", "2. Tertial", "2. Halbjahr", "the fourth quarter" as "4th quarter". */
function partAt(tokens: readonly Token[], at: number, words: Words): Part | undefined {
  const [token, behind] = [tokens[at], tokens[at + 1]];
  const short = /^([qt])([1-4])$/u.exec(token?.lower ?? '');
  if (short) return { kind: short[1] === 'q' ? 'quarter' : 'tertial', number: Number(short[2]), last: at };
  if (token?.kind !== 'ordinal' || behind === undefined || !words.parts.has(behind.lower)) return undefined;
  const kind = behind.lower.startsWith('tert') ? 'tertial' : 'quarter';
  const halves = behind.lower.startsWith('hal') ? 2 : 1;
  return { kind, number: (token.value ?? 0) * halves, last: at + 1 };
}

function withYear(
  tokens: readonly Token[],
  last: number,
  date: (year: number) => string | undefined,
): Omit<Due, 'first'> {
  const year = tokens[last + 1]?.text ?? '';
  return YEAR.test(year) ? dated(last + 1, date(Number(year))) : { last };
}

function dated(last: number, date: string | undefined): Omit<Due, 'first'> {
  return { last, ...(date !== undefined && { date }) };
}

/** A day of the calendar as `YYYY-MM-DD`, if it is one and says its year. */
function calendarDay(text: string): string | undefined {
  const parts = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2}|\d{4})$/u.exec(text);
  if (parts === null) return /^\d{4}-/u.test(text) ? exists(text) : undefined;
  const [, of = '', month = '', year = ''] = parts;
  return day(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(of));
}

function day(year: number, month: number, of: number): string | undefined {
  return exists(`${String(year)}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`);
}

function monthEnd(year: number, month: number): string | undefined {
  return day(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function exists(date: string): string | undefined {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : undefined;
}
