/** Who can be in a breakout group, with their names, for facilitators. */
import { participants } from '../../api/participation';
import type { ListedParticipant } from '../../api/shapes';
import type { OpenWorkshop } from '../../state/open-workshop.svelte';

export class GroupPeople {
  #all = $state.raw<readonly ListedParticipant[]>([]);

  constructor(private readonly workshop: OpenWorkshop) {}

  /** Call in an effect: asks again whenever who counts has changed. */
  follow(): void {
    const { people, groups } = this.workshop.stage;
    void [JSON.stringify(people), groups];
    participants(this.workshop)
      .then((all) => (this.#all = all.filter(({ role }) => role === 'participant')))
      // Without an answer the list stays as it was; the next change asks again.
      .catch(() => undefined);
  }

  /** Those with these ids, in the order of their names. */
  of(members: readonly string[]): readonly ListedParticipant[] {
    return this.#sorted(this.#all.filter(({ id }) => members.includes(id)));
  }

  /** Those who are in no group. */
  get alone(): readonly ListedParticipant[] {
    const groups = this.workshop.stage.groups ?? [];
    return this.#sorted(this.#all.filter(({ id }) => !groups.some(({ members }) => members.includes(id))));
  }

  #sorted(people: readonly ListedParticipant[]): readonly ListedParticipant[] {
    return people.toSorted((a, b) => a.name.localeCompare(b.name));
  }
}
