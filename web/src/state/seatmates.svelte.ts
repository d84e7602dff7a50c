/** People without a device who sit at mine: who they are, and whose turn at it is. */
import { addSeatmate, listSeatmates, removeSeatmate } from '../api/seatmates';
import { raiseHand } from '../api/run';
import type { Participant, Perspective } from '../model/contract';
import { t } from '../texts/texts.svelte';
import { Contributions } from './contributions.svelte';
import { Failure } from './failure.svelte';

interface Host {
  readonly id: string;
  readonly token: string;
  readonly me: Participant;
  readonly connection: { readonly away: boolean };
  readonly contributions: Contributions;
}

export class Seatmates {
  readonly failure = new Failure();
  /** In the order they came; reactive. */
  people = $state.raw<readonly Participant[]>([]);
  #chosen = $state<string>();
  readonly #cards = new Map<string, Contributions>();

  constructor(private readonly workshop: Host) {}

  /** Whose turn it is at this device; undefined for me. */
  get current(): Participant | undefined {
    return this.people.find(({ id }) => id === this.#chosen);
  }

  /** Who could be at it, with words for each: several may be called the same. The empty value is me. */
  get choices(): readonly { value: string; label: string }[] {
    return [
      { value: '', label: t('seatmates-me') },
      ...this.people.map((person) => ({ value: person.id, label: this.nameOf(person) })),
    ];
  }

  nameOf({ id, name }: Participant): string {
    const alike = this.people.filter((one) => one.name === name);
    if (alike.length <= 1 && name !== this.workshop.me.name) return name;
    const number = alike.findIndex((one) => one.id === id) + (name === this.workshop.me.name ? 2 : 1);
    return t('seatmates-numbered', { name, number });
  }

  choose(person: string): void {
    this.#chosen = person === '' ? undefined : person;
  }

  has(person: string): boolean {
    return this.people.some(({ id }) => id === person);
  }

  /** The waiting cards of whoever is at it. */
  get writing(): Contributions {
    const { current } = this;
    return current ? this.#cardsOf(current.id) : this.workshop.contributions;
  }

  /** The waiting cards of everybody at this device, mine first. */
  get everyone(): readonly Contributions[] {
    return [this.workshop.contributions, ...this.people.map(({ id }) => this.#cardsOf(id))];
  }

  /** Asks who sits here: facilitators may have removed somebody. */
  async look(): Promise<void> {
    if (this.workshop.me.role !== 'participant') return;
    // Without a connection they stay who they were.
    this.people = await listSeatmates(this.workshop).catch(() => this.people);
  }

  async add(name: string, perspective: Perspective): Promise<Participant | undefined> {
    const person = await this.failure.try(() => addSeatmate(this.workshop, name, perspective));
    if (person) this.people = [...this.people.filter(({ id }) => id !== person.id), person];
    return person;
  }

  async remove(person: string): Promise<boolean> {
    const done = await this.failure.try(() => removeSeatmate(this.workshop, person).then(() => true));
    if (done) this.people = this.people.filter(({ id }) => id !== person);
    return done ?? false;
  }

  async raise(person: string, up: boolean): Promise<boolean> {
    return (await this.failure.try(() => raiseHand(this.workshop, up, person).then(() => true))) ?? false;
  }

  /** Takes everything of theirs from this device. */
  forget(): void {
    for (const cards of this.#cards.values()) cards.forget();
  }

  #cardsOf(person: string): Contributions {
    const known = this.#cards.get(person);
    if (known) return known;
    const cards = new Contributions(this.workshop, person);
    this.#cards.set(person, cards);
    return cards;
  }
}
