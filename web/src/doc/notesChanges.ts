import type { NotesDocument, NotesTouched } from './notesDocument';

/** Pause between two announcements, in milliseconds. */
const PAUSE = 5_000;

/** How many blocks others added, changed and deleted. */
export interface NotesTally {
  readonly added: number;
  readonly changed: number;
  readonly deleted: number;
}

/** Counts what others do to blocks and tells it in one sentence at most every five seconds. */
export class NotesChanges {
  readonly #touched = new Set<string>();
  readonly #stop: () => void;
  #before: ReadonlySet<string>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: NotesDocument,
    private readonly tell: (tally: NotesTally) => void,
  ) {
    this.#before = this.#shown();
    this.#stop = document.onChange((touched) => this.#follow(touched));
  }

  close(): void {
    this.#stop();
    clearTimeout(this.#timer);
  }

  #shown(): ReadonlySet<string> {
    return new Set(this.document.snapshot.places.keys());
  }

  #follow({ local, blocks }: NotesTouched): void {
    // What I do myself in the meantime is no news for me.
    for (const id of blocks) if (!local) this.#touched.add(id);
    if (local) for (const id of blocks) this.#touched.delete(id);
    if (this.#touched.size > 0) this.#timer ??= setTimeout(() => this.#flush(), PAUSE);
    else if (!this.#timer) this.#before = this.#shown();
  }

  #flush(): void {
    this.#timer = undefined;
    const now = this.#shown();
    const touched = [...this.#touched];
    const count = (was: boolean, is: boolean): number =>
      touched.filter((id) => this.#before.has(id) === was && now.has(id) === is).length;
    const tally = { added: count(false, true), changed: count(true, true), deleted: count(true, false) };
    this.#touched.clear();
    this.#before = now;
    if (tally.added + tally.changed + tally.deleted > 0) this.tell(tally);
  }
}
