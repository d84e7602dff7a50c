import { moveTo } from './actions';
import type { NotesDesk } from './desk.svelte';

/** So far a pointer may stray and it is still a click, in pixels. */
const SLACK = 5;
/** Closer to the edge than this the notes scroll along, in pixels. */
const EDGE = 56;

/** What a pointer does with whole blocks: takes them elsewhere by the handle, selects them by drawing over them. */
export class Drag {
  #pointer: number | undefined;
  #from: { readonly block: string; readonly x: number; readonly y: number; readonly handle: boolean } | undefined;
  #moved = false;

  constructor(
    private readonly desk: NotesDesk,
    private readonly list: () => HTMLElement | undefined,
  ) {}

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#pointer !== undefined || !(event.target instanceof Element)) return;
    const block = event.target.closest<HTMLElement>('[data-block]')?.dataset['block'];
    const handle = event.target.closest('.handle') !== null;
    if (block === undefined || this.desk.readonly) return;
    if (!handle && (event.pointerType !== 'mouse' || event.target.closest('input, button'))) return;
    if (!handle && event.shiftKey && this.desk.current !== undefined && this.desk.current !== block) {
      event.preventDefault();
      this.desk.select(this.desk.selection?.anchor ?? this.desk.current, block);
      return;
    }
    this.#pointer = event.pointerId;
    this.#from = { block, x: event.clientX, y: event.clientY, handle };
    this.#moved = false;
    window.addEventListener('pointermove', this.#move);
    window.addEventListener('pointerup', this.#up);
    window.addEventListener('pointercancel', this.cancel);
    window.addEventListener('keydown', this.#key, true);
  };

  readonly cancel = (): void => {
    this.#pointer = undefined;
    this.#from = undefined;
    this.desk.dragged = new Set();
    this.desk.drop = undefined;
    window.removeEventListener('pointermove', this.#move);
    window.removeEventListener('pointerup', this.#up);
    window.removeEventListener('pointercancel', this.cancel);
    window.removeEventListener('keydown', this.#key, true);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };

  readonly #move = (event: PointerEvent): void => {
    const from = this.#from;
    if (!from || event.pointerId !== this.#pointer) return;
    if (!this.#moved && Math.hypot(event.clientX - from.x, event.clientY - from.y) < SLACK) return;
    if (from.handle) this.#carry(event, from.block);
    else this.#draw(event, from.block);
  };

  readonly #up = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    const { drop, dragged } = this.desk;
    const [from, moved] = [this.#from, this.#moved];
    const ids = this.desk.rows.filter(({ block }) => dragged.has(block.id)).map(({ block }) => block.id);
    this.cancel();
    if (!from || !moved) return;
    if (!from.handle) {
      const { selection } = this.desk;
      if (selection) this.desk.select(selection.anchor, selection.head);
    } else if (drop) {
      moveTo(this.desk, ids, drop.index);
      // The click that follows a drag is none.
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, true), 0);
    }
  };

  #carry(event: PointerEvent, block: string): void {
    if (!this.#moved) this.desk.dragged = new Set(this.desk.run(block)?.ids);
    this.#moved = true;
    event.preventDefault();
    this.#scrollAlong(event);
    this.desk.drop = this.#dropAt(event.clientY);
  }

  /** From one block over others: text within a block is the browser's, whole blocks are ours. */
  #draw(event: PointerEvent, anchor: string): void {
    const head = this.#rowAt(event.clientY)?.dataset['block'];
    if (head === undefined || (head === anchor && !this.#moved)) return;
    this.#moved = true;
    this.#scrollAlong(event);
    this.desk.selection = { anchor, head };
    getSelection()?.removeAllRanges();
  }

  #dropAt(y: number): { index: number; top: number } | undefined {
    const list = this.list();
    const row = this.#rowAt(y);
    const index = this.desk.snapshot.places.get(row?.dataset['block'] ?? '');
    if (!list || !row || index === undefined) return undefined;
    const box = row.getBoundingClientRect();
    const below = y > box.top + box.height / 2;
    const place = below ? index + 1 : index;
    const inside = this.desk.rows.slice(index, index + 1).some(({ block }) => this.desk.dragged.has(block.id));
    if (inside) return undefined;
    return { index: place, top: (below ? box.bottom : box.top) - list.getBoundingClientRect().top };
  }

  #rowAt(y: number): HTMLElement | undefined {
    const list = this.list();
    if (!list) return undefined;
    const box = list.getBoundingClientRect();
    const at = Math.max(box.top + 1, Math.min(box.bottom - 1, y));
    const hit = document.elementsFromPoint(box.left + box.width / 2, at).find((one) => list.contains(one));
    return hit?.closest<HTMLElement>('[data-block]') ?? undefined;
  }

  #scrollAlong(event: PointerEvent): void {
    const scroller = scrollerOf(this.list());
    if (!scroller) return;
    const box = scroller.getBoundingClientRect();
    if (event.clientY < box.top + EDGE) scroller.scrollBy(0, -14);
    else if (event.clientY > box.bottom - EDGE) scroller.scrollBy(0, 14);
  }
}

/** The box that scrolls the notes: another one on a phone. */
export function scrollerOf(element: HTMLElement | undefined): HTMLElement | undefined {
  for (let box = element?.parentElement; box; box = box.parentElement)
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  return undefined;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
