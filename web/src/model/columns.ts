/** Columns of the table of cards: their names, and their values as text in German and English. */
import names from './columns.json';
import type { Card, Language } from './contract';
import { LANES } from './impact';
import { readDay, readNumber, writeNumber } from './localValues';
import { normaliseTitle } from './titles';

/** Columns in the order of the table. */
export const COLUMNS = [
  'lane',
  'title',
  'note',
  'plain',
  'audience',
  'audienceKind',
  'responsible',
  'date',
  'resource',
  'amount',
  'unit',
  'change',
  'experiment',
  'duty',
  'level',
  'field',
  'product',
  'sdgs',
  'perspective',
  'organisation',
  'attribution',
  'lag',
  'tags',
] as const satisfies readonly (keyof Card)[];

export type Column = (typeof COLUMNS)[number];

/** Why a cell cannot be taken. */
export type CellFault = 'value-unknown' | 'number-unclear' | 'number-negative' | 'date-unclear' | 'text-too-long';

export type CellValue = string | number | readonly number[] | readonly string[];

/** What a cell says; `undefined` when it is empty. */
export type CellReading = { readonly value: CellValue | undefined } | { readonly fault: CellFault };

/** Longest texts, in UTF-16 units. */
const LONGEST: Partial<Record<Column, number>> = {
  title: 1000,
  note: 20_000,
  plain: 1000,
  audience: 1000,
  responsible: 200,
  organisation: 200,
  field: 200,
  product: 200,
  unit: 40,
};
const NUMBERS: ReadonlySet<Column> = new Set(['amount', 'change', 'experiment', 'lag']);
const LAG_MAX = 600;
const TAGS_MAX = 20;
const TAG_MAX = 40;

type Names = Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>>;
const HEADERS: Names = names.headers;
const VALUES: Readonly<Partial<Record<string, Names>>> = names.values;

/** What stands at the head of `column`. */
export function headerOf(column: Column, language: Language): string {
  return HEADERS[column]?.[language][0] ?? column;
}

/** The column somebody means by `header`, in either language; names of the first columns win. */
export function columnOf(header: string): Column | undefined {
  return COLUMNS.find((column) => isNamed(HEADERS[column], header) || column === header);
}

/** What can be said in `column`, where it is one of a few words. */
export function choicesOf(column: Column, language: Language): readonly string[] | undefined {
  const values = VALUES[column];
  return values && Object.values(values).flatMap((known) => known[language][0] ?? []);
}

/** The value of `column` as text, as a spreadsheet in this language would show it; empty when nobody said. */
export function writeCell(card: Card, column: Column, language: Language): string {
  const value = card[column];
  if (value === undefined) return '';
  if (typeof value === 'number') return writeNumber(value, language);
  if (typeof value !== 'string') return value.join(', ');
  return VALUES[column]?.[value]?.[language][0] ?? value;
}

/** Reads what somebody typed or pasted into `column`. */
export function readCell(text: string, column: Column, language: Language): CellReading {
  const trimmed = text.trim();
  if (trimmed === '') return { value: undefined };
  const values = VALUES[column];
  if (values) {
    const value = Object.keys(values).find((key) => isNamed(values[key], trimmed) || key === trimmed);
    return value === undefined ? { fault: 'value-unknown' } : { value };
  }
  if (NUMBERS.has(column)) return readAmount(trimmed, column, language);
  if (column === 'date') {
    const value = readDay(trimmed);
    return value === undefined ? { fault: 'date-unclear' } : { value };
  }
  if (column === 'sdgs') return readGoals(trimmed);
  if (column === 'tags') return readTags(trimmed);
  return readText(trimmed, column);
}

/** Order of two cards by `column`: cards without a value last, numbers by size, lanes along the chain, texts by alphabet. */
export function compareBy(column: Column, language: Language, descending = false): (a: Card, b: Card) => number {
  const words = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const turn = descending ? -1 : 1;
  return (a, b) => {
    const [left, right] = [writeCell(a, column, language), writeCell(b, column, language)];
    if (left === '' || right === '') return Number(left === '') - Number(right === '');
    if (column === 'lane') return turn * (LANES.indexOf(a.lane) - LANES.indexOf(b.lane));
    const [first, second] = [a[column], b[column]];
    if (typeof first === 'number' && typeof second === 'number') return turn * (first - second);
    return turn * words.compare(left, right);
  };
}

function isNamed(known: Names[string] | undefined, text: string): boolean {
  const wanted = nameKey(text);
  return known !== undefined && [...known.de, ...known.en].some((name) => nameKey(name) === wanted);
}

function nameKey(name: string): string {
  return normaliseTitle(name.replace(/[:*.]+$/u, ''));
}

function readAmount(text: string, column: Column, language: Language): CellReading {
  const value = readNumber(text, language);
  if (value === undefined || text.includes('%')) return { fault: 'number-unclear' };
  if (value < 0) return { fault: 'number-negative' };
  if (column !== 'lag') return { value };
  return Number.isInteger(value) && value <= LAG_MAX ? { value } : { fault: 'number-unclear' };
}

/** "SDG 3, 13" or "3; 13": numbers from 1 to 17. */
function readGoals(text: string): CellReading {
  const goals = text
    .replace(/SDGs?/giu, ' ')
    .split(/[\s,;/]+/u)
    .filter(Boolean)
    .map(Number);
  if (goals.length === 0 || goals.some((goal) => !Number.isInteger(goal) || goal < 1 || goal > 17)) {
    return { fault: 'value-unknown' };
  }
  return { value: [...new Set(goals)].sort((a, b) => a - b) };
}

function readTags(text: string): CellReading {
  const tags = new Set(
    text
      .split(/[,;\n]/u)
      .map((tag) => tag.trim())
      .filter(Boolean),
  );
  if (tags.size > TAGS_MAX || [...tags].some((tag) => tag.length > TAG_MAX)) return { fault: 'text-too-long' };
  return { value: [...tags] };
}

function readText(text: string, column: Column): CellReading {
  // Only notes have lines.
  const value = column === 'note' ? text : text.replace(/\s+/gu, ' ');
  return value.length > (LONGEST[column] ?? 200) ? { fault: 'text-too-long' } : { value };
}
