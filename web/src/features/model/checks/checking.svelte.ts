import { untrack } from 'svelte';
import { checkModel, measuredCards } from '../../../model/checks';
import type { Finding } from '../../../model/contract';
import { asGraph } from '../../../model/graph';
import type { Desk } from '../desk.svelte';
import { whenIdle } from './whenIdle';

/** The logic check of the model that is shown. It follows what everybody does, a moment later, and holds nobody up. */
export class Checking {
  findings = $state.raw<readonly Finding[]>([]);
  /** The place that somebody was led to by the list of findings. */
  asked: string | undefined;
  #stop: (() => void) | undefined;

  constructor(private readonly desk: Desk) {}

  readonly #byPlace = $derived.by(() => {
    const places = new Map<string, Finding[]>();
    for (const finding of this.findings) {
      const place = finding.card ?? finding.link ?? '';
      const known = places.get(place);
      if (known) known.push(finding);
      else places.set(place, [finding]);
    }
    return places;
  });

  /** What was found at a card or link. */
  at(place: string): readonly Finding[] {
    return this.#byPlace.get(place) ?? [];
  }

  /** Whether cards carry a mark for what was found: while somebody looks at the findings. */
  readonly marks = $derived.by(() => this.desk.aside === 'checks');

  /** Keeps the findings up to date; call while the area is being made. */
  follow(): void {
    $effect(() => {
      void [this.desk.model, this.desk.snapshot.models, this.desk.editor.parts.views.indicators.byCard];
      this.#stop ??= whenIdle(() => {
        this.#stop = undefined;
        untrack(() => {
          this.#look();
        });
      });
    });
  }

  close(): void {
    this.#stop?.();
  }

  #look(): void {
    const { model, snapshot, editor } = this.desk;
    const measured = measuredCards([...editor.parts.views.indicators.byCard.values()].flat());
    const today = snapshot.models.some(({ id, today }) => id === snapshot.modelId && today === true);
    const found = checkModel(asGraph(model), measured, today);
    // The same findings are the same list: nothing is drawn anew.
    if (JSON.stringify(found) !== JSON.stringify(this.findings)) this.findings = found;
  }
}
