/** The door of a workshop in which every place may be taken: each window needs one. */
import type { Full } from './status';

/** How long between two questions for a place, in ms; drawn anew each time, so that not everybody asks at once. */
const PAUSE = [4_000, 8_000] as const;
/** A connection that comes back within this time, in ms, is no other news: who stands at the door is sent away now and then. */
const GRACE = 5_000;

export class Door {
  /** What is full; undefined while nobody was turned away. */
  full: Full | undefined;
  #next = Infinity;
  #seen = 0;

  /** @param ask asks for a place */
  constructor(private readonly ask: () => void) {}

  /** Whether there was no place the last time. */
  get closed(): boolean {
    return this.#next !== Infinity;
  }

  /** There was no place. */
  turnAway(): void {
    const [least, most] = PAUSE;
    this.#next = Date.now() + least + Math.random() * (most - least);
  }

  /** The server says what is full. */
  explain(of: Full['of'], places: number): void {
    if (this.closed) this.full = { of, places, asked: Date.now() };
  }

  /** There is a place. */
  open(): void {
    this.full = undefined;
    this.#next = Infinity;
  }

  /** Asks now, without waiting for the next time. */
  knock(): void {
    if (!this.closed) return;
    this.turnAway();
    this.ask();
  }

  /** To be called every second. */
  look(connected: boolean): void {
    const now = Date.now();
    if (connected) this.#seen = now;
    else if (now - this.#seen > GRACE) this.open();
    if (connected && now >= this.#next) this.knock();
  }
}
