/** Going along when facilitators bring everybody somewhere, once for each time they do. */
import { untrack } from 'svelte';
import type { Area, Gather } from '../model/contract';
import { shownArea } from './areas';
import { navigation } from './navigation.svelte';
import { settings } from './settings.svelte';
import { keepGathered, storedGathered } from './storage';
import type { WorkshopState } from './workshop.svelte';

type Room = Pick<WorkshopState, 'id' | 'access' | 'synced' | 'facilitates' | 'following' | 'run'>;

export class Gathering {
  /** Where I was brought, until I have read it. */
  brought = $state.raw<{ readonly area: Area; readonly from: string }>();
  #seen: number | undefined;

  constructor(private readonly room: Room) {}

  /** Call in an effect. `moved` is called after I was brought to another room. */
  follow(moved: (area: Area) => void): void {
    const { room } = this;
    if (!room.synced('stage')) return;
    const { gather } = room.run;
    // Whoever comes later begins with what is to be done now.
    this.#seen ??= storedGathered(room.id) || (gather?.at ?? 0);
    if (!gather || gather.at <= this.#seen) return;
    this.#seen = gather.at;
    keepGathered(room.id, gather.at);
    untrack(() => this.#go(gather, moved));
  }

  /** Back to where I was. */
  back(): void {
    const from = this.brought?.from;
    this.brought = undefined;
    if (from !== undefined) navigation.go(from);
  }

  #go({ area, card }: Gather, moved: (area: Area) => void): void {
    const { room } = this;
    if (room.facilitates || !settings.gather || !shownArea(area) || room.access(area) === 'hidden') return;
    const from = navigation.path;
    room.following.show({ area, ...(card !== undefined && { card }) });
    if (from.split('/')[3] === area) return;
    this.brought = { area, from };
    moved(area);
  }
}
