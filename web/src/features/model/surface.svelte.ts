import { innerWidth, outerWidth } from 'svelte/reactivity/window';
import type { Density } from '../../board/types';

/** Widths at which the layout changes, in CSS pixels. */
const BOARD_FROM = 768;
const PANEL_BESIDE_FROM = 1200;
const NORMAL_FROM = 1600;
/** From this zoom of the browser on the model is read as a list. */
const LIST_ZOOM = 1.95;

/** How the window is used: its width, and how far the browser has zoomed in. */
export class Surface {
  readonly #width = $derived(innerWidth.current ?? NORMAL_FROM);
  // Phones report both widths alike; a desktop window keeps its outer width while the page is zoomed.
  readonly #zoom = $derived((outerWidth.current ?? 0) / this.#width);
  /** One list by lane instead of board and outline. */
  readonly list = $derived(this.#width < BOARD_FROM || (this.#zoom >= LIST_ZOOM && this.#width < PANEL_BESIDE_FROM));
  readonly panelBeside = $derived(!this.list && this.#width >= PANEL_BESIDE_FROM);
  readonly density: Density = $derived(this.#width >= NORMAL_FROM ? 'normal' : 'compact');
}
