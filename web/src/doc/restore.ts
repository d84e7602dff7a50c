/** Brings what stood in an earlier version back into the documents, as a change like any other. */
import * as Y from 'yjs';
import { now as serverTime } from '../model/clock';
import { COLLECTION_LISTS, type CollectionList } from '../model/collectionShapes';
import type { Card, Link } from '../model/contract';
import { CARD_KEYS, LINK_KEYS } from '../model/facts';
import { isShown, type NoteBlock } from '../model/notes';
import { DECISION_LISTS, type DecisionList } from '../model/decisions';
import { OKR_MATTERS, type OkrMatter } from '../model/okrShapes';
import { SHAPES } from '../model/shapes';
import { type Difference, linkIn, sameKind, type Version, versionOf } from '../model/versions';
import { CollectionEditor } from './collectionEditor';
import { type Entries, type Entry, entryOf, readCard, readLink, textOf } from './entries';
import type { History, LargeStep } from './history';
import { ImpactEditor } from './impactEditor';
import { BLOCK, ROOT } from './keys';
import { NotesEditor, writeKind } from './notesEditor';
import { DecisionsEditor } from './decisionsEditor';
import { OkrEditor } from './okrEditor';
import { currentMatters, matterWrites } from './restoreMatters';
import { entryWrite, flag, flagWrite, sizeOf, type Write, write } from './restoreWrites';

/** Where the versions of a workshop live. */
export interface Places {
  readonly collection: Y.Doc;
  readonly model: Y.Doc;
  readonly okr: Y.Doc;
  readonly decisions: Y.Doc;
  readonly notes: Y.Doc;
}

/** A step in the history of one document. */
export interface Restored {
  readonly history: History;
  readonly step: LargeStep;
}

/** Bytes of one transaction, at most; the server takes 1 MiB in one frame. */
const BATCH = 600_000;

/** What stands now; reactive. */
export function currentVersion({ collection, model, okr, decisions, notes }: Places): Version {
  const editor = ImpactEditor.of(model);
  const { view } = editor;
  // Read for its subscription: cards of other models are compared too, though the board shows the first.
  void view.snapshot;
  return versionOf({
    ...currentMatters(editor, OkrEditor.of(okr), DecisionsEditor.of(decisions), CollectionEditor.of(collection)),
    cards: [...view.cards.keys()].flatMap((id) => readCard(view.cards, id) ?? []),
    links: [...view.links.keys()].flatMap((id) => readLink(view.links, id) ?? []),
    blocks: NotesEditor.of(notes).view.snapshot.rows.flatMap(({ block }) => (isShown(block) ? block : [])),
  });
}

/** Writes these differences, and nothing else. Undoing is one step in each document that was changed. */
export function restore(
  { collection, model, okr, decisions, notes }: Places,
  then: Version,
  wanted: readonly Difference[],
): Restored[] {
  const impact = ImpactEditor.of(model);
  const list = NotesEditor.of(notes);
  const { cards, links } = impact.view;
  const ofModel = wanted.flatMap((one): Write[] => {
    if (one.kind === 'card') return [cardWrite(cards, one, then.cards.get(one.id) ?? then.bin.cards.get(one.id))];
    if (one.kind === 'link') return linkWrite(links, one, then);
    return one.kind === 'block' || isOkr(one.kind) || isDecision(one.kind) || isCollected(one.kind)
      ? []
      : matterWrites(model, one.kind, one, then);
  });
  const ofOkr = wanted.flatMap((one) => (isOkr(one.kind) ? matterWrites(okr, one.kind, one, then) : []));
  const ofDecisions = wanted.flatMap((one) =>
    isDecision(one.kind) ? matterWrites(decisions, one.kind, one, then) : [],
  );
  const ofCollection = wanted.flatMap((one) =>
    isCollected(one.kind) ? matterWrites(collection, one.kind, one, then) : [],
  );
  const ofNotes = wanted.flatMap((one) =>
    one.kind === 'block' ? [blockWrite(list.view.blocks, one, then.blocks.get(one.id))] : [],
  );
  return [
    ...carryOut(collection, CollectionEditor.of(collection).history, ofCollection),
    ...carryOut(model, impact.history, ofModel),
    ...carryOut(okr, OkrEditor.of(okr).history, ofOkr),
    ...carryOut(decisions, DecisionsEditor.of(decisions).history, ofDecisions),
    ...carryOut(notes, list.history, ofNotes),
  ];
}

function isOkr(kind: Difference['kind']): kind is OkrMatter {
  return OKR_MATTERS.some((one) => one === kind);
}

