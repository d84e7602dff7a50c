/** What a search lists: groups by their name, then cards. */
import type { Hit } from '../../model/search';
import { t } from '../../texts/texts.svelte';
import { laneName } from './actions';
import type { Desk } from './desk.svelte';
import type { Gathered } from './groups/groups.svelte';

export interface FoundRow {
  readonly key: string;
  /** Where it leads. */
  readonly card: string | undefined;
  /** The group whose cards are shown then. */
  readonly group?: string;
  readonly title: string;
  readonly beside: string;
}

export function hitsOf(desk: Desk, groups: readonly Gathered[], cards: readonly Hit[]): FoundRow[] {
  return [
    ...groups.map(({ group, cards: inside }) => ({
      key: group.id,
      card: inside[0]?.id,
      group: group.id,
      title: desk.groups.titleOf(group.id),
      beside: t('groups-at-card', { count: inside.length }),
    })),
    ...cards.map(({ card, where }) => ({
      key: card.id,
      card: card.id,
      title: desk.titleOf(card.id),
      beside: where === 'title' ? laneName(card.lane) : `${laneName(card.lane)}, ${t(`changes-found-${where}`)}`,
    })),
  ];
}

/** How many were found, for screen readers. */
export function foundWords(groups: number, cards: number): string {
  const words = t('model-search-count', { count: cards });
  return groups === 0 ? words : `${t('groups-found', { count: groups })}, ${words}`;
}
