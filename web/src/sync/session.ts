/**
 * The connection of one open workshop: one socket, every readable area over it, and an honest count of what is not
 * stored yet.
 */
import { HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider';
import type { Access, Area, Stage } from '../model/contract';
import type { Cursor, Place, Pointer } from '../model/presence';
import { AreaSync } from './area-sync';
import { AREAS, type Documents } from './documents';
import { readFrame } from './frames';
import type { Notice } from './notices';
import { Presence, type Device } from './presence';

export interface SyncEvents {
  /**
   * `connected`: the socket is up; `settled`: what was made before it came up has been exchanged; `pending`: changes
   * of this device not stored yet.
   */
  status(connected: boolean, settled: boolean, pending: number): void;
  synced(area: Area): void;
  access(area: Area, access: Access): void;
  /** The server does not let us into this area; the reason is one of its codes. */
  denied(area: Area, reason: string): void;
  notice(area: Area, notice: Notice): void;
  devices(devices: Device[]): void;
  pointers(pointers: readonly Pointer[]): void;
  stage(stage: Partial<Stage>): void;
}

interface Setup {
  workshop: string;
  token: string;
  documents: Documents;
  access: Record<Area, Access>;
  events: SyncEvents;
}

/** Longer than the server's ping, in ms: a connection silent for that long did not survive the sleep. */
const SILENCE = 25_000;

class WakingSocket extends HocuspocusProviderWebsocket {
  /** Connects at once, unless it is connected and lives. */
  wake(): void {
    if (this.status === WebSocketStatus.Connected) {
      if (Date.now() - this.lastMessageReceived <= SILENCE) return;
      // A socket that died in its sleep may take minutes to say so.
      this.emit('close', { event: { code: 4408, reason: 'woke up' } });
    }
    void this.connect();
  }
}

export class SyncSession {
  readonly #areas = new Map<Area, AreaSync>();
  readonly #socket: WakingSocket;
  readonly #presence: Presence;
  readonly #setup: Setup;

  constructor(setup: Setup) {
    this.#setup = setup;
    this.#socket = this.#connect();
    this.#presence = new Presence(setup.documents.stage, setup.events);
    for (const area of AREAS) this.#areas.set(area, this.#open(area));
    setup.documents.stage.on('update', this.#readStage);
    document.addEventListener('visibilitychange', this.#wake);
    window.addEventListener('online', this.#wake);
    window.addEventListener('pageshow', this.#wake);
  }

  setAt(at: Place | undefined): void {
    this.#presence.setAt(at);
  }

  setCursor(cursor: Cursor | undefined): void {
    this.#presence.setCursor(cursor);
  }

  setFollows(person: string | undefined): void {
    this.#presence.setFollows(person);
  }

  get pointers(): readonly Pointer[] {
    return this.#presence.pointers;
  }

  /** Changes of this device that are not stored yet. */
  get pending(): number {
    let sum = 0;
    for (const area of this.#areas.values()) sum += area.ledger.pending;
    return sum;
  }

  setAccess(area: Area, access: Access): void {
    const sync = this.#areas.get(area);
    if (!sync || sync.access === access) return;
    sync.setAccess(access);
    this.#setup.events.access(area, access);
  }

  destroy(): void {
    document.removeEventListener('visibilitychange', this.#wake);
    window.removeEventListener('online', this.#wake);
    window.removeEventListener('pageshow', this.#wake);
    this.#setup.documents.stage.off('update', this.#readStage);
    this.#presence.destroy();
    for (const area of this.#areas.values()) area.destroy();
    this.#socket.destroy();
  }

  #connect(): WakingSocket {
    const sent = (data: unknown) => {
      const frame = data instanceof Uint8Array ? readFrame(data) : undefined;
      if (frame && frame.kind !== 'status') this.#ledger(frame.document)?.send(frame.kind);
      this.#report();
    };
    /** Counts what really leaves, not what waits in the provider's queue. */
    class CountingSocket extends WebSocket {
      override send(data: string | BufferSource | Blob) {
        super.send(data);
        sent(data);
      }
    }
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    return new WakingSocket({
      url: `${scheme}://${location.host}/ws`,
      WebSocketPolyfill: CountingSocket,
      // The provider waits exactly `delay` before its first try: drawn per page, a whole room does not come back at once.
      delay: Math.round(200 + Math.random() * 400),
      minDelay: 200,
      maxDelay: 10_000,
      onOpen: () => {
        for (const area of this.#areas.values()) area.ledger.connect();
      },
      onMessage: (event: unknown) => this.#received((event as MessageEvent<ArrayBuffer>).data),
      onStatus: () => this.#report(),
    });
  }

  #open(area: Area): AreaSync {
    const { workshop, token, documents, access, events } = this.#setup;
    return new AreaSync({
      name: `${workshop}/${area}`,
      document: documents[area],
      token,
      socket: this.#socket,
      access: access[area],
      awareness: area === 'stage' ? this.#presence.awareness : null,
      onchange: () => this.#report(),
      onsynced: () => {
        events.synced(area);
        this.#report();
      },
      ondenied: (reason) => events.denied(area, reason),
      onnotice: (notice) => {
        if (notice.type === 'access') this.setAccess(area, notice.access);
        else events.notice(area, notice);
      },
    });
  }

  #received(data: ArrayBuffer) {
    const frame = readFrame(new Uint8Array(data));
    if (frame?.kind === 'status') this.#ledger(frame.document)?.answer(frame.stored);
    // After the provider has taken the frame in.
    queueMicrotask(() => this.#report());
  }

  #ledger(name: string) {
    for (const area of this.#areas.values()) if (area.name === name) return area.ledger;
    return undefined;
  }

  #report() {
    // The provider reports while it is still being made.
    if (this.#areas.size < AREAS.length) return;
    const connected = this.#socket.status === WebSocketStatus.Connected;
    const settled = [...this.#areas.values()].every((area) => area.settled);
    this.#setup.events.status(connected, settled, this.pending);
  }

  #readStage = () => {
    const stage = this.#setup.documents.stage.getMap('stage').toJSON() as Partial<Stage>;
    this.#setup.events.stage(stage);
  };

  #wake = () => {
    if (document.visibilityState === 'hidden') return;
    this.#presence.renew();
    this.#socket.wake();
  };
}
