import { settings } from '../../state/settings.svelte';
import { addCard, deleteCard, redo, restoreCard, shiftCard, undo } from './actions';
import type { Desk } from './desk.svelte';
import { addHurdle } from './hurdles/hurdleActions';
import { toggleAside } from './jump';
import { showOnWall } from './projector';
import { toggleDrop } from './whatif/whatIfActions';

/** Keys that mean the same on the board and in the outline, for the card that has the focus. */
export function cardKey(desk: Desk, event: KeyboardEvent, card: string): boolean {
  const shown = desk.snapshot.allCards.get(card);
  if (!shown) return false;
  const deleted = shown.deletedAt !== undefined;
  if (deleted) {
    if (event.key !== 'Enter') return false;
    restoreCard(desk, card);
    return true;
  }
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    shiftCard(desk, card, event.key === 'ArrowUp' ? -1 : 1);
    return true;
  }
  if ((event.shiftKey && event.key === 'F10') || event.key === 'ContextMenu') {
    openMenu(desk, card, event.target);
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return plainKey(desk, event.key, card) || letter(desk, event.key, card);
}

function plainKey(desk: Desk, key: string, card: string): boolean {
  switch (key) {
    case 'Enter':
    case 'F2':
      desk.selectCard(card);
      if (!desk.readonly) desk.editing = card;
      return true;
    case ' ':
      if (desk.card?.id === card) desk.deselect();
      else desk.selectCard(card);
      return true;
    case 'Delete':
    case 'Backspace':
      deleteCard(desk, card);
      return true;
    default:
      return false;
  }
}

/** Single letters; they can be switched off. */
function letter(desk: Desk, key: string, card: string): boolean {
  const lane = desk.model.cards.get(card)?.lane;
  if (!settings.letters || !lane) return false;
  switch (key.toLowerCase()) {
    case 'n':
      addCard(desk, lane, card);
      return true;
    case 'v':
      if (!desk.readonly) desk.dialog = { kind: 'connect', card };
      return true;
    case 'k':
      if (!desk.readonly) desk.comment(card);
      return true;
    case 'g':
      if (!desk.readonly) desk.dialog = { kind: 'group', card };
      return true;
    case 'z':
      if (!desk.readonly) desk.dialog = { kind: 'conflict', card };
      return true;
    case 'r':
      addHurdle(desk, card);
      return true;
    case 'm':
      if (!desk.readonly) desk.dialog = { kind: 'move', card };
      return true;
    case 'w':
      toggleDrop(desk, card);
      return true;
    case 'p':
      if (!desk.workshop.projector) return false;
      void showOnWall(desk, card, true);
      return true;
    default:
      return false;
  }
}

/** Whether something else wants the focus than the card: its title, a dialog, a menu, a hurdle to be typed. */
export function wantsFocus({ editing, dialog, menu, hurdles }: Desk): boolean {
  return [editing, dialog, menu, hurdles.selected].some((one) => one !== undefined);
}

/** Keys that work wherever the focus is within the area. */
export function areaKey(desk: Desk, event: KeyboardEvent): boolean {
  const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    const foreign = event.target instanceof HTMLElement && event.target.closest('dialog, input') !== null;
    if (foreign) return false;
    const key = event.key.toLowerCase();
    if (key === 'z') (event.shiftKey ? redo : undo)(desk);
    else if (key === 'y') redo(desk);
    else return false;
    return true;
  }
  if (!typing && settings.letters && event.key === '?') {
    desk.dialog = { kind: 'keys' };
    return true;
  }
  if (!typing && settings.letters && plain(event) && event.key.toLowerCase() === 'l') {
    void toggleAside(desk, 'checks');
    return true;
  }
  // Whatever lies over the view is closed first.
  const covered = document.querySelector(':popover-open, dialog[open]') !== null;
  if (!typing && !covered && event.key === 'Escape' && desk.narrowing.active) {
    desk.narrowing.clear();
    return true;
  }
  return false;
}

function plain({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && document.querySelector('dialog[open]') === null;
}

/** Width of the card menu; the styles of CardMenu repeat it. */
const MENU_WIDTH = 260;

export function openMenu(desk: Desk, card: string, target: EventTarget | null): void {
  const box = target instanceof HTMLElement ? target.getBoundingClientRect() : undefined;
  const around = document.getElementById(`card-${card}`)?.getBoundingClientRect();
  const [right, left] = [(around?.right ?? 0) + 8, (around?.left ?? 0) - MENU_WIDTH - 8];
  // Beside the card, so that its words can be read; below its line where there is no room on either side.
  if (around && right + MENU_WIDTH < window.innerWidth) desk.menu = { card, x: right, y: around.top };
  else if (around && left > 0) desk.menu = { card, x: left, y: around.top };
  else desk.menu = { card, x: (box?.left ?? 0) + 12, y: (box?.top ?? 0) + Math.min(40, box?.height ?? 0) };
}
