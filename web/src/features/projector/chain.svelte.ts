import { type ChainPicture, fitChain, WALL_SCALE } from '../../board/projector-chain';
import { largest, type Words } from '../../board/projector-fit';
import type { MeasureLabel } from '../../board/types';
import { chainOf, numberLinks } from '../../model/chain';
import type { Card, Language, Lane, Link } from '../../model/contract';
import { hasReason, type ImpactModel, LANES } from '../../model/impact';
import { readCard } from '../../model/reading';
import { type Part, sentenceOf, sentenceText } from '../../model/sentence';
import { currentLanguage, t } from '../../texts/texts.svelte';
import { type Wall, WALL } from './wall.svelte';
import { linesIn } from './words';

/** Measures of the slide, in pixels of the wall; its styles repeat them. */
export const CHAIN = { font: 30, line: 36, lines: 6, least: 108, padY: 16, hint: 60, label: 42, read: 24 } as const;
const LABEL_FONT = 24;
/** A long sentence is set smaller before it takes room from its chain: letters and the lines they may take. */
const SENTENCE = [
  [44, 3],
  [40, 3],
  [36, 4],
  [32, 4],
] as const;
/** A card this narrow, in units, takes a line more. */
const NARROW = 120;
/** Numbers in the words about missing reasons; of more only the count is said. */
const NUMBERS_MOST = 4;

export interface ChainSource {
  readonly model: ImpactModel;
  readonly card: Card;
  readonly language: Language;
  /** Whether the way to join stands beside it. */
  readonly corner: boolean;
}

/** The chain in the light as it is drawn on this wall. */
export class ChainView {
  constructor(
    private readonly wall: Wall,
    private readonly source: () => ChainSource,
  ) {}

  readonly #chain = $derived.by(() => chainOf(this.source().model, this.source().card.id));
  readonly #numbers = $derived.by(() => numberLinks(this.source().model, this.#chain));
  readonly cards: readonly Card[] = $derived.by(() =>
    [...this.source().model.cards.values()].filter(({ id }) => this.#chain.cards.has(id)),
  );
  readonly #links: readonly Link[] = $derived.by(() =>
    this.source().model.links.filter(({ id }) => this.#chain.links.has(id)),
  );
  readonly lanes: readonly Lane[] = $derived.by(() =>
    LANES.filter((lane) => lane !== 'activity' || this.cards.some((card) => card.lane === lane)),
  );

  readonly parts: readonly Part[] = $derived.by(() => {
    const { model, card } = this.source();
    if (this.#links.length === 0) return [];
    const reading = readCard(model, this.#chain, card);
    return sentenceOf(reading, this.#numbers, currentLanguage(), (key, args) => t(`model-reading-${key}`, args));
  });
  /** How large the sentence is, measured in its widest letters, so that it has room whatever is bold in it. */
  readonly sentence: Words = $derived.by(() => {
    const text = this.parts.length > 0 ? sentenceText(this.parts) : t('projector-chain-alone');
    const room = { width: this.wall.width - 2 * WALL.pad, height: Infinity };
    const { widthOf } = this.wall;
    let words: Words = { lines: [], size: 0, lineHeight: 0 };
    for (const [size, most] of SENTENCE) {
      const { lines } = largest(text, [size], room, widthOf);
      words = { lines: lines.slice(0, most), size, lineHeight: Math.round(size * 1.36) };
      if (lines.length <= most) break;
    }
    return words;
  });

  /** Room for lanes, cards and lines, in pixels of the wall. */
  readonly #size = $derived.by(() => {
    const sentence = this.sentence.lines.length * this.sentence.lineHeight + 2 * CHAIN.read + 2;
    const corner = this.source().corner ? WALL.aside + WALL.asideGap : 0;
    // The margin of the geometry, where bows run beside the last lane, lies within the page's.
    const margin = 2 * (WALL.pad - 28);
    return {
      width: this.wall.width - margin - corner,
      height: this.wall.height - WALL.header - CHAIN.hint - sentence,
    };
  });

  readonly picture: ChainPicture = $derived.by(() =>
    fitChain({
      lanes: this.lanes,
      cards: this.cards.map(({ id, lane }) => ({ id, lane })),
      links: this.#links.map(({ id, from, to }) => ({ id, from, to })),
      centre: this.source().card.id,
      size: { width: this.#size.width / WALL_SCALE, height: this.#size.height / WALL_SCALE },
      heightOf: (id, width) => this.#heightOf(id, width),
      measureLabel: this.#measureLabel,
    }),
  );

  titleOf(id: string): string {
    return this.source().model.cards.get(id)?.title.trim() || t('model-card-untitled');
  }

  /** Lines of a title in a card of this width, in units of the geometry. */
  linesOf(id: string, width: number): string[] {
    const inner = width * WALL_SCALE - 2 * paddingOf(width) - 6;
    const column = { width: inner, size: CHAIN.font, most: CHAIN.lines };
    return linesIn(this.wall, this.titleOf(id), this.source().language, column);
  }

  numberOf(link: string): string {
    return String(this.#numbers.get(link) ?? '');
  }

  /** Lines without a reason. */
  readonly bare: ReadonlySet<string> = $derived.by(
    () => new Set(this.#links.filter((link) => !hasReason(link)).map(({ id }) => id)),
  );

  /** What to look at: reasons that are missing, by their numbers where these can be read. */
  readonly hint: string = $derived.by(() => {
    const drawn = this.picture.layout.links.filter(({ id }) => this.bare.has(id));
    const numbers = drawn.filter(({ label }) => label.mode === 'number').map(({ id }) => this.numberOf(id));
    numbers.sort((a, b) => Number(a) - Number(b));
    if (drawn.length === 0) return '';
    if (numbers.length < drawn.length || numbers.length > NUMBERS_MOST)
      return t('projector-without-reason-count', { count: drawn.length });
    const list = new Intl.ListFormat(currentLanguage()).format(numbers);
    return t('projector-without-reason', { count: numbers.length, numbers: list });
  });

  readonly #measureLabel: MeasureLabel = (link, mode) => {
    if (mode !== 'number') return undefined;
    const { widthOf } = this.wall;
    const width = Math.max(CHAIN.label, widthOf(this.numberOf(link)) * LABEL_FONT + 20);
    return { width: width / WALL_SCALE, height: CHAIN.label / WALL_SCALE };
  };

  #heightOf(id: string, width: number): number {
    const lines = this.linesOf(id, width).length;
    return Math.max(CHAIN.least, lines * CHAIN.line + 2 * CHAIN.padY) / WALL_SCALE;
  }
}

/** Left and right of the words in a card of this width in units, in pixels of the wall. */
export function paddingOf(width: number): number {
  return width < NARROW ? 9 : 20;
}
