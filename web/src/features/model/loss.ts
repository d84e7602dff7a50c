import { t } from '../../texts/texts.svelte';
import type { Desk } from './desk.svelte';

/**
 * Tells whoever has the focus on a card that somebody else has just deleted it: the focus stays where it is, so nothing
 * else would say so. It is about what they are doing, and is told whatever they want to hear of the others.
 *
 * @returns ends it
 */
export function tellOfLoss(desk: Desk): () => void {
  let told: string | undefined;
  return desk.document.onChange(({ local, cards }) => {
    const here = document.activeElement?.closest<HTMLElement>('[data-card], [data-row]');
    const card = here?.dataset['card'] ?? here?.dataset['row'];
    if (card === undefined || local || !cards.has(card)) return;
    // The document's own view: what is derived from it may not have followed yet.
    const gone = desk.document.snapshot.allCards.get(card)?.deletedAt !== undefined;
    if (!gone || told === card) {
      if (!gone) told = undefined;
      return;
    }
    told = card;
    desk.workshop.announce(t('model-said-lost', { title: desk.titleOf(card) }));
  });
}
