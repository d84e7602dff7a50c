/** Going where somebody else is: once, or along with them until I do something myself. */
import type { Area } from '../model/contract';
import type { Place } from '../model/presence';
import { SHOWN_AREAS } from './areas';
import { navigation } from './navigation.svelte';
import type { Person, WorkshopState } from './workshop.svelte';

/** What an area is to show because I follow somebody or go to them. */
export interface Goal {
  readonly area: Area;
  readonly card?: string;
  /** I went there myself: the focus goes along. */
  readonly focus: boolean;
}

/** Whom I follow, as they were seen last. */
export interface Followed {
  readonly id: string;
  readonly user: Person['user'];
}

type Room = Pick<WorkshopState, 'id' | 'me' | 'presence' | 'connection' | 'access'>;

/** A phone that sleeps or a page that is loaded anew is back by then, in ms. */
const GRACE = 8000;

export class Following {
  /** Whom I follow. */
  person = $state.raw<Followed>();
  /** Whom I followed until they left; said until I have read it. */
  left = $state.raw<Followed>();
  #goal = $state.raw<Goal>();
  #gone: ReturnType<typeof setTimeout> | undefined;
  /** The place they were at when I went along last, and whether I could. */
  #shown = '';
  #along = false;

  constructor(private readonly room: Room) {}

  /** Where they are whom I follow; undefined while that is not known, or where it depends on where I am. */
  readonly place: Place | undefined = $derived.by(() => {
    const person = this.#find(this.person?.id);
    return person && !this.#circles(person) ? person.at : undefined;
  });

  start(person: Person): void {
    if (person.user.id === undefined) return;
    this.left = undefined;
    this.#shown = '';
    this.person = { id: person.user.id, user: person.user };
    this.room.presence.setFollows(person.user.id);
  }

  stop(): void {
    if (!this.person) return;
    clearTimeout(this.#gone);
    this.#gone = undefined;
    this.person = undefined;
    this.room.presence.setFollows(undefined);
  }

  /** Goes to where somebody is, once. */
  visit(person: Person): void {
    this.stop();
    if (person.at) this.#go(person.at, true);
  }

  /** Goes to a place of my own choice, in another area. */
  show(place: Place): void {
    this.stop();
    this.#go(place, true);
  }

  /** Call in an effect: goes along, and notices when they have left. */
  follow(area: string): void {
    const { person, place } = this;
    if (!person) return;
    const found = this.#find(person.id);
    if (found || this.room.connection.away) {
      clearTimeout(this.#gone);
      this.#gone = undefined;
      if (found && found.user !== person.user) this.person = { ...person, user: found.user };
    } else {
      this.#gone ??= setTimeout(() => {
        this.stop();
        this.left = person;
      }, GRACE);
    }
    if (!place) return;
    const words = `${place.area} ${place.card ?? ''}`;
    if (words !== this.#shown) {
      this.#shown = words;
      this.#along = this.#go(place, false);
    } else if (this.#along && area !== place.area) {
      // They are still there, so it was me who went elsewhere.
      this.stop();
    }
  }

  /** What `area` is to show now; it is shown once. Reactive. */
  take(area: Area): Goal | undefined {
    const goal = this.#goal;
    if (goal?.area !== area) return undefined;
    this.#goal = undefined;
    return goal;
  }

  /** Whether it is a place I can be at. */
  #go(place: Place, focus: boolean): boolean {
    const shown = SHOWN_AREAS.some((area) => area === place.area) && this.room.access(place.area) !== 'hidden';
    if (!shown) return false;
    this.#goal = { area: place.area, focus, ...(place.card !== undefined && { card: place.card }) };
    if (navigation.path.split('/')[3] !== place.area)
      // A card or an entry takes the focus itself; a block in the notes does not, for it is a text somebody types in.
      navigation.go(`/w/${this.room.id}/${place.area}`, {
        quiet: !focus || (place.area !== 'notes' && 'card' in place),
      });
    return true;
  }

  #find(id: string | undefined) {
    return id === undefined ? undefined : this.room.presence.people.find(({ user }) => user.id === id);
  }

  /** Whether they follow me in turn, also by way of others: then nobody would lead. */
  #circles(person: Person): boolean {
    const seen = new Set<string>();
    for (let next: Person | undefined = person; next?.follows !== undefined; next = this.#find(next.follows)) {
      if (next.follows === this.room.me.id) return true;
      if (seen.has(next.follows)) return false;
      seen.add(next.follows);
    }
    return false;
  }
}
