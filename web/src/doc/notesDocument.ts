import { createSubscriber } from 'svelte/reactivity';
import type * as Y from 'yjs';
import { compareOrder } from '../model/impact';
import { INDENT_MAX, isShown, KINDS, layRows, LEVEL_MAX, type NoteBlock, type NoteRow } from '../model/notes';
import { type Entries, entryOf, type SharedText, textOf } from './entries';
import { BLOCK, ROOT } from './keys';
import { nextFrame, touchedIds } from './observe';

/** What a change touched, and whether it was made in this tab. */
export interface NotesTouched {
  readonly local: boolean;
  readonly blocks: ReadonlySet<string>;
}

type Change = (touched: NotesTouched) => void;

/** The notes as plain values. Unchanged blocks and rows are the same objects as before. */
export interface NotesSnapshot {
  /** What is shown, in order. */
  readonly rows: readonly NoteRow[];
  /** Place of each shown block among the rows. */
  readonly places: ReadonlyMap<string, number>;
}

/** Typed, reactive view of the document of the area `notes`. It lives as long as the document. */
export class NotesDocument {
  readonly blocks: Entries;
  readonly #known = new Map<string, NoteBlock>();
  readonly #stale = new Set<string>();
  readonly #listeners = new Set<Change>();
  #snapshot: NotesSnapshot = { rows: [], places: new Map() };
  #held: string | undefined;
  /** Whether places have to be found anew. */
  #reorder = false;
  #notify: (() => void) | undefined;
  /** What others changed since the last frame, and how to forget the frame. */
  #waiting: Set<string> | undefined;
  #frame: (() => void) | undefined;
  readonly #subscribe = createSubscriber((update) => {
    this.#notify = update;
    return () => (this.#notify = undefined);
  });

  constructor(readonly doc: Y.Doc) {
    this.blocks = doc.getMap(ROOT.blocks);
    for (const id of this.blocks.keys()) this.#stale.add(id);
    this.blocks.observeDeep((events, transaction) => this.#changed(touchedIds(events), transaction.local));
  }

  /** The notes as they are now; reactive. */
  get snapshot(): NotesSnapshot {
    this.#subscribe();
    this.#refresh();
    return this.#snapshot;
  }

  /** Any block, also one that is deleted; reactive. */
  block(id: string): NoteBlock | undefined {
    this.#subscribe();
    this.#refresh();
    return this.#known.get(id);
  }

  text(id: string): SharedText | undefined {
    return textOf(entryOf(this.blocks, id), BLOCK.text);
  }

  /** Keeps this block among the rows although it is deleted, because somebody stands in it. */
  hold(id: string | undefined): void {
    const before = this.#held;
    if (before === id) return;
    this.#held = id;
    if (![before, id].some((one) => one !== undefined && this.#isGone(one))) return;
    this.#reorder = true;
    this.#notify?.();
  }

  /** Calls `change` for own changes at once and for those of others once per frame; returns how to stop that. */
  onChange(change: Change): () => void {
    this.#listeners.add(change);
    return () => this.#listeners.delete(change);
  }

  #isGone(id: string): boolean {
    const block = this.#known.get(id);
    return block !== undefined && !isShown(block);
  }

  #changed(blocks: ReadonlySet<string>, local: boolean): void {
    for (const id of blocks) this.#stale.add(id);
    if (local) {
      this.#flush();
      this.#tell({ local, blocks });
      return;
    }
    this.#waiting ??= new Set();
    for (const id of blocks) this.#waiting.add(id);
    this.#frame ??= nextFrame(this.#flush);
  }

  /** What others change is told at most once per frame, however many updates arrive. */
  readonly #flush = (): void => {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    this.#frame?.();
    this.#frame = undefined;
    if (waiting) this.#tell({ local: false, blocks: waiting });
  };

  #tell(touched: NotesTouched): void {
    for (const listener of this.#listeners) listener(touched);
    this.#notify?.();
  }

  #refresh(): void {
    if (this.#stale.size === 0 && !this.#reorder) return;
    for (const id of this.#stale) {
      const before = this.#known.get(id);
      const now = readBlock(this.blocks, id);
      if (now) this.#known.set(id, now);
      else this.#known.delete(id);
      this.#reorder ||=
        before?.order !== now?.order ||
        before?.kind !== now?.kind ||
        before?.indent !== now?.indent ||
        this.#shows(before) !== this.#shows(now);
    }
    // Typing changes no place; laying out thousands of blocks at every key would be felt.
    this.#snapshot = this.#reorder ? this.#lay() : this.#patch();
    this.#stale.clear();
    this.#reorder = false;
  }

  /** The rows with the texts of today. */
  #patch(): NotesSnapshot {
    const { places } = this.#snapshot;
    const rows = [...this.#snapshot.rows];
    for (const id of this.#stale) {
      const place = places.get(id) ?? -1;
      const row = rows[place];
      const block = this.#known.get(id);
      if (row && block && row.block !== block) rows[place] = { ...row, block };
    }
    return { rows, places };
  }

  #shows(block: NoteBlock | undefined): boolean {
    return block !== undefined && (isShown(block) || block.id === this.#held);
  }

  #lay(): NotesSnapshot {
    const { rows: before } = this.#snapshot;
    const shown = [...this.#known.values()].filter((block) => this.#shows(block)).sort(compareOrder);
    const rows = layRows(shown).map((row, index) => {
      const same = before[index];
      return same?.block === row.block && same.depth === row.depth && same.number === row.number ? same : row;
    });
    return { rows, places: new Map(rows.map(({ block }, index) => [block.id, index])) };
  }
}

/** The block under `id`, or nothing if what stands there is none. Other programs write here too. */
function readBlock(entries: Entries, id: string): NoteBlock | undefined {
  const entry = entryOf(entries, id);
  const text = textOf(entry, BLOCK.text);
  if (!entry || !text) return undefined;
  const order = entry.get(BLOCK.order);
  const deletedAt = entry.get(BLOCK.deletedAt);
  return {
    id,
    kind: KINDS.find(({ kind }) => kind === entry.get(BLOCK.kind))?.kind ?? 'paragraph',
    order: typeof order === 'string' ? order : '',
    text: text.toString(),
    done: entry.get(BLOCK.done) === true,
    indent: whole(entry.get(BLOCK.indent), 0, INDENT_MAX),
    level: whole(entry.get(BLOCK.level), 1, LEVEL_MAX),
    ...(typeof deletedAt === 'number' && { deletedAt }),
  };
}

function whole(value: unknown, least: number, most: number): number {
  return typeof value === 'number' && Number.isFinite(value)
    ? Math.max(least, Math.min(most, Math.trunc(value)))
    : least;
}
