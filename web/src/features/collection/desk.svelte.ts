import { createContext } from 'svelte';
import { createSubscriber, SvelteSet } from 'svelte/reactivity';
import { CollectionEditor } from '../../doc/collectionEditor';
import type { Contribution } from '../../model/contract';
import type { Person, WorkshopState } from '../../state/workshop.svelte';
import { Narrowing } from './narrowing.svelte';

/** What was deleted in one go: cards, or a group. */
export interface Removed {
  readonly root: 'contributions' | 'clusters';
  readonly ids: readonly string[];
}

/** What the parts of the area share in one window. */
export class CollectionDesk {
  readonly editor: CollectionEditor;
  readonly narrowing: Narrowing;
  readonly #history: () => void;
  /** Cards that something is done with together. */
  readonly chosen = new SvelteSet<string>();
  dialog = $state.raw<{ readonly kind: 'move' | 'send'; readonly ids: readonly string[] }>();
  /** The card whose words are changed. */
  editing = $state<string>();
  /** A card that I have just begun. */
  fresh: string | undefined;
  dragged = $state<string>();
  /** What I deleted just now, or somebody else while I was at it: it can be brought back on the spot. */
  removed = $state.raw<Removed>();
  /** Whether the bin is open. */
  bin = $state(false);

  constructor(readonly workshop: WorkshopState) {
    this.editor = CollectionEditor.of(workshop.docs.collection);
    this.narrowing = new Narrowing(this.editor.view, workshop);
    this.#history = createSubscriber((update) => this.editor.history.onChange(update));
  }

  readonly readonly = $derived.by(() => this.workshop.access('collection') !== 'write');
  /** All that stands, whether it is looked for or not. */
  readonly heaps = $derived.by(() => this.editor.view.heaps);
  readonly count = $derived(this.heaps.reduce((sum, { cards }) => sum + cards.length, 0));

  /** People who type in a card or in the name of a group, by its id. */
  readonly writers = $derived.by(() => {
    const writers: Record<string, Person[]> = {};
    for (const person of this.workshop.presence.people) {
      const { at } = person;
      if (at?.area === 'collection' && at.card !== undefined && at.field !== undefined)
        (writers[at.card] ??= []).push(person);
    }
    return writers;
  });

  get canUndo(): boolean {
    this.#history();
    return this.editor.history.canUndo;
  }

  get canRedo(): boolean {
    this.#history();
    return this.editor.history.canRedo;
  }

  /** This card, or all that are chosen if it is one of them. */
  with(id: string): string[] {
    const all = this.heaps.flatMap(({ cards }) => cards.map((card) => card.id));
    return this.chosen.has(id) ? all.filter((one) => this.chosen.has(one)) : [id];
  }

  cards(ids: readonly string[]): Contribution[] {
    return ids.flatMap((id) => this.editor.view.contributions.all.get(id) ?? []);
  }

  /** Tells the others where I am. */
  present(card?: string, field?: string): void {
    this.workshop.presence.setAt({
      area: 'collection',
      ...(card !== undefined && { card }),
      ...(field !== undefined && { field }),
    });
  }
}

export const [getDesk, setDesk] = createContext<CollectionDesk>();
