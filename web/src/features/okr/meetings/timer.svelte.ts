/** Time for one key result, in seconds. */
export const SECONDS = 180;

/** A clock of this device that counts down, and says when a minute is left and when time is over. Nothing ends with it. */
export class Timer {
  left = $state(SECONDS);
  running = $state(false);
  #end = 0;
  #tick: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly say: (what: 'minute' | 'over') => void) {}

  start(): void {
    if (this.running || this.left === 0) return;
    this.running = true;
    this.#end = performance.now() + this.left * 1000;
    this.#tick = setInterval(() => this.#look(), 250);
  }

  pause(): void {
    clearInterval(this.#tick);
    this.running = false;
  }

  /** The whole time again; a clock that runs or ran out runs on for the next one. */
  again(): void {
    const on = this.running || this.left === 0;
    this.pause();
    this.left = SECONDS;
    if (on) this.start();
  }

  /** Three minutes again, and not running. */
  stop(): void {
    this.pause();
    this.left = SECONDS;
  }

  #look(): void {
    const before = this.left;
    // A tab in the background is asked seldom; what it missed is not said afterwards twice.
    this.left = Math.max(0, Math.ceil((this.#end - performance.now()) / 1000));
    if (this.left === 0) {
      this.pause();
      this.say('over');
    } else if (before > 60 && this.left <= 60) this.say('minute');
  }
}
