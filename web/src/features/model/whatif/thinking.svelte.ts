import { SvelteSet } from 'svelte/reactivity';
import { whatIf } from '../../../model/whatIf';
import type { Desk } from '../desk.svelte';

/** What becomes of a card when others are dropped. */
export type Fate = 'dropped' | 'all' | 'some' | 'stranded' | 'relieved';

/** What if we drop it? Only for this window, until somebody makes a proposal of it. */
export class Thinking {
  readonly #chosen = new SvelteSet<string>();

  constructor(private readonly desk: Desk) {}

  /** Dropped cards that stand, in reading order. */
  readonly dropped: readonly string[] = $derived.by(() =>
    this.#chosen.size === 0 ? [] : [...this.desk.model.cards.keys()].filter((id) => this.#chosen.has(id)),
  );
  readonly result = $derived.by(() => whatIf(this.desk.costs.graph, new Set(this.dropped)));
  readonly #fates = $derived.by(() => {
    const fates = new Map<string, Fate>();
    if (this.dropped.length === 0) return fates;
    for (const card of this.result.relieved) fates.set(card, 'relieved');
    for (const card of this.result.stranded) fates.set(card, 'stranded');
    for (const { card, loses } of this.result.losses) fates.set(card, loses);
    for (const card of this.dropped) fates.set(card, 'dropped');
    return fates;
  });
  /** Cards that somebody proposed to drop, in reading order. */
  readonly proposed: readonly string[] = $derived.by(() =>
    [...this.desk.model.cards.values()].flatMap(({ id, dropped }) => (dropped === undefined ? [] : [id])),
  );

  /** What becomes of a card, or nothing when it stays what it is. */
  fate(card: string): Fate | undefined {
    return this.#fates.get(card);
  }

  drops(card: string): boolean {
    return this.#chosen.has(card);
  }

  drop(cards: readonly string[]): void {
    for (const card of cards) this.#chosen.add(card);
  }

  keep(card: string): void {
    this.#chosen.delete(card);
  }

  forget(): void {
    this.#chosen.clear();
  }
}
