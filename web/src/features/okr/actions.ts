/** What people do with objectives and key results, and what is said afterwards. */
import { tick } from 'svelte';
import { isBlank } from '../../okr/entries';
import { t } from '../../texts/texts.svelte';
import type { OkrDesk, Removed } from './desk.svelte';
import { noticeText } from './words';

/** Puts the caret into the title. */
export async function focusTitle(id: string): Promise<void> {
  await tick();
  const field = document.querySelector<HTMLElement>(`#entry-${CSS.escape(id)}-title textarea`);
  (field ?? document.getElementById(`entry-${id}-title`))?.focus();
  document.getElementById(`entry-${id}`)?.scrollIntoView({ block: 'nearest' });
}

/** From any view to the page of the cycle, where things are typed. */
function showCycle(desk: OkrDesk): void {
  if (desk.workshop.view !== '') desk.workshop.showView('');
}

export function addObjective(desk: OkrDesk): void {
  if (desk.readonly) return;
  // What was filtered away would be added out of sight.
  desk.mine = false;
  desk.organisation = undefined;
  showCycle(desk);
  const id = desk.editor.addObjective(desk.cycle?.id, { team: desk.team });
  void focusTitle(id);
}

export function addKeyResult(desk: OkrDesk, objective: string): void {
  if (desk.readonly) return;
  const { cycle } = desk.objective(objective) ?? {};
  if (cycle !== desk.cycle?.id) desk.switched = cycle ?? null;
  showCycle(desk);
  desk.folded.delete(objective);
  void focusTitle(desk.editor.addKeyResult(objective));
}

export function shift(desk: OkrDesk, kind: 'objective' | 'keyResult', id: string, by: 1 | -1): void {
  if (desk.readonly) return;
  const back = caret(id);
  const moved = kind === 'objective' ? desk.editor.moveObjective(id, by) : desk.editor.moveKeyResult(id, by);
  if (!moved) return;
  const siblings = kind === 'objective' ? desk.inCycle : siblingsOf(desk, id);
  const place = siblings.findIndex((one) => one.id === id) + 1;
  desk.workshop.announce(t('okr-said-moved', { place, count: siblings.length }));
  void back();
}

/** Moving a row within the page takes the focus from it: afterwards the caret is where it was. */
function caret(id: string): () => Promise<void> {
  const { activeElement } = document;
  const field = activeElement instanceof HTMLTextAreaElement ? activeElement : undefined;
  const [from, to] = [field?.selectionStart ?? 0, field?.selectionEnd ?? 0];
  return async () => {
    await tick();
    if (field?.isConnected) {
      field.focus({ preventScroll: true });
      field.setSelectionRange(from, to);
      document.getElementById(`entry-${id}`)?.scrollIntoView({ block: 'nearest' });
    } else await focusTitle(id);
  };
}

function siblingsOf(desk: OkrDesk, id: string) {
  const objective = desk.keyResults.find((one) => one.id === id)?.objective;
  return objective === undefined ? [] : desk.keyResultsOf(objective);
}

export function remove(desk: OkrDesk, kind: 'objective' | 'keyResult', id: string): void {
  if (desk.readonly) return;
  const siblings = kind === 'objective' ? desk.objectives : siblingsOf(desk, id);
  const at = siblings.findIndex((one) => one.id === id);
  const near = siblings[at + 1] ?? siblings[at - 1];
  take(desk, kind === 'objective' ? 'objectives' : 'keyResults', id);
  const parent = desk.document.keyResults.all.get(id)?.objective;
  if (near) void focusTitle(near.id);
  else if (parent !== undefined) void focusTitle(parent);
  else void tick().then(() => document.querySelector<HTMLElement>('.okr .empty button, .okr .add')?.focus());
}

/** Takes something away, and says how it comes back. Nobody is asked before. */
export function take(desk: OkrDesk, root: Removed['root'], id: string): void {
  desk.editor[root].delete(id);
  if (desk.chosen?.id === id) desk.chosen = undefined;
  desk.removed = { root, id, byMe: true };
  desk.workshop.announce(noticeText(desk, desk.removed));
}

/** Ends typing a title. A new entry that stayed empty goes away again, without a trace in the history. */
export function leaveTitle(desk: OkrDesk, kind: 'objective' | 'keyResult', id: string): void {
  if (desk.readonly) return;
  if (kind === 'keyResult') desk.editor.discardEmptyKeyResult(id);
  else desk.editor.discardEmptyObjective(id);
}

/** Enter in a title goes on to the next key result; in one that is empty it ends. */
export function nextAfter(desk: OkrDesk, kind: 'objective' | 'keyResult', id: string): void {
  const keyResult = desk.keyResults.find((one) => one.id === id);
  const objective = kind === 'objective' ? id : keyResult?.objective;
  const title = kind === 'objective' ? desk.objective(id)?.title : keyResult?.title;
  if (isBlank(title) || objective === undefined) (document.activeElement as HTMLElement | null)?.blur();
  else {
    const empty = desk.keyResultsOf(objective).find((one) => isBlank(one.title));
    if (empty) void focusTitle(empty.id);
    else addKeyResult(desk, objective);
  }
}

export function turn(desk: OkrDesk, how: 'undo' | 'redo'): void {
  if (desk.readonly || !(how === 'undo' ? desk.canUndo : desk.canRedo)) return;
  const here = document.activeElement;
  const back = here instanceof HTMLTextAreaElement ? caret('') : undefined;
  const subject = desk.editor.history[how]();
  void tick().then(async () => {
    // What I stood in may be gone, or may have moved within the page.
    if (back && here?.isConnected) await back();
    else if (document.activeElement === document.body && subject !== undefined) await focusTitle(subject);
  });
  desk.workshop.announce(t(`okr-said-${how}`));
}
