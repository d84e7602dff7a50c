import { untrack } from 'svelte';
import { type BandInput, type BandLine, splitBand, withBand } from '../../../board/band';
import { arrange } from '../../../board/columns';
import { place, type Placed, withLabels } from '../../../board/layout';
import type { DragInput, DropPlace, LaneInput, Layout, PlaceInput } from '../../../board/types';
import { LANES } from '../../../model/impact';
import { hasReason } from '../../../model/impact';
import { currentLanguage, t } from '../../../texts/texts.svelte';
import type { Desk } from '../desk.svelte';
import { hyphenate, hyphensKnown } from '../../../texts/hyphens.svelte';
import { type LabelText, measureLabels } from './labels';

/** Least height of a card until it is measured, in pixels; the styles of BoardCard repeat it. */
export const CARD_HEIGHT = { normal: 104, compact: 78 } as const;

/** Places of everything on the board. Computed anew only when something that moves it has changed. */
export class BoardLayout {
  /** Visible width at 100 %. */
  width = $state(0);
  drag = $state.raw<DragInput>();
  /** Fonts change widths: bumped once they are there. */
  fonts = $state(0);
  #heights = $state.raw<ReadonlyMap<string, number>>(new Map());

  constructor(
    private readonly desk: Desk,
    /** Whether objectives may stand between the cards. */
    private readonly banded = false,
  ) {}

  /** The objectives between the cards, where they are shown. */
  readonly #band: BandInput | undefined = $derived.by(() => {
    const { working } = this.desk;
    if (!this.banded || !working.banded) return undefined;
    const objectives = working.objectives.map(({ objective: { id } }) => ({ id, height: this.#heightOf(id) }));
    return { objectives, ties: working.ties };
  });

  readonly columns = $derived.by(() => arrange(this.#shown));

  readonly lanes: readonly LaneInput[] = $derived.by(() => this.#lanes);
  readonly layout: Layout = $derived.by(() => this.#split.layout);
  /** Lines from the objectives to their cards. */
  readonly bandLines: readonly BandLine[] = $derived.by(() => this.#split.lines);

  readonly #split = $derived.by(() => {
    void this.#wording;
    const placed = this.#placed;
    const { density } = this.desk.surface;
    return untrack(() => {
      const measure = measureLabels((link) => this.labelOf(link), density, t('model-link-loop'));
      const whole = withLabels(placed, { density, measure, lit: this.desk.lit, loops: this.desk.loops });
      return splitBand(whole, this.#band);
    });
  });

  /** Which links are lit changes with every selection, but moves nothing else than labels. */
  readonly #placed: Placed = $derived.by(() => {
    // The key holds everything that moves something; a letter typed into a note is not in it.
    void this.#key;
    return untrack(() => place(this.#input));
  });

  get #frame() {
    return { density: this.desk.surface.density, width: this.width };
  }

  readonly #lanes: readonly LaneInput[] = $derived.by(() =>
    LANES.map((lane) => ({
      id: lane,
      collapsed: lane === 'activity' && !this.desk.activityShown,
      cards: this.desk.cardsOf(lane).map(({ id }) => ({ id, height: this.#heightOf(id) })),
    })),
  );

  readonly #shown: PlaceInput = $derived.by(() => {
    // None before the first heights are known: their places would be wrong, and finding them takes longest.
    const links = this.#heights.size === 0 ? [] : [...this.desk.model.links, ...this.desk.bridges];
    return withBand({ ...this.#frame, lanes: this.#lanes, links }, this.#band);
  });

  readonly #input: PlaceInput = $derived.by(() => ({ ...this.#shown, ...(this.drag && { drag: this.drag }) }));

  readonly #key = $derived.by(() => {
    const { lanes, links, density, width } = this.#input;
    const cards = lanes.map(
      (lane) => `${lane.collapsed}${lane.cards.map((card) => `${card.id}:${card.height}`).join()}`,
    );
    const lines = links.map(({ id, from, to }) => `${id}${from}${to}`);
    return [density, width, JSON.stringify(this.drag), ...cards, ...lines].join('\n');
  });

  /** Everything that labels and their sizes depend on. */
  readonly #wording = $derived.by(() => {
    const { lit, loops, numbers, model } = this.desk;
    const labels = model.links.map(
      ({ id, because }) => `${id}${lit.has(id)}${loops.has(id)}${numbers.get(id) ?? ''}${because}`,
    );
    const bridges = [...this.#bridges].map(([id, { text }]) => `${id}${lit.has(id)}${text}`);
    return [this.fonts, currentLanguage(), hyphensKnown(), ...labels, ...bridges].join('\n');
  });

  readonly #links = $derived.by(() => new Map(this.desk.model.links.map((link) => [link.id, link])));
  readonly #bridges = $derived.by(
    () =>
      new Map(
        this.desk.bridges.map(({ id, over }): [string, LabelText] => {
          const titles = over.slice(1).map(({ from }) => this.desk.titleOf(from));
          const text = t('model-link-via', { title: titles.join(', ') });
          return [id, { number: '', text: hyphenate(text, this.desk.workshop.language) }];
        }),
      ),
  );

  labelOf(id: string): LabelText {
    const link = this.#links.get(id);
    if (!link) return this.#bridges.get(id) ?? { number: '', text: '' };
    const number = String(this.desk.numbers.get(id) ?? '');
    if (!hasReason(link)) return { number, text: t('model-link-without-reason') };
    return { number, text: hyphenate(link.because.trim(), this.desk.workshop.language) };
  }

  /** Takes over heights measured in the page; one call per frame for all cards. */
  measured(heights: Iterable<readonly [string, number]>): void {
    const next = new Map(this.#heights);
    let changed = false;
    for (const [id, height] of heights) {
      if (height === 0 || next.get(id) === height) continue;
      next.set(id, height);
      changed = true;
    }
    if (changed) this.#heights = next;
  }

  /** The index among the cards that stand, for a place among all that are shown. */
  standingIndex({ lane, index }: DropPlace, dragged: string): number {
    const shown = this.#lanes.find(({ id }) => id === lane)?.cards.filter(({ id }) => id !== dragged) ?? [];
    return shown.slice(0, index).filter(({ id }) => this.desk.model.cards.has(id)).length;
  }

  #heightOf(id: string): number {
    return this.#heights.get(id) ?? CARD_HEIGHT[this.desk.surface.density];
  }
}
