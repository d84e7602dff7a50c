/** What people do with goal conflicts, and what is said about it. */
import { CONFLICT } from '../../../doc/keys';
import { t } from '../../../texts/texts.svelte';
import type { Desk } from '../desk.svelte';
import { showMatter } from '../matters';
import type { Conflict } from './conflicts.svelte';
import { pairWords } from './conflictWords';

/** Begins a conflict between two cards and shows it; the one that stands, where there is one. */
export function addConflict(desk: Desk, a: string, b: string, because: string): void {
  if (desk.readonly || a === b) return;
  const { parts } = desk.editor;
  const stands = desk.conflicts.between(a, b);
  const id = stands?.id ?? parts.addConflict(a, b, because);
  showConflict(desk, id);
  const said = { first: desk.titleOf(a), second: desk.titleOf(b) };
  desk.workshop.announce(t(stands ? 'conflicts-said-known' : 'conflicts-said-added', said));
}

export function showConflict(desk: Desk, id: string): void {
  // Texts of a conflict that another program made are begun in answer to a deed.
  if (!desk.readonly)
    for (const key of [CONFLICT.because, CONFLICT.affected]) desk.editor.parts.conflicts.text(id, key);
  showMatter(desk, { kind: 'conflict', id });
}

export function deleteConflict(desk: Desk, conflict: Conflict): void {
  if (desk.readonly) return;
  if (desk.selected?.id === conflict.id) desk.deselect();
  desk.editor.parts.conflicts.delete(conflict.id);
  desk.workshop.announce(t('model-said-deleted', { title: pairWords(desk, conflict) }));
}

/** Takes back what I think of it. */
export function withdrawScore(desk: Desk, conflict: string): void {
  if (desk.readonly) return;
  const { authors } = desk.workshop;
  desk.editor.parts.withdrawScore(conflict, (client) => authors.isMe(client));
  desk.workshop.announce(t('conflicts-said-withdrawn'));
}

export function setConflict(desk: Desk, id: string, values: Readonly<Record<string, string | undefined>>): void {
  desk.editor.parts.conflicts.set(id, values);
}
