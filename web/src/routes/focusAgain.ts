import { tick } from 'svelte';

/**
 * Gives the focus back to what has it now, after it has been made anew: the same element, the card it lies in, else the
 * heading of the page.
 */
export function focusAgain(): void {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !active.closest('main')) return;
  const card = active.closest<HTMLElement>('[data-card]')?.dataset['card'];
  const places = [active.id, card && `card-${card}`].filter((id) => id);
  void tick().then(() => {
    if (document.activeElement !== document.body) return;
    const again = places.map((id) => document.getElementById(id ?? '')).find((node) => node !== null);
    (again ?? document.querySelector<HTMLElement>('main h1'))?.focus({ preventScroll: true });
  });
}
