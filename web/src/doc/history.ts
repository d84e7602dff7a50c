import * as Y from 'yjs';

/** Who made a change, as seen by the history. */
interface Origin {
  readonly tracked: boolean;
}

/** A step as the manager keeps it. */
interface Turned {
  readonly meta: Map<unknown, unknown>;
}

type Listener = () => void;
type Scope = ConstructorParameters<typeof Y.UndoManager>[0];

/** Pause after which typing counts as another step, in milliseconds. */
const PAUSE = 800;
const SUBJECT = 'subject';
const STEP = 'step';

/** A step that took several changes. */
export type LargeStep = Readonly<Record<never, never>>;

/** Undo and redo of what was changed in this tab. What others changed is never touched. */
export class History {
  /** Origin of transactions that can be undone. */
  readonly origin: Origin = { tracked: true };
  /** Origin of own transactions that undo leaves alone. */
  readonly untracked: Origin = { tracked: false };
  readonly #manager: Y.UndoManager;
  readonly #listeners = new Set<Listener>();
  #subject: unknown;
  #step: LargeStep | undefined;

  constructor(scope: Scope) {
    this.#manager = new Y.UndoManager(scope, { trackedOrigins: new Set([this.origin]), captureTimeout: PAUSE });
    this.#manager.on('stack-item-added', ({ stackItem }) => {
      // While a step is turned back, the step that would turn it again is about the same card.
      const turned = this.#manager.currStackItem;
      stackItem.meta.set(SUBJECT, turned ? turned.meta.get(SUBJECT) : this.#subject);
      stackItem.meta.set(STEP, turned ? turned.meta.get(STEP) : this.#step);
      this.#tell();
    });
    this.#manager.on('stack-cleared', this.#tell);
  }

  get canUndo(): boolean {
    return this.#manager.canUndo();
  }

  get canRedo(): boolean {
    return this.#manager.canRedo();
  }

  /** Carries out a change that is a step of its own. `subject` is the card or link to show when it is turned back. */
  step(subject: string, change: () => void): void {
    this.#manager.stopCapturing();
    this.typing(subject, change);
    this.#manager.stopCapturing();
  }

  /**
   * Carries out changes that are one step together. Each is sent for itself, there and back, so that no frame grows too
   * large for the server. The answer names the step for `isLast`.
   */
  steps(subject: string, changes: readonly (() => void)[]): LargeStep {
    const step = {};
    this.#step = step;
    for (const change of changes) this.step(subject, change);
    this.#step = undefined;
    return step;
  }

  /** Whether this step is the last one, so that undoing turns it back and nothing else. */
  isLast(step: LargeStep): boolean {
    return this.#manager.undoStack.at(-1)?.meta.get(STEP) === step;
  }

  /** Carries out a change that belongs to the same step as those just before it. */
  typing(subject: string, change: () => void): void {
    this.#subject = subject;
    change();
    this.#subject = undefined;
  }

  /** Carries out a change that belongs to the same step as the one before it, however long ago that was. */
  continuing(subject: string, change: () => void): void {
    this.#manager.captureTimeout = Infinity;
    this.typing(subject, change);
    this.#manager.captureTimeout = PAUSE;
  }

  /** What comes next is another step. */
  pause(): void {
    this.#manager.stopCapturing();
  }

  /** Turns the last own step back; the card or link it was about, or nothing if there was no step. */
  undo(): string | undefined {
    return this.#turn(this.#manager.undoStack, () => this.#manager.undo());
  }

  redo(): string | undefined {
    return this.#turn(this.#manager.redoStack, () => this.#manager.redo());
  }

  /** Calls `listener` whenever a step is added or turned back; returns how to stop that. */
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #turn(stack: readonly Turned[], turn: () => Turned | null): string | undefined {
    const item = turn();
    const subject = item?.meta.get(SUBJECT);
    const step = item?.meta.get(STEP);
    while (step !== undefined && stack.at(-1)?.meta.get(STEP) === step) turn();
    this.#tell();
    return typeof subject === 'string' ? subject : undefined;
  }

  readonly #tell = (): void => {
    for (const listener of this.#listeners) listener();
  };
}
