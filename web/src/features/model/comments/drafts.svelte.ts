import { SvelteMap } from 'svelte/reactivity';
import { keepDrafts, storedDrafts } from '../../../state/storage';

/** Words begun and not sent: they outlive panel, view and a reload of this tab, and belong to one person. */
export class Drafts {
  readonly #words: SvelteMap<string, string>;

  constructor(private readonly owner: string) {
    this.#words = new SvelteMap(Object.entries(storedDrafts(owner)));
  }

  /** What was begun at this card, or for this comment; nothing begun is undefined. */
  get(key: string): string | undefined {
    return this.#words.get(key);
  }

  /** Keeps what was begun; `undefined` gives it up. */
  set(key: string, words: string | undefined): void {
    if (words === undefined) this.#words.delete(key);
    else this.#words.set(key, words);
    keepDrafts(this.owner, Object.fromEntries(this.#words));
  }
}
