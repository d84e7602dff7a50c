import * as Y from 'yjs';
import { now as serverNow } from '../model/clock';
import { newId } from '../model/ids';
import { isItem, isKind, type NoteKind, type NoteRow } from '../model/notes';
import { type Ordered, placeManyAt } from '../model/order';
import { type Entry, entryOf } from './entries';
import { History } from './history';
import { BLOCK } from './keys';
import { NotesDocument } from './notesDocument';

/** A place in a block's text, in UTF-16 units. */
export interface Caret {
  readonly block: string;
  readonly at: number;
}

/** A block to be created. */
export interface Draft extends NoteKind {
  readonly order: string;
  readonly indent: number;
  readonly text: string;
}

const EDITORS = new WeakMap<Y.Doc, NotesEditor>();

/**
 * Everything that can be done to the notes. Each command is one step of undo.
 *
 * Nothing is ever removed from the document: deleting empties a block and sets `deletedAt`, so that words that somebody
 * types into it at that moment stay to be seen.
 */
export class NotesEditor {
  readonly history: History;

  constructor(
    readonly view: NotesDocument,
    private readonly now: () => number = serverNow,
  ) {
    this.history = new History([view.blocks]);
  }

  /** The editor of a document: always the same one, so that its history outlives a visit to another area. */
  static of(doc: Y.Doc): NotesEditor {
    const known = EDITORS.get(doc);
    if (known) return known;
    const editor = new NotesEditor(new NotesDocument(doc));
    EDITORS.set(doc, editor);
    return editor;
  }

  get rows(): readonly NoteRow[] {
    return this.view.snapshot.rows;
  }

  placeOf(id: string): number | undefined {
    return this.view.snapshot.places.get(id);
  }

  /** A new block before the row at `index`, at the end when there is none. */
  add(index: number, kind: NoteKind, text = ''): Caret {
    const { orders, rekeyed } = placeManyAt(this.siblings(), index, 1);
    const [id = ''] = this.create([{ ...kind, order: orders[0] ?? '', indent: 0, text }], () => this.rekey(rekeyed));
    return { block: id, at: text.length };
  }

  /** Makes blocks another kind. */
  setKind(ids: readonly string[], kind: NoteKind, cut = 0): void {
    this.step(ids[0], () => {
      for (const id of ids) {
        const entry = this.entry(id);
        const block = this.view.block(id);
        if (!entry || !block) continue;
        if (cut > 0) this.view.text(id)?.delete(0, cut);
        if (!isKind(block, kind)) writeKind(entry, kind);
        if (!isItem(kind)) entry.delete(BLOCK.indent);
        if (kind.kind === 'check' && kind.done !== undefined) entry.set(BLOCK.done, kind.done);
      }
    });
  }

  setDone(id: string, done: boolean): void {
    this.step(id, () => this.entry(id)?.set(BLOCK.done, done));
  }

  /** Deletes blocks and tells where the caret goes. */
  remove(ids: readonly string[]): Caret | undefined {
    const gone = new Set(ids);
    const first = this.rows.findIndex(({ block }) => gone.has(block.id));
    const before = this.rows[first - 1]?.block;
    const after = this.rows.slice(Math.max(first, 0)).find(({ block }) => !gone.has(block.id))?.block;
    this.step(ids[0], () => ids.forEach((id) => this.empty(id)));
    if (after) return { block: after.id, at: 0 };
    return before && { block: before.id, at: before.text.length };
  }

  /** Somebody writes in a block that others deleted: it stands again. */
  revive(id: string): void {
    this.view.doc.transact(() => this.entry(id)?.delete(BLOCK.deletedAt), this.history.untracked);
  }

  /** Undoes the last own step; where it changed a text. */
  undo(): Caret | undefined {
    return this.#turn(() => this.history.undo());
  }

  redo(): Caret | undefined {
    return this.#turn(() => this.history.redo());
  }

  /**
   * Adds blocks so that undoing it can never take other people's words away: they are put in deleted and empty, outside
   * of the history, and brought to light by a step that undo turns back.
   */
  create(drafts: readonly Draft[], rest: () => void = () => undefined, joined = false): string[] {
    const ids = drafts.map(() => newId());
    this.view.doc.transact(() => {
      drafts.forEach((draft, index) => this.view.blocks.set(ids[index] ?? '', entryFor(draft, this.now())));
    }, this.history.untracked);
    const light = (): void => {
      drafts.forEach(({ text }, index) => {
        const id = ids[index] ?? '';
        this.entry(id)?.delete(BLOCK.deletedAt);
        if (text !== '') this.view.text(id)?.insert(0, text);
      });
      rest();
    };
    if (joined) this.history.continuing(ids[0] ?? '', () => this.view.doc.transact(light, this.history.origin));
    else this.step(ids[0], light);
    return ids;
  }

  step(subject: string | undefined, change: () => void): void {
    this.history.step(subject ?? '', () => this.view.doc.transact(change, this.history.origin));
  }

  rekey(entries: readonly Ordered[]): void {
    for (const { id, order } of entries) this.entry(id)?.set(BLOCK.order, order);
  }

  siblings(): Ordered[] {
    return this.rows.map(({ block: { id, order } }) => ({ id, order }));
  }

  entry(id: string): Entry | undefined {
    return entryOf(this.view.blocks, id);
  }

  /** Deletes a block, within a step. */
  empty(id: string): void {
    const text = this.view.text(id);
    if (text && text.length > 0) text.delete(0, text.length);
    this.entry(id)?.set(BLOCK.deletedAt, this.now());
  }

  /** Turns a step and finds where it changed a text last, else which block it was about. */
  #turn(turn: () => string | undefined): Caret | undefined {
    const changed: Caret[] = [];
    const follow = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
      for (const event of events) {
        const id = event.path[0];
        if (!(event instanceof Y.YTextEvent) || typeof id !== 'string') continue;
        let at = 0;
        for (const step of event.delta) at += step.retain ?? (typeof step.insert === 'string' ? step.insert.length : 0);
        changed.push({ block: id, at });
      }
    };
    this.view.blocks.observeDeep(follow);
    const subject = turn();
    this.view.blocks.unobserveDeep(follow);
    const shown = changed.findLast(({ block }) => this.placeOf(block) !== undefined);
    if (shown) return shown;
    if (subject === undefined || subject === '') return undefined;
    return { block: subject, at: this.view.block(subject)?.text.length ?? 0 };
  }
}

/** Writes what a block is, within a step. */
export function writeKind(entry: Entry, { kind, level, done }: NoteKind): void {
  entry.set(BLOCK.kind, kind);
  if (kind === 'heading') entry.set(BLOCK.level, level ?? 1);
  else entry.delete(BLOCK.level);
  if (kind === 'check') entry.set(BLOCK.done, done ?? false);
  else entry.delete(BLOCK.done);
}

function entryFor({ order, indent, ...kind }: Draft, deletedAt: number): Entry {
  const entry: Entry = new Y.Map();
  writeKind(entry, kind);
  entry.set(BLOCK.order, order);
  if (indent > 0) entry.set(BLOCK.indent, indent);
  entry.set(BLOCK.text, new Y.Text());
  entry.set(BLOCK.deletedAt, deletedAt);
  return entry;
}
