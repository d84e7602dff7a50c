/** Reads entries of the document tolerantly: other programs write into it too, and no shape is enforced on the wire. */
import * as Y from 'yjs';
import type { Card, Lane, Link } from '../model/contract';
import { compareOrder, LANES } from '../model/impact';
import { CARD, LINK, MODEL, PROMPT } from './keys';

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

/** The card under `id`, or nothing if what stands there is no card. */
export function readCard(entries: Entries, id: string): Card | undefined {
  const entry = entryOf(entries, id);
  const lane = LANES.find((one) => one === entry?.get(CARD.lane));
  if (!entry || !lane) return undefined;
  const model = entry.get(CARD.model);
  return {
    id,
    lane,
    order: words(entry.get(CARD.order)),
    title: words(entry.get(CARD.title)),
    note: words(entry.get(CARD.note)),
    ...(typeof model === 'string' && { model }),
    ...deletion(entry.get(CARD.deletedAt)),
  };
}

/** The link under `id`, or nothing if what stands there is no link. */
export function readLink(entries: Entries, id: string): Link | undefined {
  const entry = entryOf(entries, id);
  const from = entry?.get(LINK.from);
  const to = entry?.get(LINK.to);
  if (!entry || typeof from !== 'string' || typeof to !== 'string') return undefined;
  return { id, from, to, because: words(entry.get(LINK.because)), ...deletion(entry.get(LINK.deletedAt)) };
}

/** The first of the models side by side, with the questions on its lanes. */
export interface FirstModel {
  readonly id: string;
  readonly prompts: Readonly<Partial<Record<Lane, string>>>;
}

export function readFirstModel(entries: Entries): FirstModel | undefined {
  const models = [...entries.keys()].map((id) => ({ id, order: words(entryOf(entries, id)?.get(MODEL.order)) }));
  const first = models.sort(compareOrder)[0];
  const entry = first && entryOf(entries, first.id);
  if (!entry) return undefined;
  const prompts: Partial<Record<Lane, string>> = {};
  for (const lane of LANES) {
    const prompt = words(entry.get(PROMPT[lane]));
    if (prompt !== '') prompts[lane] = prompt;
  }
  return { id: first.id, prompts };
}

function words(value: unknown): string {
  if (value instanceof Y.Text) return value.toString();
  return typeof value === 'string' ? value : '';
}

function deletion(value: unknown): { deletedAt?: number } {
  return typeof value === 'number' ? { deletedAt: value } : {};
}
