/** An open workshop: the session, its documents, the connection and the people, as one reactive thing. */
import { type Snippet, untrack } from 'svelte';
import { authors, overview } from '../api/participation';
import { leftovers } from '../doc/leftovers';
import { type Access, type Area, CARDS_MAX, type Participant, type Stage } from '../model/contract';
import { AREAS, emptyDocuments, type Documents } from '../sync/documents';
import type { Notice } from '../sync/notices';
import { dropOldDatabases } from '../sync/old-databases';
import { SyncSession } from '../sync/session';
import type { Status } from '../sync/status';
import { Authors } from './authors.svelte';
import { Connection } from './connection.svelte';
import { Contributions } from './contributions.svelte';
import { type EndReason, FINAL, GONE, type Opening, whyRemoved } from './ending';
import { Following } from './following.svelte';
import { HistoryControl } from './history.svelte';
import { navigation } from './navigation.svelte';
import { Neighbours } from './neighbours.svelte';
import { RoomPresence } from './presence.svelte';
import { settings } from './settings.svelte';
import { Polls } from './polls.svelte';
import { ProjectorControl } from './projector.svelte';
import { OwnFloor } from './floor.svelte';
import { RunState } from './run.svelte';
import { Seatmates } from './seatmates.svelte';
import { SilentCards } from './silent.svelte';
import { Seat } from './seat.svelte';
import { Tray } from './tray.svelte';
import { Visit } from './visit.svelte';
import type { Protection, Said, WorkshopState } from './workshop.svelte';

export class OpenWorkshop extends Seat implements WorkshopState {
  /** Replaced as a whole when an area's document is: what shows an area is made anew for it. */
  docs = $state.raw<Documents>(emptyDocuments());
  readonly connection = new Connection();
  readonly neighbours = new Neighbours();
  readonly authors: Authors;
  readonly visit: Visit;
  tools = $state.raw<Snippet>();
  readonly tray: Tray;
  /** Whether what is changed on this device survives the tab. */
  keeps = $state(true);
  /** Whether the server can store at the moment. */
  storage = $state<'ok' | 'full' | 'failed'>('ok');
  /** What others made of me; people read about it until they close it. */
  changed = $state.raw<{ was: Participant; now: Participant }>();
  stage = $state.raw<Partial<Stage>>({});
  /** The last things said to screen readers, the newest at the end. */
  log = $state.raw<readonly Said[]>([]);
  limits = $state.raw({ cards: CARDS_MAX });
  #access = $state<Partial<Record<Area, Access>>>({ stage: 'read' });
  #synced = $state<Partial<Record<Area, boolean>>>({});
  readonly #projector = new ProjectorControl(this);
  readonly silent = new SilentCards(this);
  readonly contributions = new Contributions(this);
  readonly seatmates = new Seatmates(this);
  readonly polls = new Polls(this);
  /** The step that runs, its time, and what is said on the floor. */
  readonly run = new RunState(this);
  readonly floor = new OwnFloor(this);
  readonly #history = new HistoryControl(this);
  #sync: SyncSession;
  #onend: Opening['onend'];
  #ended = false;
  #connected = false;

