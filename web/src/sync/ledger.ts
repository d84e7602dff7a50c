/**
 * Counts the changes made on this device that the server has not acknowledged as stored.
 *
 * The provider's own counter starts anew with every connection and so forgets what was lost in a dead socket. Here a
 * change stays open until an acknowledgement that covers it: the one of a step 2, which carries everything the server
 * lacked, or the one of its own frame once such a step 2 has been acknowledged on the same connection. Frames are
 * acknowledged in the order they were sent.
 */
export class Ledger {
  /** Changes made since the page was opened. */
  #made = 0;
  /** How many of them, from the first on, are stored. */
  #stored = 0;
  /** Frames sent on this connection and not yet answered, with the number of changes made by then. */
  #sent: { kind: 'step2' | 'update'; made: number }[] = [];
  /** Whether a step 2 has been acknowledged on this connection. */
  #settled = false;

  /** Changes not known to be stored. */
  get pending(): number {
    return this.#made - this.#stored;
  }

  /** Whether everything made before this connection is stored too. */
  get settled(): boolean {
    return this.#settled;
  }

  /** Somebody changed something on this device. */
  change(): void {
    this.#made += 1;
  }

  /** A new connection: whatever was on its way on the old one is uncertain until the next step 2. */
  connect(): void {
    this.#sent = [];
    this.#settled = false;
  }

  /** A frame with changes has left. */
  send(kind: 'step2' | 'update'): void {
    this.#sent.push({ kind, made: this.#made });
  }

  /** The server has answered the oldest open frame. */
  answer(stored: boolean): void {
    const frame = this.#sent.shift();
    if (!frame) return;
    if (!stored) {
      // What was refused is not stored, nor is what builds on it, until a step 2 has gone through.
      this.#settled = false;
      return;
    }
    if (frame.kind === 'step2') this.#settled = true;
    if (this.#settled) this.#stored = Math.max(this.#stored, frame.made);
  }
}
