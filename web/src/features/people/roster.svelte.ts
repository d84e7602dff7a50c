import { SvelteMap } from 'svelte/reactivity';
import { participants } from '../../api/participation';
import type { ListedParticipant } from '../../api/shapes';
import { Failure } from '../../state/failure.svelte';
import type { OpenWorkshop } from '../../state/open-workshop.svelte';
import { groups, joined } from '../../state/people';

/** Those who come or go show in the presence first; one question for several of them, in ms. */
const PAUSE = 300;

/** Everybody by perspective: those who are here, and for facilitators those who are not. One per open workshop. */
export class Roster {
  readonly failure = new Failure();
  #listed = $state.raw<readonly ListedParticipant[]>([]);
  /** When people who left while I was here were seen last, by id. */
  readonly #seen = new SvelteMap<string, number>();
  #present = new Set<string>();

  constructor(readonly workshop: OpenWorkshop) {}

  readonly groups = $derived.by(() =>
    groups({
      me: this.workshop.me,
      here: this.workshop.presence.people,
      listed: this.workshop.facilitates ? this.#listed : [],
      seen: this.#seen,
    }),
  );
  readonly entries = $derived(this.groups.flatMap((group) => group.entries));
  /** People in the room, with me; those who only watch are not counted. */
  readonly count = $derived.by(() =>
    this.workshop.protection
      ? joined(this.workshop.run.people).all
      : this.entries.filter(({ here, user }) => here && user.role !== 'observer').length,
  );
  readonly watching = $derived.by(
    () => this.workshop.presence.people.filter(({ user }) => user.role === 'observer').length,
  );

  /** Call in an effect, for as long as the workshop is open: notes who leaves. */
  notice(): void {
    // Without a connection nobody is seen, and nobody has left.
    if (this.workshop.connection.away) return;
    const now = new Set(this.workshop.presence.people.flatMap(({ user }) => user.id ?? []));
    for (const id of this.#present) if (!now.has(id)) this.#seen.set(id, Date.now());
    this.#present = now;
  }

  /** Call in an effect, for as long as the list is shown: keeps it up to date for those who may see it. */
  readonly follow = (): (() => void) | undefined => {
    if (!this.workshop.facilitates) return undefined;
    // Names and roles change as well as people come and go.
    void JSON.stringify(this.workshop.presence.people.map(({ user }) => user));
    const timer = setTimeout(() => void this.load(), PAUSE);
    return () => clearTimeout(timer);
  };

  async load(): Promise<void> {
    this.#listed = (await this.failure.try(() => participants(this.workshop))) ?? this.#listed;
  }
}
