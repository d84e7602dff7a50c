/** What happened before somebody came. */
import { Collection } from '../../doc/collection';
import { entryOf } from '../../doc/entries';
import { CONTRIBUTION, ROOT } from '../../doc/keys';
import type { WorkshopState } from '../../state/workshop.svelte';

/** A step that is over. */
interface Done {
  readonly id: string;
  readonly title: string;
  /** How long it took. */
  readonly minutes: number;
}

export class Happened {
  /** Anew when the document is. */
  readonly #cards = $derived.by(
    () =>
      new Collection(this.workshop.docs.collection, ROOT.contributions, (entries, id) =>
        entryOf(entries, id)?.has(CONTRIBUTION.deletedAt) === false ? id : undefined,
      ),
  );

  constructor(private readonly workshop: WorkshopState) {}

  /** Reactive, as everything here. */
  get steps(): readonly Done[] {
    const { steps, step, times } = this.workshop.run;
    return steps.flatMap(({ id, title }) => {
      const { from, to } = times[id] ?? {};
      if (from === undefined || to === undefined || id === step?.id) return [];
      return [{ id, title, minutes: Math.max(1, Math.round((to - from) / 60_000)) }];
    });
  }

  /** Cards in the collection, as far as it is open. */
  get cards(): number {
    return this.workshop.access('collection') === 'hidden' ? 0 : this.#cards.all.size;
  }
}
