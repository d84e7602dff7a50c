import { untrack } from 'svelte';
import { arrange } from '../../../board/columns';
import { layout } from '../../../board/layout';
import type { DragInput, DropPlace, LaneInput, Layout, LayoutInput } from '../../../board/types';
import { LANES } from '../../../model/impact';
import { hasReason } from '../../../model/impact';
import { currentLanguage, t } from '../../../texts/texts.svelte';
import type { Desk } from '../desk.svelte';
import { hyphenate } from '../../../texts/hyphens.svelte';
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

  constructor(private readonly desk: Desk) {}

  readonly columns = $derived.by(() =>
    arrange({ lanes: this.#lanes.map(({ id, collapsed }) => ({ id, collapsed: collapsed ?? false })), ...this.#frame }),
  );

  readonly lanes: readonly LaneInput[] = $derived.by(() => this.#lanes);
  readonly layout: Layout = $derived.by(() => {
    // The key holds everything that moves something; a letter typed into a note is not in it.
    void this.#key;
    return untrack(() => layout(this.#input));
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

  readonly #input: LayoutInput = $derived.by(() => ({
    ...this.#frame,
    lanes: this.#lanes,
    links: [...this.desk.model.links, ...this.desk.bridges].map(({ id, from, to }) => ({
      id,
      from,
      to,
      lit: this.desk.lit.has(id),
    })),
    measureLabel: measureLabels((link) => this.labelOf(link), this.desk.surface.density, t('model-link-loop')),
    ...(this.drag && { drag: this.drag }),
  }));

  readonly #key = $derived.by(() => {
    const { lanes, links, density, width } = this.#input;
    const cards = lanes.map(
      (lane) => `${lane.collapsed}${lane.cards.map((card) => `${card.id}:${card.height}`).join()}`,
    );
    const lines = links.map(({ id, from, to, lit }) => `${id}${from}${to}${lit}${JSON.stringify(this.labelOf(id))}`);
    return [density, width, this.fonts, currentLanguage(), JSON.stringify(this.drag), ...cards, ...lines].join('\n');
  });

  readonly #labels = $derived.by(() => {
    const language = this.desk.workshop.language;
    const bridges = this.desk.bridges.map(({ id, over }): [string, LabelText] => {
      const titles = over.slice(1).map(({ from }) => this.desk.titleOf(from));
      return [id, { number: '', text: hyphenate(t('model-link-via', { title: titles.join(', ') }), language) }];
    });
    return new Map([
      ...bridges,
      ...this.desk.model.links.map((link): [string, LabelText] => [
        link.id,
        {
          number: String(this.desk.numbers.get(link.id) ?? ''),
          text: hasReason(link) ? hyphenate(link.because.trim(), language) : t('model-link-without-reason'),
        },
      ]),
    ]);
  });

  labelOf(link: string): LabelText {
    return this.#labels.get(link) ?? { number: '', text: '' };
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
