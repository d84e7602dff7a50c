import { SvelteSet } from 'svelte/reactivity';
import type { ImpactDocument } from '../../doc/impactDocument';
import type { WorkshopState } from '../../state/workshop.svelte';

/** Cards changed in this tab that exist only on this device. */
export class Unsent {
  readonly #changed = new SvelteSet<string>();
  readonly #stop: () => void;

  constructor(
    private readonly workshop: WorkshopState,
    document: ImpactDocument,
  ) {
    this.#stop = document.onChange(({ local, cards }) => {
      if (local) for (const id of cards) this.#changed.add(id);
    });
  }

  /** Shown only while there is no connection; a moment's delay in sending is the header's business. */
  has(id: string): boolean {
    return this.workshop.connection.away && this.#changed.has(id);
  }

  /** Whether there is any such card. */
  get any(): boolean {
    return this.workshop.connection.away && this.#changed.size > 0;
  }

  /** Call in an effect: forgets everything once it has been acknowledged. */
  follow(): void {
    const { state } = this.workshop.connection;
    if (state === 'saved' || state === 'reconnected') this.#changed.clear();
  }

  close(): void {
    this.#stop();
  }
}
