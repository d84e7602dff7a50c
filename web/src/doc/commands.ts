import type * as Y from 'yjs';
import { type Entries, type Entry, entryOf } from './entries';
import type { History } from './history';
import { CARD } from './keys';

/** Values by key; `undefined` takes a value away. */
export type Values = Readonly<Record<string, unknown>>;

/** Changes to entries of a document, each a step of undo. The key `deletedAt` is the same in all roots. */
export class Commands {
  constructor(
    readonly doc: Y.Doc,
    readonly history: History,
    readonly now: () => number,
  ) {}

  /** Carries out a step. `subject` is the card or link that is shown when it is turned back. */
  step(subject: string, change: () => void): void {
    this.history.step(subject, () => this.doc.transact(change, this.history.origin));
  }

  /**
   * Adds an entry so that undoing it can never take other people's words away: it is put in deleted, outside of the
   * history, and brought to light by a step that undo turns back. What is undone is then the light, not the entry.
   */
  create(entries: Entries, id: string, entry: Entry, subject = id, beside?: () => void): void {
    entry.set(CARD.deletedAt, this.now());
    this.doc.transact(() => entries.set(id, entry), this.history.untracked);
    this.step(subject, () => {
      entry.delete(CARD.deletedAt);
      beside?.();
    });
  }

  delete(entries: Entries, id: string, subject = id): void {
    const entry = entryOf(entries, id);
    if (!entry || entry.has(CARD.deletedAt)) return;
    this.step(subject, () => entry.set(CARD.deletedAt, this.now()));
  }

  /** Takes back an entry that its creator left empty: no step of the history, and undo does not bring it again. */
  discard(entries: Entries, id: string): void {
    const entry = entryOf(entries, id);
    if (entry) this.doc.transact(() => entry.set(CARD.deletedAt, this.now()), this.history.untracked);
  }

  restore(entries: Entries, id: string, subject = id): void {
    const entry = entryOf(entries, id);
    if (entry?.has(CARD.deletedAt)) this.step(subject, () => entry.delete(CARD.deletedAt));
  }

  /** Gives an entry other values; those that stand already are left alone, and nothing to change is no step. */
  set(entries: Entries, id: string, values: Values, subject = id): void {
    const entry = entryOf(entries, id);
    const changes = Object.entries(values).filter(([key, value]) => entry && !same(entry.get(key), value));
    if (!entry || changes.length === 0) return;
    this.step(subject, () => {
      for (const [key, value] of changes) {
        if (value === undefined) entry.delete(key);
        else entry.set(key, value);
      }
    });
  }
}

function same(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
