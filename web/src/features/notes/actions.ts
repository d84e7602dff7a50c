/** What people do with blocks, in the words of the interface: commands of the document and what is said afterwards. */
import { tick } from 'svelte';
import { duplicate, indent, move } from '../../doc/notesMoves';
import type { Caret } from '../../doc/notesEditor';
import { isKind, type NoteKind, placeAbove, placeBelow } from '../../model/notes';
import { htmlOf, markdownOf } from '../../model/notesCopy';
import { t } from '../../texts/texts.svelte';
import { kindName, type NotesDesk } from './desk.svelte';

/** A new paragraph at the end, ready to be written in; the last one if it is empty. */
export function append(desk: NotesDesk): void {
  if (desk.readonly) return;
  const last = desk.rows.at(-1)?.block;
  if (last?.text === '' && last.kind === 'paragraph') desk.go({ block: last.id, at: 0 });
  else desk.go(desk.editor.add(desk.rows.length, { kind: 'paragraph' }));
}

/** Makes the targets this kind; those that are it already become paragraphs. */
export function changeKind(desk: NotesDesk, kind: NoteKind, block = desk.stop): void {
  const ids = desk.targets(block);
  if (desk.readonly || ids.length === 0) return;
  const already = ids.every((id) => {
    const one = desk.document.block(id);
    return one && isKind(one, kind);
  });
  const next = already ? ({ kind: 'paragraph' } as const) : kind;
  keepingFocus(desk, () => desk.editor.setKind(ids, next));
  desk.workshop.announce(t('notes-said-kind', { kind: kindName(next) }));
}

/** Tells whether anything moved. */
export function shiftDepth(desk: NotesDesk, by: 1 | -1, block = desk.stop): boolean {
  if (desk.readonly || !indent(desk.editor, desk.targets(block), by)) return false;
  const row = desk.rows[desk.snapshot.places.get(block ?? '') ?? -1];
  if (row) desk.workshop.announce(t('notes-said-depth', { depth: row.depth + 1 }));
  return true;
}

/** Moves the targets, with what belongs to them, one place up or down, to the top or to the end. */
export function shift(desk: NotesDesk, to: 'up' | 'down' | 'top' | 'end', block = desk.stop): void {
  const run = desk.run(block);
  if (desk.readonly || !run || block === undefined) return;
  const index = {
    up: () => placeAbove(desk.rows, run),
    down: () => placeBelow(desk.rows, run),
    top: () => (run.from === 0 ? undefined : 0),
    end: () => (run.end === desk.rows.length ? undefined : desk.rows.length),
  }[to]();
  if (index !== undefined) moveTo(desk, run.ids, index);
}

/** Moves blocks before the row at `index`. */
export function moveTo(desk: NotesDesk, ids: readonly string[], index: number): void {
  const [first] = ids;
  if (desk.readonly || first === undefined) return;
  keepingFocus(desk, () => move(desk.editor, ids, index));
  const place = (desk.snapshot.places.get(first) ?? 0) + 1;
  desk.workshop.announce(t('notes-said-moved', { place, count: desk.rows.length }));
}

export function copyBlocks(desk: NotesDesk, block = desk.stop): void {
  const run = desk.run(block);
  if (desk.readonly || !run) return;
  const [first] = duplicate(desk.editor, run.ids);
  if (first !== undefined) desk.go({ block: first, at: desk.document.block(first)?.text.length ?? 0 });
}

export function remove(desk: NotesDesk, block = desk.stop): void {
  const ids = desk.targets(block);
  if (desk.readonly || ids.length === 0) return;
  const caret = desk.editor.remove(ids);
  desk.selection = undefined;
  if (caret) desk.go(caret);
  else focusBegin();
  desk.workshop.announce(t('notes-said-deleted', { count: ids.length }));
}

export function turn(desk: NotesDesk, how: 'undo' | 'redo'): void {
  if (desk.readonly || !(how === 'undo' ? desk.canUndo : desk.canRedo)) return;
  const index = desk.snapshot.places.get(desk.stop ?? '') ?? 0;
  // The block I stand in may be one that this takes back.
  desk.document.hold(undefined);
  const caret: Caret | undefined = how === 'undo' ? desk.editor.undo() : desk.editor.redo();
  const near = desk.rows[Math.min(index, desk.rows.length - 1)]?.block;
  if (caret && desk.snapshot.places.has(caret.block)) desk.go(caret);
  else if (near) desk.go({ block: near.id, at: near.text.length });
  else focusBegin();
  desk.workshop.announce(t(how === 'undo' ? 'notes-said-undone' : 'notes-said-redone'));
}

/** Nothing is left to stand in but the button that begins anew. */
function focusBegin(): void {
  void tick().then(() => document.querySelector<HTMLElement>('.notes .empty button')?.focus());
}

/** Gives what is selected to the clipboard, for text fields and for word processors. */
export function copySelected(desk: NotesDesk, clipboard: DataTransfer | null): boolean {
  const rows = desk.rows.filter(({ block }) => desk.selected.has(block.id));
  if (rows.length === 0 || !clipboard) return false;
  clipboard.setData('text/plain', markdownOf(rows));
  clipboard.setData('text/html', htmlOf(rows));
  return true;
}

/** Moving a row within the page takes the focus from it: the caret, or the selection, is where it was afterwards. */
function keepingFocus(desk: NotesDesk, change: () => void): void {
  const { activeElement } = document;
  const { selection, current } = desk;
  const field = activeElement instanceof HTMLTextAreaElement ? activeElement : undefined;
  const [from, to] = [field?.selectionStart ?? 0, field?.selectionEnd ?? 0];
  change();
  if (selection) desk.select(selection.anchor, selection.head);
  else if (field && current !== undefined && field === desk.field(current)) desk.go({ block: current, at: from }, to);
}
