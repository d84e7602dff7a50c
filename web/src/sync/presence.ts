/** Who is here and where, over the awareness of the stage document. */
import { Awareness } from 'y-protocols/awareness';
import type { Cursor, Place, Pointer, User } from '../model/presence';
import { AREAS, type SharedDocument } from './documents';

/** One device of somebody. */
export interface Device {
  clientId: number;
  user: User;
  at?: Place;
  /** Id of the person they follow. */
  follows?: string;
}

interface Events {
  /** Somebody came, went, or is elsewhere. Moving a mouse is no reason. */
  devices(devices: Device[]): void;
  /** Mice that moved or went. */
  pointers(pointers: readonly Pointer[]): void;
}

interface Change {
  added: number[];
  updated: number[];
  removed: number[];
}

/** The server passes on ten states a second; a caret and a mouse move faster than that. */
const PAUSE = 120;

export class Presence {
  readonly awareness: Awareness;
  #at: Place | undefined;
  #cursor: Cursor | undefined;
  #follows: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was last told about each device, and the mice that were told. */
  #told = new Map<number, string>();
  #pointers = new Map<number, Pointer>();

  constructor(
    document: SharedDocument,
    private readonly events: Events,
  ) {
    this.awareness = new Awareness(document);
    // The state an Awareness starts with has clock 0, which others take for none.
    this.#publish();
    this.awareness.on('change', ({ added, updated, removed }: Change) =>
      this.#changed([...added, ...updated, ...removed]),
    );
  }

  setAt(at: Place | undefined): void {
    this.#at = at;
    this.#soon();
  }

  setCursor(cursor: Cursor | undefined): void {
    if (!cursor && !this.#cursor) return;
    this.#cursor = cursor;
    this.#soon();
  }

  setFollows(person: string | undefined): void {
    if (this.#follows === person) return;
    this.#follows = person;
    this.#soon();
  }

  /** The mice that are on the board now. */
  get pointers(): readonly Pointer[] {
    return [...this.#pointers.values()];
  }

  /** Makes sure the others see me again after the page was put aside, when the provider withdrew my state. */
  renew(): void {
    if (this.awareness.getLocalState() === null) this.#publish();
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }

  #soon() {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#publish();
    }, PAUSE);
  }

  #publish() {
    this.awareness.setLocalState({
      ...(this.#at && { at: { ...this.#at } }),
      ...(this.#cursor && { cursor: this.#cursor }),
      ...(this.#follows !== undefined && { follows: this.#follows }),
    });
  }

  /** Forty mice that move must not make forty lists of people a frame. */
  #changed(clients: readonly number[]) {
    let elsewhere = false;
    const moved: Pointer[] = [];
    for (const clientId of clients) {
      const state = clientId === this.awareness.clientID ? undefined : this.awareness.getStates().get(clientId);
      const { user, at, follows } = (state ?? {}) as Partial<Device>;
      const words = user ? JSON.stringify([user, at, follows]) : '';
      elsewhere ||= words !== (this.#told.get(clientId) ?? '');
      if (words) this.#told.set(clientId, words);
      else this.#told.delete(clientId);
      const before = this.#pointers.get(clientId);
      const cursor = user && readCursor(state?.['cursor']);
      if (user && cursor) moved.push({ clientId, user, cursor });
      else if (before) moved.push({ clientId, user: before.user });
    }
    for (const pointer of moved) {
      if (pointer.cursor) this.#pointers.set(pointer.clientId, pointer);
      else this.#pointers.delete(pointer.clientId);
    }
    if (elsewhere) this.events.devices(this.#devices());
    if (moved.length > 0) this.events.pointers(moved);
  }

  #devices(): Device[] {
    const devices: Device[] = [];
    for (const [clientId, state] of this.awareness.getStates()) {
      const { user, at, follows } = state as Partial<Device>;
      if (clientId === this.awareness.clientID || !user) continue;
      const place = readPlace(at);
      devices.push({ clientId, user, ...(place && { at: place }), ...(typeof follows === 'string' && { follows }) });
    }
    return devices;
  }
}

/** A place as another browser sent it; undefined for what is none. */
function readPlace(value: unknown): Place | undefined {
  const { area, card, field } = (value ?? {}) as Partial<Record<keyof Place, unknown>>;
  const known = AREAS.find((one) => one === area);
  if (!known) return undefined;
  return { area: known, ...(typeof card === 'string' && { card }), ...(typeof field === 'string' && { field }) };
}

/** A cursor as another browser sent it; undefined for what is none. */
function readCursor(value: unknown): Cursor | undefined {
  const { lane, card, x, y } = (value ?? {}) as Partial<Record<keyof Cursor, unknown>>;
  if (typeof lane !== 'string' || !Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  return { lane, ...(typeof card === 'string' && { card }), x: x as number, y: y as number };
}
