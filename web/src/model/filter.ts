/** Which cards somebody wants to see alone. */
import type { Card, Link, Perspective } from './contract';
import { hasReason, type ImpactModel } from './impact';

/** What is asked of a card; `mine` and the perspectives ask who changed it. */
export const FILTERS = ['comments', 'reasons', 'unlinked', 'news', 'local', 'mine'] as const;
export type Filter = (typeof FILTERS)[number] | Perspective;

/** What is known about cards beside the model itself. */
export interface FilterFacts {
  readonly openComments: (card: string) => number;
  readonly hasNews: (card: string) => boolean;
  readonly isLocal: (card: string) => boolean;
  /** People who have a part in a card as it stands. */
  readonly authors: (card: string) => readonly { readonly me: boolean; readonly perspective: Perspective | null }[];
}

/** Ids of the cards that pass. */
export function passing(model: ImpactModel, filter: Filter, facts: FilterFacts): Set<string> {
  const linked = new Set<string>();
  const unexplained = new Set<string>();
  for (const link of model.links) {
    note(linked, link);
    if (!hasReason(link)) note(unexplained, link);
  }
  const passes = ({ id }: Card): boolean => {
    switch (filter) {
      case 'comments':
        return facts.openComments(id) > 0;
      case 'reasons':
        return unexplained.has(id);
      case 'unlinked':
        return !linked.has(id);
      case 'news':
        return facts.hasNews(id);
      case 'local':
        return facts.isLocal(id);
      case 'mine':
        return facts.authors(id).some(({ me }) => me);
      default:
        return facts.authors(id).some(({ perspective }) => perspective === filter);
    }
  };
  return new Set([...model.cards.values()].filter(passes).map(({ id }) => id));
}

function note(cards: Set<string>, { from, to }: Link): void {
  cards.add(from).add(to);
}
