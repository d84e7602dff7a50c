import { describe, expect, it } from 'vitest';
import { COLUMNS, columnOf, headerOf, readCell, writeCell } from './columns';
import type { Card } from './contract';
import { previewPaste } from './paste';
import { card } from './sample';
import { sortCards, usedColumns, writeTable } from './table';

const said: Omit<Card, 'id' | 'order'> = {
  lane: 'input',
  title: 'Lotsen; "Elternlotsen"',
  note: 'erste Zeile\nzweite',
  plain: 'Menschen helfen',
  audience: 'Familien',
  audienceKind: 'both',
  responsible: 'Jugendamt',
  date: '2026-03-01',
  resource: 'money',
  amount: 92000.5,
  unit: '€',
  change: 1000,
  experiment: 0.5,
  duty: 'voluntary',
  level: 'county',
  field: 'Soziales',
  product: '363.01',
  sdgs: [3, 10],
  perspective: 'society',
  organisation: '=Verein',
  attribution: 'contribution',
  lag: 24,
  tags: ['neu', 'wichtig'],
};
const full: Card = { id: 'a', order: 'a0', ...said };

describe('the table of cards', () => {
  it.each([
    ['de', '\t'],
    ['de', ';'],
    ['en', ','],
  ] as const)('comes back from a spreadsheet in %s as it went out', (language, delimiter) => {
    const text = writeTable([full, card('b', 'impact', 'a0', 'Kinder wachsen auf')], COLUMNS, language, delimiter);
    const preview = previewPaste(text, { language, lane: 'output', delimiter });
    expect(preview.columns).toEqual(COLUMNS);
    expect(preview.cards.map((one) => one.card)).toEqual([said, { lane: 'impact', title: 'Kinder wachsen auf' }]);
    expect(preview.refused).toEqual([]);
  });

  it('has a header for each column in both languages that is read as that column', () => {
    for (const column of COLUMNS) {
      expect(columnOf(headerOf(column, 'de'))).toBe(column);
      expect(columnOf(headerOf(column, 'en'))).toBe(column);
    }
    expect(columnOf(' ZUSTÄNDIG: ')).toBe('responsible');
    expect(columnOf('Farbe')).toBeUndefined();
    expect(columnOf('')).toBeUndefined();
  });

  it('is sorted by size, along the chain or by alphabet, and those that say nothing come last', () => {
    const cards: Card[] = [
      { ...card('a', 'impact', 'a0', 'Zug'), amount: 9 },
      { ...card('b', 'input', 'a1', 'ähnlich'), amount: 10 },
      card('c', 'output', 'a2', ''),
    ];
    const ids = (column: Parameters<typeof sortCards>[1], down = false): string =>
      sortCards(cards, column, 'de', down)
        .map((one) => one.id)
        .join('');
    expect(ids('amount')).toBe('abc');
    expect(ids('amount', true)).toBe('bac');
    expect(ids('lane')).toBe('bca');
    expect(ids('title')).toBe('bac');
    expect(ids('title', true)).toBe('abc');
    expect(ids('field')).toBe('abc');
  });

  it('leaves out columns in which nobody says anything', () => {
    expect(usedColumns([card('a', 'input')], COLUMNS, 'de')).toEqual(['lane', 'title']);
  });
});

describe('a cell', () => {
  it.each([
    ['lag', '12', { value: 12 }],
    ['lag', '1,5', { fault: 'number-unclear' }],
    ['amount', '20 %', { fault: 'number-unclear' }],
    ['lag', '601', { fault: 'number-unclear' }],
    ['sdgs', 'SDG 13; 3', { value: [3, 13] }],
    ['sdgs', '18', { fault: 'value-unknown' }],
    ['tags', 'neu, neu; alt', { value: ['neu', 'alt'] }],
    ['tags', 'x'.repeat(41), { fault: 'text-too-long' }],
    ['level', 'LANDKREIS', { value: 'county' }],
    ['level', 'county', { value: 'county' }],
    ['resource', '€', { value: 'money' }],
    ['title', ' zwei\n Zeilen ', { value: 'zwei Zeilen' }],
    ['note', 'zwei\nZeilen', { value: 'zwei\nZeilen' }],
    ['product', 'x'.repeat(201), { fault: 'text-too-long' }],
    ['field', '  ', { value: undefined }],
    ['level', 'constructor', { fault: 'value-unknown' }],
  ] as const)('%s %j is read', (column, text, reading) => {
    expect(readCell(text, column, 'de')).toEqual(reading);
  });

  it('is empty when nobody said', () => {
    expect(writeCell(card('a', 'input'), 'amount', 'de')).toBe('');
    expect(writeCell({ ...card('a', 'input'), amount: 0 }, 'amount', 'de')).toBe('0');
  });
});
