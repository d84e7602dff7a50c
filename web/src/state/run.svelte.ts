/** The step that runs, its time, and the floor: what the stage says, as the board shows it. */
import { untrack } from 'svelte';
import { askTime } from '../api/run';
import { now } from '../model/clock';
import type { Floor, Gather, Perspective, Poll, Run, Stage, Step, Written } from '../model/contract';
import { counted, forecastOf, nextStep, type Timer, timerOf } from '../model/running';

interface Staged {
  readonly stage: Partial<Stage>;
}

/** So often the time is asked for on connecting, one question after the other: the best answer counts. */
const QUESTIONS = 5;
/** In ms; and once in a while afterwards, for clocks go wrong. */
const BETWEEN = 250;
const AGAIN = 4 * 60_000;
/** A clock that is off by more than this, in ms, against the one that only counts was set, or the device slept. */
const JUMP = 400;

const NOBODY: Floor = { hands: [], spoken: {}, spokenBy: {}, ready: 0, reactions: {} };

export class RunState {
  #now = $state(now());
  readonly #workshop: Staged;
  readonly #stop: () => void;
  #tick: ReturnType<typeof setTimeout> | undefined;
  readonly #again: ReturnType<typeof setInterval>;
  #asking = false;
  #over = false;
  #lag = lag();

  constructor(workshop: Staged) {
    this.#workshop = workshop;
    this.#stop = $effect.root(() => {
      $effect(() => {
        void this.#run;
        untrack(() => this.#beat());
      });
    });
    this.#again = setInterval(() => void this.setClock(1), AGAIN);
    document.addEventListener('visibilitychange', this.#wake);
  }

  get #run(): Partial<Run> | undefined {
    return this.#workshop.stage.run;
  }

  /** Reactive, as everything here. */
  get state(): Run['state'] {
    return this.#run?.state ?? 'ready';
  }

  /** Whether it has begun and not ended. */
  get on(): boolean {
    return this.state === 'running' || this.state === 'paused';
  }

  /** All of them, those that are left out too. */
  get steps(): readonly Step[] {
    return this.#workshop.stage.steps ?? [];
  }

  /** The step it is at, while it runs or is paused. */
  get step(): Step | undefined {
    return this.on ? this.steps.find(({ id }) => id === this.#run?.step) : undefined;
  }

  /** Which of the steps that are not left out it is, from 1; 0 for none. */
  get number(): number {
    return counted(this.steps, this.step?.id).findIndex(({ id }) => id === this.step?.id) + 1;
  }

  get total(): number {
    return counted(this.steps, this.step?.id).length;
  }

  get next(): Step | undefined {
    return this.state === 'ended' ? undefined : nextStep(this.steps, this.step?.id);
  }

  /** Ticks on whole seconds. */
  get timer(): Timer | undefined {
    return timerOf(this.#run, this.#now);
  }

  /** When each step was run, by id. */
  get times(): NonNullable<Run['times']> {
    return this.#run?.times ?? {};
  }

  get startedAt(): number | undefined {
    return this.#run?.startedAt;
  }

  /** When the timer of the running step is at zero. */
  get endsAt(): number | undefined {
    return this.#run?.endsAt;
  }

  /** When this step began. */
  get stepStartedAt(): number | undefined {
    return this.#run?.stepStartedAt;
  }

  get frozen(): boolean {
    return this.#workshop.stage.frozen ?? false;
  }

  get gather(): Gather | undefined {
    return this.#workshop.stage.gather;
  }

  get floor(): Floor {
    return { ...NOBODY, ...this.#workshop.stage.floor };
  }

  get written(): Written | undefined {
    return this.#workshop.stage.written;
  }

  /** How many people count, by perspective. */
  get people(): Partial<Record<Perspective, number>> {
    return this.#workshop.stage.people ?? {};
  }

  /** The polls that are closed, with what came of them. */
  get results(): readonly Poll[] {
    return (this.#workshop.stage.polls ?? []).filter(({ state }) => state === 'closed');
  }

  get plannedEnd(): number | undefined {
    return this.#workshop.stage.plannedEnd;
  }

  /** When it will end by now, in ms since 1970. */
  get forecast(): number | undefined {
    return forecastOf(this.#run, this.steps, this.#now);
  }

  /** How much later than planned that is, in ms; below zero when there is time. */
  get late(): number | undefined {
    const { forecast, plannedEnd } = this;
    return forecast === undefined || plannedEnd === undefined ? undefined : forecast - plannedEnd;
  }

  /** Finds out what time it is at the server. Without a connection the clock stays as it was. */
  async setClock(questions = QUESTIONS): Promise<void> {
    if (this.#asking || this.#over) return;
    this.#asking = true;
    for (let asked = 0; asked < questions && !this.#over; asked += 1) {
      if (asked > 0) await new Promise((resolve) => setTimeout(resolve, BETWEEN));
      await askTime().catch(() => (asked = questions));
    }
    this.#asking = false;
    this.#lag = lag();
    if (!this.#over) this.#beat();
  }

  destroy(): void {
    this.#over = true;
    this.#stop();
    clearTimeout(this.#tick);
    clearInterval(this.#again);
    document.removeEventListener('visibilitychange', this.#wake);
  }

  /** Looks at the clock, and again when the next second begins. */
  readonly #beat = (): void => {
    clearTimeout(this.#tick);
    this.#now = now();
    if (Math.abs(lag() - this.#lag) > JUMP) {
      this.#lag = lag();
      void this.setClock();
    }
    const endsAt = this.#run?.state === 'running' ? this.#run.endsAt : undefined;
    // Nobody looks at seconds before the start or in a pause, but at how late it is.
    const rest = endsAt === undefined ? this.#now : endsAt - this.#now;
    const wait = endsAt === undefined ? 15_000 : ((rest % 1000) + 1000) % 1000;
    this.#tick = setTimeout(this.#beat, wait + 1);
  };

  readonly #wake = (): void => {
    if (document.visibilityState === 'visible') void this.setClock();
  };
}

/** What time it is on this device against a clock that cannot be set. */
function lag(): number {
  return Date.now() - performance.now();
}
