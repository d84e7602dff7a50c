/**
 * Pasting a list or a table: what would be made of it, and what is refused and why. Nothing is made here; people see the
 * preview first and then take all of it, the good part, or nothing.
 */
import { type CellFault, type CellValue, type Column, columnOf, readCell } from './columns';
import { type Card, CARDS_MAX, type Lane, type Language } from './contract';
import { type Delimiter, type DelimitedRow, guessDelimiter, parseDelimited } from './delimited';

/** What a row says about the card it becomes. */
export type Draft = { readonly lane: Lane; readonly title: string } & Partial<
  Omit<Card, 'id' | 'order' | 'lane' | 'title'>
>;

export interface Made {
  /** Line of the text the row starts on, from 1. */
  readonly line: number;
  readonly card: Draft;
}

/** A link between two of the cards that would be made, by their places among them. */
export interface LinkDraft {
  readonly from: number;
  readonly to: number;
  readonly because: string;
}

export type Reason = CellFault | 'title-missing' | 'too-many-cells' | 'too-many-cards' | 'ends-missing';

export interface Refused {
  readonly line: number;
  readonly reason: Reason;
  /** The column with the fault, and what stands there. */
  readonly column?: Column;
  readonly text: string;
}

export interface Preview {
  /** Absent for a list of lines. */
  readonly delimiter?: Delimiter;
  /** The first row names the columns. */
  readonly header: boolean;
  /** What each column of the text means; null means that it is left out. */
  readonly columns: readonly (Column | null)[];
  /** In the order of the text. */
  readonly cards: readonly Made[];
  readonly refused: readonly Refused[];
  /** Of a causal map, where lines are entries and not lines of text. */
  readonly links?: readonly LinkDraft[];
}

export interface PasteOptions {
  readonly language: Language;
  /** Where cards go that do not say. */
  readonly lane: Lane;
  /** Asked instead of guessed; null for a list of lines. */
  readonly delimiter?: Delimiter | null;
  readonly header?: boolean;
  readonly columns?: readonly (Column | null)[];
  /** How many more cards the board can hold. */
  readonly room?: number;
}

/** What of the refused text is shown. */
const SHOWN = 200;
/** Bullets and numbers before the lines of a list. */
const BULLET = /^\s*(?:[-–—*•‣◦▪·]|\d{1,3}[.)])\s+/u;

/** Looks at `text` and says what would be made of it. */
export function previewPaste(text: string, options: PasteOptions): Preview {
  const delimiter = options.delimiter === undefined ? guessDelimiter(text) : (options.delimiter ?? undefined);
  const rows = rowsOf(text, delimiter).filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const header = options.header ?? isHeader(rows[0]?.cells ?? [], delimiter);
  const body = header ? rows.slice(1) : rows;
  const columns =
    options.columns ?? (header ? namedColumns(rows[0]?.cells ?? []) : guessColumns(body, options.language));
  const cards: Made[] = [];
  const refused: Refused[] = [];
  for (const row of body) {
    const result = readRow(row, columns, options);
    if ('reason' in result) refused.push(result);
    else if (cards.length >= (options.room ?? CARDS_MAX)) refused.push(refusal(row, 'too-many-cards'));
    else cards.push(result);
  }
  return { ...(delimiter !== undefined && { delimiter }), header, columns, cards, refused };
}

/** What is made when people say so: the good rows, or all rows and so none if any is refused. */
export function acceptPaste(preview: Preview, take: 'good' | 'all'): readonly Made[] {
  return take === 'all' && preview.refused.length > 0 ? [] : preview.cards;
}

function rowsOf(text: string, delimiter: Delimiter | undefined): DelimitedRow[] {
  if (delimiter !== undefined) return parseDelimited(text, delimiter);
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|[\n\r\u2028\u2029]/u);
  return lines.map((line, at) => ({ line: at + 1, cells: [line.replace(BULLET, '')] }));
}

