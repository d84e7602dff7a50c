/** Who else is in the workshop, and what I tell them about where I am. */
import type { Cursor, Place, Pointer } from '../model/presence';
import type { Device } from '../sync/presence';
import type { SyncSession } from '../sync/session';
import { people } from './people';
import type { Person, WorkshopState } from './workshop.svelte';

type Watcher = (pointers: readonly Pointer[]) => void;

export class RoomPresence {
  /** Everybody but me; reactive. */
  people = $state.raw<readonly Person[]>([]);
  readonly #watchers = new Set<Watcher>();

  constructor(
    private readonly workshop: Pick<WorkshopState, 'me'>,
    private readonly sync: () => SyncSession,
  ) {}

  setAt(at: Place | undefined): void {
    this.sync().setAt(at);
  }

  setCursor(cursor: Cursor | undefined): void {
    this.sync().setCursor(cursor);
  }

  setFollows(person: string | undefined): void {
    this.sync().setFollows(person);
  }

  onPointers(moved: Watcher): () => void {
    moved(this.sync().pointers);
    this.#watchers.add(moved);
    return () => this.#watchers.delete(moved);
  }

  /** Somebody came, went, or is elsewhere. */
  came(devices: readonly Device[]): void {
    this.people = people(devices, this.workshop.me.id);
  }

  /** Mice moved or went. */
  pointed(pointers: readonly Pointer[]): void {
    for (const watch of this.#watchers) watch(pointers);
  }
}
