import { joinBefore, joinNext, split } from '../../doc/notesText';
import { isItem, KINDS } from '../../model/notes';
import { changeKind, remove, shift, shiftDepth, turn } from './actions';
import { placeAt, spotOf } from './caret';
import type { NotesDesk } from './desk.svelte';

/** Column that the caret keeps while it goes from block to block. */
let column: number | undefined;

/** Keys while somebody types in a block. */
export function textKey(desk: NotesDesk, id: string, field: HTMLTextAreaElement, event: KeyboardEvent): boolean {
  if (event.isComposing) return false;
  const { key } = event;
  const kept = column;
  column = undefined;
  const { selectionStart: from, selectionEnd: to } = field;
  if (key === 'Escape') {
    desk.select(id, id);
    return true;
  }
  if (moveKey(desk, event, id) || kindKey(desk, event, id)) return true;
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return commandKey(desk, id, field, event);
  switch (key) {
    case 'Enter':
      return !event.shiftKey && enter(desk, id, from, to);
    case 'Backspace':
      return from === 0 && to === 0 && backspace(desk, id);
    case 'Delete': {
      const caret = from === to && to === field.value.length ? joinNext(desk.editor, id) : undefined;
      if (caret) desk.go(caret);
      return caret !== undefined;
    }
    case 'Tab':
      return isItemAt(desk, id) && tab(desk, id, event.shiftKey);
    case 'ArrowUp':
    case 'ArrowDown':
      return vertical(desk, id, field, event, kept);
    case 'ArrowLeft':
    case 'ArrowRight':
      return sideways(desk, id, field, event);
    default:
      return false;
  }
}

export function enter(desk: NotesDesk, id: string, from: number, to: number): boolean {
  const caret = split(desk.editor, id, from, to);
  if (caret) desk.go(caret);
  return true;
}

export function backspace(desk: NotesDesk, id: string): boolean {
  const caret = joinBefore(desk.editor, id);
  if (caret) desk.go(caret);
  return true;
}

/** In an item Tab is for its depth; where that cannot change it leads on, as everywhere. */
function tab(desk: NotesDesk, id: string, back: boolean): boolean {
  return shiftDepth(desk, back ? -1 : 1, id) || !back;
}

function isItemAt(desk: NotesDesk, id: string): boolean {
  const block = desk.document.block(id);
  return block !== undefined && isItem(block);
}

/** Keys while whole blocks are selected and a handle has the focus. */
export function blockKey(desk: NotesDesk, id: string, event: KeyboardEvent): boolean {
  const { selection, rows } = desk;
  const index = desk.snapshot.places.get(id) ?? 0;
  const anchor = selection?.anchor ?? id;
  const to = (target: number): boolean => {
    const head = rows[Math.max(0, Math.min(rows.length - 1, target))]?.block.id ?? id;
    desk.select(event.shiftKey ? anchor : head, head);
    return true;
  };
  if (moveKey(desk, event, id) || kindKey(desk, event, id)) return true;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') return selectAll(desk);
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  switch (event.key) {
    case 'ArrowUp':
      return to(index - 1);
    case 'ArrowDown':
      return to(index + 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows.length - 1);
    case 'Escape':
    case 'F2':
      desk.go({ block: id, at: desk.document.block(id)?.text.length ?? 0 });
      return true;
    case 'ArrowRight':
      document.querySelector<HTMLElement>(`#note-${CSS.escape(id)} input`)?.focus();
      return true;
    case 'Delete':
    case 'Backspace':
      remove(desk, id);
      return true;
    default:
      return false;
  }
}

/** Keys that work wherever the focus is within the notes. */
export function areaKey(desk: NotesDesk, event: KeyboardEvent): boolean {
  if (event.target instanceof Element && event.target.closest('dialog')) return false;
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key === 'z') turn(desk, event.shiftKey ? 'redo' : 'undo');
  else if (key === 'y') turn(desk, 'redo');
  else return false;
  return true;
}

function commandKey(desk: NotesDesk, id: string, field: HTMLTextAreaElement, event: KeyboardEvent): boolean {
  const { value, selectionStart: from, selectionEnd: to } = field;
  const whole = from === 0 && to === value.length;
  const [first, last] = [desk.rows[0]?.block, desk.rows.at(-1)?.block];
  switch (event.key) {
    case 'a':
      return whole && selectAll(desk);
    case 'Enter': {
      const block = desk.document.block(id);
      if (block?.kind === 'check') desk.editor.setDone(id, !block.done);
      return true;
    }
    case 'Home':
      if (event.shiftKey || !first) return false;
      desk.go({ block: first.id, at: 0 });
      return true;
    case 'End':
      if (event.shiftKey || !last) return false;
      desk.go({ block: last.id, at: last.text.length });
      return true;
    default:
      return false;
  }
}

function selectAll(desk: NotesDesk): boolean {
  const [first, last] = [desk.rows[0], desk.rows.at(-1)];
  if (first && last) desk.select(first.block.id, last.block.id);
  return true;
}

function moveKey(desk: NotesDesk, event: KeyboardEvent, id: string): boolean {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false;
  shift(desk, event.key === 'ArrowUp' ? 'up' : 'down', id);
  return true;
}

/** Strg+Alt with a digit. AltGr with a digit types a letter, also where systems report it as both keys. */
function kindKey(desk: NotesDesk, event: KeyboardEvent, id: string): boolean {
  if (!event.altKey || !(event.ctrlKey || event.metaKey) || event.getModifierState('AltGraph')) return false;
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const kind = digit === undefined ? undefined : KINDS[Number(digit)];
  if (kind) changeKind(desk, kind, id);
  return kind !== undefined;
}

function vertical(
  desk: NotesDesk,
  id: string,
  field: HTMLTextAreaElement,
  event: KeyboardEvent,
  kept: number | undefined,
): boolean {
  const up = event.key === 'ArrowUp';
  const words = desk.words(id);
  if (!words) return false;
  const { selectionStart, selectionEnd, selectionDirection } = field;
  const backward = selectionDirection === 'backward';
  const spot = spotOf(words, (event.shiftKey ? backward : up) ? selectionStart : selectionEnd);
  const next = desk.rows[(desk.snapshot.places.get(id) ?? 0) + (up ? -1 : 1)]?.block.id;
  if (!(up ? spot.first : spot.last)) return false;
  if (event.shiftKey) {
    // First to the edge of this block, which the browser does, then block by block.
    const edge = up
      ? (backward || selectionStart === selectionEnd) && selectionStart === 0
      : selectionEnd === field.value.length && !backward;
    if (!edge || next === undefined) return false;
    desk.select(id, next);
    return true;
  }
  if (next === undefined) return false;
  const x = kept ?? spot.x;
  const target = desk.words(next);
  desk.go({ block: next, at: target ? placeAt(target, up ? 'last' : 'first', x) : 0 });
  column = x;
  return true;
}

function sideways(desk: NotesDesk, id: string, field: HTMLTextAreaElement, event: KeyboardEvent): boolean {
  if (event.shiftKey || field.selectionStart !== field.selectionEnd) return false;
  const back = (event.key === 'ArrowLeft') !== (getComputedStyle(field).direction === 'rtl');
  if (field.selectionStart !== (back ? 0 : field.value.length)) return false;
  const next = desk.rows[(desk.snapshot.places.get(id) ?? 0) + (back ? -1 : 1)]?.block;
  if (next) desk.go({ block: next.id, at: back ? next.text.length : 0 });
  return next !== undefined;
}
