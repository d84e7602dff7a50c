/**
 * Keeps the changes made on this device that the server has not acknowledged as stored.
 *
 * The provider's own counter starts anew with every connection and so forgets what was lost in a dead socket. Here a
 * change stays open until an acknowledgement that covers it: the one of a step 2, which carries everything the server
 * lacked, or the one of its own frame once such a step 2 has been acknowledged on the same connection. Frames are
 * acknowledged in the order they were sent.
 *
 * People are told a number of things they changed (a title, a card), not of keystrokes.
 */
export class Ledger {
  /** Changes made since the page was opened, those found on this device included. */
  #made = 0;
  /** How many of them, from the first on, are stored. */
  #stored = 0;
  /** Frames sent on this connection and not yet answered, with the number of changes made by then. */
  #sent: { kind: 'step2' | 'update'; made: number }[] = [];
  /** Whether a step 2 has been acknowledged on this connection. */
  #settled = false;
  /** Open things, with the last change to each. */
  readonly #places = new Map<string, number>();
  #frozen = false;

  /** Things changed and not known to be stored. */
  get pending(): number {
    return this.#places.size;
  }

  /** Which things that are: `root/entry` for an entry made here, `root/entry/field` else. */
  get places(): readonly string[] {
    return [...this.#places.keys()];
  }

  /** Number of the last change of which it and all before are stored. */
  get stored(): number {
    return this.#stored;
  }

  /** Whether everything made before this connection is stored too. */
  get settled(): boolean {
    return this.#settled;
  }

  /** Whether an answer is still to come on this connection. */
  get waiting(): boolean {
    return this.#sent.length > 0;
  }

  /** Somebody changed these things on this device. Returns the number of the change. */
  change(places: readonly string[]): number {
    this.#made += 1;
    for (const place of places.length > 0 ? places : ['']) {
      const [root, entry] = place.split('/');
      const made = `${root}/${entry}`;
      // What is changed in an entry that was just made is part of making it.
      this.#places.set(this.#places.has(made) ? made : place, this.#made);
    }
    return this.#made;
  }

  /** A new connection: whatever was on its way on the old one is uncertain until the next step 2. */
  connect(): void {
    this.#sent = [];
    this.#settled = false;
  }

  /** A frame with changes has left. */
  send(kind: 'step2' | 'update'): void {
    this.#sent.push({ kind, made: this.#frozen ? 0 : this.#made });
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
    if (this.#settled && frame.made > this.#stored) this.#store(frame.made);
  }

  /** From now on nothing that is sent carries these changes: they were refused and wait to be put aside. */
  freeze(): void {
    this.connect();
    this.#frozen = true;
  }

  /** Everything has been put aside; nothing is open any more. */
  clear(): void {
    this.#frozen = false;
    this.#store(this.#made);
  }

  #store(upTo: number) {
    this.#stored = upTo;
    for (const [place, last] of this.#places) if (last <= upTo) this.#places.delete(place);
  }
}