/** Whether a row names columns: the title is among them, and at least half of its cells are such names. */
export function namesColumns(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== '');
  const named = said.map(columnOf).filter((column) => column !== undefined);
  return said.length > 1 && named.includes('title') && named.length * 2 >= said.length;
}

/** A list is no table: its first line may well be the word "Text". */
function isHeader(cells: readonly string[], delimiter: Delimiter | undefined): boolean {
  return delimiter !== undefined && namesColumns(cells);
}

/** Of two columns with the same name the first one counts. */
function namedColumns(cells: readonly string[]): (Column | null)[] {
  const seen = new Set<Column>();
  return cells.map((cell) => {
    const column = columnOf(cell);
    if (column === undefined || seen.has(column)) return null;
    seen.add(column);
    return column;
  });
}

/** Without a header: the lane if one of the first two columns holds nothing else, and the title in the other. */
function guessColumns(rows: readonly DelimitedRow[], language: Language): (Column | null)[] {
  const width = Math.max(1, ...rows.slice(0, CARDS_MAX).map((row) => row.cells.length));
  const columns = Array.from({ length: width }, (): Column | null => null);
  const isLane = (at: number): boolean =>
    width > 1 && rows.every(({ cells }) => 'value' in readCell(cells[at] ?? '', 'lane', language));
  const lane = [0, 1].find(isLane);
  if (lane !== undefined) columns[lane] = 'lane';
  columns[lane === 0 ? 1 : 0] = 'title';
  return columns;
}

function readRow(row: DelimitedRow, columns: readonly (Column | null)[], options: PasteOptions): Made | Refused {
  const values: Partial<Record<Column, CellValue>> = {};
  for (const [at, cell] of row.cells.entries()) {
    const column = columns[at];
    if (column === null) continue;
    // A cell too many is what a delimiter in a text without quotes leaves behind; its row cannot be trusted.
    if (column === undefined) {
      if (cell.trim() === '') continue;
      return refusal(row, 'too-many-cells');
    }
    const reading = readCell(cell, column, options.language);
    if ('fault' in reading) return { ...refusal(row, reading.fault, cell), column };
    if (reading.value !== undefined) values[column] = reading.value;
  }
  if (values.title === undefined) return { ...refusal(row, 'title-missing'), column: 'title' };
  return { line: row.line, card: draftOf(values, row, columns, options) };
}

function draftOf(
  values: Partial<Record<Column, CellValue>>,
  row: DelimitedRow,
  columns: readonly (Column | null)[],
  options: PasteOptions,
): Draft {
  const draft = { lane: options.lane, ...values, ...resourceOf(values, row, columns, options) } as Draft;
  const { amount, change, experiment } = draft;
  // Parts are never more than the amount; the experiment gives way. Without an amount there are no parts.
  if (change === undefined && experiment === undefined) return draft;
  const whole = amount ?? 0;
  const first = Math.min(change ?? 0, whole);
  return {
    ...draft,
    ...(change !== undefined && { change: first }),
    ...(experiment !== undefined && { experiment: Math.min(experiment, whole - first) }),
  };
}

/** The kind of resource, when only the unit or the amount tells: "VZÄ" beside 1,5, or "92.000 €". */
function resourceOf(
  values: Partial<Record<Column, CellValue>>,
  row: DelimitedRow,
  columns: readonly (Column | null)[],
  { language }: PasteOptions,
): { resource?: CellValue } {
  if (values.resource !== undefined || values.amount === undefined) return {};
  const unit = readCell(typeof values.unit === 'string' ? values.unit : '', 'resource', language);
  if ('value' in unit && unit.value !== undefined) return { resource: unit.value };
  const amount = row.cells[columns.indexOf('amount')] ?? '';
  return /€|eur/iu.test(amount) ? { resource: 'money' } : {};
}

function refusal(row: DelimitedRow, reason: Reason, text = row.cells.join(' | ')): Refused {
  return { line: row.line, reason, text: text.trim().slice(0, SHOWN) };
}
