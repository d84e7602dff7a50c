/** OKRs as a table that spreadsheets open, and back: rows with an id are updates, others are new. */
import type { Cycle, KeyResult, Language, Objective, Team } from '../model/contract';
import { type Delimiter, DELIMITERS, parseDelimited, writeDelimited } from '../model/delimited';
import { normaliseTitle } from '../model/titles';
import { type Okr, standing } from './entries';
import {
  CHANGEABLE,
  headerLanguage,
  OKR_COLUMNS,
  type OkrCellFault,
  type OkrColumn,
  okrColumnOf,
  okrHeader,
  readOkrCell,
  type Row,
  writeOkrCell,
} from './okrColumns';
import { standingOf } from './progress';

type Value = string | number | undefined;

type Cells = Partial<Record<OkrColumn, Value>>;

/** The OKRs that stand: each objective with its key results below it, those of no objective last. */
export function writeOkrTable(okr: Okr, language: Language, delimiter: Delimiter = ';'): string {
  const objectives = standing(okr.objectives);
  const known = new Set(objectives.map(({ id }) => id));
  const below = new Map<string, KeyResult[]>();
  for (const keyResult of standing(okr.keyResults)) {
    const objective = known.has(keyResult.objective ?? '') ? (keyResult.objective ?? '') : '';
    below.set(objective, [...(below.get(objective) ?? []), keyResult]);
  }
  const stands = standingCells(okr);
  const rowsBelow = (objective: string): Cells[] =>
    (below.get(objective) ?? []).map((one) => ({
      ...cellsOf('key-result', one),
      belongs: one.objective,
      ...stands.get(one.id),
    }));
  const titles = new Map([...(okr.cycles ?? []), ...(okr.teams ?? [])].map(({ id, title }) => [id, title]));
  const rows = objectives.flatMap((one): Cells[] => {
    const place = { cycle: titles.get(one.cycle ?? ''), team: titles.get(one.team ?? '') };
    return [{ ...cellsOf('objective', one), ...place, ...stands.get(one.id) }, ...rowsBelow(one.id)];
  });
  const cells = [...rows, ...rowsBelow('')].map((row) =>
    OKR_COLUMNS.map((column) => writeOkrCell(column, row[column], language)),
  );
  return writeDelimited([OKR_COLUMNS.map((column) => okrHeader(column, language)), ...cells], delimiter);
}

function cellsOf(row: Row, entry: Objective | KeyResult): Cells {
  const values = entry as unknown as Readonly<Record<string, Value>>;
  return { id: entry.id, row, ...Object.fromEntries(CHANGEABLE[row].map((column) => [column, values[column]])) };
}

/** How key results and objectives stand; a table tells it, and nobody reads it back. */
function standingCells(okr: Okr): ReadonlyMap<string, Cells> {
  const { keyResults, objectives } = standingOf(okr);
  const percent = (part: number | undefined): Value =>
    part === undefined ? undefined : `${String(Math.round(part * 100))} %`;
  return new Map<string, Cells>([
    ...objectives.map(({ id, progress }): [string, Cells] => [id, { progress: percent(progress) }]),
    ...keyResults.map(({ id, progress, value, date, confidence }): [string, Cells] => [
      id,
      { progress: percent(progress), value, valueDate: date, confidence },
    ]),
  ]);
}

export interface OkrImport {
  /** Values that differ from those there are; `undefined` takes one away. */
  readonly changes: readonly {
    readonly id: string;
    readonly row: Row;
    readonly values: Readonly<Record<string, Value>>;
  }[];
  /** Rows without an id. A new key result belongs to the objective it names, or the one above it, by its line if that is new. */
  readonly fresh: readonly Fresh[];
  /** Ids that nothing here has: nothing is made of those rows. */
  readonly unknown: readonly { readonly line: number; readonly id: string }[];
  readonly faults: readonly {
    readonly line: number;
    readonly column: OkrColumn;
    readonly text: string;
    readonly fault: OkrCellFault;
  }[];
  /** Rows with the id of an earlier row, which are passed over. */
  readonly twice: readonly { readonly line: number; readonly id: string }[];
  /** Rows that say what is there already. */
  readonly same: number;
}

export interface Fresh {
  readonly line: number;
  readonly row: Row;
  readonly values: Readonly<Record<string, Value>>;
  readonly objective?: string;
  /** Line of the new objective it belongs to. */
  readonly under?: number;
  readonly cycle?: string;
  readonly team?: string;
}

/** The language that the columns of a table are named in; nothing when they are in none, or in both alike. */
export function tableLanguage(text: string): Language | undefined {
  const spoken = (headOf(text)?.cells ?? []).map(headerLanguage);
  const lead = spoken.filter((one) => one === 'de').length - spoken.filter((one) => one === 'en').length;
  if (lead === 0) return undefined;
  return lead > 0 ? 'de' : 'en';
}

