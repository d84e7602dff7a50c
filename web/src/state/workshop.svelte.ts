/** What every part of an open workshop works with. Features take it from `workshopContext.get()`. */
import { getContext, setContext, type Snippet } from 'svelte';
import type { BoardLimits } from '../api/shapes';
import type { Access, Address, Area, Language, Participant, Protected } from '../model/contract';
import type { Visit } from './visit.svelte';
import type { Documents } from '../sync/documents';
import type { Cursor, Place, Pointer, User } from '../model/presence';
import type { Author } from './authors.svelte';
import type { Contributions } from './contributions.svelte';
import type { Following } from './following.svelte';
import type { HistoryControl } from './history.svelte';
import type { OwnFloor } from './floor.svelte';
import type { Polls } from './polls.svelte';
import type { ProjectorControl } from './projector.svelte';
import type { RunState } from './run.svelte';
import type { Seatmates } from './seatmates.svelte';
import type { SilentCards } from './silent.svelte';

/** Somebody in the room. One entry per person, however many devices; observers see others without `id` and `name`. */
export interface Person {
  /** Client id of the device with the latest `at`. */
  clientId: number;
  user: User;
  at?: Place;
  /** Id of the person they follow. */
  follows?: string;
}

/**
 * - `connecting`: never connected yet
 * - `saved`: everything acknowledged
 * - `sending`: `pending` changes on their way
 * - `offline`: `pending` changes exist only on this device
 * - `stalled`: `pending` changes were sent long ago, and the server does not answer
 * - `full`: connected, but all places are taken; `pending` changes exist only on this device
 * - `reconnected`: as `saved`, for a few seconds after having been offline
 */
export type ConnectionState = 'connecting' | 'saved' | 'sending' | 'offline' | 'stalled' | 'full' | 'reconnected';

/** A sentence for screen readers. */
export interface Said {
  readonly id: number;
  readonly text: string;
}

/** What a protected workshop promises. */
export interface Protection extends Protected {
  readonly released: readonly Area[];
}

export interface WorkshopState {
  readonly id: string;
  /** What the server knows me by. */
  readonly token: string;
  readonly title: string;
  /** Language of the workshop's content; the interface's language is `preferences.language`. */
  readonly language: Language;
  readonly address: Address;
  /** Me, as I joined or as I was named since; reactive. */
  readonly me: Participant;
  /** One document per area, from the start; empty until `synced(area)`. Reactive: a refused change replaces one. */
  readonly docs: Documents;
  /** What I may do there; reactive. */
  access(area: Area): Access;
  /** Whether the area's document has arrived since the page was opened; reactive. */
  synced(area: Area): boolean;
  readonly presence: {
    /** Everybody but me; reactive. */
    readonly people: readonly Person[];
    /** Tells the others where I am; undefined for nowhere. */
    setAt(at: Place | undefined): void;
    /** Tells the others where my mouse points at; undefined for nowhere. */
    setCursor(cursor: Cursor | undefined): void;
    /** Tells the others whom I follow. */
    setFollows(person: string | undefined): void;
    /** Calls `moved` for the mice that are there and then for each that moves or goes; returns how to stop that. */
    onPointers(moved: (pointers: readonly Pointer[]) => void): () => void;
  };
  /** Who writes under a Yjs client id; reactive. Observers are told nobody. */
  readonly authors: {
    of(client: number | undefined): Author | undefined;
    isMe(client: number | undefined): boolean;
    /** Whether the server has said who is who, or could not be asked. */
    readonly settled: boolean;
  };
  /** Whom I follow, and what is to be shown because of that. */
  readonly following: Following;
  /** Whether I steer this workshop; reactive. */
  readonly facilitates: boolean;
  /** Of a protected workshop: when it is deleted, and what the room has released by now; reactive. */
  readonly protection: Protection | undefined;
  /** The step that runs, its time, and the floor. */
  readonly run: RunState;
  /** My hand, whether I am ready, how it is for me. */
  readonly floor: OwnFloor;
  /** What the projectors show; for those who steer it. */
  readonly projector: ProjectorControl | undefined;
  /** Cards of a retrospective that are not revealed yet. */
  readonly silent: SilentCards;
  /** Polls, and what I answer in them. */
  readonly polls: Polls;
  /** Cards of mine that wait to be revealed. */
  readonly contributions: Contributions;
  /** Who else uses this device. */
  readonly seatmates: Seatmates;
  /** Earlier versions and the bin; for those who steer. */
  readonly history: HistoryControl | undefined;
  /** Bounds of this server; those of any server until it has told its own. Reactive. */
  readonly limits: BoardLimits;
  /** What others did since I last looked. */
  readonly visit: Visit;
  readonly connection: { readonly state: ConnectionState; readonly pending: number; readonly away: boolean };
  /** The view of the current area, from the address: '' is the first one, for example 'outline'. */
  readonly view: string;
  showView(view: string): void;
  /** What the area shows at the right of the area bar. Set it in an effect and clear it on leaving. */
  tools: Snippet | undefined;
  /** Says politely to screen readers what I have just done. */
  announce(text: string): void;
  /** Says politely to screen readers what others did (batched by the caller), unless that is switched off. */
  announceChange(text: string): void;
}

const KEY = Symbol('workshop');

export const workshopContext = {
  get: () => getContext<WorkshopState>(KEY),
  set: (workshop: WorkshopState) => setContext(KEY, workshop),
};
