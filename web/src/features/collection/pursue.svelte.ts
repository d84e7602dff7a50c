import { tick, untrack } from 'svelte';
import { t } from '../../texts/texts.svelte';
import { focusCard } from './actions';
import type { CollectionDesk } from './desk.svelte';
import { nameOf } from './words';

/** Shows what I am to see because I follow somebody or went there. Call while the area is being made. */
export function pursue(desk: CollectionDesk): void {
  const { following } = desk.workshop;
  $effect(() => {
    const goal = following.take('collection');
    const id = goal?.card;
    if (!goal || id === undefined) return;
    untrack(() => {
      const { contributions, clusters } = desk.editor.view;
      const entry = contributions.all.get(id) ?? clusters.all.get(id);
      if (!entry || entry.deletedAt !== undefined) return;
      const root = contributions.all.has(id) ? 'contributions' : 'clusters';
      desk.narrowing.end();
      const name = following.person?.user.name;
      if (name !== undefined) desk.workshop.announce(t('model-said-brought', { name, title: nameOf(desk, root, id) }));
      if (goal.focus) void focusCard(id);
      else
        void tick().then(() =>
          document
            .querySelector(`#card-${CSS.escape(id)}, #group-${CSS.escape(id)}`)
            ?.scrollIntoView({ block: 'nearest' }),
        );
    });
  });
}
