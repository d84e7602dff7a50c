import { CollectionEditor } from '../doc/collectionEditor';
import { t } from '../texts/texts.svelte';
import type { WorkshopState } from './workshop.svelte';

/** How it is said that something came from a contribution. */
export interface OriginWords {
  readonly label: string;
  /** What was contributed; empty where that is not to be seen. */
  readonly words: string;
  readonly lang: string;
  readonly onclick: () => void;
}

/** Where an entry came from that was sent on from the collection; reactive. */
export function originOf(workshop: WorkshopState, from: string | undefined): OriginWords | undefined {
  if (from === undefined) return undefined;
  const seen = workshop.access('collection') !== 'hidden';
  const card = seen ? CollectionEditor.of(workshop.docs.collection).view.contributions.all.get(from) : undefined;
  return {
    label: t('collection-origin'),
    words: card?.deletedAt === undefined ? (card?.text.trim() ?? '') : '',
    lang: workshop.language,
    onclick: () => workshop.following.show({ area: 'collection', card: from }),
  };
}
