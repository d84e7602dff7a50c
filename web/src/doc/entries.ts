/** Reads entries of the document tolerantly: other programs write into it too, and no shape is enforced on the wire. */
import * as Y from 'yjs';
import type { Card, Link } from '../model/contract';
import { LANES } from '../model/impact';
import { readCardFacts, readLinkFacts } from './cardFacts';
import { CARD, LINK } from './keys';
import type { TextEdit } from '../model/textEdit';
import { someWords, words } from './values';

export type Entry = Y.Map<unknown>;
export type Entries = Y.Map<unknown>;
/** A text that people type in together. */
export type SharedText = Y.Text;

export function entryOf(entries: Entries, id: string): Entry | undefined {
  const entry = entries.get(id);
  return entry instanceof Y.Map ? (entry as Entry) : undefined;
}

export function textOf(entry: Entry | undefined, key: string): SharedText | undefined {
  const text = entry?.get(key);
  return text instanceof Y.Text ? text : undefined;
}

/** Carries out an edit in a text that others may be typing in. */
export function applyEdit(text: SharedText, { at, removed, inserted }: TextEdit): void {
  if (removed > 0) text.delete(at, removed);
  if (inserted !== '') text.insert(at, inserted);
}

/** A link that is in no document yet, with the texts that people type in together. */
export function linkEntry(from: string, to: string, because: string): Entry {
  const entry: Entry = new Y.Map();
  entry.set(LINK.from, from);
  entry.set(LINK.to, to);
  entry.set(LINK.because, new Y.Text(because));
  entry.set(LINK.checkHow, new Y.Text());
  return entry;
}

/** The card under `id`, or nothing if what stands there is no card. */
export function readCard(entries: Entries, id: string): Card | undefined {
  const entry = entryOf(entries, id);
  const lane = LANES.find((one) => one === entry?.get(CARD.lane));
  if (!entry || !lane) return undefined;
  const model = entry.get(CARD.model);
  const [audience, plain] = [someWords(entry.get(CARD.audience)), someWords(entry.get(CARD.plain))];
  return {
    id,
    lane,
    order: words(entry.get(CARD.order)),
    title: words(entry.get(CARD.title)),
    note: words(entry.get(CARD.note)),
    ...(typeof model === 'string' && { model }),
    ...(audience !== undefined && { audience }),
    ...(plain !== undefined && { plain }),
    ...readCardFacts(entry),
    ...deletion(entry.get(CARD.deletedAt)),
  };
}

/** The link under `id`, or nothing if what stands there is no link. */
export function readLink(entries: Entries, id: string): Link | undefined {
  const entry = entryOf(entries, id);
  const from = entry?.get(LINK.from);
  const to = entry?.get(LINK.to);
  if (!entry || typeof from !== 'string' || typeof to !== 'string') return undefined;
  const checkHow = someWords(entry.get(LINK.checkHow));
  return {
    id,
    from,
    to,
    because: words(entry.get(LINK.because)),
    ...(checkHow !== undefined && { checkHow }),
    ...readLinkFacts(entry),
    ...deletion(entry.get(LINK.deletedAt)),
  };
}

/** When it was deleted, of an entry that was. */
export function deletion(value: unknown): { deletedAt?: number } {
  return typeof value === 'number' ? { deletedAt: value } : {};
}
