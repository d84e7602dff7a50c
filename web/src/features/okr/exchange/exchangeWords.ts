/** What a table changes, in words. */
import { writeDelimited } from '../../../model/delimited';
import type { OkrColumn } from '../../../okr/okrColumns';
import { okrHeader, writeOkrCell } from '../../../okr/okrColumns';
import type { OkrImport } from '../../../okr/okrTable';
import { currentLanguage, t } from '../../../texts/texts.svelte';
import type { OkrDesk } from '../desk.svelte';
import { titleOf } from '../words';
import { homeless } from './tableImport';

export interface Refused {
  readonly line: number;
  readonly place: string;
  readonly text: string;
  readonly reason: string;
}

/** What of a table is not taken and why, in the order of its lines. */
export function refusedIn(read: OkrImport): Refused[] {
  const at = (line: number, text: string, reason: string): Refused => ({
    ...{ line, text, reason },
    place: t('paste-line', { line }),
  });
  return [
    ...read.faults.map(({ line, column, text, fault }) =>
      at(
        line,
        text,
        t('paste-fault-in', { column: okrHeader(column, currentLanguage()), fault: t(`paste-fault-${fault}`) }),
      ),
    ),
    ...read.unknown.map(({ line, id }) => at(line, id, t('okrfiles-unknown'))),
    ...read.twice.map(({ line, id }) => at(line, id, t('okrfiles-twice'))),
    ...homeless(read).map(({ line, values }) => at(line, String(values['title']), t('okrfiles-homeless'))),
  ].sort((a, b) => a.line - b.line);
}

/** The list as a table, to mend it elsewhere. */
export function refusedTable(refused: readonly Refused[]): string {
  const heads = ['paste-list-place', 'paste-list-text', 'paste-list-reason'].map((key) => t(key));
  return writeDelimited([heads, ...refused.map((one) => [one.place, one.text, one.reason])], ';');
}

/** "Zielwert: 30 → 35", for each value that changes. */
export function changeWords(desk: OkrDesk, { id, values }: OkrImport['changes'][number]): string {
  const old = entry(desk, id) as Readonly<Record<string, string | number | undefined>> | undefined;
  return Object.entries(values)
    .map(([column, value]) =>
      t('okrfiles-change', {
        column: okrHeader(column as OkrColumn, currentLanguage()),
        before: cell(column, old?.[column]),
        after: cell(column, value),
      }),
    )
    .join(' · ');
}

export function nameOf(desk: OkrDesk, id: string): string {
  const one = entry(desk, id);
  return one ? titleOf(one) : id;
}

function entry(desk: OkrDesk, id: string) {
  return desk.objective(id) ?? desk.keyResults.find((one) => one.id === id);
}

/** Long texts are told by their beginning. */
const MOST = 60;

function cell(column: string, value: string | number | undefined): string {
  const text = writeOkrCell(column as OkrColumn, value, currentLanguage());
  if (text === '') return '–';
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
