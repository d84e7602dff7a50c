import { tick, untrack } from 'svelte';
import { DECISION_LISTS } from '../../model/decisions';
import { t } from '../../texts/texts.svelte';
import { focusEntry } from './actions';
import type { DecisionsDesk } from './desk.svelte';
import { nameOf } from './words';

/** Shows what I am to see because I follow somebody or went there. Call while the area is being made. */
export function pursue(desk: DecisionsDesk): void {
  const { following } = desk.workshop;
  $effect(() => {
    const goal = following.take('decisions');
    const id = goal?.card;
    if (!goal || id === undefined) return;
    untrack(() => {
      const list = DECISION_LISTS.find((one) => desk.entries(one).some((entry) => entry.id === id));
      if (!list) return;
      if (desk.workshop.view !== '') desk.workshop.showView('');
      const name = following.person?.user.name;
      if (name !== undefined)
        desk.workshop.announce(t('model-said-brought', { name, title: nameOf(desk.editor, { list, id }) }));
      if (goal.focus) void focusEntry(id);
      else void tick().then(() => document.getElementById(`entry-${id}`)?.scrollIntoView({ block: 'nearest' }));
    });
  });
}
