import * as Y from 'yjs';
import { newId } from '../model/ids';
import { compareOrder } from '../model/impact';
import { placeLast } from '../model/order';
import { editBetween } from '../model/textEdit';
import type { Collection } from './collection';
import type { Commands, Values } from './commands';
import { applyEdit, type Entry, entryOf, type SharedText, textOf } from './entries';
import { CARD } from './keys';

/** What every entry of these roots has. */
export interface Identified {
  readonly id: string;
  readonly order?: string;
  readonly deletedAt?: number;
}

/**
 * What can be done with the entries of one root. Each command is one step of undo; `subject` is the card or link that
 * is shown when it is turned back.
 */
export class EntryEditor<T extends Identified> {
  /**
   * @param texts keys that people type in together; every entry has them from the start, so that two who begin to
   *   type at the same moment type into the same text
   */
  constructor(
    readonly view: Collection<T>,
    private readonly commands: Commands,
    private readonly texts: readonly string[],
  ) {}

  /** Adds an entry and returns its id. */
  add(values: Values, subject?: string, typed: Readonly<Record<string, string>> = {}): string {
    const id = newId();
    this.commands.create(this.view.entries, id, this.entryWith({ ...values, ...typed }), subject);
    return id;
  }

  /**
   * Makes ready that an entry stands with these values, words for its texts among them; the answer is what a step does for
   * it. One that is not there is put in deleted, outside of the history, so that undoing takes away no words of others.
   */
  prepare(id: string, values: Values): () => void {
    const known = entryOf(this.view.entries, id);
    const entry = known ?? this.entryWith({ ...values, [CARD.deletedAt]: this.commands.now() });
    if (!known) this.view.entries.set(id, entry);
    const changes = known ? Object.entries(values).map(([key, value]) => this.change(entry, key, value)) : [];
    return () => {
      entry.delete(CARD.deletedAt);
      for (const change of changes) change();
    };
  }

  /** Adds an entry behind all others that `beside` is true for. */
  addLast(
    values: Values,
    subject?: string,
    beside: (entry: T) => boolean = () => true,
    typed?: Readonly<Record<string, string>>,
  ): string {
    return this.add({ ...values, [CARD.order]: this.lastOrder(beside) }, subject, typed);
  }

  set(id: string, values: Values, subject?: string): void {
    this.commands.set(this.view.entries, id, values, subject);
  }

  /** Gives an entry other values and words in one step; what others type beside stays. */
  amend(id: string, values: Values, typed: Readonly<Record<string, string>>, subject = id): void {
    const entry = entryOf(this.view.entries, id);
    if (!entry) return;
    const edits = Object.entries(typed).flatMap(([key, words]) => {
      const text = this.text(id, key);
      const edit = text && editBetween(text.toString(), words, 0);
      return edit ? [{ text, edit }] : [];
    });
    const changes = Object.entries(values).filter(([key, value]) => entry.get(key) !== value);
    if (edits.length + changes.length === 0) return;
    this.commands.step(subject, () => {
      for (const { text, edit } of edits) applyEdit(text, edit);
      for (const [key, value] of changes) {
        if (value === undefined) entry.delete(key);
        else entry.set(key, value);
      }
    });
  }

  delete(id: string, subject?: string): void {
    this.commands.delete(this.view.entries, id, subject);
  }

  restore(id: string, subject?: string): void {
    this.commands.restore(this.view.entries, id, subject);
  }

  /** The text under `key`, begun if nobody did before. */
  text(id: string, key: string): SharedText | undefined {
    return beginText(this.commands, entryOf(this.view.entries, id), key);
  }

  private entryWith(values: Values): Entry {
    const entry: Entry = new Y.Map();
    for (const [key, value] of Object.entries(values))
      if (value !== undefined && !this.texts.includes(key)) entry.set(key, value);
    for (const key of this.texts) entry.set(key, new Y.Text(wordsOf(values[key])));
    return entry;
  }

  private change(entry: Entry, key: string, value: unknown): () => void {
    if (!this.texts.includes(key)) {
      if (entry.get(key) === value) return () => undefined;
      return () => (value === undefined ? entry.delete(key) : entry.set(key, value));
    }
    const text = beginText(this.commands, entry, key);
    const edit = text && editBetween(text.toString(), wordsOf(value), 0);
    return () => edit && applyEdit(text, edit);
  }

  private lastOrder(beside: (entry: T) => boolean): string {
    const siblings = [...this.view.all.values()].flatMap((entry) =>
      beside(entry) ? [{ id: entry.id, order: entry.order ?? '' }] : [],
    );
    return placeLast(siblings.sort(compareOrder)).order;
  }
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * The text of an entry, begun outside of the history where it is missing. Of two people who begin one at the same
 * moment one keeps hers: entries that are made here have their texts from the start.
 */
export function beginText(commands: Commands, entry: Entry | undefined, key: string): SharedText | undefined {
  const known = textOf(entry, key);
  if (known || !entry) return known;
  const stands = entry.get(key);
  commands.doc.transact(
    () => entry.set(key, new Y.Text(typeof stands === 'string' ? stands : '')),
    commands.history.untracked,
  );
  return textOf(entry, key);
}