/** No row of names is longer, in UTF-16 units. */
const HEAD_MAX = 5000;

/** The row of names with the delimiter that makes most of it: other rows may lack cells at their ends. */
function headOf(text: string): { readonly delimiter: Delimiter; readonly cells: readonly string[] } | undefined {
  const heads = DELIMITERS.map((delimiter) => {
    const cells = parseDelimited(text.slice(0, HEAD_MAX), delimiter)[0]?.cells ?? [];
    return { delimiter, cells, known: cells.filter((cell) => okrColumnOf(cell) !== undefined).length };
  });
  return heads.filter(({ known }) => known > 0).sort((a, b) => b.known - a.known)[0];
}

/** Reads a table; nothing when it has no columns of OKRs. Only what stands in the table is changed. */
export function readOkrTable(text: string, okr: Okr, language: Language): OkrImport | undefined {
  const delimiter = headOf(text)?.delimiter;
  const [head, ...lines] = delimiter === undefined ? [] : parseDelimited(text, delimiter);
  const columns = (head?.cells ?? []).map(okrColumnOf);
  if (!columns.includes('title') && !columns.includes('id')) return undefined;
  const entries = new Map<string, { row: Row; entry: Objective | KeyResult }>([
    ...standing(okr.objectives).map((entry) => [entry.id, { row: 'objective' as const, entry }] as const),
    ...standing(okr.keyResults).map((entry) => [entry.id, { row: 'key-result' as const, entry }] as const),
  ]);
  const found = { changes: [], fresh: [], unknown: [], faults: [], twice: [], same: 0 } as Writable<OkrImport>;
  const seen = new Set<string>();
  let above: { objective?: string; under?: number } = {};
  for (const { line, cells } of lines) {
    const cell = (column: OkrColumn): string => cells[columns.indexOf(column)]?.trim() ?? '';
    if (cells.every((one) => one.trim() === '')) continue;
    const id = cell('id');
    const known = entries.get(id);
    if (id !== '' && (seen.has(id) || !known)) {
      (seen.has(id) ? found.twice : found.unknown).push({ line, id });
      if (!known && rowNamed(cell('row'), language) === 'objective') above = {};
      continue;
    }
    seen.add(id === '' ? `line ${String(line)}` : id);
    const row = known?.row ?? rowNamed(cell('row'), language) ?? 'key-result';
    const values = valuesOf(row, columns, cells, line, language, found.faults);
    if (row === 'objective') above = known ? { objective: id } : { under: line };
    if (known) {
      const differing = differences(known.entry, values);
      if (Object.keys(differing).length === 0) found.same += 1;
      else found.changes.push({ id, row, values: differing });
    } else if (values['title'] !== undefined) {
      const belongs = entries.get(cell('belongs'))?.row === 'objective' ? { objective: cell('belongs') } : above;
      const place = row === 'objective' ? placeOf(okr, cell('cycle'), cell('team')) : belongs;
      found.fresh.push({ line, row, values: differences({}, values), ...place });
    }
  }
  return found;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

function rowNamed(text: string, language: Language): Row | undefined {
  const read = readOkrCell('row', text, language);
  return 'value' in read ? (read.value as Row | undefined) : undefined;
}

function valuesOf(
  row: Row,
  columns: readonly (OkrColumn | undefined)[],
  cells: readonly string[],
  line: number,
  language: Language,
  faults: Writable<OkrImport>['faults'],
): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const column of CHANGEABLE[row]) {
    const at = columns.indexOf(column);
    if (at < 0) continue;
    const read = readOkrCell(column, cells[at] ?? '', language);
    if ('fault' in read) faults.push({ line, column, text: cells[at]?.trim() ?? '', fault: read.fault });
    else values[column] = read.value;
  }
  return values;
}

/** An empty text and none are the same. */
function differences(entry: object, values: Readonly<Record<string, Value>>): Record<string, Value> {
  const old = entry as Readonly<Record<string, Value>>;
  const said = (value: Value): Value => (value === '' ? undefined : value);
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => said(old[key]) !== said(value)));
}

/** Cycle and team by their titles, where exactly one has it. */
function placeOf(okr: Okr, cycle: string, team: string): Pick<Fresh, 'cycle' | 'team'> {
  const [one, other] = [named(okr.cycles, cycle), named(okr.teams, team)];
  return { ...(one && { cycle: one.id }), ...(other && { team: other.id }) };
}

function named<T extends Cycle | Team>(list: readonly T[] | undefined, title: string): T | undefined {
  const wanted = normaliseTitle(title);
  const found = wanted === '' ? [] : standing(list).filter((one) => normaliseTitle(one.title) === wanted);
  return found.length === 1 ? found[0] : undefined;
}
