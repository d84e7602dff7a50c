import { decodeText } from '../../../model/textFile';
import type { Language } from '../../../model/contract';
import { tableLanguage } from '../../../okr/okrTable';
import { readSheet, type Session } from '../../../api/participation';

/** Largest file that is read, in bytes; the server takes no larger ones either. */
export const FILE_MAX = 20 * 1024 * 1024;
export const KINDS = '.csv,.tsv,.txt,.xlsx,text/csv,text/plain';

export interface Table {
  readonly text: string;
  /** Whose numbers stand in it. */
  readonly language: Language;
}

/** What was wrong with a file. */
export type TableFault = 'too-large' | 'no-table' | 'other-kind';

/**
 * The table in a file. Sheets are read by the server, which writes their numbers in the language of the workshop; whoever
 * asks for that must be connected.
 *
 * @param spoken language of the numbers in a table that does not say by its columns
 */
export async function openTable(
  file: File,
  session: Session & { readonly language: Language },
  spoken: Language,
): Promise<Table | { fault: TableFault }> {
  if (file.size > FILE_MAX) return { fault: 'too-large' };
  if (/\.(?:xls|ods|numbers|pdf|docx?)$/iu.test(file.name)) return { fault: 'other-kind' };
  if (await isZip(file)) return { text: await readSheet(session, file), language: session.language };
  const text = decodeText(await file.arrayBuffer());
  return text === undefined ? { fault: 'no-table' } : { text, language: tableLanguage(text) ?? spoken };
}

/** Sheets are ZIP archives, whatever they are called. */
async function isZip(file: File): Promise<boolean> {
  const [p, k] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return p === 0x50 && k === 0x4b;
}
