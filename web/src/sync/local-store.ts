/**
 * What this device keeps of one workshop for one participant, so that neither a reload nor a crash of the browser takes
 * what the server does not have yet. Two people on one tablet have a database each.
 *
 * Several tabs of one person share it: each removes or replaces only what it knows, in transactions, and nobody needs
 * to know of the others. The board works without all this as well; it only has to say so.
 */
import { now } from '../model/clock';
import type { Area } from '../model/contract';
import { newId } from '../model/ids';
import type { TrayItem } from '../model/tray';
import type { Kept, Key, UnsentChange } from './kept';
import { answerOf, done, dropDatabase, KNOWN, META, openDatabase, STORES, TRAY, UNSENT } from './database';

/** What the names of all databases begin with. */
export const PREFIX = 'wirkraum-';
/** Time between two attempts to write after one has failed, in ms. */
const PAUSE = 5_000;

interface Write {
  readonly run: (transaction: IDBTransaction) => void;
  /** Whether what it writes depends on what it reads. */
  readonly reads: boolean;
}

const within = (area: Area) => IDBKeyRange.bound([area], [area, []]);

export class LocalStore {
  readonly name: string;
  /** Tells this tab's entries from those of others. */
  readonly #tab = newId();
  #number = 0;
  #database: Promise<IDBDatabase>;
  #queue: Write[] = [];
  #writing: Promise<void> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #keeps = true;
  #closed = false;
  /** Forgetting, once that has begun. */
  #last: Promise<void> | undefined;

  /**
   * @param onkeeps told whether what is written here survives the tab, when that changes; it does to begin with
   * @param onlost the database was deleted by somebody else and is empty now
   */
  constructor(
    workshop: string,
    participant: string,
    private readonly onkeeps: (keeps: boolean) => void,
    private readonly onlost: () => void,
  ) {
    this.name = `${PREFIX}${workshop}-${participant}`;
    this.#database = this.#open();
    this.#write((transaction) => transaction.objectStore(META).put(now(), 'opened'));
  }

  get keeps(): boolean {
    return this.#keeps;
  }

  /** What is kept of an area; nothing where the browser keeps nothing. */
  async load(area: Area): Promise<Kept> {
    try {
      const transaction = (await this.#database).transaction([KNOWN, UNSENT]);
      const unsent = transaction.objectStore(UNSENT);
      const [known, keys, changes] = await Promise.all([
        answerOf<unknown[]>(transaction.objectStore(KNOWN).getAll(within(area))),
        answerOf(unsent.getAllKeys(within(area))),
        answerOf<Partial<UnsentChange>[]>(unsent.getAll(within(area))),
      ]);
      return {
        known: known.filter((update) => update instanceof Uint8Array),
        unsent: changes.flatMap(({ update, places }, index) =>
          update instanceof Uint8Array ? [{ key: keys[index] as Key, update, places: places ?? [] }] : [],
        ),
      };
    } catch {
      this.#become(false);
      return { known: [], unsent: [] };
    }
  }

  async tray(): Promise<TrayItem[]> {
    try {
      const items = (await this.#database).transaction(TRAY).objectStore(TRAY).getAll();
      return await answerOf<TrayItem[]>(items);
    } catch {
      return [];
    }
  }

  /** Keeps a change of this tab; its key says later that the server has it. */
  addUnsent(area: Area, update: Uint8Array, places: readonly string[]): Key {
    const key = this.#key(area);
    this.#write((transaction) => transaction.objectStore(UNSENT).put({ update, places }, key));
    return key;
  }

  /** Keeps what came from the server. */
  addKnown(area: Area, update: Uint8Array): void {
    const key = this.#key(area);
    this.#write((transaction) => transaction.objectStore(KNOWN).put(update, key));
  }

  /** The server has these changes. Those that another tab has settled meanwhile are left alone. */
  settle(keys: readonly Key[]): void {
    const settle = (transaction: IDBTransaction) => {
      const unsent = transaction.objectStore(UNSENT);
      for (const key of keys) {
        const request = unsent.get(key) as IDBRequest<Partial<UnsentChange> | undefined>;
        request.onsuccess = () => {
          const update = request.result?.update;
          if (update) transaction.objectStore(KNOWN).put(update, key);
          unsent.delete(key);
        };
      }
    };
    this.#write(settle, { reads: true });
  }

  /** Puts one state that the server has in the place of all that is kept as known. */
  compact(area: Area, state: Uint8Array): void {
    const key = this.#key(area);
    this.#write((transaction) => {
      const known = transaction.objectStore(KNOWN);
      known.delete(within(area));
      known.put(state, key);
    });
  }

