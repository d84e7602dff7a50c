import { createContext } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import { participants } from '../../api/participation';
import { DecisionsEditor } from '../../doc/decisionsEditor';
import { ImpactEditor } from '../../doc/impactEditor';
import { OkrEditor } from '../../doc/okrEditor';
import type { Recommendation } from '../../model/contract';
import { byDue, type DecisionList, gapsOf, inOrder, type Placed } from '../../model/decisions';
import { compareCards } from '../../model/impact';
import { said } from '../../okr/entries';
import { t } from '../../texts/texts.svelte';
import type { Person, WorkshopState } from '../../state/workshop.svelte';

/** An entry of the area. */
export interface EntryRef {
  readonly list: DecisionList;
  readonly id: string;
}

/** A card of the model or an objective that an entry can be about. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly area: 'model' | 'okr';
  /** What it is, in a word. */
  readonly group: string;
}

/** What the parts of the area share in one window. */
export class DecisionsDesk {
  readonly editor: DecisionsEditor;
  readonly #model: ImpactEditor;
  readonly #okr: OkrEditor;
  readonly #history: () => void;

  /** What I deleted just now, or somebody else while I was at it: it can be brought back on the spot. */
  removed = $state.raw<EntryRef>();
  /** The entry for which a card is being looked for. */
  relating = $state.raw<EntryRef>();
  /** Whether the bin is open. */
  bin = $state(false);

  constructor(readonly workshop: WorkshopState) {
    this.editor = DecisionsEditor.of(workshop.docs.decisions);
    this.#model = ImpactEditor.of(workshop.docs.model);
    this.#okr = OkrEditor.of(workshop.docs.okr);
    this.#history = createSubscriber((update) => this.editor.history.onChange(update));
  }

  readonly readonly = $derived.by(() => this.workshop.access('decisions') !== 'write');
  readonly recommendations: readonly Recommendation[] = $derived.by(() =>
    inOrder(this.editor.view.recommendations.all.values()),
  );
  readonly nextSteps = $derived.by(() => byDue(this.editor.view.nextSteps.all.values()));
  readonly topics = $derived.by(() => inOrder(this.editor.view.topics.all.values()));
  /** How many next steps lack a name or a day. */
  readonly gaps = $derived(this.nextSteps.filter((step) => gapsOf(step).length > 0).length);

  /** Everything an entry can be about, as far as I may see it. */
  readonly subjects: readonly Subject[] = $derived.by(() => {
    const cards = this.workshop.access('model') === 'hidden' ? [] : [...this.#model.view.snapshot.everyCard.values()];
    const objectives = this.workshop.access('okr') === 'hidden' ? [] : said(this.#okr.view.okr.objectives);
    return [
      ...cards
        .filter(({ deletedAt, title }) => deletedAt === undefined && title.trim() !== '')
        .sort(compareCards)
        .map(({ id, title, lane }) => ({ id, name: title, area: 'model' as const, group: t(`model-lane-${lane}`) })),
      ...objectives.map(({ id, title }) => ({ id, name: title, area: 'okr' as const, group: t('okr-objective') })),
    ];
  });
  readonly #subjectById = $derived(new Map(this.subjects.map((one) => [one.id, one])));

  /** People who type in an entry, by its id. */
  readonly writers = $derived.by(() => {
    const writers: Record<string, Person[]> = {};
    for (const person of this.workshop.presence.people) {
      const { at } = person;
      if (at?.area === 'decisions' && at.card !== undefined && at.field !== undefined)
        (writers[at.card] ??= []).push(person);
    }
    return writers;
  });

  /** Names of people without a device, as far as I may know them. */
  #deviceless = $state.raw<readonly string[]>([]);

  /** Names that are here or stand at another step, for the field that asks for one. */
  readonly names: readonly string[] = $derived.by(() => {
    const { me, presence } = this.workshop;
    const here = [me.name, ...presence.people.map(({ user }) => user.name)];
    const names = [...here, ...this.#deviceless, ...this.nextSteps.map(({ who }) => who)].filter(
      (name) => name !== undefined,
    );
    return [...new Set(names)].sort((a, b) => a.localeCompare(b));
  });

  /** Asks for the names of those who are here without a device: only facilitators are told. */
  async lookWhoIsHere(): Promise<void> {
    if (!this.workshop.facilitates) return;
    // Without an answer the field suggests fewer names, and takes any.
    const all = await participants(this.workshop).catch(() => []);
    this.#deviceless = all.filter(({ deviceless }) => deviceless === true).map(({ name }) => name);
  }

  subject(id: string): Subject | undefined {
    return this.#subjectById.get(id);
  }

  entries(list: DecisionList): readonly Placed[] {
    return this[list];
  }

  get canUndo(): boolean {
    this.#history();
    return this.editor.history.canUndo;
  }

  get canRedo(): boolean {
    this.#history();
    return this.editor.history.canRedo;
  }

  /** Tells the others where I am. */
  present(card?: string, field?: string): void {
    this.workshop.presence.setAt({
      area: 'decisions',
      ...(card !== undefined && { card }),
      ...(field !== undefined && { field }),
    });
  }

  close(): void {
    this.workshop.presence.setAt(undefined);
  }
}

export const [getDesk, setDesk] = createContext<DecisionsDesk>();
