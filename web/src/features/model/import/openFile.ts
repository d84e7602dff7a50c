import { decodeText } from '../../../model/textFile';

/** Largest file that is read, in bytes: far more than 5,000 cards need. */
export const FILE_MAX = 20_000_000;

/** What people may choose: tables, lists and causal maps. */
export const KINDS = '.csv,.tsv,.txt,.md,.gml,.prsm,.json,text/plain,text/csv,application/json';

/** The text of a file; nothing if it is none, or too large. */
export async function openFile(file: File): Promise<string | undefined> {
  if (file.size > FILE_MAX) return undefined;
  const text = decodeText(await file.arrayBuffer());
  if (text === undefined || !/\.prsm$/iu.test(file.name) || text.trimStart().startsWith('{')) return text;
  // PRSM may save its maps compressed. Hardly anybody needs what reads them, so it comes only then.
  const { decompressFromUTF16 } = await import('lz-string');
  return decompressFromUTF16(text) || undefined;
}