function isDecision(kind: Difference['kind']): kind is DecisionList {
  return DECISION_LISTS.some((one) => one === kind);
}

function isCollected(kind: Difference['kind']): kind is CollectionList {
  return COLLECTION_LISTS.some((one) => one === kind);
}

function carryOut(doc: Y.Doc, history: History, writes: readonly Write[]): Restored[] {
  if (writes.length === 0) return [];
  const batches = batchesOf(writes);
  for (const batch of batches) doc.transact(() => batch.forEach(({ lay }) => lay?.()), history.untracked);
  const changes = batches.map(
    (batch) => () => doc.transact(() => batch.forEach(({ change }) => change()), history.origin),
  );
  return [{ history, step: history.steps('', changes) }];
}

function batchesOf(writes: readonly Write[]): Write[][] {
  const batches: Write[][] = [];
  let room = 0;
  for (const write of writes) {
    if (write.size > room || batches.length === 0) {
      batches.push([]);
      room = BATCH;
    }
    batches.at(-1)?.push(write);
    room -= write.size;
  }
  return batches;
}

function cardWrite(cards: Entries, { id, mark }: Difference, card: Card | undefined): Write {
  if (mark === 'added' || !card) return flagWrite(cards, id);
  const { lane, order, model, title, note, audience = '', plain = '' } = card;
  // Facts that nobody had said then are taken away; a card keeps the model it is in where none was named.
  const values = { ...valuesOf(card, CARD_KEYS, ROOT.cards), lane, order, ...(model !== undefined && { model }) };
  return entryWrite(cards, id, values, { title, note, audience, plain });
}

/** A link of a card that goes into the bin goes with it, and comes back with it. */
function linkWrite(links: Entries, { id, mark }: Difference, then: Version): Write[] {
  const link = linkIn(then, id);
  if (mark !== 'added' && link) return [linkEntry(links, id, link)];
  const stands = readLink(links, id);
  const stays = stands && then.cards.has(stands.from) && then.cards.has(stands.to);
  return stays ? [flagWrite(links, id)] : [];
}

function linkEntry(links: Entries, id: string, link: Link): Write {
  const { from, to, because, checkHow = '' } = link;
  return entryWrite(links, id, { ...valuesOf(link, LINK_KEYS, ROOT.links), from, to }, { because, checkHow });
}

/** What is known under these keys, the texts left out; keys in documents are those of the values. */
function valuesOf<T extends object>(known: T, keys: readonly (keyof T & string)[], root: string) {
  const texts = SHAPES[root]?.texts ?? [];
  return Object.fromEntries(keys.filter((key) => !texts.includes(key)).map((key) => [key, known[key]]));
}

function blockWrite(blocks: Entries, { id, mark }: Difference, block: NoteBlock | undefined): Write {
  const present = entryOf(blocks, id);
  const length = textOf(present, BLOCK.text)?.length ?? 0;
  if (mark === 'added' || !block) {
    const change = (): void => {
      const text = textOf(entryOf(blocks, id), BLOCK.text);
      // A deleted block is shown while there are words in it.
      if (text && text.length > 0) text.delete(0, text.length);
      flag(blocks, id);
    };
    return { size: sizeOf([length]), change };
  }
  const lay = (): void => {
    const entry: Entry = new Y.Map();
    entry.set(BLOCK.text, new Y.Text());
    entry.set(BLOCK.deletedAt, serverTime());
    fit(entry, block, undefined);
    blocks.set(id, entry);
  };
  const change = (): void => {
    const entry = entryOf(blocks, id);
    if (!entry) return;
    entry.delete(BLOCK.deletedAt);
    fit(entry, block, entry);
    write(entry, BLOCK.text, block.text);
  };
  return { size: sizeOf([Math.max(length, block.text.length)]), lay: present ? undefined : lay, change };
}

/** Gives a block the kind and the place of `block`; `stands` is what is in it by now. */
function fit(entry: Entry, block: NoteBlock, stands: Entry | undefined): void {
  const { kind, order, indent, level, done } = block;
  const is = { ...block, kind: stands?.get(BLOCK.kind), level: stands?.get(BLOCK.level) ?? 1 } as NoteBlock;
  if (!stands || !sameKind({ ...is, done: stands.get(BLOCK.done) === true }, block))
    writeKind(entry, { kind, level, done });
  if (stands?.get(BLOCK.order) !== order) entry.set(BLOCK.order, order);
  if (indent > 0 && stands?.get(BLOCK.indent) !== indent) entry.set(BLOCK.indent, indent);
  if (indent === 0 && stands?.has(BLOCK.indent)) entry.delete(BLOCK.indent);
}
