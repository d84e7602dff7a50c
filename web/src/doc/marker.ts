/**
 * What somebody has seen of a document, to be compared with what it has become.
 *
 * It holds a state vector and a fingerprint of every entry that stood: the vector tells who wrote what since, by the
 * clients and counters of Yjs and by no clock; the fingerprints tell what is really another now, so that a change that
 * was taken back is none. Neither holds a word of what stands there.
 */
import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { type Entries, type Entry, entryOf, readCard, readLink, type SharedText, textOf } from './entries';
import { cardFactPrint, indicatorPrints, linkFactPrint } from './factPrints';
import { fingerprint } from './fingerprint';
import { BLOCK, ROOT } from './keys';
import { matterMarks } from './matterPrints';
import { okrPrints } from './okrPrints';

export interface Marker {
  /** State vector, as base64. */
  readonly vector: string;
  /** Fingerprints by the id of the entry; one for each part of it that is told apart. */
  readonly seen: Readonly<Record<string, string>>;
}

/** Between the fingerprints of an entry's parts. */
const PARTS = '.';

/** What is seen of a model now. */
export function markModel(doc: Y.Doc): Marker {
  const [cards, links] = [doc.getMap(ROOT.cards) as Entries, doc.getMap(ROOT.links) as Entries];
  const seen: Record<string, string> = {};
  for (const id of cards.keys()) {
    const parts = cardParts(cards, id);
    if (parts) seen[id] = parts.join(PARTS);
  }
  for (const id of links.keys()) {
    const link = readLink(links, id);
    if (link && link.deletedAt === undefined) seen[id] = linkParts(links, id, link.because).join(PARTS);
  }
  for (const [id, { print }] of indicatorPrints(doc)) if (print !== undefined) seen[id] = print;
  return { vector: vectorOf(doc), seen: { ...seen, ...matterMarks(doc) } };
}

/** What is seen of the notes now. */
export function markNotes(doc: Y.Doc): Marker {
  const blocks = doc.getMap(ROOT.blocks) as Entries;
  const seen: Record<string, string> = {};
  for (const id of blocks.keys()) {
    const print = blockPrint(blocks, id);
    if (print !== undefined) seen[id] = print;
  }
  return { vector: vectorOf(doc), seen };
}

/** What is seen of the OKRs now. */
export function markOkrs(doc: Y.Doc): Marker {
  const seen: Record<string, string> = {};
  for (const [id, { parts }] of okrPrints(doc)) if (parts) seen[id] = parts.join(PARTS);
  return { vector: vectorOf(doc), seen };
}

/** Fingerprints of the reason of a link and of what is known beside it. */
export function linkParts(links: Entries, id: string, because: string): [reason: string, facts: string] {
  const entry = entryOf(links, id);
  return [fingerprint(because), entry ? linkFactPrint(entry) : ''];
}

/** Fingerprints of place, title, note and facts of a card that stands. */
export function cardParts(
  cards: Entries,
  id: string,
): [place: string, title: string, note: string, facts: string] | undefined {
  const card = readCard(cards, id);
  const entry = entryOf(cards, id);
  if (card?.deletedAt !== undefined || !card || !entry) return undefined;
  const place = fingerprint(`${card.lane} ${card.order}`);
  return [place, fingerprint(card.title), fingerprint(card.note), cardFactPrint(entry)];
}

/** Fingerprint of a block that is shown and has words. */
export function blockPrint(blocks: Entries, id: string): string | undefined {
  const entry = entryOf(blocks, id);
  const text = String(entry?.get(BLOCK.text) ?? '');
  if (!entry || text.trim() === '') return undefined;
  return fingerprint([entry.get(BLOCK.kind), entry.get(BLOCK.done), text].join(' '));
}

/** A marker as it can be asked about. */
export class Seen {
  readonly #vector: ReadonlyMap<number, number>;

  constructor(private readonly marker: Marker) {
    this.#vector = Y.decodeStateVector(fromBase64(marker.vector));
  }

  has(id: string): boolean {
    return Object.hasOwn(this.marker.seen, id);
  }

  ids(): string[] {
    return Object.keys(this.marker.seen);
  }

  parts(id: string): readonly string[] {
    return this.marker.seen[id]?.split(PARTS) ?? [];
  }

  /** Whether the entry under `id` was made when the marker was set, whatever became of it. */
  knew(entries: Entries, id: string): boolean {
    const item = entries._map.get(id);
    return item !== undefined && !this.#isNew(item.id);
  }

  /** Who has set one of these keys since. */
  setters(entry: Entry | undefined, keys: readonly string[]): number[] {
    const items = keys.flatMap((key) => entry?._map.get(key) ?? []);
    return unique(items.filter((item) => !item.deleted && this.#isNew(item.id)).map(({ id }) => id.client));
  }

  /** Who has set one of these keys since, or put words into one of these texts. */
  authors(entry: Entry | undefined, keys: readonly string[]): number[] {
    return unique([...this.setters(entry, keys), ...keys.flatMap((key) => this.writers(textOf(entry, key)))]);
  }

  /** Who has put words into a text since. Whoever only took some away leaves no trace. */
  writers(text: SharedText | undefined): number[] {
    const writers: number[] = [];
    for (let item = text?._start ?? null; item !== null; item = item.right)
      if (!item.deleted && this.#isNew(item.lastId)) writers.push(item.id.client);
    return unique(writers);
  }

  #isNew({ client, clock }: Y.ID): boolean {
    return clock >= (this.#vector.get(client) ?? 0);
  }
}

function vectorOf(doc: Y.Doc): string {
  return toBase64(Y.encodeStateVector(doc));
}

function unique(clients: readonly number[]): number[] {
  return [...new Set(clients)];
}
