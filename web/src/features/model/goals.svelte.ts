import { tick, untrack } from 'svelte';
import { t } from '../../texts/texts.svelte';
import { focusView } from './actions';
import { showConflict } from './conflicts/conflictActions';
import type { Desk } from './desk.svelte';

/**
 * Shows what I am to see because I follow somebody or went to them, and stops following as soon as I select something
 * myself. Call while the area is being made.
 */
export function pursueGoals(desk: Desk): void {
  const { following } = desk.workshop;
  let brought = desk.selected?.id;
  $effect(() => {
    const goal = following.take('model');
    const card = goal?.card;
    if (!goal || card === undefined) return;
    untrack(() => {
      const conflict = desk.editor.parts.views.conflicts.all.get(card);
      desk.document.showModelOf(conflict?.a ?? card);
      if (desk.conflicts.get(card)) {
        brought = card;
        showConflict(desk, card);
        if (goal.focus) void tick().then(() => document.getElementById('matter-panel')?.focus());
        return;
      }
      if (!desk.model.cards.has(card)) return;
      brought = card;
      desk.selectCard(card);
      const name = following.person?.user.name;
      if (name !== undefined) desk.workshop.announce(t('model-said-brought', { name, title: desk.titleOf(card) }));
      void tick().then(() => {
        // The board itself sees to it that what is selected is seen; lists do not.
        if (desk.surface.list || desk.workshop.view === 'outline')
          document.getElementById(`card-${card}`)?.scrollIntoView({ block: 'center' });
        if (goal.focus) focusView(desk);
      });
    });
  });
  $effect(() => {
    const now = desk.selected?.id;
    if (now === brought) return;
    brought = now;
    untrack(() => following.stop());
  });
}
