/**
 * Pasting a block into fields of the table, from one field on to the right and down: what would change, and what is
 * refused and why. Nothing is changed here; people see the preview first.
 */
import { type CellFault, type CellValue, type Column, readCell, writeCell } from './columns';
import type { Card, Language } from './contract';
import { parseDelimited } from './delimited';

/** Another value for a field; `undefined` empties it. */
export interface FieldChange {
  readonly card: string;
  readonly column: Column;
  readonly value: CellValue | undefined;
}

export interface FilledField extends FieldChange {
  readonly before: string;
  readonly after: string;
}

export type FillFault = CellFault | 'title-missing' | 'lane-missing' | 'no-row' | 'no-column';

export interface RefusedField {
  readonly reason: FillFault;
  /** Absent where the table ends. */
  readonly card?: string;
  readonly column?: Column;
  readonly text: string;
}

export interface FillPreview {
  /** Fields that would be different, row by row. */
  readonly changes: readonly FilledField[];
  readonly refused: readonly RefusedField[];
}

/** The table as it is shown, and where the block begins. */
export interface FillPlace {
  readonly cards: readonly Card[];
  readonly columns: readonly Column[];
  readonly row: number;
  readonly column: number;
  readonly language: Language;
}

/** What of the refused text is shown. */
const SHOWN = 200;

/** The rows and cells of a block; spreadsheets part cells by tabs. */
export function blockOf(text: string): readonly (readonly string[])[] {
  return parseDelimited(text, '\t').map(({ cells }) => cells);
}

export function previewFill(block: readonly (readonly string[])[], place: FillPlace): FillPreview {
  const changes: FilledField[] = [];
  const refused: RefusedField[] = [];
  for (const [down, cells] of block.entries()) {
    const card = place.cards[place.row + down];
    if (!card) {
      refused.push({ reason: 'no-row', text: cut(cells.join(' | ')) });
      continue;
    }
    for (const [right, cell] of cells.entries()) {
      const column = place.columns[place.column + right];
      const result = column ? readField(cell, card, column, place.language) : beyond(cell, card);
      if (!result) continue;
      if ('reason' in result) refused.push(result);
      else changes.push(result);
    }
  }
  return { changes, refused };
}

function readField(
  cell: string,
  card: Card,
  column: Column,
  language: Language,
): FilledField | RefusedField | undefined {
  const before = writeCell(card, column, language);
  if (cell.trim() === before.trim()) return undefined;
  const refusal = (reason: FillFault): RefusedField => ({ reason, card: card.id, column, text: cut(cell) });
  const reading = readCell(cell, column, language);
  if ('fault' in reading) return refusal(reading.fault);
  const { value } = reading;
  if (value === undefined && (column === 'title' || column === 'lane')) return refusal(`${column}-missing`);
  const after = value === undefined ? '' : writeCell({ ...card, [column]: value }, column, language);
  return after === before ? undefined : { card: card.id, column, value, before, after };
}

/** Empty cells beside the table are what a copied row often ends in. */
function beyond(cell: string, card: Card): RefusedField | undefined {
  return cell.trim() === '' ? undefined : { reason: 'no-column', card: card.id, text: cut(cell) };
}

function cut(text: string): string {
  return text.trim().slice(0, SHOWN);
}
