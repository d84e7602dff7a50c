/**
 * The time by the server's clock. Clocks of phones and laptops are wrong by minutes or years; times written into shared
 * documents and compared with those of others come from here.
 */

/** Server's clock minus this device's, in ms: it lies somewhere between these two. */
let least = -Infinity;
let most = Infinity;
let offset = 0;

/** Milliseconds since 1970 by the server's clock; by this device's as long as the server has told nothing. */
export function now(): number {
  return Date.now() + offset;
}

/**
 * Learns from an answer of the server.
 *
 * @param server the time in the answer
 * @param grain how exact it is: 1000 for a time in whole seconds, cut off
 * @param asked when the question left, by this device's clock
 * @param answered when the answer was here, by this device's clock
 */
export function learnTime(server: number, grain: number, asked: number, answered: number): void {
  // The clock of this device was set while the question was on its way.
  if (!Number.isFinite(server) || answered < asked) return;
  const low = server - answered;
  const high = server + grain - asked;
  const fits = low <= most && high >= least;
  // What does not fit to what was known means that one of the clocks was set since.
  least = fits ? Math.max(least, low) : low;
  most = fits ? Math.min(most, high) : high;
  // A clock that may be right is taken for right: nobody's seconds jump for nothing.
  offset = least <= 0 && most >= 0 ? 0 : Math.round((least + most) / 2);
}

/** The day where this device is, `YYYY-MM-DD`. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format();
}
