import { invitation as load } from '../../api/participation';
import type { Invitation } from '../../api/shapes';
import type { OpenWorkshop } from '../../state/open-workshop.svelte';

/** A facilitator may replace the link at any time, and nobody tells the wall; in ms. */
const RENEW = 30_000;

/** The way to join, kept fresh. What was known last stays while the server cannot be reached. */
export class Joining {
  #known = $state.raw<Invitation>();

  constructor(private readonly workshop: OpenWorkshop) {}

  get link(): string | undefined {
    return this.#known?.link;
  }

  /** As people type it. */
  get address(): string {
    return this.#known ? new URL(this.#known.link).host : '';
  }

  /** In two groups of four, as people read it aloud. */
  get code(): string {
    return this.#known?.roomCode.replace(/^(.{4})(.{4})$/, '$1 $2') ?? '';
  }

  /** Asks now and then; returns how to stop that. */
  follow(): () => void {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      try {
        const found = await load(this.workshop);
        if (!over && JSON.stringify(found) !== JSON.stringify(this.#known)) this.#known = found;
      } catch {
        // The next time, then.
      }
      if (!over) timer = setTimeout(() => void ask(), RENEW);
    };
    void ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }
}
