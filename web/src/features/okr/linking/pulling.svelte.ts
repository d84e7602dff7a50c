import { tick } from 'svelte';
import type { TieKind } from '../../../model/contract';
import { isBlank } from '../../../okr/entries';
import { t } from '../../../texts/texts.svelte';
import type { OkrDesk } from '../desk.svelte';
import { type Target, targetsFor } from '../targets';

/** So far a pointer may stray and it is still a click, in pixels. */
const SLACK = 5;
/** Closer to its upper or lower end than this the list scrolls along, in pixels. */
const EDGE = 48;
/** Narrower windows have no room for a list beside the page. */
const LEAST_WIDTH = 768;

/** What is pulled from its handle. */
export interface Pulled {
  readonly from: string;
  readonly kind: TieKind;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Takes an objective or a key result by its handle to what it pays into or moves. */
export class Pulling {
  /** What is under way; its targets stand beside the page meanwhile. */
  pulled = $state.raw<Pulled>();
  /** Id of the target under the pointer. */
  over = $state<string>();
  at = $state.raw<Point>({ x: 0, y: 0 });
  #start: (Pulled & Point & { readonly pointer: number }) | undefined;
  /** Whether the click that comes with letting go is one. */
  #pulled = false;

  constructor(private readonly desk: OkrDesk) {}

  readonly targets: readonly Target[] = $derived.by(() =>
    this.pulled ? targetsFor(this.desk, this.pulled.from, this.pulled.kind) : [],
  );
  readonly taken: readonly string[] = $derived.by(() =>
    this.desk.ties.all
      .filter(({ from, kind }) => from === this.pulled?.from && kind === this.pulled.kind)
      .map(({ to }) => to),
  );

  down(event: PointerEvent, pulled: Pulled): void {
    this.#pulled = false;
    if (event.button !== 0 || this.desk.readonly || window.innerWidth < LEAST_WIDTH) return;
    this.#start = { ...pulled, x: event.clientX, y: event.clientY, pointer: event.pointerId };
    window.addEventListener('pointermove', this.#move);
    window.addEventListener('pointerup', this.#up);
    window.addEventListener('pointercancel', this.cancel);
    window.addEventListener('keydown', this.#key, true);
  }

  /** The way without a mouse: the same targets in a dialog. */
  ask({ from, kind }: Pulled): void {
    this.desk.dialog = { kind: 'tie', from, tie: kind };
  }

  /** Whether a click on the handle is one, and not the end of a pull. */
  get clicked(): boolean {
    return !this.#pulled;
  }

  readonly cancel = (): void => {
    window.removeEventListener('pointermove', this.#move);
    window.removeEventListener('pointerup', this.#up);
    window.removeEventListener('pointercancel', this.cancel);
    window.removeEventListener('keydown', this.#key, true);
    this.#start = undefined;
    this.pulled = undefined;
    this.over = undefined;
  };

  readonly #move = (event: PointerEvent): void => {
    const start = this.#start;
    if (start?.pointer !== event.pointerId) return;
    if (!this.pulled && Math.hypot(event.clientX - start.x, event.clientY - start.y) <= SLACK) return;
    this.#pulled = true;
    this.pulled ??= { from: start.from, kind: start.kind };
    this.at = { x: event.clientX, y: event.clientY };
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const row = under?.closest<HTMLElement>('[data-target]')?.dataset['target'];
    this.over = row !== undefined && !this.taken.includes(row) ? row : undefined;
    const list = under?.closest<HTMLElement>('[data-targets]');
    const box = list?.getBoundingClientRect();
    if (list && box)
      list.scrollBy(0, event.clientY < box.top + EDGE ? -14 : event.clientY > box.bottom - EDGE ? 14 : 0);
  };

  readonly #up = (event: PointerEvent): void => {
    if (this.#start?.pointer !== event.pointerId) return;
    const { pulled } = this;
    const target = this.targets.find(({ id }) => id === this.over);
    this.cancel();
    if (pulled && target) this.#tie(pulled, target);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.cancel();
  };

  #tie({ from, kind }: Pulled, { target, id, name }: Target): void {
    const { desk } = this;
    const number = target === 'indicator' || target === 'kpi';
    const asked = desk.keyResults.find((one) => one.id === from)?.sideEffect;
    // A number becomes a key result: first the question how it could get better without helping anybody.
    if (number && isBlank(asked)) {
      desk.dialog = { kind: 'tie', from, tie: kind, to: id };
      return;
    }
    desk.editor.tie(from, kind, target, id);
    desk.workshop.announce(t('okr-said-tied', { name }));
    // The handle may have another shape now: whoever pulled it is still there.
    void tick().then(() => {
      if (document.activeElement === document.body) document.getElementById(`entry-${from}-title`)?.focus();
    });
  }
}
