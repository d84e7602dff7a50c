/** Turns what the sync layer reports into what people are told about it. */
import type { Full, Status } from '../sync/status';
import type { ConnectionState } from './workshop.svelte';

/** How long "sending" stays at least, in ms, so that the words do not flicker while somebody types. */
const CALM = 500;
/** How long "connected again" stays, in ms. */
const NEWS = 6000;

export class Connection {
  state = $state<ConnectionState>('connecting');
  /** Things changed on this device that are not stored yet. */
  pending = $state(0);
  /** As many in areas that are closed now: they wait until these open again. */
  waiting = $state(0);
  /** What is full, in the state `full`. */
  full = $state.raw<Full>();
  #wasOnline = false;
  /** Whether everything was exchanged once. */
  #wasIn = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Everything that is on this device only. */
  get unsent(): number {
    return this.pending + this.waiting;
  }

  /** Whether what is changed now stays on this device, and nobody else is seen. */
  get away(): boolean {
    return this.state === 'offline' || this.state === 'stalled' || this.state === 'full';
  }

  report({ connected, settled, pending, waiting, silent, full }: Status): void {
    this.pending = pending;
    this.waiting = waiting;
    this.full = full ?? this.full;
    if (full) this.#become('full');
    else if (!connected) this.#become(this.#wasOnline || pending > 0 ? 'offline' : 'connecting');
    else if (silent) this.#become('stalled');
    // Signing in to a document, again or for the first time: what was said before holds until that is done.
    else if (!settled) return;
    else if (pending > 0) this.#become('sending');
    else if (this.state === 'connecting' || (this.state === 'full' && !this.#wasIn)) this.#become('saved');
    else if (this.away) {
      this.#become('reconnected');
      this.#later(NEWS);
    } else if (this.state === 'sending') this.#later(CALM);
    this.#wasOnline ||= connected;
    this.#wasIn ||= settled;
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
