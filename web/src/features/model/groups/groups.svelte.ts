import type { Card, Group } from '../../../model/contract';
import { compareOrder } from '../../../model/impact';
import { t } from '../../../texts/texts.svelte';
import type { Desk } from '../desk.svelte';

/** A name and the standing cards below it, in the order of their lane. */
export interface Gathered {
  readonly group: Group;
  readonly cards: readonly Card[];
}

/** Similar cards under one name. */
export class Groups {
  constructor(private readonly desk: Desk) {}

  readonly #cards = $derived.by(() => {
    const all = new Map<string, Card[]>();
    for (const card of this.desk.model.cards.values()) {
      if (card.group !== undefined) all.set(card.group, [...(all.get(card.group) ?? []), card]);
    }
    return all;
  });

  /** Every group with at least two cards of the model that is shown, in order. */
  readonly all: readonly Gathered[] = $derived.by(() =>
    [...this.desk.editor.parts.views.groups.all.values()]
      .sort(compareOrder)
      .flatMap(({ id }) => this.of(this.#cards.get(id)?.[0]) ?? []),
  );

  titleOf(id: string): string {
    return this.desk.editor.parts.views.groups.all.get(id)?.title.trim() || t('groups-unnamed');
  }

  /** The group of a card. One card alone is none: the others have been deleted or taken out. */
  of(card: Card | undefined): Gathered | undefined {
    const group = card?.group === undefined ? undefined : this.desk.editor.parts.views.groups.all.get(card.group);
    const cards = group && this.#cards.get(group.id);
    return group?.deletedAt === undefined && cards && cards.length > 1 ? { group, cards } : undefined;
  }
}
