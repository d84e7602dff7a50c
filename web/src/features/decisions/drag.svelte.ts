/** Taking an entry to another place of its list by its handle. Menu and keys do the same. */
import type { DecisionList } from '../../model/decisions';
import { t } from '../../texts/texts.svelte';
import type { DecisionsDesk } from './desk.svelte';

export class Drag {
  /** The entry that is taken along. */
  taken = $state<string>();
  /** The entry it would be put before; an empty one for the end of the list. */
  before = $state<string>();
  #rows: readonly HTMLElement[] = [];

  constructor(
    private readonly desk: DecisionsDesk,
    private readonly list: DecisionList,
  ) {}

  readonly down = (event: PointerEvent, id: string): void => {
    if (event.button !== 0 || this.desk.readonly || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    this.taken = id;
    this.#rows = [...document.querySelectorAll<HTMLElement>(`[data-list="${this.list}"] > [data-entry]`)];
    window.addEventListener('keydown', this.#key, true);
  };

  readonly move = (event: PointerEvent): void => {
    if (this.taken === undefined) return;
    const next = this.#rows.find((row) => {
      const { top, height } = row.getBoundingClientRect();
      return event.clientY < top + height / 2;
    });
    this.before = next?.dataset['entry'] ?? '';
  };

  readonly up = (): void => {
    const { taken, before } = this;
    this.cancel();
    if (taken === undefined || before === undefined) return;
    const ids = this.desk.entries(this.list).map(({ id }) => id);
    // Before itself or before the next one it stays where it is.
    const at = ids.indexOf(taken);
    if (before === taken || before === (ids[at + 1] ?? '')) return;
    this.desk.editor.place(this.list, taken, before);
    const place = this.desk.entries(this.list).findIndex(({ id }) => id === taken) + 1;
    this.desk.workshop.announce(t('decisions-said-moved', { place, count: ids.length }));
  };

  readonly cancel = (): void => {
    this.taken = undefined;
    this.before = undefined;
    window.removeEventListener('keydown', this.#key, true);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };
}
