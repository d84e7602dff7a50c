/**
 * The connection of one open workshop: one socket, every readable area over it, and an honest count of what is not
 * stored yet.
 */
import { WebSocketStatus } from '@hocuspocus/provider';
import type { Access, Area } from '../model/contract';
import type { Cursor, Place, Pointer } from '../model/presence';
import type { TrayItem } from '../model/tray';
import { AreaSync } from './area-sync';
import { Door } from './door';
import { AREAS, type Documents } from './documents';
import type { SyncEvents } from './events';
import { readFrame } from './frames';
import { LocalStore } from './local-store';
import { Presence } from './presence';
import { WakingSocket } from './socket';
import { readStage } from './stage';

interface Setup {
  workshop: string;
  /** Whose changes these are. */
  participant: string;
  token: string;
  documents: Documents;
  access: Record<Area, Access>;
  events: SyncEvents;
}

/** How long the server may take to answer before people are told that it does not, in ms. */
const PATIENCE = 10_000;

/** What tells that a device or a page woke up, or that the network is back. */
const waking = () =>
  [
    [document, 'visibilitychange'],
    [document, 'resume'],
    [window, 'online'],
    [window, 'pageshow'],
    [window, 'focus'],
  ] as const;

export class SyncSession {
  readonly #areas = new Map<Area, AreaSync>();
  readonly #socket: WakingSocket;
  readonly #presence: Presence;
  readonly #setup: Setup;
  readonly #store: LocalStore;
  /** The stage asks for all: it is small, and everybody may read it. */
  readonly #door = new Door(() => this.#areas.get('stage')?.askAgain());
  readonly #ticking: ReturnType<typeof setInterval>;
  /** When the server took something last, or nothing was open. */
  #heard = Date.now();
  #stored = 0;

  constructor(setup: Setup) {
    this.#setup = setup;
    const { workshop, participant, events } = setup;
    const refill = () => {
      for (const area of this.#areas.values()) area.refill();
    };
    this.#store = new LocalStore(workshop, participant, (keeps) => events.keeps(keeps), refill);
    void this.#store.tray().then((items) => events.tray(items));
    this.#socket = this.#connect();
    this.#socket.watch();
    this.#presence = new Presence(setup.documents.stage, setup.events);
    for (const area of AREAS) this.#areas.set(area, this.#open(area));
    setup.documents.stage.on('update', this.#readStage);
    this.#ticking = setInterval(() => {
      this.#door.look(this.#socket.status === WebSocketStatus.Connected);
      this.#report();
    }, 1_000);
    for (const [target, event] of waking()) target.addEventListener(event, this.#wake);
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

  /** Asks for a place at once, if there was none. */
  knock(): void {
    this.#door.knock();
  }

  dropFromTray(id: string): void {
    this.#store.dropFromTray(id);
  }

  /** What is on this device only, put into words; then nothing of the workshop is left here. */
  async salvage(): Promise<TrayItem[]> {
    const items = await Promise.all([...this.#areas.values()].map((area) => area.salvage()));
    const before = await this.#store.tray();
    await this.#store.forget({ also: 'unsent' });
    return [...before, ...items.flat()];
  }

  /** Leaves nothing of the workshop on this device, unless it is nowhere else. */
  forget(): Promise<void> {
    return this.#store.forget({ also: 'nothing' });
  }

  setAccess(area: Area, access: Access): void {
    const sync = this.#areas.get(area);
    if (!sync || sync.access === access) return;
    sync.setAccess(access);
    this.#setup.events.access(area, access);
  }

  destroy(): void {
    clearInterval(this.#ticking);
    for (const [target, event] of waking()) target.removeEventListener(event, this.#wake);
    this.#setup.documents.stage.off('update', this.#readStage);
    this.#presence.destroy();
    for (const area of this.#areas.values()) area.destroy();
    this.#socket.destroy();
    this.#store.close();
  }

  #connect(): WakingSocket {
    const sent = (data: unknown) => {
      const frame = data instanceof Uint8Array ? readFrame(data) : undefined;
      if (frame && frame.kind !== 'status') this.#area(frame.document)?.ledger.send(frame.kind);
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
      area,
      // Only the server writes it, and it is small.
      store: area === 'stage' ? undefined : this.#store,
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
      onadmitted: () => {
        if (!this.#door.closed) return;
        this.#door.open();
        for (const other of this.#areas.values()) other.askAgain();
      },
      ondenied: (reason) => {
        if (reason === 'too-many') this.#door.turnAway();
        else events.denied(area, reason);
      },
      onnotice: (notice) => {
        if (notice.type === 'access') this.setAccess(area, notice.access);
        else if (notice.type === 'full') this.#door.explain(notice.of, notice.places);
        else events.notice(area, notice);
      },
      onrefused: (refused) => events.refused(refused),
      onputaside: (items) => events.putAside(items),
      onreplaced: (document) => events.replaced(area, document),
    });
  }

  #received(data: ArrayBuffer) {
    const frame = readFrame(new Uint8Array(data));
    const area = frame?.kind === 'status' ? this.#area(frame.document) : undefined;
    if (frame?.kind === 'status' && area?.signedIn) area.ledger.answer(frame.stored);
    // After the provider has taken the frame in.
    queueMicrotask(() => {
      area?.check();
      this.#report();
    });
  }

  #area(name: string) {
    for (const area of this.#areas.values()) if (area.name === name) return area;
    return undefined;
  }

  #report() {
    // The provider reports while it is still being made.
    if (this.#areas.size < AREAS.length) return;
    const areas = [...this.#areas.values()];
    const connected = this.#socket.status === WebSocketStatus.Connected;
    const count = (hidden: boolean) =>
      areas.reduce((sum, { access, ledger }) => ((access === 'hidden') === hidden ? sum + ledger.pending : sum), 0);
    const pending = count(false);
    const stored = areas.reduce((sum, { ledger }) => sum + ledger.stored, 0);
    const { full } = this.#door;
    if (!connected || full || pending === 0 || stored !== this.#stored) this.#heard = Date.now();
    this.#stored = stored;
    const silent = Date.now() - this.#heard > PATIENCE;
    if (silent) this.#socket.ask();
    const settled = areas.every((area) => area.settled);
    this.#setup.events.status({ connected, settled, pending, waiting: count(true), silent, full });
  }

  #readStage = () => {
    this.#setup.events.stage(readStage(this.#setup.documents.stage));
  };

  #wake = () => {
    if (document.visibilityState === 'hidden') return;
    this.#presence.renew();
    this.#socket.wake();
    this.#door.knock();
  };
}
