import { createContext, flushSync } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import type { NotesDocument } from '../../doc/notesDocument';
import { type Caret, NotesEditor } from '../../doc/notesEditor';
import { isItem, type NoteBlock, type NoteKind, type NoteRow, runBetween } from '../../model/notes';
import type { Person, WorkshopState } from '../../state/workshop.svelte';
import { t } from '../../texts/texts.svelte';
import { Unsent } from './unsent.svelte';

const NONE: ReadonlySet<string> = new Set();

/** What was pasted and did not fit. */
export interface LeftOver {
  readonly lines: number;
  readonly text: string;
}

/** What the rows, the tools and the menus of the notes share in one window. */
export class NotesDesk {
  readonly document: NotesDocument;
  readonly editor: NotesEditor;
  readonly unsent: Unsent;

  /** Block that has the tab stop: the one written in last. */
  current = $state<string>();
  /** Block under the pointer: ready to be typed in where it is pressed. */
  hovered = $state<string>();
  /** Whole blocks that are selected, from the one it began at to the one that has the focus. */
  selection = $state.raw<{ readonly anchor: string; readonly head: string }>();
  /** Block whose actions are shown, and where. */
  menu = $state.raw<{ readonly block: string; readonly x: number; readonly y: number }>();
  dialog = $state<'keys'>();
  /** Blocks on their way to another place, and where they would go. */
  dragged = $state.raw<ReadonlySet<string>>(NONE);
  drop = $state.raw<{ readonly index: number; readonly top: number }>();
  /** A long paste on its way. */
  progress = $state.raw<{ readonly done: number; readonly all: number }>();
  leftOver = $state.raw<LeftOver>();
  /** What could not be done, and what can. */
  notice = $state('');

  readonly #history: () => void;

  constructor(readonly workshop: WorkshopState) {
    this.editor = NotesEditor.of(workshop.docs.notes);
    this.document = this.editor.view;
    this.unsent = new Unsent(workshop, this.document);
    this.#history = createSubscriber((update) => this.editor.history.onChange(update));
  }

  readonly snapshot = $derived.by(() => this.document.snapshot);
  readonly rows: readonly NoteRow[] = $derived(this.snapshot.rows);
  readonly readonly = $derived.by(() => this.workshop.access('notes') !== 'write');
  readonly stop = $derived(
    this.current !== undefined && this.snapshot.places.has(this.current) ? this.current : this.rows[0]?.block.id,
  );
  readonly selected: ReadonlySet<string> = $derived.by(() => {
    const [a, b] = [this.selection?.anchor, this.selection?.head].map((id) => this.snapshot.places.get(id ?? ''));
    // The same one each time: whether a row is selected is asked by every row.
    if (a === undefined || b === undefined) return NONE;
    return new Set(this.rows.slice(Math.min(a, b), Math.max(a, b) + 1).map(({ block }) => block.id));
  });
  /** People who write in a block. */
  readonly writers = $derived.by(() => {
    const writers: Record<string, Person[]> = {};
    for (const person of this.workshop.presence.people) {
      const { at } = person;
      if (at?.area === 'notes' && at.card !== undefined && at.field !== undefined)
        (writers[at.card] ??= []).push(person);
    }
    return writers;
  });

  get canUndo(): boolean {
    this.#history();
    return this.editor.history.canUndo && !this.progress;
  }

  get canRedo(): boolean {
    this.#history();
    return this.editor.history.canRedo && !this.progress;
  }

  /** Blocks that a command is about: the selected ones, else the one given, else the one written in. */
  targets(block = this.stop): string[] {
    if (block === undefined) return [];
    if (!this.selected.has(block)) return [block];
    return this.rows.filter((row) => this.selected.has(row.block.id)).map((row) => row.block.id);
  }

  /** The targets with everything that belongs to them. */
  run(block = this.stop): { from: number; end: number; ids: string[] } | undefined {
    const ids = this.targets(block);
    const [first, last] = [this.snapshot.places.get(ids[0] ?? ''), this.snapshot.places.get(ids.at(-1) ?? '')];
    if (first === undefined || last === undefined) return undefined;
    const run = runBetween(this.rows, first, last);
    return { ...run, ids: this.rows.slice(run.from, run.end).map((row) => row.block.id) };
  }

  /** Puts the caret there. */
  go({ block, at }: Caret, to = at): void {
    this.selection = undefined;
    this.current = block;
    flushSync();
    const field = this.field(block);
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(at, to);
    this.reveal(block);
  }

  /** Selects whole blocks; the focus goes to the handle of the last. */
  select(anchor: string, head: string): void {
    this.selection = { anchor, head };
    this.current = head;
    flushSync();
    document.getElementById(`note-${head}-handle`)?.focus({ preventScroll: true });
    this.reveal(head);
    if (this.selected.size > 1) this.workshop.announce(t('notes-said-selected', { count: this.selected.size }));
  }

  reveal(block: string): void {
    const row = document.getElementById(`note-${block}`);
    // What is higher than the window shows its caret by itself.
    if (row && row.offsetHeight < innerHeight / 2) row.scrollIntoView({ block: 'nearest' });
  }

  field(block: string): HTMLTextAreaElement | null {
    return document.querySelector<HTMLTextAreaElement>(`#note-${CSS.escape(block)} textarea`);
  }

  words(block: string): HTMLElement | null {
    return document.getElementById(`note-${block}-words`);
  }

  /** Tells the others which block I write in. */
  present(block: string | undefined): void {
    this.workshop.presence.setAt({ area: 'notes', ...(block !== undefined && { card: block, field: 'text' }) });
  }

  close(): void {
    this.workshop.presence.setAt(undefined);
    this.document.hold(undefined);
    this.unsent.close();
  }
}

export function kindName({ kind, level }: NoteKind): string {
  return t(`notes-kind-${kind}`, { level: level ?? 1 });
}

/** What somebody hears about the field they stand in. */
export function fieldName(block: NoteBlock, depth: number): string {
  const name = kindName(block);
  return isItem(block) && depth > 0 ? t('notes-kind-deeper', { kind: name, depth: depth + 1 }) : name;
}

export const [getDesk, setDesk] = createContext<NotesDesk>();
