import { tick } from 'svelte';
import { nextFocus } from './actions';
import type { Desk } from './desk.svelte';

/**
 * Keeps the focus when the card that has it goes away, because others deleted it or its place was given up: it goes to
 * the next card of the lane, else to the head of the lane. Nobody else's change moves it otherwise.
 */
export function keepFocus(desk: Desk, root: () => HTMLElement | undefined, focusCard: (card: string) => void): void {
  let next: string | undefined;
  let lane: string | undefined;
  $effect.pre(() => {
    void desk.model;
    void desk.ghosts.cards.size;
    const card = focusedCard(root());
    if (card === undefined) return;
    void tick().then(() => {
      if (root()?.contains(document.activeElement) || document.activeElement !== document.body) return;
      // Moving a card within the page takes the focus from it.
      if (document.getElementById(`card-${card}`)) focusCard(card);
      else if (next !== undefined && desk.snapshot.allCards.has(next)) focusCard(next);
      else document.querySelector<HTMLElement>(`#lane-${lane ?? 'input'} ~ * button`)?.focus();
    });
  });
  // Runs after every change as well: who would be next is known before the card is gone.
  $effect(() => {
    void desk.model;
    void desk.ghosts.cards.size;
    const card = desk.focused;
    const at = card === undefined ? undefined : desk.snapshot.allCards.get(card)?.lane;
    if (card === undefined || at === undefined || !desk.cardsOf(at).some(({ id }) => id === card)) return;
    next = nextFocus(desk, card);
    lane = at;
  });
  // Whoever types in a card that others delete is told at once, and keeps the focus on it.
  $effect(() => {
    const card = desk.editing;
    if (card === undefined || desk.snapshot.allCards.get(card)?.deletedAt === undefined) return;
    desk.editing = undefined;
    void tick().then(() => focusCard(card));
  });
}

function focusedCard(root: HTMLElement | undefined): string | undefined {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !root?.contains(active)) return undefined;
  return active.closest<HTMLElement>('[data-card]')?.dataset['card'];
}
