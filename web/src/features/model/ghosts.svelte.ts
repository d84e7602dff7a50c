import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { ImpactDocument, Touched } from '../../doc/impactDocument';
import type { Card } from '../../model/contract';

/** How long a deleted card keeps its place, in milliseconds. */
const KEPT = 30_000;

/** Cards that were deleted a moment ago: they stay where they were, so that nothing jumps and they can be fetched back. */
export class Ghosts {
  readonly #cards = new SvelteMap<string, Card>();
  readonly #mine = new SvelteSet<string>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #stop: () => void;
  #standing: ReadonlyMap<string, Card>;

  constructor(private readonly document: ImpactDocument) {
    this.#standing = document.snapshot.model.cards;
    this.#stop = document.onChange((touched) => this.#follow(touched));
  }

  /** Deleted cards that still keep their place. */
  get cards(): ReadonlyMap<string, Card> {
    return this.#cards;
  }

  /** Whether the card was deleted in this tab. */
  isMine(id: string): boolean {
    return this.#mine.has(id);
  }

  close(): void {
    this.#stop();
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #follow({ cards, local }: Touched): void {
    const { model, allCards } = this.document.snapshot;
    for (const id of cards) {
      const card = allCards.get(id);
      if (card?.deletedAt === undefined) {
        this.#cards.delete(id);
        this.#mine.delete(id);
      } else if (this.#standing.has(id) && (card.title.trim() !== '' || card.note.trim() !== '')) {
        this.#cards.set(id, card);
        if (local) this.#mine.add(id);
        this.#forgetLater(id);
      }
    }
    this.#standing = model.cards;
  }

  #forgetLater(id: string): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#cards.delete(id);
      this.#mine.delete(id);
    }, KEPT);
    this.#timers.add(timer);
  }
}
