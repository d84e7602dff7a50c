import { OkrEditor } from '../../../doc/okrEditor';
import type { Tie, TieTarget } from '../../../model/contract';
import {
  type CardWork,
  type MovingKeyResult,
  type PayingObjective,
  type Work,
  workOnCards,
} from '../../../okr/cardWork';
import { isBlank, type Okr, said } from '../../../okr/entries';
import { keepBand, storedBand } from '../../../state/storage';
import { t } from '../../../texts/texts.svelte';
import type { Desk } from '../desk.svelte';

const NOTHING: Okr = {};
const NONE: Work = { cards: new Map(), objectives: [] };

/** Today, where this device is. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format();
}

/** Objectives and key results that work on the cards, as far as I may see them. */
export class Working {
  /** Whether the objectives are shown between the cards, on this device. */
  #banded = $state(storedBand());
  /** Steps in the OKRs made from here since the last one in the model: undo turns these back first. */
  #done = $state(0);
  #undone = $state(0);

  constructor(private readonly desk: Desk) {}

  readonly sees = $derived.by(() => this.desk.workshop.access('okr') !== 'hidden');
  readonly readonly = $derived.by(() => this.desk.workshop.access('okr') !== 'write');
  readonly editor = $derived.by(() => OkrEditor.of(this.desk.workshop.docs.okr));
  readonly okr: Okr = $derived.by(() => (this.sees ? this.editor.view.okr : NOTHING));

  readonly #work: Work = $derived.by(() => {
    const { okr } = this;
    // Most workshops have none, and a letter typed in one of thousands of cards costs nothing here.
    if ((okr.objectives ?? []).length === 0) return NONE;
    const { everyCard } = this.desk.snapshot;
    const cards = [...everyCard.values()].filter(({ deletedAt }) => deletedAt === undefined);
    const indicators = [...this.desk.editor.parts.views.indicators.byCard.values()].flat();
    return workOnCards({ okr, cards, indicators }, today());
  });

  get banded(): boolean {
    return this.#banded && this.objectives.length > 0;
  }

  showBand(shown: boolean): void {
    this.#banded = shown;
    keepBand(shown);
    this.desk.workshop.announce(t(shown ? 'work-said-band' : 'work-said-no-band'));
  }

  /** Objectives of now, in reading order; reactive. */
  get objectives(): readonly PayingObjective[] {
    return this.#work.objectives;
  }

  /** Whether a line that is pulled from a card may end at this objective. */
  takes(objective: string): boolean {
    return !this.readonly && this.banded && this.objectives.some((one) => one.objective.id === objective);
  }

  /** Which of them pay into which cards of the model that is shown. */
  readonly ties = $derived.by(() => {
    const cards = [...this.#work.cards].filter(([card]) => this.desk.model.cards.has(card));
    return cards.flatMap(([to, { objectives }]) =>
      objectives
        .filter(({ now, objective }) => now && !isBlank(objective.title))
        .map(({ objective: { id: from } }) => ({ id: `tie ${from} ${to}`, from, to })),
    );
  });

  /** What works on a card; reactive. */
  of(card: string): CardWork | undefined {
    return this.#work.cards.get(card);
  }

  /** Whether there are objectives to connect. */
  get used(): boolean {
    return said(this.okr.objectives).length > 0;
  }

  /** Key results that move an indicator of a card; reactive. */
  movers(card: string, indicator: string): readonly MovingKeyResult[] {
    return (this.of(card)?.keyResults ?? []).filter(({ ties }) => ties.some(({ to }) => to === indicator));
  }

  /** Lets an objective pay into a card, or a key result move one or its indicator; whether that is new. */
  tie({ from, kind, target, to }: Pick<Tie, 'from' | 'kind' | 'to'> & { target: TieTarget }, sideEffect = ''): boolean {
    const { editor } = this;
    const tied = [...editor.view.ties.all.values()].some(
      (one) => one.from === from && one.to === to && one.kind === kind && one.deletedAt === undefined,
    );
    if (this.readonly || tied) return false;
    this.#step(() => {
      if (kind === 'moves') editor.tieWith(from, target, to, sideEffect.trim());
      else editor.tie(from, kind, target, to);
    });
    return true;
  }

  untie(ties: readonly Pick<Tie, 'from' | 'to' | 'kind'>[]): void {
    if (this.readonly) return;
    for (const tie of ties) this.#step(() => this.editor.untie(tie));
  }

  get canUndo(): boolean {
    return this.#done > 0;
  }

  get canRedo(): boolean {
    return this.#undone > 0;
  }

  /** Turns back or redoes the last step made from here, if it was the last one of all. */
  turn(how: 'undo' | 'redo'): boolean {
    const can = how === 'undo' ? this.canUndo : this.canRedo;
    if (!can || this.readonly) return false;
    this.editor.history[how]();
    const by = how === 'undo' ? 1 : -1;
    [this.#done, this.#undone] = [this.#done - by, this.#undone + by];
    return true;
  }

  /** Call in an effect: a new step in the model is the one to turn back next; what was turned back can be redone. */
  follow(): () => void {
    const { history } = this.desk.editor;
    return history.onChange(() => {
      if (!history.canRedo) [this.#done, this.#undone] = [0, 0];
    });
  }

  #step(change: () => void): void {
    change();
    [this.#done, this.#undone] = [this.#done + 1, 0];
  }
}
