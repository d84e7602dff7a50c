import { watchReveals } from '../../doc/reveals';
import type { WorkshopState } from '../../state/workshop.svelte';
import { t } from '../../texts/texts.svelte';

/** Says how many cards were revealed, as soon as they are. Call while a component is being made. */
export function hearReveals(workshop: WorkshopState): void {
  $effect(() => {
    // What was there before I came is not revealed now.
    if (!workshop.synced('collection')) return undefined;
    return watchReveals(workshop.docs.collection, (count) =>
      workshop.announce(t('collection-said-uncovered', { count })),
    );
  });
}
