import { SvelteSet } from 'svelte/reactivity';
import type { NotesDocument } from '../../doc/notesDocument';
import type { WorkshopState } from '../../state/workshop.svelte';

/** Blocks changed in this tab that exist only on this device. */
export class Unsent {
  readonly #changed = new SvelteSet<string>();
  readonly #stop: () => void;

  constructor(
    private readonly workshop: WorkshopState,
    document: NotesDocument,
  ) {
    this.#stop = document.onChange(({ local, blocks }) => {
      if (local) for (const id of blocks) this.#changed.add(id);
    });
  }

  /** Shown only while there is no connection; a moment's delay in sending is the header's business. */
  has(id: string): boolean {
    return this.workshop.connection.away && this.#changed.has(id);
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
