/** My part on the floor: my hand, whether I am ready, how it is for me. */
import { asApiError, type ErrorCode } from '../api/client';
import { raiseHand, react, setReady } from '../api/run';
import type { Reaction } from '../model/contract';
import type { RunState } from './run.svelte';
import { keepFloor, storedFloor } from './storage';

/** What I said to a step; the stage tells numbers only. */
export interface KeptFloor {
  /** The step, and when it began: it can come again. */
  readonly of: string;
  readonly ready: boolean;
  readonly reaction?: Reaction;
}

interface Speaker {
  readonly id: string;
  readonly token: string;
  readonly me: { readonly id: string };
  readonly run: RunState;
}

export class OwnFloor {
  /** Why the last thing I said did not arrive. */
  failure = $state.raw<{ code: ErrorCode; detail?: string | undefined }>();
  #kept = $state.raw<KeptFloor>();

  constructor(private readonly workshop: Speaker) {}

  /** Whether my hand is up; reactive, as everything here. */
  get hand(): boolean {
    return this.workshop.run.floor.hands.some(({ person }) => person === this.workshop.me.id);
  }

  /** At which place my hand is among those that are up, from 1; 0 when it is not. */
  get place(): number {
    return this.workshop.run.floor.hands.findIndex(({ person }) => person === this.workshop.me.id) + 1;
  }

  /** Whether I have been called up. */
  get speaking(): boolean {
    return this.workshop.run.floor.speaking === this.workshop.me.id;
  }

  get ready(): boolean {
    return this.#now.ready;
  }

  get reaction(): Reaction | undefined {
    return this.#now.reaction;
  }

  setHand(up: boolean): Promise<boolean> {
    return this.#try(() => raiseHand(this.workshop, up));
  }

  async setReady(ready: boolean): Promise<boolean> {
    const done = await this.#try(() => setReady(this.workshop, ready));
    if (done) this.#keep({ ...this.#now, ready });
    return done;
  }

  /** The same reaction again takes it back. */
  async react(reaction: Reaction): Promise<boolean> {
    const next = this.reaction === reaction ? undefined : reaction;
    const done = await this.#try(() => react(this.workshop, next));
    const { of, ready } = this.#now;
    if (done) this.#keep({ of, ready, ...(next !== undefined && { reaction: next }) });
    return done;
  }

  /** What I said to the step that runs; what I said to another one is forgotten. */
  get #now(): KeptFloor {
    const { step, stepStartedAt } = this.workshop.run;
    const of = `${step?.id} ${stepStartedAt}`;
    const kept = this.#kept ?? storedFloor(this.workshop.id);
    return kept?.of === of ? kept : { of, ready: false };
  }

  #keep(kept: KeptFloor): void {
    this.#kept = kept;
    keepFloor(this.workshop.id, kept);
  }

  async #try(work: () => Promise<void>): Promise<boolean> {
    this.failure = undefined;
    try {
      await work();
      return true;
    } catch (error) {
      const { code, detail } = asApiError(error);
      this.failure = { code, detail };
      return false;
    }
  }
}
