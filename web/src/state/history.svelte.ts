/** Earlier versions of the workshop and the bin, for facilitators. */
import { checkpointBoard, checkpoints, cleanUp, takeCheckpoint } from '../api/history';
import type { Checkpoint, CleanUp } from '../api/shapes';
import { currentVersion, restore, type Restored } from '../doc/restore';
import type { Access, Area } from '../model/contract';
import { differences, type Difference, lostSince, type Version, versionOfBoard } from '../model/versions';
import { partOf } from '../model/versionParts';
import type { Documents } from '../sync/documents';
import { Failure } from './failure.svelte';

interface Steered {
  readonly id: string;
  readonly token: string;
  readonly docs: Documents;
  access(area: Area): Access;
  synced(area: Area): boolean;
}

/** An earlier version that is looked at. */
export interface Earlier {
  readonly checkpoint: Checkpoint;
  readonly then: Version;
}

const AREAS = ['collection', 'model', 'okr', 'decisions', 'notes'] as const;

export class HistoryControl {
  /** Whether the panel is open. */
  shown = $state(false);
  /** The newest first; undefined until they are there. */
  list = $state.raw<readonly Checkpoint[]>();
  looked = $state.raw<Earlier>();
  /** Another version that it is compared with, instead of with now. */
  against = $state.raw<Earlier>();
  busy = $state(false);
  readonly failure = new Failure();
  #restored = $state.raw<readonly Restored[]>([]);
  readonly #workshop: Steered;

  constructor(workshop: Steered) {
    this.#workshop = workshop;
  }

  open(): void {
    this.looked = this.against = undefined;
    this.#restored = [];
    this.failure.forget();
    this.shown = true;
  }

  close(): void {
    this.shown = false;
  }

  async load(): Promise<void> {
    this.list = (await this.failure.try(() => checkpoints(this.#workshop))) ?? this.list;
  }

  /** Keeps the workshop as it is now; whether it could be kept. */
  async take(label: string): Promise<boolean> {
    const taken = await this.#work(() => takeCheckpoint(this.#workshop, label.trim() === '' ? {} : { label }));
    await this.load();
    return taken !== undefined;
  }

  async look(checkpoint: Checkpoint): Promise<void> {
    this.looked = (await this.#fetch(checkpoint)) ?? this.looked;
  }

  /** Compares the version looked at with this one, or with now. */
  async compareWith(checkpoint: Checkpoint | undefined): Promise<void> {
    this.against = checkpoint && ((await this.#fetch(checkpoint)) ?? this.against);
  }

  /** The two versions that are compared, the older first, and what came to pass between them. */
  readonly between = $derived.by(() => {
    if (!this.looked || !this.against) return undefined;
    const [before, after] = [this.looked, this.against].sort((a, b) => a.checkpoint.number - b.checkpoint.number);
    return before && after && { before, after, found: differences(before.then, after.then) };
  });

  back(): void {
    this.looked = this.against = undefined;
    this.#restored = [];
    this.failure.forget();
  }

  /** Whether the documents have arrived and may be written: before that everything would seem to be missing. */
  get ready(): boolean {
    return AREAS.every((area) => this.#workshop.synced(area) && this.#workshop.access(area) === 'write');
  }

  /** What stands now; reactive. */
  readonly now: Version | undefined = $derived.by(() =>
    this.looked && this.ready ? currentVersion(this.#workshop.docs) : undefined,
  );
  /** What differs in the version looked at. */
  readonly found: readonly Difference[] = $derived.by(() =>
    this.looked && this.now ? differences(this.looked.then, this.now) : [],
  );

  /** What lay in the bin then and is gone for good. */
  readonly lost: readonly Difference[] = $derived.by(() =>
    this.looked && this.now ? lostSince(this.looked.then, this.now) : [],
  );

  /** Makes the workshop what it was, after keeping what it is under `label`; whether that could be done. */
  async restoreAll(label: string): Promise<boolean> {
    const kept = await this.#work(() => takeCheckpoint(this.#workshop, { label }));
    // Compared anew: others went on meanwhile.
    if (kept) this.#restore((found) => found);
    return kept !== undefined;
  }

  /** Brings one entry back as it was. */
  restoreOne(one: Difference): void {
    this.#restore((found, then, now) => partOf(found, one, then, now));
  }

  /** Whether what was restored last can be taken back here, in one step. */
  canUndo(): boolean {
    return this.#restored.length > 0 && this.#restored.every(({ history, step }) => history.isLast(step));
  }

  undo(): void {
    for (const { history, step } of this.#restored) if (history.isLast(step)) history.undo();
    this.#restored = [];
  }

  /** Removes for good what was deleted; what that was, or undefined after a failure. */
  empty(): Promise<CleanUp | undefined> {
    return this.#work(() => cleanUp(this.#workshop));
  }

  #restore(choose: (found: readonly Difference[], then: Version, now: Version) => readonly Difference[]): void {
    const { looked, now } = this;
    if (!looked || !now) return;
    this.#restored = restore(this.#workshop.docs, looked.then, choose(differences(looked.then, now), looked.then, now));
  }

  async #fetch(checkpoint: Checkpoint): Promise<Earlier | undefined> {
    const board = await this.#work(() => checkpointBoard(this.#workshop, checkpoint.number));
    return board && { checkpoint, then: versionOfBoard(board) };
  }

  async #work<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    const result = await this.failure.try(work);
    this.busy = false;
    return result;
  }
}
