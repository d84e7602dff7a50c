import { CollectionEditor } from '../doc/collectionEditor';
import { t } from '../texts/texts.svelte';
import type { WorkshopState } from './workshop.svelte';

/** What is known of where something came from. */
interface Came {
  readonly from?: string;
  readonly fromGroup?: string;
}

/** How it is said that something came from a contribution, or from a breakout group. */
export interface OriginWords {
  readonly label: string;
  /** What was contributed; empty where that is not to be seen. */
  readonly words: string;
  readonly lang: string;
  readonly onclick: () => void;
}

/** Where an entry came from that was sent on from the collection; reactive. */
export function originOf(workshop: WorkshopState, came: Came | undefined): OriginWords | undefined {
  const { from, fromGroup } = came ?? {};
  const lang = workshop.language;
  if (from === undefined)
    return fromGroup === undefined
      ? undefined
      : { label: t('breakout-from', { group: fromGroup }), words: '', lang, onclick: () => undefined };
  const seen = workshop.access('collection') !== 'hidden';
  const card = seen ? CollectionEditor.of(workshop.docs.collection).view.contributions.all.get(from) : undefined;
  return {
    label: t('collection-origin'),
    words: card?.deletedAt === undefined ? (card?.text.trim() ?? '') : '',
    lang,
    onclick: () => workshop.following.show({ area: 'collection', card: from }),
  };
}
