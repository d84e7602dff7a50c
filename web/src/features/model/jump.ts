/** From a list about the whole model to the place it speaks of. */
import { tick } from 'svelte';
import { focusView } from './actions';
import type { Desk } from './desk.svelte';

/** Where to: a card, or a link. */
export interface Goal {
  readonly card?: string | undefined;
  readonly link?: string | undefined;
}

/** Selects the place and gives it the focus. On a phone the list gives way; elsewhere the panel leads back to it. */
export async function jump(desk: Desk, { card, link }: Goal): Promise<void> {
  const found = link === undefined ? undefined : desk.model.links.find(({ id }) => id === link);
  const list = desk.surface.list;
  desk.checking.asked = desk.aside === 'checks' ? (card ?? link) : undefined;
  const gone = list ? closing() : undefined;
  if (list) desk.aside = undefined;
  if (found && list) desk.selectCard(found.from);
  else if (found) desk.selectLink(found.id);
  else if (card !== undefined) desk.selectCard(card);
  await tick();
  await gone;
  if (!found) return showCard(desk);
  const place = list ? document.querySelector<HTMLElement>(`[data-link="${found.id}"] button`) : panelButton();
  place?.focus();
  if (list) place?.scrollIntoView({ block: 'center' });
}

/** Back from a place to the list that led there. */
export async function back(desk: Desk): Promise<void> {
  const place = desk.selected?.id;
  desk.deselect();
  await tick();
  const row = document.querySelector<HTMLElement>(`[data-place="${place ?? ''}"]`);
  (row ?? document.getElementById('aside-title'))?.focus();
}

/** Shows a list beside the model, or puts it away. */
export async function toggleAside(desk: Desk, aside: NonNullable<Desk['aside']>): Promise<void> {
  if (desk.aside === aside && !desk.selected) {
    closeAside(desk);
    return;
  }
  desk.aside = aside;
  desk.deselect();
  await tick();
  document.getElementById('aside-title')?.focus();
}

export function closeAside(desk: Desk): void {
  desk.aside = undefined;
  focusView(desk);
}

function showCard(desk: Desk): void {
  focusView(desk);
  // A view that does not show the card leaves the focus to the panel that does.
  if (document.activeElement === document.body) panelButton()?.focus();
  // The board itself sees to it that what is selected is seen; lists do not.
  if (desk.surface.list || desk.workshop.view === 'outline')
    document.getElementById(`card-${desk.focused ?? ''}`)?.scrollIntoView({ block: 'center' });
}

/** Ends when the dialog that is open has closed: it gives the focus back to its opener first. */
function closing(): Promise<void> | undefined {
  const dialog = document.querySelector('dialog[open]');
  if (!dialog) return undefined;
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(), { once: true });
  });
}

function panelButton(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-back]');
}
