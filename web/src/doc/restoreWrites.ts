/** Single entries of a document as they are to become, each written as far as it differs. */
import * as Y from 'yjs';
import { now as serverTime } from '../model/clock';
import { editsBetween } from '../model/textEdits';
import { applyEdit, type Entries, type Entry, entryOf, textOf } from './entries';
import { CARD } from './keys';
import { words } from './values';

/** Bytes of an entry without its words, generously. */
const ENTRY = 600;
/** Bytes of a UTF-16 unit in UTF-8, at most. */
const UNIT = 3;

/** One entry to be written. */
export interface Write {
  /** Bytes it may take, there or back. */
  readonly size: number;
  /** Puts an entry in, deleted, outside of the history: undoing hides it again and takes nobody's words away. */
  readonly lay?: (() => void) | undefined;
  /** What can be undone. */
  readonly change: () => void;
}

/** Puts an entry into the bin. */
export function flagWrite(entries: Entries, id: string): Write {
  return { size: ENTRY, change: () => flag(entries, id) };
}

/** The key is the same in all lists. */
export function flag(entries: Entries, id: string): void {
  entryOf(entries, id)?.set(CARD.deletedAt, serverTime());
}

/** Makes an entry what it was. One of a list without a bin is put in by the change itself: undoing takes it away again. */
export function entryWrite(
  entries: Entries,
  id: string,
  values: Readonly<Record<string, unknown>>,
  texts: Readonly<Record<string, string>>,
  hasBin = true,
): Write {
  const present = entryOf(entries, id);
  const lengths = Object.entries(texts).map(([key, text]) => Math.max(text.length, textOf(present, key)?.length ?? 0));
  const fresh = (): Entry => {
    const entry: Entry = new Y.Map();
    for (const [key, value] of Object.entries(values)) if (value !== undefined) entry.set(key, value);
    for (const [key, text] of Object.entries(texts)) entry.set(key, new Y.Text(text));
    return entry;
  };
  const lay = (): void => {
    const entry = fresh();
    entry.set(CARD.deletedAt, serverTime());
    entries.set(id, entry);
  };
  const change = (): void => {
    const entry = entryOf(entries, id);
    if (!entry) {
      if (!hasBin) entries.set(id, fresh());
      return;
    }
    entry.delete(CARD.deletedAt);
    for (const [key, value] of Object.entries(values)) put(entry, key, value);
    for (const [key, text] of Object.entries(texts)) write(entry, key, text);
  };
  const facts = [values, ...(present?.values() ?? [])].filter((value) => !(value instanceof Y.Text));
  const size = sizeOf([...lengths, JSON.stringify(facts).length]);
  return { size, lay: present || !hasBin ? undefined : lay, change };
}

/** Sets a value that differs, or takes it away. */
function put(entry: Entry, key: string, value: unknown): void {
  if (value === undefined) {
    if (entry.has(key)) entry.delete(key);
  } else if (JSON.stringify(entry.get(key)) !== JSON.stringify(value)) entry.set(key, value);
}

/** The words that differ, and no others: what people type at this moment stays where they typed it. */
export function write(entry: Entry, key: string, wanted: string): void {
  const text = textOf(entry, key);
  if (!text) {
    if (words(entry.get(key)) !== wanted) entry.set(key, new Y.Text(wanted));
    return;
  }
  for (const edit of editsBetween(text.toString(), wanted)) applyEdit(text, edit);
}

export function sizeOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length * UNIT, ENTRY);
}
