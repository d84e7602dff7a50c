/** What people do with recommendations, next steps and topics, and what is said afterwards. */
import { tick } from 'svelte';
import { type DecisionList, movable } from '../../model/decisions';
import { t } from '../../texts/texts.svelte';
import type { DecisionsDesk, EntryRef } from './desk.svelte';
import { nameOf } from './words';

/** Puts the caret into the words of an entry. */
export async function focusWords(id: string): Promise<void> {
  await tick();
  const frame = document.getElementById(`entry-${id}`);
  (frame?.querySelector('textarea') ?? frame)?.focus();
  frame?.scrollIntoView({ block: 'nearest' });
}

export async function focusEntry(id: string): Promise<void> {
  await tick();
  const frame = document.getElementById(`entry-${id}`);
  frame?.focus();
  frame?.scrollIntoView({ block: 'nearest' });
}

export function add(desk: DecisionsDesk, list: DecisionList): void {
  if (desk.readonly) return;
  void focusWords(desk.editor.add(list));
}

export function shift(desk: DecisionsDesk, { list, id }: EntryRef, by: 1 | -1): void {
  if (desk.readonly) return;
  const field = document.activeElement instanceof HTMLTextAreaElement ? document.activeElement : undefined;
  const [from, to] = [field?.selectionStart ?? 0, field?.selectionEnd ?? 0];
  if (!desk.editor.move(list, id, by)) return;
  const siblings = movable(list, desk.entries(list), id);
  const place = siblings.findIndex((one) => one.id === id) + 1;
  desk.workshop.announce(t('decisions-said-moved', { place, count: siblings.length }));
  // Moving a row within the page takes the focus from it: afterwards the caret is where it was.
  void tick().then(() => {
    if (!field?.isConnected) return focusEntry(id);
    field.focus({ preventScroll: true });
    field.setSelectionRange(from, to);
    return undefined;
  });
}

/** Takes something away, and says how it comes back. Nobody is asked before. */
export function remove(desk: DecisionsDesk, entry: EntryRef): void {
  if (desk.readonly) return;
  const siblings = desk.entries(entry.list);
  const at = siblings.findIndex(({ id }) => id === entry.id);
  const near = siblings[at + 1] ?? siblings[at - 1];
  const name = nameOf(desk.editor, entry);
  desk.editor[entry.list].delete(entry.id);
  desk.removed = entry;
  desk.workshop.announce(t('decisions-said-removed', { name }));
  if (near) void focusEntry(near.id);
  else void tick().then(() => document.getElementById(`decisions-${entry.list}`)?.focus());
}

export function restore(desk: DecisionsDesk, entry: EntryRef): void {
  if (desk.readonly) return;
  desk.editor[entry.list].restore(entry.id);
  desk.workshop.announce(t('decisions-said-restored', { name: nameOf(desk.editor, entry) }));
}

/** Ends typing. An entry that was begun and left without anything goes away again, without a trace in the history. */
export function leave(desk: DecisionsDesk, { list, id }: EntryRef): void {
  if (desk.readonly) return;
  const entry = desk.editor.view[list].all.get(id);
  if (!entry || entry.deletedAt !== undefined) return;
  const silent = Object.entries(entry).every(
    ([key, value]) => key === 'id' || key === 'order' || (typeof value === 'string' && value.trim() === ''),
  );
  if (silent) desk.editor.discard(list, id);
}

export function turn(desk: DecisionsDesk, how: 'undo' | 'redo'): void {
  if (desk.readonly || !(how === 'undo' ? desk.canUndo : desk.canRedo)) return;
  const subject = desk.editor.history[how]();
  // What I stood in may be gone.
  void tick().then(() => {
    if (document.activeElement === document.body && subject !== undefined) return focusEntry(subject);
    return undefined;
  });
  desk.workshop.announce(t(`decisions-said-${how}`));
}

/** Says when a step is due: it may take another place by that, and the focus goes along. */
export function setDue(desk: DecisionsDesk, id: string, due: string): void {
  const field = document.activeElement;
  desk.editor.nextSteps.set(id, { due: due === '' ? undefined : due });
  void tick().then(() => {
    if (field instanceof HTMLElement && field.isConnected && document.activeElement === document.body) field.focus();
  });
}

/** Goes to a card or an objective that an entry is about. */
export function goTo(desk: DecisionsDesk, subject: string): void {
  const found = desk.subject(subject);
  if (found) desk.workshop.following.show({ area: found.area, card: subject });
}
