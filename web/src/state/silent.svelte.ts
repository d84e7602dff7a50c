/** Cards of a retrospective that nobody else sees yet. This tab alone knows which of them are mine. */
import { asApiError, type ErrorCode } from '../api/client';
import { countSilent, revealSilent, rewriteSilently, writeSilently } from '../api/silent';
import { keepSilent, storedSilent } from './storage';

/** A card of mine, with the secret by which it can be changed. */
export interface SilentNote {
  readonly secret: string;
  readonly text: string;
}

export interface KeptSilent {
  readonly cards: readonly SilentNote[];
  /** What is typed and not handed in yet. */
  readonly draft: string;
}

interface Writer {
  readonly id: string;
  readonly token: string;
  readonly me: { readonly id: string };
  readonly facilitates: boolean;
}

/** How often facilitators look how many cards there are, in ms. */
const LOOK = 4000;

export class SilentCards {
  /** How many wait for being revealed; facilitators alone are told. */
  waiting = $state<number>();
  failure = $state.raw<{ code: ErrorCode; detail?: string | undefined }>();
  #kept = $state.raw<KeptSilent>();

  constructor(private readonly workshop: Writer) {}

  get cards(): readonly SilentNote[] {
    return this.#all.cards;
  }

  get draft(): string {
    return this.#all.draft;
  }

  set draft(draft: string) {
    this.#keep({ ...this.#all, draft });
  }

  /** Hands in what is typed. Without a connection it stays where it is. */
  async write(): Promise<boolean> {
    const text = this.draft.trim();
    if (text === '') return false;
    const done = await this.#try(async () => {
      const secret = await writeSilently(this.workshop, text);
      const { cards, draft } = this.#all;
      // What was typed meanwhile stays.
      this.#keep({ cards: [...cards, { secret, text }], draft: draft.trim() === text ? '' : draft });
    });
    void this.count();
    return done === 'done';
  }

  /** Puts other words on a card of mine; none withdraw it. `gone` when it is revealed by now. */
  async rewrite(secret: string, text: string): Promise<'done' | 'gone' | 'failed'> {
    const words = text.trim();
    const done = await this.#try(() => rewriteSilently(this.workshop, secret, words));
    if (done === 'failed') return done;
    const { cards, draft } = this.#all;
    const stay = cards.flatMap((one) =>
      one.secret !== secret ? [one] : done === 'gone' || words === '' ? [] : [{ secret, text: words }],
    );
    this.#keep({ cards: stay, draft });
    void this.count();
    return done;
  }

  /** Asks which of my cards still wait: those that were revealed can no more be changed. */
  async look(): Promise<void> {
    for (const { secret, text } of this.cards)
      try {
        await rewriteSilently(this.workshop, secret, text);
      } catch (error) {
        if (asApiError(error).code !== 'card-unknown') return;
        const { cards, draft } = this.#all;
        this.#keep({ cards: cards.filter((one) => one.secret !== secret), draft });
      }
  }

  async count(): Promise<void> {
    if (!this.workshop.facilitates) return;
    // What was known last stays while the server cannot be reached.
    this.waiting = await countSilent(this.workshop).catch(() => this.waiting);
  }

  /** Looks now and then how many cards there are; returns how to stop that. */
  follow(): () => void {
    void this.count();
    const timer = setInterval(() => void this.count(), LOOK);
    return () => clearInterval(timer);
  }

  /** Shows everybody all cards; how many there were. */
  async reveal(cycle: string | undefined): Promise<number | undefined> {
    let revealed: number | undefined;
    await this.#try(async () => {
      revealed = await revealSilent(this.workshop, cycle);
    });
    void this.count();
    return revealed;
  }

  get #owner(): string {
    return `${this.workshop.id}-${this.workshop.me.id}`;
  }

  get #all(): KeptSilent {
    return this.#kept ?? storedSilent(this.#owner);
  }

  #keep(kept: KeptSilent): void {
    this.#kept = kept;
    keepSilent(this.#owner, kept);
  }

  async #try(work: () => Promise<void>): Promise<'done' | 'gone' | 'failed'> {
    this.failure = undefined;
    try {
      await work();
      return 'done';
    } catch (error) {
      const { code, detail } = asApiError(error);
      if (code === 'card-unknown') return 'gone';
      this.failure = { code, detail };
      return 'failed';
    }
  }
}
