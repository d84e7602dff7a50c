import { createContext } from 'svelte';
import { createSubscriber, SvelteSet } from 'svelte/reactivity';
import { today } from '../../model/clock';
import { ImpactEditor } from '../../doc/impactEditor';
import type { OkrDocument } from '../../doc/okrDocument';
import { OkrEditor } from '../../doc/okrEditor';
import type { Cycle, Kpi, Objective, TieKind } from '../../model/contract';
import { normaliseTitle } from '../../model/titles';
import { cycleOn } from '../../okr/cycles';
import { isBlank, type OkrBoard, standing } from '../../okr/entries';
import { kpisOf } from '../../okr/kpi';
import { standingOf } from '../../okr/progress';
import { tiesOf } from '../../okr/ties';
import { warningsOf } from '../../okr/warnings';
import type { Person, WorkshopState } from '../../state/workshop.svelte';
import { LeftAlone } from './leftAlone';
import { Pulling } from './linking/pulling.svelte';

/** What the panel shows. */
export interface Chosen {
  readonly kind: 'objective' | 'keyResult' | 'kpi';
  readonly id: string;
}

/** What was deleted just now, by me or by somebody else while I worked on it: it can be brought back. */
export interface Removed {
  readonly root: 'objectives' | 'keyResults' | 'kpis';
  readonly id: string;
  readonly byMe: boolean;
}

export const FRAME_PARTS = ['cycles', 'goals', 'teams', 'organisations', 'roles', 'meetings'] as const;
export type FramePart = (typeof FRAME_PARTS)[number];

export type OkrDialog =
  | { readonly kind: 'tie'; readonly from: string; readonly tie: TieKind; readonly to?: string }
  | { readonly kind: 'adopt'; readonly objective: string; readonly number?: string }
  | { readonly kind: 'check-in'; readonly keyResult: string }
  | { readonly kind: 'reword'; readonly keyResult: string }
  | { readonly kind: 'reword-objective'; readonly objective: string }
  | { readonly kind: 'frame'; readonly part: FramePart }
  | { readonly kind: 'carry' }
  | { readonly kind: 'exchange' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'news' }
  | { readonly kind: 'words' };

export { today } from '../../model/clock';

/** What the parts of the area share in one window. */
export class OkrDesk {
  readonly editor: OkrEditor;
  readonly document: OkrDocument;
  readonly #model: ImpactEditor;
  readonly #history: () => void;

  /** The cycle that was switched to; null is what belongs to none. */
  switched = $state<string | null>();
  team = $state<string>();
  organisation = $state<string>();
  mine = $state(false);
  /** Whether the views beside the cycle show all cycles. */
  everyCycle = $state(false);
  readonly folded = new SvelteSet<string>();
  chosen = $state.raw<Chosen>();
  dialog = $state.raw<OkrDialog>();
  removed = $state.raw<Removed>();
  /** Whose title was worked on last: it gets the help with its wording. */
  working = $state<string>();
  /** The title I am in. */
  typing = $state<string>();
  readonly leftAlone: LeftAlone;

  /** What is being taken to what it pays into or moves. */
  readonly pulling = new Pulling(this);

  constructor(readonly workshop: WorkshopState) {
    this.leftAlone = new LeftAlone(workshop.id);
    this.editor = OkrEditor.of(workshop.docs.okr);
    this.document = this.editor.view;
    this.#model = ImpactEditor.of(workshop.docs.model);
    this.#history = createSubscriber((update) => this.editor.history.onChange(update));
  }

  readonly readonly = $derived.by(() => this.workshop.access('okr') !== 'write');
  readonly okr = $derived.by(() => this.document.okr);
  /** Whether the impact model may be seen; without it nothing is said of what leads there. */
  readonly seesModel = $derived.by(() => this.workshop.access('model') !== 'hidden');

