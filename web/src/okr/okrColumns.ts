/** Columns of the table of OKRs: their names, and their values as text in German and English. */
import { type Language, NAMES_MAX, UNIT_MAX } from '../model/contract';
import { readDay, readNumber, writeNumber } from '../model/localValues';
import { normaliseTitle } from '../model/titles';
import names from './columns.json';

/** In the order of the table. */
export const OKR_COLUMNS = [
  'id',
  'row',
  'belongs',
  'cycle',
  'team',
  'title',
  'note',
  'owner',
  'ambition',
  'kind',
  'direction',
  'baseline',
  'target',
  'unit',
  'low',
  'high',
  'commit',
  'goal',
  'stretch',
  'date',
  'sideEffect',
  'value',
  'valueDate',
  'progress',
  'confidence',
] as const;
export type OkrColumn = (typeof OKR_COLUMNS)[number];

export type Row = 'objective' | 'key-result';

/** What of an entry a table may change. The rest of the columns says where it belongs and how it stands. */
export const CHANGEABLE: Readonly<Record<Row, readonly OkrColumn[]>> = {
  objective: ['title', 'note', 'owner', 'ambition'],
  'key-result': [
    ...([
      'title',
      'note',
      'owner',
      'ambition',
      'kind',
      'direction',
      'baseline',
      'target',
      'unit',
      'low',
      'high',
    ] as const),
    ...(['commit', 'goal', 'stretch', 'date', 'sideEffect'] as const),
  ],
};

export type OkrCellFault = 'value-unknown' | 'number-unclear' | 'date-unclear' | 'text-too-long' | 'title-missing';
export type OkrCell = { readonly value: string | number | undefined } | { readonly fault: OkrCellFault };

type Names = Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>>;
const HEADERS: Names = names.headers;
const VALUES: Readonly<Partial<Record<string, Names>>> = names.values;
const NUMBERS: ReadonlySet<OkrColumn> = new Set(['baseline', 'target', 'low', 'high']);
/** Longest texts, in UTF-16 units. */
const LONGEST: Partial<Record<OkrColumn, number>> = { note: 20_000, owner: NAMES_MAX, unit: UNIT_MAX };
const LONGEST_TEXT = 1000;

export function okrHeader(column: OkrColumn, language: Language): string {
  return HEADERS[column]?.[language][0] ?? column;
}

/** The column somebody means by `header`, in either language. */
export function okrColumnOf(header: string): OkrColumn | undefined {
  return OKR_COLUMNS.find((column) => isNamed(HEADERS[column], header) || column === header);
}

/** The language that has this header and the other has not. */
export function headerLanguage(header: string): Language | undefined {
  const column = okrColumnOf(header);
  const names = column && HEADERS[column];
  if (!names) return undefined;
  const wanted = normaliseTitle(header);
  const [german, english] = [names.de, names.en].map((list) => list.some((name) => normaliseTitle(name) === wanted));
  if (german === english) return undefined;
  return german ? 'de' : 'en';
}

export function writeOkrCell(column: OkrColumn, value: string | number | undefined, language: Language): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return writeNumber(value, language);
  return VALUES[column]?.[value]?.[language][0] ?? value;
}

/** Reads what stands in a cell; nothing when it is empty. */
export function readOkrCell(column: OkrColumn, text: string, language: Language): OkrCell {
  const trimmed = text.trim();
  if (trimmed === '') return column === 'title' ? { fault: 'title-missing' } : { value: undefined };
  const values = VALUES[column];
  if (values) {
    const value = Object.keys(values).find((key) => isNamed(values[key], trimmed) || key === trimmed);
    return value === undefined ? { fault: 'value-unknown' } : { value };
  }
  if (NUMBERS.has(column)) {
    const value = readNumber(trimmed, language);
    return value === undefined ? { fault: 'number-unclear' } : { value };
  }
  if (column === 'date') {
    const value = readDay(trimmed);
    return value === undefined ? { fault: 'date-unclear' } : { value };
  }
  // Only notes have lines.
  const value = column === 'note' ? trimmed : trimmed.replace(/\s+/gu, ' ');
  return value.length > (LONGEST[column] ?? LONGEST_TEXT) ? { fault: 'text-too-long' } : { value };
}

function isNamed(known: Names[string] | undefined, text: string): boolean {
  const wanted = normaliseTitle(text);
  return known !== undefined && [...known.de, ...known.en].some((name) => normaliseTitle(name) === wanted);
}
