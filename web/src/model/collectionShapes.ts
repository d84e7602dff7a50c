/** What entries of the collection are made of, by the list they stand in; as `shapes.ts` says it for the model. */
import type { Compared } from './shapes';

/** In the order in which they can be brought back: groups before the cards in them. */
export const COLLECTION_LISTS = ['clusters', 'contributions'] as const;
export type CollectionList = (typeof COLLECTION_LISTS)[number];

// A card whose group is gone stands in none, and where it was sent to lies in other documents.
export const COLLECTION_COMPARED: Readonly<Record<CollectionList, Compared>> = {
  clusters: { texts: ['title'], place: ['order'], facts: [], needs: [] },
  contributions: {
    texts: ['text'],
    place: ['cluster', 'order'],
    facts: ['author', 'perspective', 'onBehalf', 'anonymous', 'step', 'prompt', 'group', 'sent'],
    needs: [],
  },
};
