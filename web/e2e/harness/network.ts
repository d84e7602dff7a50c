import { createServer, connect, type AddressInfo, type Server as Listener, type Socket } from 'node:net';
import { once } from 'node:events';

/** A browser's own words about a connection that broke or was refused. */
export const NO_CONNECTION = /WebSocket connection to .* failed|ERR_(CONNECTION_|SOCKET_NOT_CONNECTED)/;
/** The same of a device that may have no network at all. */
export const NO_NETWORK = /WebSocket connection to .* failed|net::ERR_/;

/**
 * A way to the server of its own, one per person, that a test can break the way networks do. Browsers' own "offline"
 * leaves open sockets alone; this does not.
 */
export class Network {
  readonly #pairs = new Set<readonly [near: Socket, far: Socket]>();
  #way: 'open' | 'cut' | 'silent' = 'open';

  private constructor(
    private readonly listener: Listener,
    private readonly target: URL,
  ) {
    listener.on('connection', (near) => this.#join(near));
  }

  /** A way to the server at `url`. */
  static async to(url: string): Promise<Network> {
    const listener = createServer({ noDelay: true });
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    return new Network(listener, new URL(url));
  }

  /** Where the server answers for whoever uses this way, without a slash at the end. */
  get url(): string {
    return `http://127.0.0.1:${(this.listener.address() as AddressInfo).port}`;
  }

  /** The same link, leading this way. */
  link(link: string): string {
    const { pathname, search, hash } = new URL(link);
    return this.url + pathname + search + hash;
  }

  /** Pulls the cable: what is open breaks at once, and nothing new gets through. */
  cut(): void {
    this.#way = 'cut';
    this.#drop();
  }

  /** Swallows everything without a word, as a network does that forgot a sleeping phone: nothing closes, nothing answers. */
  silence(): void {
    this.#way = 'silent';
    for (const pair of this.#pairs) deafen(pair);
  }

  /** Lets new connections through again. Those of before stay as they are: cut, or silent for ever. */
  heal(): void {
    this.#way = 'open';
  }

  async close(): Promise<void> {
    this.#drop();
    this.listener.close();
    await once(this.listener, 'close');
  }

  #join(near: Socket): void {
    if (this.#way === 'cut') {
      near.resetAndDestroy();
      return;
    }
    const far = connect({ host: this.target.hostname, port: Number(this.target.port), noDelay: true });
    const pair = [near, far] as const;
    this.#pairs.add(pair);
    near.pipe(far);
    far.pipe(near);
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#pairs.delete(pair);
        for (const other of pair) other.destroy();
      });
    }
    if (this.#way === 'silent') deafen(pair);
  }

  #drop(): void {
    for (const pair of this.#pairs) for (const socket of pair) socket.resetAndDestroy();
    this.#pairs.clear();
  }
}

/** Both ends stay open, and neither hears from the other again. */
function deafen([near, far]: readonly [Socket, Socket]): void {
  near.unpipe(far);
  far.unpipe(near);
  near.resume();
  far.resume();
}
