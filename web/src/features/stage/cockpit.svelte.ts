/** What the facilitators' cockpit knows and does beside what everybody sees on the stage. */
import { agenda, deleteStep, moveStep } from '../../api/agenda';
import { asApiError } from '../../api/client';
import { revealCards, waitingCards } from '../../api/contributions';
import { participants } from '../../api/participation';
import { orderRun } from '../../api/run';
import type { ListedParticipant } from '../../api/shapes';
import { now } from '../../model/clock';
import type { AgendaStep, RunOrder, Step, StepDraft } from '../../model/contract';
import { Failure } from '../../state/failure.svelte';
import type { OpenWorkshop } from '../../state/open-workshop.svelte';
import { t } from '../../texts/texts.svelte';
import { cleaned } from './draft';
import { placeOf } from './plan';

/** Several people come at once when a workshop begins: one question for them, in ms. */
const PAUSE = 300;

/** What is asked before something that cannot be taken back. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the button says that does it. */
  readonly yes: string;
  readonly go: () => Promise<unknown>;
}

export class Cockpit {
  readonly failure = new Failure();
  /** Somebody else was faster with the same thing. */
  moved = $state(false);
  busy = $state(false);
  /** What is asked just now. */
  question = $state.raw<Question>();
  /** Everybody who joined, and those without a device. */
  people = $state.raw<readonly ListedParticipant[]>([]);
  /** How many cards wait, by step. */
  waiting = $state.raw<ReadonlyMap<string, number>>(new Map());
  /** When somebody did something last, in ms. */
  active = $state(now());
  #last: Promise<unknown> = Promise.resolve();
  #notes = $state.raw<ReadonlyMap<string, string>>(new Map());

  constructor(readonly workshop: OpenWorkshop) {}

  get run() {
    return this.workshop.run;
  }

  note(step: string | undefined): string {
    return step === undefined ? '' : (this.#notes.get(step) ?? '');
  }

  name(person: string): string {
    const known = this.people.find(({ id }) => id === person)?.name;
    return known ?? (person === this.workshop.me.id ? this.workshop.me.name : t('stage-somebody'));
  }

  /** People who could say that they are ready: with a device, here, and not running the workshop. */
  get able(): number {
    return this.people.filter(({ role, connected, deviceless }) => role === 'participant' && connected && !deviceless)
      .length;
  }

  get deviceless(): readonly ListedParticipant[] {
    return this.people.filter(({ deviceless }) => deviceless === true);
  }

  /** Call these in effects: each keeps one thing up to date. */
  readonly followNotes = (): void => {
    void JSON.stringify(this.run.steps);
    void this.loadNotes();
  };

  readonly followPeople = (): (() => void) => {
    void JSON.stringify([this.workshop.presence.people.map(({ user }) => user), this.run.people]);
    const timer = setTimeout(() => void this.loadPeople(), PAUSE);
    return () => clearTimeout(timer);
  };

  readonly followWaiting = (): void => {
    void JSON.stringify([this.run.written, this.run.step?.id, this.run.state]);
    // Told by the next change; nothing was asked for here.
    void this.loadWaiting().catch(() => undefined);
  };

  readonly followActivity = (): void => {
    void JSON.stringify([this.run.written, this.run.step?.id, this.run.state]);
    void JSON.stringify(this.workshop.presence.people.map(({ at }) => at));
    this.active = now();
  };

  async loadNotes(): Promise<readonly AgendaStep[] | undefined> {
    const steps = await this.failure.try(() => agenda(this.workshop));
    if (steps) this.#notes = new Map(steps.flatMap(({ id, note }) => (note === undefined ? [] : [[id, note]])));
    return steps;
  }

  async loadWaiting(): Promise<void> {
    const waiting = await waitingCards(this.workshop);
    this.waiting = new Map(waiting.map(({ step, cards }) => [step, cards]));
  }

  async loadPeople(): Promise<void> {
    this.people = (await this.failure.try(() => participants(this.workshop))) ?? this.people;
  }

  /** Steers the run. When another facilitator was faster nothing happens, and it is said. */
  async order(action: RunOrder['action'], more: Pick<RunOrder, 'minutes' | 'step'> = {}): Promise<void> {
    const from = this.run.step?.id;
    await this.do(() => orderRun(this.workshop, { action, ...more, ...(from !== undefined && { from }) }));
  }

  /** Does one thing after the other, however fast they are asked for; whether it was done. */
  do(work: () => Promise<unknown>): Promise<boolean> {
    const done = this.#last.then(() => this.#carryOut(work));
    this.#last = done;
    return done;
  }

  async #carryOut(work: () => Promise<unknown>): Promise<boolean> {
    this.busy = true;
    this.moved = false;
    const done = await this.failure.try(async () => {
      try {
        await work();
        return true;
      } catch (error) {
        if (asApiError(error).code !== 'step-moved') throw error;
        this.moved = true;
        return false;
      }
    });
    this.busy = false;
    return done ?? false;
  }

  /** Ends the workshop; asks first while there are steps to come. */
  async end(): Promise<void> {
    const { steps, step } = this.run;
    const at = steps.findIndex(({ id }) => id === step?.id);
    const left = steps.slice(at + 1).filter(({ skipped }) => skipped !== true).length;
    if (left === 0) return this.order('end');
    this.question = {
      title: t('stage-end-title'),
      text: t('stage-end-left', { left }),
      yes: t('stage-end'),
      go: () => this.order('end'),
    };
  }

  /** Shows everybody what was written; asks first, for nobody can make it unseen. */
  async reveal(step: string): Promise<void> {
    // As many as there are by now: the number kept here may be a moment old.
    if (!(await this.do(() => this.loadWaiting()))) return;
    const cards = this.waiting.get(step) ?? 0;
    if (cards === 0) return this.#reveal(step);
    this.question = {
      title: t('stage-reveal-title'),
      text: t('stage-reveal-means', { cards }),
      yes: t('stage-reveal'),
      go: () => this.#reveal(step),
    };
  }

  async #reveal(step: string): Promise<void> {
    let cards = 0;
    const done = await this.do(async () => (cards = await revealCards(this.workshop, step)));
    if (!done) return;
    this.workshop.announce(t('stage-revealed', { count: cards }));
    this.followWaiting();
  }

  async move(step: Step, to: number): Promise<void> {
    const place = placeOf(this.run.steps, step.id, to);
    if (!place || !(await this.do(() => moveStep(this.workshop, step.id, place.before)))) return;
    const stands = Math.max(0, Math.min(to, this.run.steps.length - 1)) + 1;
    this.workshop.announce(t('stage-moved', { title: step.title, place: stands }));
  }

  async delete(step: Step): Promise<boolean> {
    const done = await this.do(() => deleteStep(this.workshop, step.id));
    if (done) this.workshop.announce(t('stage-deleted', { title: step.title }));
    return done;
  }

  /** The step as it can be sent back changed, with its note. */
  async draftOf(step: Step): Promise<StepDraft | undefined> {
    const whole = (await this.loadNotes())?.find(({ id }) => id === step.id);
    return whole && cleaned(whole);
  }
}
