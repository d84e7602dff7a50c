import { createSubscriber } from 'svelte/reactivity';
import type * as Y from 'yjs';
import { type Entries, entryOf, type SharedText, textOf } from './entries';
import { type Events, nextFrame, touchedIds } from './observe';

/** Reads the entry under `id`, or nothing if what stands there is none. */
export type Reader<T> = (entries: Entries, id: string) => T | undefined;

/**
 * Reactive view of one root of a document as plain values, the deleted ones too. Entries that did not change are the
 * same objects as before. What others change is told at most once per frame. It lives as long as the document.
 */
export class Collection<T> {
  readonly entries: Entries;
  readonly #read: Reader<T>;
  readonly #stale = new Set<string>();
  #values: ReadonlyMap<string, T> = new Map();
  #notify: (() => void) | undefined;
  #frame: (() => void) | undefined;
  readonly #subscribe = createSubscriber((update) => {
    this.#notify = update;
    return () => (this.#notify = undefined);
  });

  constructor(doc: Y.Doc, root: string, read: Reader<T>) {
    this.entries = doc.getMap(root);
    this.#read = read;
    for (const id of this.entries.keys()) this.#stale.add(id);
    this.entries.observeDeep(this.#changed);
  }

  /** All entries by id; reactive. */
  get all(): ReadonlyMap<string, T> {
    this.#subscribe();
    if (this.#stale.size > 0) this.#values = this.#refreshed();
    return this.#values;
  }

  /** A text of an entry that people type in. */
  text(id: string, key: string): SharedText | undefined {
    return textOf(entryOf(this.entries, id), key);
  }

  readonly #changed = (events: Events, transaction: Y.Transaction): void => {
    for (const id of touchedIds(events)) this.#stale.add(id);
    if (transaction.local) this.#tell();
    else this.#frame ??= nextFrame(this.#tell);
  };

  readonly #tell = (): void => {
    this.#frame?.();
    this.#frame = undefined;
    this.#notify?.();
  };

  #refreshed(): Map<string, T> {
    const values = new Map(this.#values);
    for (const id of this.#stale) {
      const value = this.#read(this.entries, id);
      if (value === undefined) values.delete(id);
      else values.set(id, value);
    }
    this.#stale.clear();
    return values;
  }
}
