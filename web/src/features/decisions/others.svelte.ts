/** What others do to recommendations, next steps and topics while I look. */
import { tick } from 'svelte';
import { EntriesRemote } from '../../doc/entriesRemote';
import { nextFrame } from '../../doc/observe';
import { DECISION_LISTS } from '../../model/decisions';
import { t } from '../../texts/texts.svelte';
import type { DecisionsDesk } from './desk.svelte';
import { nameOf } from './words';

/** Tells what others do, and whoever works on an entry that it was taken away; returns how to end that. */
export function hearOthers(desk: DecisionsDesk): () => void {
  const remote = new EntriesRemote(desk.editor.view.doc, DECISION_LISTS, {
    tell: ({ added, changed, deleted }) =>
      desk.workshop.announceChange(t('decisions-said-others', { added, changed, deleted, rest: added + changed })),
    gone: (root, id) => {
      const list = DECISION_LISTS.find((one) => one === root);
      // Still drawn: the page follows with the next frame.
      const here = document.activeElement?.closest(`#entry-${CSS.escape(id)}`);
      const related = desk.relating?.id === id;
      if (!list || (!here && !related)) return;
      desk.removed = { list, id };
      if (related) desk.relating = undefined;
      desk.workshop.announce(t('decisions-said-lost', { name: nameOf(desk.editor, { list, id }) }));
      // Where I stood is gone. What I type meanwhile must not end in the words of the next one.
      nextFrame(() => {
        void tick().then(() => {
          if (document.activeElement === document.body) document.getElementById('removed-decision')?.focus();
        });
      });
    },
  });
  return () => remote.close();
}
