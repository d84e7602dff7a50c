import { anchorOf, type Laid, pointOf } from '../../../board/anchor';
import type { Point, Rect } from '../../../board/types';
import type { Pointer, User } from '../../../model/presence';

/** A mouse that has not moved for so long loses its name, and a moment later goes; in ms. */
const NAMELESS = 10_000;
const GONE = 20_000;

/** What the page draws for one mouse; where, is set by hand. */
export interface Mark {
  readonly clientId: number;
  readonly user: User;
}

interface Held {
  pointer: Required<Pointer>;
  movedAt: number;
  node?: HTMLElement;
}

/** What a frame is drawn by. */
interface Sight {
  readonly laid: Laid;
  readonly scale: number;
  /** The field I type in, in board coordinates. */
  readonly typing: Rect | undefined;
}

/**
 * Other people's mice on the board. A move touches nothing but the `transform` of one element, once per frame for all of
 * them: neither Svelte nor the layout hears of it.
 */
export class Cursors {
  marks = $state.raw<readonly Mark[]>([]);
  readonly #held = new Map<number, Held>();
  readonly #moved = new Set<number>();
  #frame: number | undefined;
  readonly #clock = setInterval(() => this.#age(), 1000);

  constructor(
    private readonly me: string,
    private readonly sight: () => Sight,
  ) {}

  /** Mice that moved or went. */
  readonly take = (pointers: readonly Pointer[]): void => {
    let others = false;
    for (const { clientId, user, cursor } of pointers) {
      if (user.id === this.me || user.name === undefined) continue;
      const held = this.#held.get(clientId);
      if (cursor) {
        others ||= held?.pointer.user.name !== user.name || held.pointer.user.perspective !== user.perspective;
        this.#held.set(clientId, { ...held, pointer: { clientId, user, cursor }, movedAt: performance.now() });
        this.#moved.add(clientId);
      } else others = this.#held.delete(clientId) || others;
    }
    if (others) this.#list();
    this.#soon();
  };

  /** Ties an element to the mouse that it draws. */
  attach(clientId: number): (node: HTMLElement) => void {
    return (node) => {
      const held = this.#held.get(clientId);
      if (held) held.node = node;
      this.#moved.add(clientId);
      this.#soon();
    };
  }

  /** The board itself has moved under them. */
  placeAll(): void {
    for (const id of this.#held.keys()) this.#moved.add(id);
    this.#soon();
  }

  close(): void {
    clearInterval(this.#clock);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
  }

  #soon() {
    if (this.#moved.size > 0) this.#frame ??= requestAnimationFrame(this.#draw);
  }

  readonly #draw = (): void => {
    this.#frame = undefined;
    const sight = this.sight();
    for (const id of this.#moved) {
      const held = this.#held.get(id);
      if (held?.node) place(held.node, pointOf(sight.laid, held.pointer.cursor), sight);
    }
    this.#moved.clear();
  };

  #age() {
    const now = performance.now();
    let others = false;
    for (const [id, held] of this.#held) {
      const still = now - held.movedAt;
      if (still > GONE) others = this.#held.delete(id) || others;
      else held.node?.classList.toggle('still', still > NAMELESS);
    }
    if (others) this.#list();
  }

  #list() {
    this.marks = [...this.#held.values()].map(({ pointer }) => ({ clientId: pointer.clientId, user: pointer.user }));
  }
}

/** Room that a mouse and its tag take at most, in px. */
const TAG = { width: 266, height: 42 };

function place(node: HTMLElement, point: Point | undefined, { laid, scale, typing }: Sight): void {
  node.classList.toggle('away', !point || (typing !== undefined && covers(point, typing, scale)));
  if (!point) return;
  node.classList.remove('still');
  // At the right edge the tag would be cut off.
  node.classList.toggle('left', point.x * scale + TAG.width > laid.size.width * scale);
  node.style.transform = `translate(${(point.x * scale).toFixed(1)}px, ${(point.y * scale).toFixed(1)}px)`;
}

function covers({ x, y }: Point, rect: Rect, scale: number): boolean {
  const [left, top] = [x * scale, y * scale];
  return (
    left < (rect.x + rect.width) * scale &&
    left + TAG.width > rect.x * scale &&
    top < (rect.y + rect.height) * scale &&
    top + TAG.height > rect.y * scale
  );
}

/** So long after its last move my own mouse is told to nobody any more, in ms. */
const STILL = GONE;

/** Tells the others where my mouse is while it is over the board; a finger is none. */
export function sendCursor(
  scroller: HTMLElement,
  at: (clientX: number, clientY: number) => Point,
  laid: () => Laid,
  send: (cursor: ReturnType<typeof anchorOf>) => void,
): () => void {
  let last: PointerEvent | undefined;
  let still: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    if (!last) return;
    clearTimeout(still);
    still = setTimeout(hide, STILL);
    send(anchorOf(laid(), at(last.clientX, last.clientY)));
  };
  const move = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    last = event;
    tell();
  };
  function hide() {
    clearTimeout(still);
    last = undefined;
    send(undefined);
  }
  const covered = () => document.visibilityState === 'hidden' && hide();
  scroller.addEventListener('pointermove', move, { passive: true });
  scroller.addEventListener('scroll', tell, { passive: true });
  scroller.addEventListener('pointerleave', hide);
  document.addEventListener('visibilitychange', covered);
  return () => {
    scroller.removeEventListener('pointermove', move);
    scroller.removeEventListener('scroll', tell);
    scroller.removeEventListener('pointerleave', hide);
    document.removeEventListener('visibilitychange', covered);
    hide();
  };
}
