import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Okr } from './entries';
import { readOkrTable, writeOkrTable } from './okrTable';

it('writes the table that the server writes, and reads it as what is there already', () => {
  const text = readFileSync(new URL('../../../tests/fixtures/okr/table.json', import.meta.url), 'utf8');
  const { okr, table } = JSON.parse(text) as { okr: Okr; table: string };
  expect(writeOkrTable(okr, 'de')).toBe(table);
  const read = readOkrTable(`\ufeff${table}`, okr, 'de');
  expect(read).toEqual({ changes: [], fresh: [], unknown: [], faults: [], twice: [], same: 4 });
});
