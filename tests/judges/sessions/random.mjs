/** Randomness that can be repeated (mulberry32). */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed | 0;
  }

  /** Any number of 32 bits. */
  bits() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }

  below(bound) {
    return this.bits() % bound;
  }

  /** True once in `times`. */
  onceIn(times) {
    return this.below(times) === 0;
  }

  of(list) {
    return list[this.below(list.length)];
  }

  /** One of the functions, each as likely as its weight says. */
  choose(weighted) {
    let at = this.below(weighted.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, choice] of weighted) {
      if (at < weight) return choice;
      at -= weight;
    }
    return undefined;
  }
}