  readonly cards = $derived.by(() => {
    if (!this.seesModel) return [];
    return [...this.#model.view.snapshot.everyCard.values()].filter(({ deletedAt }) => deletedAt === undefined);
  });
  readonly indicators = $derived.by(() =>
    this.seesModel ? [...this.#model.parts.views.indicators.byCard.values()].flat() : [],
  );
  readonly board: OkrBoard = $derived.by(() => ({
    okr: this.okr,
    cards: this.cards,
    indicators: this.indicators,
    conflicts: this.seesModel
      ? [...this.#model.parts.views.conflicts.all.values()].map((one) => ({ ...one, scores: [] }))
      : [],
  }));

  readonly cycles: readonly Cycle[] = $derived.by(() =>
    standing(this.okr.cycles).sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : Number(a.start !== b.start))),
  );
  /** What belongs to no cycle, or to one that is gone. */
  readonly #homeless = $derived.by(() => {
    const known = new Set(this.cycles.map(({ id }) => id));
    return standing(this.okr.objectives).filter(({ cycle }) => cycle === undefined || !known.has(cycle));
  });
  /** Stations of the switch: the cycles, and none where something belongs to none. */
  readonly stations: readonly (Cycle | undefined)[] = $derived.by(() =>
    this.#homeless.length > 0 || this.cycles.length === 0 ? [...this.cycles, undefined] : this.cycles,
  );
  readonly cycle: Cycle | undefined = $derived.by(() => {
    if (this.switched === null) return undefined;
    const known = this.cycles.find(({ id }) => id === this.switched);
    return known ?? cycleOn(this.cycles, today(), this.team) ?? this.cycles.at(-1);
  });
  readonly inCycle: readonly Objective[] = $derived.by(() => {
    const { cycle } = this;
    return cycle ? standing(this.okr.objectives).filter((one) => one.cycle === cycle.id) : this.#homeless;
  });
  readonly filtered = $derived(this.mine || this.team !== undefined || this.organisation !== undefined);
  readonly objectives: readonly Objective[] = $derived.by(() => this.narrowed(this.inCycle));
  /** Those with a title of the cycle, or of all cycles: what the views beside the cycle are about. */
  readonly inSight: readonly Objective[] = $derived.by(() =>
    this.narrowed(this.everyCycle ? standing(this.okr.objectives) : this.inCycle).filter(
      ({ title }) => !isBlank(title),
    ),
  );
  readonly keyResults = $derived.by(() => standing(this.okr.keyResults));
  readonly #standing = $derived.by(() => standingOf(this.okr));
  readonly progress = $derived(new Map(this.#standing.keyResults.map((one) => [one.id, one])));
  readonly reached = $derived(new Map(this.#standing.objectives.map((one) => [one.id, one])));
  readonly kpis: readonly Kpi[] = $derived.by(() => standing(this.okr.kpis));
  readonly kpiStanding = $derived.by(() => new Map(kpisOf(this.okr).map((one) => [one.id, one])));
  readonly ties = $derived.by(() => tiesOf(this.board));
  readonly warnings = $derived.by(() => warningsOf(this.board));

  /** People who type in an entry, by its id. */
  readonly writers = $derived.by(() => {
    const writers: Record<string, Person[]> = {};
    for (const person of this.workshop.presence.people) {
      const { at } = person;
      if (at?.area === 'okr' && at.card !== undefined && at.field !== undefined) (writers[at.card] ??= []).push(person);
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

  /** Those that the filter lets through. */
  narrowed(list: readonly Objective[]): readonly Objective[] {
    const teams = new Map(standing(this.okr.teams).map((one) => [one.id, one]));
    return list.filter(
      (one) =>
        (this.team === undefined || one.team === this.team) &&
        (this.organisation === undefined || teams.get(one.team ?? '')?.organisation === this.organisation) &&
        (!this.mine || this.isMine(one.owner) || this.keyResultsOf(one.id).some(({ owner }) => this.isMine(owner))),
    );
  }

  /** Whether a name is mine. */
  isMine(name: string | undefined): boolean {
    return !isBlank(name) && normaliseTitle(name ?? '') === normaliseTitle(this.workshop.me.name);
  }

  keyResultsOf(objective: string) {
    return this.keyResults.filter((one) => one.objective === objective);
  }

  objective(id: string): Objective | undefined {
    return standing(this.okr.objectives).find((one) => one.id === id);
  }

  /** Tells the others where I am. */
  present(card?: string, field?: string): void {
    this.workshop.presence.setAt({
      area: 'okr',
      ...(card !== undefined && { card }),
      ...(field !== undefined && { field }),
    });
  }

  close(): void {
    this.pulling.cancel();
    this.workshop.presence.setAt(undefined);
  }
}

export const [getDesk, setDesk] = createContext<OkrDesk>();
