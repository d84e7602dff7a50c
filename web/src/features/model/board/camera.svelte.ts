import { tick } from 'svelte';
import type { Point, Rect, Size } from '../../../board/types';
import { clampScale, fit, reveal, SCALE_STEP, toBoard, type View, zoomAround } from '../../../board/viewport';

/** Below this no card can be read; the rest is reached by scrolling. */
const FIT_MIN = 0.5;

/** Scale and scroll position of the board. Scrolling is the browser's own; only zooming is done here. */
export class Camera {
  scale = $state(1);
  /** Visible size in pixels. */
  width = $state(0);
  height = $state(0);
  /** So far it is scrolled down, in pixels. */
  top = $state(0);
  /** So much of the right side lies under the panel. */
  covered = $state(0);
  /** There once the board is in the page; reactive. */
  scroller = $state.raw<HTMLElement>();

  constructor(private readonly content: () => Size) {}

  /** A point of the screen in board coordinates. */
  toBoard(clientX: number, clientY: number): Point {
    const box = this.scroller?.getBoundingClientRect();
    return toBoard(this.#view(), { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) });
  }

  zoomIn(at?: Point): void {
    this.#zoom(this.scale * SCALE_STEP, at);
  }

  zoomOut(at?: Point): void {
    this.#zoom(this.scale / SCALE_STEP, at);
  }

  zoomBy(factor: number, at: Point): void {
    this.#zoom(this.scale * factor, at);
  }

  /** The whole board at once, or as much of it as can be read. */
  fit(): void {
    const { scale } = fit(this.content(), this.#viewport());
    void this.#show({ scale: Math.max(scale, FIT_MIN), x: 0, y: 0 });
  }

  /** Scrolls as little as possible so that `rect` is seen below the lane heads. */
  reveal(rect: Rect, headHeight: number): void {
    const view = this.#view();
    const below = { ...rect, y: rect.y - headHeight, height: rect.height + headHeight };
    const next = reveal(view, below, this.content(), { width: this.width - this.covered, height: this.height }, 12);
    if (next !== view) this.scroller?.scrollTo({ left: -next.x, top: -next.y });
  }

  /** Horizontal offset of a board that is narrower than the window. */
  get offset(): number {
    return Math.max(0, (this.width - this.content().width * this.scale) / 2);
  }

  #zoom(scale: number, at?: Point): void {
    const centre = at ?? { x: this.width / 2, y: this.height / 2 };
    // Snap to 100 %, so that steps up and down meet there again.
    const wanted = Math.abs(clampScale(scale) - 1) < 0.03 ? 1 : scale;
    void this.#show(zoomAround(this.#view(), wanted, centre, this.content(), this.#viewport()));
  }

  async #show(view: View): Promise<void> {
    this.scale = view.scale;
    await tick();
    this.scroller?.scrollTo({ left: -view.x, top: -view.y });
  }

  #view(): View {
    return {
      scale: this.scale,
      x: this.offset - (this.scroller?.scrollLeft ?? 0),
      y: -(this.scroller?.scrollTop ?? 0),
    };
  }

  #viewport(): Size {
    return { width: this.width, height: this.height };
  }
}