  /** Puts changes aside for good: they leave the documents and, as far as they have words, lie in the tray. */
  putAside(area: Area, state: Uint8Array, keys: readonly Key[], items: readonly TrayItem[]): void {
    this.compact(area, state);
    this.#write((transaction) => {
      for (const key of keys) transaction.objectStore(UNSENT).delete(key);
      for (const item of items) transaction.objectStore(TRAY).put(item);
    });
  }

  dropFromTray(id: string): void {
    this.#write((transaction) => transaction.objectStore(TRAY).delete(id));
  }

  /** Forgets everything, unless something is in it that is nowhere else, from this tab or another. */
  forget({ also }: { also: 'nothing' | 'unsent' }): Promise<void> {
    this.#last = this.#forget(also === 'unsent').catch(() => undefined);
    return this.#last;
  }

  async #forget(all: boolean): Promise<void> {
    await this.#flush();
    const database = await this.#database;
    const transaction = database.transaction([UNSENT, TRAY]);
    const counts = [transaction.objectStore(UNSENT).count(), transaction.objectStore(TRAY).count()];
    const [unsent = 0, tray = 0] = await Promise.all(counts.map(answerOf));
    this.#closed = true;
    database.close();
    if (all || unsent + tray === 0) await dropDatabase(this.name);
  }

  close(): void {
    clearTimeout(this.#retry);
    // What was changed last is still on its way into it.
    const last = this.#last ?? this.#flush();
    this.#closed = true;
    void last
      .then(() => this.#database)
      .then((database) => database.close())
      .catch(() => undefined);
  }

  #key(area: Area): Key {
    this.#number += 1;
    return [area, this.#tab, this.#number];
  }

  #open(): Promise<IDBDatabase> {
    const opened = this.#ready();
    opened.catch(() => {
      this.#closed = true;
      this.#queue = [];
      this.#become(false);
    });
    return opened;
  }

  async #ready(): Promise<IDBDatabase> {
    const database = await openDatabase(this.name);
    const lost = () => {
      database.close();
      if (this.#closed) return;
      this.#database = this.#open();
      this.onlost();
    };
    database.onversionchange = lost;
    database.onclose = lost;
    return database;
  }

  #write(run: Write['run'], { reads = false } = {}): void {
    if (this.#closed) return;
    this.#queue.push({ run, reads });
    // One failed a moment ago: this one waits with it.
    if (this.#retry === undefined) void this.#flush();
  }

  #flush(): Promise<void> {
    this.#writing ??= this.#run().finally(() => (this.#writing = undefined));
    return this.#writing;
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0) {
      const writes = this.#queue.splice(0);
      try {
        const transaction = (await this.#database).transaction(STORES, 'readwrite');
        const kept = done(transaction);
        try {
          for (const { run } of writes) run(transaction);
          // Not left to the browser, which would ask the page once more: the page may be closed by then.
          if (!writes.some(({ reads }) => reads)) transaction.commit();
        } catch (error) {
          transaction.abort();
          await kept.catch(() => undefined);
          throw error;
        }
        await kept;
        this.#become(true);
      } catch {
        this.#queue.unshift(...writes);
        this.#become(false);
        if (this.#closed) return;
        this.#retry = setTimeout(() => {
          this.#retry = undefined;
          void this.#flush();
        }, PAUSE);
        return;
      }
    }
  }

  #become(keeps: boolean) {
    if (keeps === this.#keeps) return;
    this.#keeps = keeps;
    this.onkeeps(keeps);
  }
}
