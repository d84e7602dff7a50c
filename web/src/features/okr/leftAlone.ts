import { SvelteSet } from 'svelte/reactivity';
import { fingerprint } from '../../doc/fingerprint';
import { keepLeftAlone, storedLeftAlone } from '../../state/storage';

/** Hints that somebody wants left alone on this device, each with the words it was about: other words, another hint. */
export class LeftAlone {
  readonly #prints: SvelteSet<string>;

  constructor(private readonly workshop: string) {
    this.#prints = new SvelteSet(storedLeftAlone(workshop));
  }

  has(key: string): boolean {
    return this.#prints.has(fingerprint(key));
  }

  add(key: string): void {
    this.#prints.add(fingerprint(key));
    keepLeftAlone(this.workshop, [...this.#prints]);
  }
}
