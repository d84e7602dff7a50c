/**
 * What others did since I last looked, on this device. The marker of what I saw is set when the page is put aside or
 * closed, and compared when I come back. On a first visit there is nothing to compare, and nothing is said.
 */
import { SvelteSet } from 'svelte/reactivity';
import { type Change, changesSince, type NotesSince, notesSince } from '../doc/changesSince';
import { type BesideSince, besideSince, NOTHING_BESIDE } from '../doc/matterChanges';
import { type Marker, markModel, markNotes, markOkrs } from '../doc/marker';
import { type OkrChange, okrNews } from '../doc/okrNews';
import { now } from '../model/clock';
import { keepVisit, storedVisit } from './storage';
import type { WorkshopState } from './workshop.svelte';

/** A page put aside for longer than this was left, in ms. What is told counts as read after the same time. */
const ABSENCE = 5 * 60_000;
/** How often what is seen is kept while the page is open, in ms: a crash tells nobody. */
const KEEP = 60_000;
/** After coming back a sleeping page has so long to hear of what it missed, in ms. */
const CATCH_UP = 3_000;

/** What was seen, and when by the server's clock. */
export interface StoredVisit {
  readonly at: number;
  readonly model: Marker;
  readonly okr?: Marker;
  readonly notes?: Marker;
}

/** The open workshop, as far as it matters here. */
type Room = Pick<WorkshopState, 'id' | 'me' | 'docs' | 'access' | 'synced' | 'authors'>;

const NOTHING: NotesSince = { added: 0, changed: 0, removed: 0, clients: [] };

export class Visit {
  /** When I last looked, in ms since 1970; undefined when nothing is told. */
  since = $state<number>();
  #changes = $state.raw<readonly Change[]>([]);
  notes = $state.raw<NotesSince>(NOTHING);
  /** What happened to the OKRs: told there, and for itself. */
  okr = $state.raw<readonly OkrChange[]>([]);
  /** What belongs to the whole model. */
  beside = $state.raw<BesideSince>(NOTHING_BESIDE);
  readonly #read = new SvelteSet<string>();
  readonly #room: Room;
  /** Names workshop and person. */
  readonly #owner: string;
  readonly #stop: () => void;
  #seen: StoredVisit | undefined;
  /** When what is told now began to be told. */
  #told = 0;
  #settled = false;
  /** Whether the page is put aside. */
  #aside = document.visibilityState === 'hidden';
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(room: Room) {
    this.#room = room;
    this.#owner = `${room.id}-${room.me.id}`;
    this.#seen = storedVisit(this.#owner);
    this.#stop = $effect.root(() => {
      $effect(() => {
        if (!this.#settled && this.#ready()) this.#arrive();
      });
    });
    document.addEventListener('visibilitychange', this.#turn);
    window.addEventListener('pagehide', this.#keep);
    this.#timer = setInterval(() => document.visibilityState === 'visible' && this.#keep(), KEEP);
  }

  /** What happened to a card that I have not looked at since; reactive. */
  of(card: string): readonly Change[] {
    return this.#read.has(card) ? [] : (this.#byCard.get(card) ?? []);
  }

  /** Everything that happened, by card; reactive. */
  get byCard(): ReadonlyMap<string, readonly Change[]> {
    return this.#byCard;
  }

  readonly #byCard = $derived.by(() => {
    const byCard = new Map<string, Change[]>();
    for (const change of this.#changes) byCard.set(change.card, [...(byCard.get(change.card) ?? []), change]);
    return byCard;
  });

  /** I have looked at this card. */
  read(card: string): void {
    if (this.#byCard.has(card)) this.#read.add(card);
  }

  /** Whether there is something to tell of the model and the notes; reactive. */
  get ofModel(): boolean {
    const { added, changed, removed } = this.notes;
    const beside = Object.values(this.beside).reduce((sum, count) => sum + count, 0);
    return this.#changes.length + added + changed + removed + beside > 0;
  }

  /** Enough of the model and the notes. */
  close(): void {
    this.#changes = [];
    this.notes = NOTHING;
    this.beside = NOTHING_BESIDE;
    this.#end();
  }

  /** Enough of the OKRs. */
  closeOkr(): void {
    this.okr = [];
    this.#end();
  }

  #end(): void {
    if (this.ofModel || this.okr.length > 0) return;
    this.since = undefined;
    this.#keep();
  }

  destroy(): void {
    this.#keep();
    this.#stop();
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#turn);
    window.removeEventListener('pagehide', this.#keep);
  }

  /** Whether everything this person may read is here, and it is known who wrote it; reactive. */
  #ready(): boolean {
    const { me, authors } = this.#room;
    // The wall has seen nothing and is told nothing.
    if (me.role === 'observer') return false;
    return (
      (['model', 'okr', 'notes'] as const).every((area) => !this.#reads(area) || this.#room.synced(area)) &&
      authors.settled
    );
  }

  #reads(area: 'model' | 'okr' | 'notes'): boolean {
    return this.#room.access(area) !== 'hidden';
  }

  #arrive(): void {
    this.#settled = true;
    if (this.#seen) this.#compare(this.#seen);
    this.#keep();
  }

  #compare(seen: StoredVisit): void {
    const { docs, authors } = this.#room;
    const isMe = (client: number): boolean => authors.isMe(client);
    this.okr = seen.okr && this.#reads('okr') ? others(okrNews(docs.okr, seen.okr), isMe) : [];
    const changes = this.#reads('model') ? changesSince(docs.model, seen.model) : [];
    this.#changes = others(changes, isMe);
    this.notes = seen.notes && this.#reads('notes') ? notesSince(docs.notes, seen.notes, isMe) : NOTHING;
    this.beside = this.#reads('model') ? besideSince(docs.model, seen.model, isMe) : NOTHING_BESIDE;
    this.#read.clear();
    this.#told = now();
    this.since = this.ofModel || this.okr.length > 0 ? seen.at : undefined;
  }

  /** What I see now is what I have seen, unless I was told of more than I had time to read. */
  readonly #keep = (): void => {
    // What has not arrived yet would all be news the next time; what arrives while nobody looks is not seen.
    if (this.#aside || !this.#settled || (this.since !== undefined && now() - this.#told < ABSENCE)) return;
    const { docs } = this.#room;
    this.#seen = {
      at: now(),
      model: markModel(docs.model),
      ...(this.#reads('okr') && { okr: markOkrs(docs.okr) }),
      ...(this.#reads('notes') && { notes: markNotes(docs.notes) }),
    };
    keepVisit(this.#owner, this.#seen);
  };

  readonly #turn = (): void => {
    if (document.visibilityState === 'hidden') {
      this.#keep();
      this.#aside = true;
      return;
    }
    this.#aside = false;
    const seen = this.#seen;
    if (!this.#settled || !seen || now() - seen.at < ABSENCE) return;
    this.#settled = false;
    setTimeout(() => this.#ready() && this.#arrive(), CATCH_UP);
  };
}

/** Others' part in changes: nothing of what was all mine, as it stands what nobody knows whose it was. */
function others<T extends { readonly clients: readonly number[] }>(
  changes: readonly T[],
  isMe: (client: number) => boolean,
): T[] {
  return changes.flatMap((change) => {
    const clients = change.clients.filter((client) => !isMe(client));
    return change.clients.length > 0 && clients.length === 0 ? [] : [{ ...change, clients }];
  });
}