  constructor({ session, onend }: Opening) {
    super(session);
    this.#onend = onend;
    for (const entry of session.areas) this.#access[entry.area] = entry.access;
    this.#sync = new SyncSession({
      workshop: session.workshop.id,
      participant: session.participant.id,
      token: session.token,
      documents: this.docs,
      access: Object.fromEntries(AREAS.map((area) => [area, this.access(area)])) as Record<Area, Access>,
      events: {
        status: (status) => this.#report(status),
        synced: (area) => (this.#synced[area] = true),
        access: (area, access) => (this.#access[area] = access),
        denied: (area, reason) => this.#denied(area, reason),
        notice: (_area, notice) => this.#notice(notice),
        devices: (devices) => {
          this.presence.came(devices);
          this.authors.greet(devices);
        },
        pointers: (pointers) => this.presence.pointed(pointers),
        stage: (stage) => this.#stage(stage),
        refused: (refused) => leftovers(refused),
        putAside: (items) => this.tray.add(items),
        replaced: (area, document) => {
          this.docs = { ...this.docs, [area]: document };
          this.authors.watch(document);
        },
        keeps: (keeps) => (this.keeps = keeps),
        tray: (items) => this.tray.restore(items),
      },
    });
    this.authors = new Authors(this, () => authors(this));
    this.tray = new Tray({
      documents: () => this.docs,
      access: (area) => this.access(area),
      drop: (id) => this.#sync.dropFromTray(id),
    });
    this.visit = new Visit(this);
    window.addEventListener('beforeunload', this.#warn);
  }

  get projector(): ProjectorControl | undefined {
    return this.facilitates ? this.#projector : undefined;
  }

  get history(): HistoryControl | undefined {
    return this.facilitates ? this.#history : undefined;
  }

  /** Whether this is the board of a breakout group. */
  get inGroup(): boolean {
    return this.stage.plenary !== undefined;
  }

  get protection(): Protection | undefined {
    const { protected: room, released = [] } = this.stage;
    return room && { ...room, released };
  }

  access(area: Area): Access {
    return this.#access[area] ?? 'hidden';
  }

  synced(area: Area): boolean {
    return this.#synced[area] ?? false;
  }

  readonly presence = new RoomPresence(this, () => this.#sync);
  readonly following = new Following(this);

  get view(): string {
    return navigation.path.split('/')[4] ?? '';
  }

  showView(view: string): void {
    const area = navigation.path.split('/')[3] ?? '';
    navigation.go(`/w/${this.id}/${area}${view && `/${view}`}`);
  }

  announce(text: string): void {
    // Each an entry of its own: the same words twice are two things to hear.
    // And an effect that says something is none that waits for it.
    const log = untrack(() => this.log);
    this.log = [...log.slice(-4), { id: (log.at(-1)?.id ?? 0) + 1, text }];
  }

  announceChange(text: string): void {
    if (settings.announcements) this.announce(text);
  }

  /** Asks for a place at once. */
  knock = (): void => this.#sync.knock();

  /** Takes what is kept of the workshop from this device, unless it is nowhere else. */
  forget(): void {
    this.contributions.forget();
    this.seatmates.forget();
    if (this.connection.unsent === 0) void this.#sync.forget();
  }

  destroy(): void {
    window.removeEventListener('beforeunload', this.#warn);
    this.connection.destroy();
    this.authors.close();
    this.visit.destroy();
    this.run.destroy();
    this.#sync.destroy();
  }

  #report(status: Status) {
    // Whatever became of me in the meantime was told to nobody here.
    if (status.connected && !this.#connected) {
      void this.#ask();
      void this.seatmates.look();
      this.run.setClock();
    }
    this.#connected = status.connected;
    this.connection.report(status);
  }

  /** Asks who I am by now, and with that what time it is. */
  async #ask() {
    const now = await overview(this).catch(() => undefined);
    if (!now) return;
    this.limits = now.limits;
    this.neighbours.learn(now);
    if (JSON.stringify(now.participant) !== JSON.stringify(this.me)) this.#become(now.participant);
    void dropOldDatabases();
  }

  #denied(area: Area, reason: string) {
    if (FINAL.has(reason)) void this.#end(reason);
    else if (area !== 'stage') this.#sync.setAccess(area, 'hidden');
  }

  #notice(notice: Notice) {
    if (notice.type === 'removed') void this.#end('removed');
    else if (notice.type === 'storage') this.storage = notice.state;
    else if (notice.type === 'person') this.#become(notice.participant);
  }

  /** Somebody gave me another name, perspective or role. */
  #become(participant: Participant) {
    if (participant.id !== this.me.id) return;
    this.changed = { was: this.changed?.was ?? this.me, now: participant };
    this.rename(participant);
  }

  async #end(reason: EndReason) {
    if (this.#ended) return;
    this.#ended = true;
    const why = reason === 'removed' ? await whyRemoved(this) : reason;
    this.#onend(why, GONE.has(why) ? await this.#sync.salvage() : []);
  }

  /** The stage tells everybody's rights, also for an area whose connection was closed when it was hidden. */
  #stage(stage: Partial<Stage>) {
    this.stage = stage;
    for (const area of AREAS) {
      const access = stage.areas?.[area]?.[this.me.role];
      if (access) this.#sync.setAccess(area, access);
    }
  }

  #warn = (event: BeforeUnloadEvent) => {
    if (this.connection.unsent > 0) event.preventDefault();
  };
}
