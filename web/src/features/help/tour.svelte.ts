/** How far the tour of this room is. It comes by itself once in a browser and again whenever it is asked for. */
import type { OpenWorkshop } from '../../state/open-workshop.svelte';
import { settings } from '../../state/settings.svelte';
import { t } from '../../texts/texts.svelte';
import type { MenuItem } from '../../ui/menuList';
import { stepsFor } from './steps';

export class TourState {
  /** Step that is shown; undefined while nothing is. */
  #at = $state<number>();
  /** Whether the bubble takes the focus: only somebody who asked for it wants that. */
  asked = $state(false);

  constructor(private readonly workshop: OpenWorkshop) {}

  readonly steps = $derived.by(() => stepsFor(this.workshop.facilitates, this.workshop.access('okr') !== 'hidden'));
  readonly step = $derived.by(() => (this.#at === undefined ? undefined : this.steps[this.#at]));
  /** From 1 on. */
  readonly number = $derived.by(() => (this.#at ?? 0) + 1);

  get last(): boolean {
    return this.number === this.steps.length;
  }

  /** Whether it may still come by itself. */
  get due(): boolean {
    return settings.tour && this.#at === undefined;
  }

  begin(asked: boolean): void {
    this.asked = asked;
    this.#at = 0;
  }

  go(by: 1 | -1): void {
    this.#at = Math.max(0, this.number - 1 + by);
    if (!this.step) this.end();
  }

  end(): void {
    this.#at = undefined;
    settings.tour = false;
  }

  /** For the menu. */
  entries(): readonly MenuItem[] {
    return [{ label: t('help-tour'), icon: 'help', onselect: () => this.begin(true) }];
  }
}
