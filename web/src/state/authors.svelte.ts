/** Who owns which Yjs client id, by the server's word: names for comments, deletions and changes. */
import type { Authorship } from '../api/shapes';
import { watchClients } from '../doc/authorship';
import { SERVER_CLIENT } from '../doc/keys';
import type { Participant, ParticipantId, Perspective, Role } from '../model/contract';
import type { Documents, SharedDocument } from '../sync/documents';
import type { Device } from '../sync/presence';

export interface Author {
  readonly id?: ParticipantId;
  readonly name: string;
  readonly perspective: Perspective | null;
  readonly role: Role;
}

/** Pause before asking, in ms: one question for everybody who begins to write at about the same time. */
const PAUSE = 1_000;
/** An id the server does not know either is asked for so often; after that it stays nobody's. */
const TRIES = 5;

export class Authors {
  #known = $state.raw<ReadonlyMap<number, Author>>(new Map());
  /** Whether nobody has written whom the server was not asked about; reactive. */
  settled = $state(true);
  readonly #tries = new Map<number, number>();
  readonly #documents: SharedDocument[] = [];
  readonly #stop: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;

  /**
   * @param room the open workshop: its documents and me, as I am called now
   * @param fetch asks the server
   */
  constructor(
    private readonly room: { readonly docs: Documents; readonly me: Participant },
    private readonly fetch: () => Promise<readonly Authorship[]>,
  ) {
    const { collection, model, okr, decisions, notes } = room.docs;
    for (const doc of [collection, model, okr, decisions, notes]) this.watch(doc);
  }

  /** Looks after another document as well: one may take the place of another, and my words stand in both. */
  watch(doc: SharedDocument): void {
    this.#documents.push(doc);
    this.#stop.push(watchClients(doc, (clients) => this.#meet(clients)));
  }

  /** Who writes under this id; reactive. */
  of(client: number | undefined): Author | undefined {
    if (client === undefined) return undefined;
    return this.#isMine(client) ? this.room.me : this.#known.get(client);
  }

  /** Whether it is me who writes under this id, on this device or another; reactive. */
  isMe(client: number | undefined): boolean {
    return client !== undefined && this.of(client)?.id === this.room.me.id;
  }

  /** Who is here: whoever goes by another name than the one known is asked for anew. */
  greet(devices: readonly Device[]): void {
    const names = new Map(devices.map(({ user }) => [user.id, user.name]));
    const renamed = [...this.#known.values()].some(({ id, name }) => {
      const here = id === undefined ? undefined : names.get(id);
      return here !== undefined && here !== name;
    });
    if (renamed) this.#askSoon(PAUSE);
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const stop of this.#stop) stop();
  }

  #meet(clients: Iterable<number>): void {
    let unknown = false;
    for (const client of clients) {
      const known = client === SERVER_CLIENT || this.#isMine(client) || this.#known.has(client);
      if (known || this.#tries.has(client)) continue;
      this.#tries.set(client, 0);
      unknown = true;
    }
    if (!unknown) return;
    this.settled = false;
    this.#askSoon(PAUSE);
  }

  #isMine(client: number): boolean {
    return this.#documents.some(({ clientID }) => clientID === client);
  }

  #askSoon(pause: number): void {
    if (this.#asking) return;
    this.#timer ??= setTimeout(() => void this.#ask(), pause);
  }

  async #ask(): Promise<void> {
    this.#timer = undefined;
    this.#asking = true;
    const asked = [...this.#tries.keys()];
    try {
      // Observers see no names.
      const list = this.room.me.role === 'observer' ? [] : await this.fetch();
      this.#known = new Map(list.map(({ client, participant }) => [client, participant]));
    } catch {
      // Without the server names wait until somebody writes or the next try.
    }
    this.#asking = false;
    this.settled = true;
    this.#again(asked);
  }

  /** Asks again for those nobody owns yet, later and later: their first update may still be on its way to the disk. */
  #again(asked: readonly number[]): void {
    let most: number | undefined;
    for (const client of this.#tries.keys()) {
      if (this.#known.has(client)) this.#tries.delete(client);
    }
    for (const client of this.#tries.keys()) {
      const tries = (this.#tries.get(client) ?? 0) + (asked.includes(client) ? 1 : 0);
      this.#tries.set(client, tries);
      if (tries < TRIES) most = Math.min(most ?? tries, tries);
    }
    if (most !== undefined) this.#askSoon(PAUSE * 4 ** most);
  }
}
