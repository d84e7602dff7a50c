/** The table of cards, out to a spreadsheet. */
import { type Column, compareBy, headerOf, writeCell } from './columns';
import { type Delimiter, writeDelimited } from './delimited';
import type { Card, Language } from './contract';

/** Sorts cards by a column; those that are equal in it keep their order. */
export function sortCards(cards: readonly Card[], column: Column, language: Language, descending = false): Card[] {
  return [...cards].sort(compareBy(column, language, descending));
}

/** Cards as a table with a row of headers: with tabs for the clipboard, with semicolons for a German CSV file. */
export function writeTable(
  cards: readonly Card[],
  columns: readonly Column[],
  language: Language,
  delimiter: Delimiter,
): string {
  const headers = columns.map((column) => headerOf(column, language));
  return writeDelimited(
    [headers, ...cards.map((card) => columns.map((column) => writeCell(card, column, language)))],
    delimiter,
  );
}

/** The columns in which at least one card says something, in the order of `columns`. */
export function usedColumns(cards: readonly Card[], columns: readonly Column[], language: Language): Column[] {
  return columns.filter((column) => cards.some((card) => writeCell(card, column, language) !== ''));
}
