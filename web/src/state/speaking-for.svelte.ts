import { participants } from '../api/participation';
import type { WorkshopState } from './workshop.svelte';

/** Somebody without a device. */
export interface Unequipped {
  readonly id: string;
  readonly name: string;
}

type Room = Pick<WorkshopState, 'id' | 'token' | 'facilitates'>;

/** Those whose words may be entered at this device, and whose they are that are typed now. */
export class SpeakingFor {
  #people = $state.raw<readonly Unequipped[]>([]);
  #chosen = $state('');

  constructor(private readonly room: Room) {}

  get people(): readonly Unequipped[] {
    return this.#people;
  }

  /** Undefined: I speak for myself. */
  readonly person: Unequipped | undefined = $derived.by(() => this.#people.find(({ id }) => id === this.#chosen));

  choose(id: string): void {
    this.#chosen = id;
  }

  /** Asks who is here without a device. Without an answer everybody speaks for themselves. */
  async look(): Promise<void> {
    if (!this.room.facilitates) return;
    const all = await participants(this.room).catch(() => []);
    this.#people = all.filter(({ deviceless }) => deviceless === true).map(({ id, name }) => ({ id, name }));
  }
}
