/** Entries of the area in the words of the interface. */
import type { DecisionsEditor } from '../../doc/decisionsEditor';
import { t } from '../../texts/texts.svelte';
import type { EntryRef } from './desk.svelte';

/** What an entry says, in one line; also of one that is deleted. */
export function nameOf(editor: DecisionsEditor, { list, id }: EntryRef): string {
  const { topics, recommendations, nextSteps } = editor.view;
  const words = list === 'topics' ? topics.all.get(id)?.title : { recommendations, nextSteps }[list].all.get(id)?.text;
  return words?.trim() || t('decisions-untitled');
}
