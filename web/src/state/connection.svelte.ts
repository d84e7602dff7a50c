/** Turns what the sync layer reports into what people are told about it. */
import type { ConnectionState } from './workshop.svelte';

/** How long "sending" stays at least, in ms, so that the words do not flicker while somebody types. */
const CALM = 500;
/** How long "connected again" stays, in ms. */
const NEWS = 6000;

export class Connection {
  state = $state<ConnectionState>('connecting');
  /** Changes of this device that are not stored yet. */
  pending = $state(0);
  #wasOnline = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  report(online: boolean, pending: number): void {
    this.pending = pending;
    if (!online) {
      this.#become(this.#wasOnline || pending > 0 ? 'offline' : 'connecting');
    } else if (pending > 0) {
      this.#wasOnline = true;
      this.#become('sending');
    } else {
      const before = this.state;
      this.#wasOnline = true;
      if (before === 'offline') {
        this.#become('reconnected');
        this.#later(NEWS);
      } else if (before === 'connecting') this.#become('saved');
      else if (before === 'sending') this.#later(CALM);
    }
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }

  #become(state: ConnectionState) {
    if (state !== this.state || state !== 'sending') {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
    this.state = state;
  }

  /** Says "saved" in a while, if nothing happens until then. Never earlier than it is true. */
  #later(delay: number) {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.pending === 0 && (this.state === 'sending' || this.state === 'reconnected')) this.state = 'saved';
    }, delay);
  }
}
