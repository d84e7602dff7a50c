import { connector } from '../../../board/connector';
import { cardAt, dropPlace } from '../../../board/drop';
import type { DropPlace, Point } from '../../../board/types';
import type { Lane } from '../../../model/contract';
import { connect, moveCardTo } from '../actions';
import type { Desk } from '../desk.svelte';
import { payInto } from '../okr/workActions';
import type { BoardLayout } from './boardLayout.svelte';
import type { Camera } from './camera.svelte';

/** So far a pointer may stray and it is still a click, in pixels. */
const SLACK = { mouse: 4, touch: 10 };
/** A finger that rests this long takes the card up, in milliseconds. */
const HOLD = 350;
/** Closer to the edge than this the board scrolls along, in pixels. */
const EDGE = 48;

interface Start {
  readonly kind: 'card' | 'port' | 'canvas';
  readonly card: string;
  readonly pointer: number;
  readonly touch: boolean;
  readonly screen: Point;
  readonly board: Point;
  readonly scroll: Point;
}

/** What a pointer does on the board: takes cards elsewhere, pulls links from card to card, pushes the canvas. */
export class Gestures {
  /** Card that is being taken elsewhere. */
  dragged = $state<string>();
  /** Line that is being pulled from a card. */
  pulled = $state<string>();
  /** Card that the pulled line would end at, or objective. */
  target = $state<string>();
  #start: Start | undefined;
  #over: DropPlace | undefined;
  #hold: ReturnType<typeof setTimeout> | undefined;
  #moved = false;
  /** Where within the card the pointer took hold. */
  #grip: Point | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly places: BoardLayout,
    private readonly camera: Camera,
  ) {}

  /** Whether a finger drags now, so that the page must not scroll. */
  get busy(): boolean {
    return this.dragged !== undefined || this.pulled !== undefined;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#start || !(event.target instanceof Element)) return;
    if (event.target.closest('button, textarea, a, .label, [popover]')) return;
    const port = event.target.closest<HTMLElement>('[data-port]')?.dataset['port'];
    const card = port ?? event.target.closest<HTMLElement>('[data-card]')?.dataset['card'];
    const touch = event.pointerType === 'touch';
    if (card === undefined && touch) return;
    this.#start = {
      kind: port !== undefined ? 'port' : card !== undefined ? 'card' : 'canvas',
      card: card ?? '',
      pointer: event.pointerId,
      touch,
      screen: { x: event.clientX, y: event.clientY },
      board: this.camera.toBoard(event.clientX, event.clientY),
      scroll: { x: this.camera.scroller?.scrollLeft ?? 0, y: this.camera.scroller?.scrollTop ?? 0 },
    };
    this.#moved = false;
    this.#grip = undefined;
    if (touch && port === undefined) this.#hold = setTimeout(() => this.#take(), HOLD);
    window.addEventListener('pointermove', this.#move);
    window.addEventListener('pointerup', this.#up);
    window.addEventListener('pointercancel', this.cancel);
  };

  /** Ends what was begun without doing it. */
  readonly cancel = (): void => {
    clearTimeout(this.#hold);
    window.removeEventListener('pointermove', this.#move);
    window.removeEventListener('pointerup', this.#up);
    window.removeEventListener('pointercancel', this.cancel);
    this.#start = undefined;
    this.#over = undefined;
    this.dragged = undefined;
    this.pulled = undefined;
    this.target = undefined;
    this.places.drag = undefined;
  };

  readonly #move = (event: PointerEvent): void => {
    const start = this.#start;
    if (start?.pointer !== event.pointerId) return;
    const away = Math.hypot(event.clientX - start.screen.x, event.clientY - start.screen.y);
    if (!this.#moved && away > (start.touch ? SLACK.touch : SLACK.mouse)) {
      this.#moved = true;
      // A finger that moves before it has rested scrolls; the browser sees to that.
      if (start.touch && start.kind === 'card' && this.dragged === undefined) return this.cancel();
      if (start.kind === 'card') this.#take();
    }
    if (!this.#moved) return;
    const point = this.camera.toBoard(event.clientX, event.clientY);
    if (start.kind === 'canvas') this.#push(event, start);
    else if (start.kind === 'port') this.#pull(start.card, point);
    else if (this.dragged !== undefined) this.#carry(start, point);
    if (this.busy) this.#scrollAlong(event);
  };

  readonly #up = (event: PointerEvent): void => {
    const { dragged, target } = this;
    const [start, over, moved] = [this.#start, this.#over, this.#moved];
    if (start?.pointer !== event.pointerId) return;
    this.cancel();
    if (dragged !== undefined && over && moved) this.#drop(dragged, over);
    else if (start.kind === 'port' && target !== undefined) this.#link(start.card, target);
    else if (!moved && start.kind === 'card') this.desk.selectCard(start.card);
    else if (!moved && start.kind === 'canvas' && event.target instanceof Element && !event.target.closest('g')) {
      this.desk.deselect();
    }
  };

  #take(): void {
    const card = this.#start?.card;
    if (card === undefined || this.desk.readonly || this.desk.editing === card || !this.desk.model.cards.has(card))
      return;
    this.dragged = card;
    this.desk.focused = card;
  }

  #carry(start: Start, point: Point): void {
    const card = start.card;
    const from = this.places.drag?.rect ?? this.places.layout.cards.get(card);
    if (!from) return;
    this.#grip ??= { x: start.board.x - from.x, y: start.board.y - from.y };
    const rect = { ...from, x: point.x - this.#grip.x, y: point.y - this.#grip.y };
    const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    this.#over = dropPlace(this.places.layout, this.places.lanes, middle, card);
    this.places.drag = { card, rect, ...(this.#over && { over: this.#over }) };
  }

  #pull(card: string, point: Point): void {
    const from = this.places.layout.cards.get(card);
    if (!from) return;
    this.pulled = connector(from, point).path;
    const target = cardAt(this.places.layout, point, card);
    const { model, working } = this.desk;
    this.target = target !== undefined && (model.cards.has(target) || working.takes(target)) ? target : undefined;
  }

  #push(event: PointerEvent, start: Start): void {
    this.camera.scroller?.scrollTo({
      left: start.scroll.x - (event.clientX - start.screen.x),
      top: start.scroll.y - (event.clientY - start.screen.y),
    });
  }

  #drop(card: string, over: DropPlace): void {
    const lane = over.lane as Lane;
    const index = this.places.standingIndex(over, card);
    const now = this.desk.model.cards.get(card);
    const same = now?.lane === lane && this.desk.model.lanes[lane].findIndex(({ id }) => id === card) === index;
    if (now && !same) moveCardTo(this.desk, card, lane, index);
  }

  #link(from: string, to: string): void {
    if (this.desk.working.takes(to)) return payInto(this.desk, to, from);
    const link = connect(this.desk, from, to);
    if (link !== undefined) this.desk.askReason(link);
  }

  #scrollAlong(event: PointerEvent): void {
    const box = this.camera.scroller?.getBoundingClientRect();
    if (!box) return;
    const by = (at: number, from: number, to: number): number => (at < from + EDGE ? -12 : at > to - EDGE ? 12 : 0);
    this.camera.scroller?.scrollBy(by(event.clientX, box.left, box.right), by(event.clientY, box.top, box.bottom));
  }
}
