import * as Y from 'yjs';
import { newId } from '../model/ids';
import { compareOrder } from '../model/impact';
import { placeLast } from '../model/order';
import type { Collection } from './collection';
import type { Commands, Values } from './commands';
import { type Entry, entryOf, type SharedText, textOf } from './entries';
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
    const entry: Entry = new Y.Map();
    for (const [key, value] of Object.entries(values)) if (value !== undefined) entry.set(key, value);
    for (const key of this.texts) entry.set(key, new Y.Text(typed[key] ?? ''));
    this.commands.create(this.view.entries, id, entry, subject);
    return id;
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

  private lastOrder(beside: (entry: T) => boolean): string {
    const siblings = [...this.view.all.values()].flatMap((entry) =>
      beside(entry) ? [{ id: entry.id, order: entry.order ?? '' }] : [],
    );
    return placeLast(siblings.sort(compareOrder)).order;
  }
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
