import type { LinkRoute, Rect } from '../../../board/types';
import type { ImpactModel } from '../../../model/impact';
import type { Camera } from './camera.svelte';

/** A board with no more cards than this is drawn in full, wherever it is scrolled to. */
const WHOLE = 150;
/** From so many on, lines at cards out of sight are left out: nobody could follow them. */
const LARGE = { cards: 1000, links: 2000 };
/** At least so much is prepared above and below what is seen, in pixels of the board. */
const LEAST_STEP = 600;

/** Whether a model is so large that the board leaves something out. */
export function isLarge({ cards, links }: ImpactModel): boolean {
  return cards.size > LARGE.cards || links.length > LARGE.links;
}

/**
 * The part of the board that is seen, with as much above and below: there everything is drawn. Elsewhere a card of a
 * board with many has its title and its size only. The words can still be found in the page, and nothing moves.
 */
export class Sight {
  constructor(
    private readonly camera: Camera,
    private readonly model: () => ImpactModel,
  ) {}

  readonly #step = $derived.by(() => Math.max(LEAST_STEP, this.camera.height / this.camera.scale));
  // In steps: while somebody scrolls, most frames change nothing.
  readonly #first = $derived.by(() => Math.floor(this.camera.top / this.camera.scale / this.#step));
  readonly #from = $derived.by(() => (this.model().cards.size > WHOLE ? (this.#first - 1) * this.#step : -Infinity));
  readonly #to = $derived.by(() => (this.model().cards.size > WHOLE ? (this.#first + 3) * this.#step : Infinity));
  readonly #large = $derived.by(() => isLarge(this.model()));

  shows({ y, height }: Pick<Rect, 'y' | 'height'>): boolean {
    return y < this.#to && y + height > this.#from;
  }

  /** The lines to be drawn, of all. */
  lines(links: readonly LinkRoute[]): readonly LinkRoute[] {
    if (!this.#large) return links;
    return links.filter(({ start, end }) => [start, end].some(({ y }) => this.shows({ y, height: 0 })));
  }
}
