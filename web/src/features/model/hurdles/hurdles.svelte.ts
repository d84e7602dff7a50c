import type { Hurdle } from '../../../model/contract';
import { compareOrder } from '../../../model/impact';
import type { Desk } from '../desk.svelte';

const NONE: readonly Hurdle[] = [];

/** Rules that get in the way of effects. */
export class Hurdles {
  constructor(private readonly desk: Desk) {}

  /** By the places of the cards they hinder; those of none last. */
  readonly all: readonly Hurdle[] = $derived.by(() => {
    const { cards } = this.desk.model;
    const place = new Map([...cards.keys()].map((id, index) => [id, index]));
    const at = ({ hinders }: Hurdle): number => place.get(hinders ?? '') ?? place.size;
    return [...this.desk.editor.parts.views.hurdles.all.values()]
      .filter((hurdle) => hurdle.deletedAt === undefined && !this.#isElsewhere(hurdle))
      .sort((one, other) => at(one) - at(other) || compareOrder(one, other));
  });

  readonly #byCard = $derived.by(() => {
    const byCard = new Map<string, Hurdle[]>();
    for (const hurdle of this.all) {
      const card = hurdle.hinders;
      if (card !== undefined) byCard.set(card, [...(byCard.get(card) ?? []), hurdle]);
    }
    return byCard;
  });

  /** The one that is looked at. */
  readonly selected = $derived.by(() => {
    const { selected } = this.desk;
    return selected?.kind === 'hurdle' ? this.get(selected.id) : undefined;
  });

  get(id: string): Hurdle | undefined {
    return this.all.find((one) => one.id === id);
  }

  at(card: string): readonly Hurdle[] {
    return this.#byCard.get(card) ?? NONE;
  }

  /** Whether it hinders a card of another model. A rule stays where its card was deleted. */
  #isElsewhere({ hinders }: Hurdle): boolean {
    return hinders !== undefined && !this.desk.snapshot.allCards.has(hinders) && this.desk.document.cards.has(hinders);
  }
}
