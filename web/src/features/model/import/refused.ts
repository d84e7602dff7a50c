import type { Column } from '../../../model/columns';
import { headerOf } from '../../../model/columns';
import { writeDelimited } from '../../../model/delimited';
import { currentLanguage, t } from '../../../texts/texts.svelte';

/** What of a paste cannot be taken, and why. */
export interface Refusal {
  /** Where it stands, in words. */
  readonly place: string;
  readonly column?: Column | undefined;
  readonly text: string;
  readonly reason: string;
}

/** The fault in words, with the column it is in. */
export function reasonWords({ column, reason }: Refusal): string {
  const fault = t(`paste-fault-${reason}`);
  return column ? t('paste-fault-in', { column: headerOf(column, currentLanguage()), fault }) : fault;
}

/** The list as a table, to mend it elsewhere. */
export function refusalTable(refusals: readonly Refusal[]): string {
  const heads = ['paste-list-place', 'paste-list-text', 'paste-list-reason'].map((key) => t(key));
  const rows = refusals.map((one) => [one.place, one.text, reasonWords(one)]);
  return writeDelimited([heads, ...rows], ';');
}
