/** Tables as text, as spreadsheets copy (TSV) and save (CSV) them. */

export const DELIMITERS = ['\t', ';', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface DelimitedRow {
  /** Line of the text its first cell stands on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows that a guess looks at. */
const SAMPLE = 50;
/** What a spreadsheet would take for a formula; a number with a sign is none. */
const FORMULA = /^(?:[=@]|[+-](?!\s*[\d.,\s]+%?$))/u;
const GUARDED = /^'(?='*[=@+-])/u;

/** All rows of `text`. A quoted cell may hold delimiters, doubled quotes and line breaks; a quote that nobody closes is text. */
export function parseDelimited(text: string, delimiter: Delimiter): DelimitedRow[] {
  const source = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const rows: DelimitedRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let at = 0;
  while (at < source.length) {
    const { value, end } = cellAt(source, at, delimiter);
    cells.push(value);
    line += countBreaks(source, at, end);
    at = end + 1;
    if (end < source.length && source[end] === delimiter) {
      // A delimiter at the very end opens one more, empty cell.
      if (at >= source.length) cells.push('');
      else continue;
    }
    rows.push({ line: start, cells: cells.map(unguarded) });
    cells = [];
    line += 1;
    start = line;
  }
  return rows;
}

/**
 * The delimiter of a table, or nothing when the text is a list of lines. Anything copied from a spreadsheet has tabs;
 * otherwise most rows must have as many cells as the first, so that a sentence with a comma is no table.
 */
export function guessDelimiter(text: string): Delimiter | undefined {
  if (text.includes('\t')) return '\t';
  for (const delimiter of [';', ','] as const) {
    const rows = parseDelimited(text, delimiter).filter((row) => row.cells.some((cell) => cell.trim() !== ''));
    const sample = rows.slice(0, SAMPLE);
    const width = sample[0]?.cells.length ?? 0;
    const alike = sample.filter(({ cells }) => cells.length === width && !(delimiter === ',' && isSentence(cells)));
    if (sample.length > 1 && width > 1 && alike.length * 2 > sample.length) return delimiter;
  }
  return undefined;
}

/** Behind the comma of a sentence there is a space; in a table there is none. */
function isSentence(cells: readonly string[]): boolean {
  return cells.slice(1).some((cell) => cell.startsWith(' '));
}

/** `rows` as text with a line break after each. What a spreadsheet would take for a formula gets an apostrophe before it. */
export function writeDelimited(rows: readonly (readonly string[])[], delimiter: Delimiter): string {
  return rows.map((row) => `${row.map((cell) => quoted(guarded(cell), delimiter)).join(delimiter)}\n`).join('');
}

function cellAt(source: string, at: number, delimiter: Delimiter): { value: string; end: number } {
  if (source[at] === '"') {
    const close = closingQuote(source, at);
    if (close !== undefined) {
      const end = endOf(source, close + 1, delimiter);
      return { value: source.slice(at + 1, close).replaceAll('""', '"') + source.slice(close + 1, end), end };
    }
  }
  const end = endOf(source, at, delimiter);
  return { value: source.slice(at, end), end };
}

function closingQuote(source: string, open: number): number | undefined {
  for (let at = source.indexOf('"', open + 1); at >= 0; at = source.indexOf('"', at + 2)) {
    if (source[at + 1] !== '"') return at;
  }
  return undefined;
}

function endOf(source: string, from: number, delimiter: Delimiter): number {
  let at = from;
  while (at < source.length && source[at] !== delimiter && source[at] !== '\n') at += 1;
  return at;
}

function countBreaks(source: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (source[at] === '\n') count += 1;
  return count;
}

function quoted(cell: string, delimiter: Delimiter): string {
  const needed = cell.includes(delimiter) || /["\n\r]|^\s|\s$/u.test(cell);
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function guarded(cell: string): string {
  return FORMULA.test(cell) || GUARDED.test(cell) ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  return cell.replace(GUARDED, '');
}
