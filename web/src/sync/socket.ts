/** The one socket of a workshop, which finds out by itself that it is dead. */
import { HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider';

/** Longer than the server's ping, in ms: a connection silent for that long did not survive the sleep. */
const SILENCE = 25_000;
/** How long a question whether anybody is there may stay unanswered, in ms. */
const PATIENCE = 2_500;
/** How long one attempt to connect may take, in ms: the next one may find the network that came back meanwhile. */
const ATTEMPT = 6_000;
/** Several things tell that a device woke up; they count as one, in ms. */
const PAUSE = 1_000;

const PING = 9;
const PONG = 10;

export class WakingSocket extends HocuspocusProviderWebsocket {
  #asking = false;
  #attempted = 0;
  #watch: ReturnType<typeof setInterval> | undefined;

  /** Begins to look after attempts that hang. */
  watch(): void {
    this.on('status', () => (this.#attempted = Date.now()));
    this.#attempted = Date.now();
    this.#watch = setInterval(() => {
      if (this.status === WebSocketStatus.Connecting) this.#hurry(ATTEMPT);
    }, 1_000);
  }

  /** Connects at once, unless it is connected and lives. */
  wake(): void {
    if (this.status !== WebSocketStatus.Connected) this.#hurry(PAUSE);
    else if (Date.now() - this.lastMessageReceived > SILENCE) this.#replace();
    else this.ask();
  }

  /** Asks the server whether it is there, and connects anew when it does not answer soon. */
  ask(): void {
    if (this.#asking || this.status !== WebSocketStatus.Connected) return;
    this.#asking = true;
    const { webSocket, lastMessageReceived } = this;
    this.send(new Uint8Array([PING]));
    setTimeout(() => {
      this.#asking = false;
      if (this.webSocket === webSocket && this.lastMessageReceived === lastMessageReceived) this.#replace();
    }, PATIENCE);
  }

  override onMessage(event: MessageEvent): void {
    const data = new Uint8Array(event.data as ArrayBuffer);
    // The provider knows no answer to a question of its own, and would look for a name in it.
    if (data.length === 1 && data[0] === PONG) this.lastMessageReceived = Date.now();
    else super.onMessage(event);
  }

  override destroy(): void {
    clearInterval(this.#watch);
    super.destroy();
  }

  #hurry(after: number) {
    if (!this.shouldConnect || Date.now() - this.#attempted < after) return;
    this.#attempted = Date.now();
    void this.connect();
  }

  #replace() {
    if (this.status !== WebSocketStatus.Connected) return;
    // A socket that died in its sleep may take minutes to say so.
    this.emit('close', { event: { code: 4408, reason: 'no answer' } });
    void this.connect();
  }
}
