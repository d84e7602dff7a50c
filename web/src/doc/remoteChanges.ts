import type { ImpactDocument, Touched } from './impactDocument';
import type { Card } from '../model/contract';

/** Pause between two announcements, in milliseconds. */
const PAUSE = 5_000;

/** How many cards others added, changed and deleted. */
export interface Tally {
  readonly added: number;
  readonly changed: number;
  readonly deleted: number;
}

/** Counts what others do to cards and tells it in one sentence at most every five seconds. */
export class RemoteChanges {
  readonly #added = new Set<string>();
  readonly #changed = new Set<string>();
  readonly #deleted = new Set<string>();
  readonly #stop: () => void;
  #standing: ReadonlyMap<string, Card>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: ImpactDocument,
    private readonly tell: (tally: Tally) => void,
  ) {
    this.#standing = document.snapshot.model.cards;
    this.#stop = document.onChange((touched) => this.#follow(touched));
  }

  close(): void {
    this.#stop();
    clearTimeout(this.#timer);
  }

  #follow({ local, cards }: Touched): void {
    const before = this.#standing;
    this.#standing = this.document.snapshot.model.cards;
    if (local || cards.size === 0) return;
    for (const id of cards) this.#count(id, before.has(id), this.#standing.has(id));
    this.#timer ??= setTimeout(() => this.#flush(), PAUSE);
  }

  #count(id: string, was: boolean, is: boolean): void {
    if (was && !is) {
      if (!this.#added.delete(id)) this.#deleted.add(id);
      this.#changed.delete(id);
    } else if (!was && is) {
      if (!this.#deleted.delete(id)) this.#added.add(id);
    } else if (is && !this.#added.has(id)) this.#changed.add(id);
  }

  #flush(): void {
    this.#timer = undefined;
    const tally = { added: this.#added.size, changed: this.#changed.size, deleted: this.#deleted.size };
    this.#added.clear();
    this.#changed.clear();
    this.#deleted.clear();
    if (tally.added + tally.changed + tally.deleted > 0) this.tell(tally);
  }
}
