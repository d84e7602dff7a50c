/** Polls of the workshop: what everybody sees of them, and what I answer. */
import { SvelteMap } from 'svelte/reactivity';
import { asApiError } from '../api/client';
import { answerPoll, listPolls, myAnswer } from '../api/polls';
import type { Answer, Participant, Poll } from '../model/contract';
import { blankAnswer, cleaned, fits } from '../model/pollAnswer';
import { Failure } from './failure.svelte';
import { keepPollSecrets, storedPollSecrets } from './storage';

/** What is known of an answer that was given. */
export interface Given {
  /** What was said; in a secret poll only until the page is closed. */
  readonly answer?: Answer | undefined;
  /** Whether this device can change it: in a secret poll only the one on which it was given. */
  readonly mine: boolean;
}

/** How giving an answer went: `answered` when this person has answered on another device. */
export type Outcome = 'done' | 'closed' | 'answered' | 'failed';

interface Voter {
  readonly id: string;
  readonly token: string;
  readonly me: Participant;
  readonly facilitates: boolean;
  readonly stage: { readonly polls?: readonly Poll[] };
  readonly protection: object | undefined;
  readonly seatmates: { has(person: string): boolean };
}

export class Polls {
  readonly failure = new Failure();
  #drafts = $state.raw<readonly Poll[]>([]);
  /** Answers that were given, by poll, round and person. */
  readonly #given = new SvelteMap<string, Given>();
  /** Answers that somebody began here and has not given, by the same. They outlive the view they are typed in. */
  readonly #begun = new SvelteMap<string, Answer>();

  constructor(private readonly workshop: Voter) {}

  /** Those that were opened, the newest first. Reactive. */
  get published(): readonly Poll[] {
    return [...(this.workshop.stage.polls ?? [])].sort((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0));
  }

  /** For facilitators: what is prepared. Call `look` now and then. */
  get drafts(): readonly Poll[] {
    const published = new Set(this.published.map(({ id }) => id));
    return this.#drafts.filter(({ id }) => !published.has(id));
  }

  of(id: string | undefined): Poll | undefined {
    return [...this.published, ...this.drafts].find((one) => one.id === id);
  }

  /** Asks for the drafts. */
  async look(): Promise<void> {
    if (!this.workshop.facilitates) return;
    const all = await this.failure.try(() => listPolls(this.workshop));
    if (all) this.#drafts = all.filter(({ state }) => state === 'draft');
  }

  /** Who may take part: everybody but those who only watch. */
  get takesPart(): boolean {
    return this.workshop.me.role !== 'observer';
  }

  /** What was answered by me, or by somebody without a device; undefined while nothing was, as far as is known here. */
  given(poll: Poll, person?: string): Given | undefined {
    const key = keyOf(poll, person);
    return this.#given.get(key) ?? (this.#secrets[key] === undefined ? undefined : { mine: true });
  }

  /** What stands in the fields: what was begun, what was answered, or nothing yet. */
  begun(poll: Poll, person?: string): Answer {
    const kept = this.#begun.get(keyOf(poll, person)) ?? this.given(poll, person)?.answer;
    return kept && kept.abstain !== true && fits(kept, poll) ? kept : blankAnswer(poll);
  }

  /** Whether something was begun that was not given. */
  unsent(poll: Poll, person?: string): Answer | undefined {
    return this.#begun.get(keyOf(poll, person));
  }

  begin(poll: Poll, answer: Answer | undefined, person?: string): void {
    if (answer) this.#begun.set(keyOf(poll, person), answer);
    else this.#begun.delete(keyOf(poll, person));
  }

  /** Asks what I answered, on whatever device that was; or a seatmate. */
  async recall(poll: Poll, person?: string): Promise<void> {
    if (!this.takesPart || poll.state !== 'open') return;
    const key = keyOf(poll, person);
    const known = await myAnswer(this.workshop, poll.id, person).catch(() => undefined);
    if (known?.answered !== true) return;
    const mine = !this.#isSecret(poll) || this.#secrets[key] !== undefined;
    this.#given.set(key, { answer: known.answer ?? this.#given.get(key)?.answer, mine });
  }

  /** Gives an answer or changes it. What was begun stays unless it was taken. */
  async give(poll: Poll, answer: Answer, person?: string): Promise<Outcome> {
    const key = keyOf(poll, person);
    const known = this.#secrets[key];
    const said = answer.abstain === true ? { abstain: true } : cleaned(poll, answer);
    this.failure.forget();
    try {
      const secret = await answerPoll(this.workshop, poll.id, {
        answer: said,
        ...(person !== undefined && { person }),
        ...(known !== undefined && { secret: known }),
      });
      // Whoever writes down a secret answer for somebody else keeps nothing by which it could be seen or changed.
      if (this.isBehalf(person) && this.#isSecret(poll)) this.#given.set(key, { mine: false });
      else {
        if (secret !== undefined) this.#keep(key, secret);
        this.#given.set(key, { answer: said, mine: true });
      }
      this.#begun.delete(key);
      return 'done';
    } catch (error) {
      const { code } = asApiError(error);
      if (code === 'poll-closed') return 'closed';
      if (code === 'poll-answered') {
        this.#given.set(key, { mine: false });
        return 'answered';
      }
      void this.failure.try(() => Promise.reject(asApiError(error)));
      return 'failed';
    }
  }

  /** Whether it is written down for somebody else: seatmates answer themselves, on this device. */
  isBehalf(person: string | undefined): boolean {
    return person !== undefined && !this.workshop.seatmates.has(person);
  }

  /** Whether the server does not know whose answer is whose: in a protected workshop it never does. */
  #isSecret({ mode }: Poll): boolean {
    return mode === 'secret' || this.workshop.protection !== undefined;
  }

  get #owner(): string {
    return `${this.workshop.id}-${this.workshop.me.id}`;
  }

  get #secrets(): Readonly<Record<string, string>> {
    return storedPollSecrets(this.#owner);
  }

  /** Keeps by what a secret answer is changed, for as long as it can be. */
  #keep(key: string, secret: string): void {
    const open = this.published.filter(({ state }) => state === 'open').map((poll) => keyOf(poll));
    const still = Object.entries(this.#secrets).filter(([one]) => open.some((poll) => one.startsWith(poll)));
    keepPollSecrets(this.#owner, { ...Object.fromEntries(still), [key]: secret });
  }
}

/** An answer belongs to a round: in the next one everybody begins anew. */
function keyOf({ id, round }: Poll, person?: string): string {
  return `${id}:${String(round)}:${person ?? ''}`;
}
