/** Who is here and where, over the awareness of the stage document. */
import { Awareness } from 'y-protocols/awareness';
import type { Area, Perspective, Role } from '../model/contract';
import type { SharedDocument } from './documents';

/** Where somebody is: area, card, field of that card (`title`, `note`, `because`). */
export interface Place {
  area: Area;
  card?: string;
  field?: string;
}

/** One device of somebody. `user` is the server's; observers see others without `id` and `name`. */
export interface Device {
  clientId: number;
  user: { id?: string; name?: string; perspective: Perspective | null; role: Role };
  at?: Place;
}

/** The server passes on ten states a second; a caret moves faster than that. */
const PAUSE = 120;

export class Presence {
  readonly awareness: Awareness;
  #at: Place | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    document: SharedDocument,
    private readonly onchange: (devices: Device[]) => void,
  ) {
    this.awareness = new Awareness(document);
    // The state an Awareness starts with has clock 0, which others take for none.
    this.#publish();
    this.awareness.on('change', () => this.onchange(this.#devices()));
  }

  setAt(at: Place | undefined): void {
    this.#at = at;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#publish();
    }, PAUSE);
  }

  /** Makes sure the others see me again after the page was put aside, when the provider withdrew my state. */
  renew(): void {
    if (this.awareness.getLocalState() === null) this.#publish();
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }

  #publish() {
    this.awareness.setLocalState(this.#at ? { at: { ...this.#at } } : {});
  }

  #devices(): Device[] {
    const devices: Device[] = [];
    for (const [clientId, state] of this.awareness.getStates()) {
      const { user, at } = state as Partial<Device>;
      if (clientId === this.awareness.clientID || !user) continue;
      devices.push(at ? { clientId, user, at } : { clientId, user });
    }
    return devices;
  }
}
