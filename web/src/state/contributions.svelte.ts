/** Cards of mine that nobody else sees yet. What could not be sent stays here with its words until I decide. */
import { asApiError } from '../api/client';
import { changeContribution, contribute, myContributions } from '../api/contributions';
import { newId } from '../model/ids';
import type { Step } from '../model/contract';
import { Failure } from './failure.svelte';
import { keepContributions, storedContributions } from './storage';

/** A card of mine. */
export interface OwnCard {
  /** Known on this device alone. */
  readonly id: string;
  /** With it the card can be changed; a card without one never reached the server. */
  readonly key?: string;
  readonly text: string;
  readonly step: string;
  /** What was promised before it was written. */
  readonly anonymous: boolean;
  /** Somebody without a device whose words these are. */
  readonly person?: { readonly id: string; readonly name: string };
}

export interface KeptContributions {
  readonly cards: readonly OwnCard[];
  /** What is typed and no card yet. */
  readonly draft: string;
}

interface Writer {
  readonly id: string;
  readonly token: string;
  readonly me: { readonly id: string };
}

export type Outcome = 'done' | 'gone' | 'failed';

/** What a card is written for: two of these promise different things. */
type Asked = Pick<Step, 'id' | 'anonymous'>;

export class Contributions {
  readonly failure = new Failure();
  #kept = $state.raw<KeptContributions>();
  #sending = $state.raw<ReadonlySet<string>>(new Set());
  #looking = false;

  constructor(private readonly workshop: Writer) {}

  /** All of mine on this device, in the order they were written; reactive. */
  get cards(): readonly OwnCard[] {
    return this.#all.cards;
  }

  get draft(): string {
    return this.#all.draft;
  }

  set draft(draft: string) {
    this.#keep({ ...this.#all, draft });
  }

  /** Whether a card is on its way. */
  sends(id: string): boolean {
    return this.#sending.has(id);
  }

  /** Whether this card may be sent in this step: it was promised the same names. */
  fits(card: OwnCard, step: Asked | undefined): boolean {
    return step !== undefined && card.step === step.id && card.anonymous === (step.anonymous ?? false);
  }

  /** Makes a card of what is typed and sends it. The card is kept here before it is sent. */
  async write(step: Asked, person?: { id: string; name: string }): Promise<Outcome> {
    const text = this.draft.trim();
    if (text === '') return 'failed';
    const card: OwnCard = {
      ...{ id: newId(), text, step: step.id, anonymous: step.anonymous ?? false },
      ...(person && { person }),
    };
    this.#keep({ cards: [...this.cards, card], draft: '' });
    return this.send(card.id);
  }

  /** Sends a card that could not be sent before. */
  async send(id: string): Promise<Outcome> {
    const card = this.#find(id);
    if (!card || card.key !== undefined || this.sends(id)) return 'failed';
    this.#mark(id, true);
    const key = await this.failure.try(() => contribute(this.workshop, card.text, card.person?.id));
    this.#mark(id, false);
    if (key === undefined) return 'failed';
    this.#put(id, { ...card, key });
    return 'done';
  }

  /** Puts other words on a card; none withdraw it. `gone` when it is revealed by now. */
  async change(id: string, words: string): Promise<Outcome> {
    const card = this.#find(id);
    if (!card || this.sends(id)) return 'failed';
    const text = words.trim();
    const { key } = card;
    if (key !== undefined) {
      this.#mark(id, true);
      const gone = await this.failure.try(() => this.#rewrite(key, text));
      this.#mark(id, false);
      if (gone === undefined) return 'failed';
      if (gone) {
        this.#put(id, undefined);
        return 'gone';
      }
    }
    this.#put(id, text === '' ? undefined : { ...card, text });
    return 'done';
  }

  /** Takes the words of a card that was never sent back into the field. */
  takeBack(id: string): void {
    const card = this.#find(id);
    if (!card || card.key !== undefined) return;
    const { cards, draft } = this.#all;
    const words = [draft.trim(), card.text].filter(Boolean).join('\n');
    this.#keep({ cards: cards.filter((one) => one.id !== id), draft: words });
  }

  /**
   * Asks which of my cards still wait, and sends those that could not be sent, as far as they belong to `step`. Those
   * that were revealed are dropped: they stand in the collection.
   */
  async look(step: Asked | undefined): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      await this.#learn();
      for (const card of this.cards) if (card.key === undefined && this.fits(card, step)) await this.send(card.id);
    } catch {
      // Without a connection everything stays as it is.
    } finally {
      this.#looking = false;
    }
  }

  /** Takes everything of it from this device. */
  forget(): void {
    this.#keep({ cards: [], draft: '' });
  }

  async #learn(): Promise<void> {
    const asked = new Set(this.cards.flatMap(({ key }) => key ?? []));
    const mine = await myContributions(this.workshop);
    const known = new Map(mine.map((one) => [one.key, one]));
    const gone = new Set<string>();
    for (const { key, anonymous, person, text } of this.cards) {
      if (key === undefined || !asked.has(key) || known.has(key)) continue;
      // The server does not know whose those without a name are: each is asked for by its key.
      if (!anonymous && !person) gone.add(key);
      else if (await this.#rewrite(key, text)) gone.add(key);
    }
    const { cards, draft } = this.#all;
    const have = new Set(cards.map(({ key }) => key));
    const fresh = mine.filter(({ key }) => !have.has(key));
    // An answer that was lost on the way: the card arrived, and is not sent a second time.
    const arrived = new Map<string, string>();
    for (const one of fresh) {
      const card = cards.find(
        ({ id, key, anonymous, step, text }) =>
          key === undefined && !anonymous && step === one.step && text === one.text && !arrived.has(id),
      );
      if (card) arrived.set(card.id, one.key);
    }
    const taken = new Set(arrived.values());
    this.#keep({
      cards: [
        ...cards
          .filter(({ key }) => key === undefined || !gone.has(key))
          .map((card) => this.#learned(card, arrived.get(card.id), known.get(card.key ?? '')?.text)),
        ...fresh
          .filter(({ key }) => !taken.has(key))
          .map(({ key, text, step }) => ({ id: newId(), key, text, step, anonymous: false })),
      ],
      draft,
    });
  }

  #learned(card: OwnCard, key: string | undefined, text: string | undefined): OwnCard {
    if (this.sends(card.id)) return card;
    return { ...card, ...(key !== undefined && { key }), ...(text !== undefined && { text }) };
  }

  /** Whether there is no such card any more. */
  async #rewrite(key: string, text: string): Promise<boolean> {
    try {
      await changeContribution(this.workshop, key, text);
      return false;
    } catch (error) {
      if (asApiError(error).code === 'card-unknown') return true;
      throw error;
    }
  }

  #find(id: string): OwnCard | undefined {
    return this.cards.find((one) => one.id === id);
  }

  #mark(id: string, on: boolean): void {
    const others = [...this.#sending].filter((one) => one !== id);
    this.#sending = new Set(on ? [...others, id] : others);
  }

  #put(id: string, card: OwnCard | undefined): void {
    const { cards, draft } = this.#all;
    this.#keep({ cards: cards.flatMap((one) => (one.id === id ? (card ?? []) : [one])), draft });
  }

  get #owner(): string {
    return `${this.workshop.id}-${this.workshop.me.id}`;
  }

  get #all(): KeptContributions {
    return this.#kept ?? storedContributions(this.#owner);
  }

  #keep(kept: KeptContributions): void {
    this.#kept = kept;
    keepContributions(this.#owner, kept);
  }
}
