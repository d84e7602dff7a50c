import type { OkrWrite } from '../../../doc/okrEditor';
import { t } from '../../../texts/texts.svelte';
import type { OkrDesk } from '../desk.svelte';
import { titleOf } from '../words';

/** Drafts that are agreed on are drafts no longer: an objective with its key results, or one key result. */
export function confirmDraft(desk: OkrDesk, id: string): void {
  if (desk.readonly) return;
  const agreed = (root: OkrWrite['root']) => (one: { readonly id: string; readonly draft?: boolean }) =>
    one.draft ? [{ root, id: one.id, values: { draft: undefined } }] : [];
  const objective = desk.objective(id);
  const keyResults = objective ? desk.keyResultsOf(id) : desk.keyResults.filter((one) => one.id === id);
  const writes = [...(objective ? agreed('objectives')(objective) : []), ...keyResults.flatMap(agreed('keyResults'))];
  if (writes.length === 0) return;
  desk.editor.together(id, writes);
  const named = objective ?? keyResults[0];
  if (named) desk.workshop.announce(t('carry-said-confirmed', { title: titleOf(named) }));
}
