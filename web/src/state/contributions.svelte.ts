/** Cards of mine that nobody else sees yet. What could not be sent stays here with its words until I decide. */
import { asApiError } from '../api/client';
import { changeContribution, contribute, myContributions } from '../api/contributions';
import { newId } from '../model/ids';
import type { Asked, KeptContributions, Outcome, OwnCard } from './own-cards';
import { Failure } from './failure.svelte';
import { keepContributions, storedContributions } from './storage';

/** So long after it was sent, in ms, a card may not be counted yet by what the stage says. */
const COUNTED = 5000;

interface Writer {
  readonly connection: { readonly away: boolean };
  readonly id: string;
  readonly token: string;
  readonly me: { readonly id: string };
}

export class Contributions {
  readonly failure = new Failure();
  #kept = $state.raw<KeptContributions>();
  #sending = $state.raw<ReadonlySet<string>>(new Set());
  #looking = false;
  readonly #sent = new Map<string, number>();

  /** @param seatmate whose cards these are; mine without one */
  constructor(
    private readonly workshop: Writer,
    private readonly seatmate?: string,
  ) {}

  /** All of mine on this device, in the order they were written; reactive. */
  get cards(): readonly OwnCard[] {
    return this.#all.cards;
  }

  get draft(): string {
    return this.#all.draft;
  }

  /** What is typed while `step` is run. */
  type(draft: string, step: Asked): void {
    const { cards, promised } = this.#all;
    this.#keep({ cards, draft, ...(draft.trim() !== '' && { promised: promised ?? step.anonymous ?? false }) });
  }

  /** Whether what is typed was begun under another promise about names than that of this step. */
  turned(step: Asked): boolean {
    const { promised } = this.#all;
    return promised !== undefined && promised !== (step.anonymous ?? false);
  }

  /** I know what this step promises, and go on. */
  agree(step: Asked): void {
    this.#keep({ ...this.#all, promised: step.anonymous ?? false });
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
    if (text === '' || this.turned(step)) return 'failed';
    const card: OwnCard = {
      ...{ id: newId(), text, step: step.id, anonymous: step.anonymous ?? false },
      ...(person && { person }),
    };
    this.#keep({ cards: [...this.cards, card], draft: '' });
    // What is not even tried cannot be in doubt.
    return this.workshop.connection.away ? 'failed' : this.send(card.id);
  }

  /** Sends a card that could not be sent before. */
  async send(id: string): Promise<Outcome> {
    const card = this.#find(id);
    if (!card || card.key !== undefined || this.sends(id)) return 'failed';
    const sure = { ...card, unsure: undefined };
    // Kept beforehand, for the page may be closed before an answer comes.
    if (card.anonymous || card.person) this.#put(id, { ...sure, unsure: true });
    this.#mark(id, true);
    const key = await this.failure.try(() => this.#contribute(sure));
    this.#mark(id, false);
    if (key === undefined) return 'failed';
    this.#sent.set(id, Date.now());
    this.#put(id, { ...sure, key });
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
    const { cards, draft, promised } = this.#all;
    const words = [draft.trim(), card.text].filter(Boolean).join('\n');
    this.#keep({ cards: cards.filter((one) => one.id !== id), draft: words, promised: promised ?? card.anonymous });
  }

  /**
   * Asks which of my cards still wait, and sends those that could not be sent, as far as they belong to `step`. Those
   * that were revealed are dropped: they stand in the collection. With `none` nobody's wait any more; `each` asks for
   * those without a name one by one, for the server does not know whose they are.
   */
  async look(step: Asked | undefined, { none = false, each = false } = {}): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      await this.#learn(none, each);
      for (const card of this.cards)
        if (card.key === undefined && !card.unsure && this.fits(card, step)) await this.send(card.id);
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

  async #learn(none: boolean, each: boolean): Promise<void> {
    const asked = new Set(this.cards.flatMap(({ key }) => key ?? []));
    const mine = await myContributions(this.workshop, this.seatmate);
    const known = new Map(mine.map((one) => [one.key, one]));
    const gone = new Set<string>();
    for (const { id, key, anonymous, person, text } of this.cards) {
      if (key === undefined || !asked.has(key) || known.has(key)) continue;
      const fresh = Date.now() - (this.#sent.get(id) ?? 0) < COUNTED;
      if ((!anonymous && !person) || (none && !fresh)) gone.add(key);
      // One that was sent a moment ago may not be counted yet: the server knows whether it still waits.
      else if ((each || none) && (await this.#rewrite(key, text))) gone.add(key);
    }
    const { cards, ...rest } = this.#all;
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
      ...rest,
    });
  }

  #learned(card: OwnCard, key: string | undefined, text: string | undefined): OwnCard {
    if (this.sends(card.id)) return card;
    return { ...card, ...(key !== undefined && { key }), ...(text !== undefined && { text }) };
  }

  async #contribute(card: OwnCard): Promise<string> {
    try {
      return await contribute(this.workshop, card.text, this.seatmate ?? card.person?.id);
    } catch (error) {
      const { status } = asApiError(error);
      // A refusal is an answer.
      if (status >= 400 && status < 500) this.#put(card.id, card);
      throw error;
    }
  }

  /** Whether there is no such card any more. */
  async #rewrite(key: string, text: string): Promise<boolean> {
    try {
      await changeContribution(this.workshop, key, text, this.seatmate);
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
    const { cards, ...rest } = this.#all;
    this.#keep({ cards: cards.flatMap((one) => (one.id === id ? (card ?? []) : [one])), ...rest });
  }

  get #owner(): string {
    const { id, me } = this.workshop;
    return this.seatmate === undefined ? `${id}-${me.id}` : `${id}-${me.id}-${this.seatmate}`;
  }

  get #all(): KeptContributions {
    return this.#kept ?? storedContributions(this.#owner);
  }

  #keep(kept: KeptContributions): void {
    this.#kept = kept;
    keepContributions(this.#owner, kept);
  }
}
