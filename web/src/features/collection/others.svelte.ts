/** What others do to cards and groups while I look. */
import { tick } from 'svelte';
import { EntriesRemote } from '../../doc/entriesRemote';
import { nextFrame } from '../../doc/observe';
import { t } from '../../texts/texts.svelte';
import type { CollectionDesk } from './desk.svelte';
import { nameOf } from './words';

/** Tells what others do, and whoever works on a card that it was taken away; returns how to end that. */
export function hearOthers(desk: CollectionDesk): () => void {
  const remote = new EntriesRemote(desk.editor.view.doc, ['contributions', 'clusters'], {
    tell: ({ added, changed, deleted }) =>
      desk.workshop.announceChange(t('collection-said-others', { added, changed, deleted, rest: added + changed })),
    gone: (name, id) => {
      const root = name === 'clusters' ? name : 'contributions';
      // Still drawn: the page follows with the next frame.
      const here = document.activeElement?.closest(`#card-${CSS.escape(id)}, #group-${CSS.escape(id)}`);
      const wanted = desk.dialog?.ids.includes(id) === true;
      desk.chosen.delete(id);
      if (desk.editing === id) desk.editing = undefined;
      if (!here && !wanted) return;
      desk.removed = { root, ids: [id] };
      if (wanted) desk.dialog = undefined;
      desk.workshop.announce(t('collection-said-lost', { name: nameOf(desk, root, id) }));
      // Where I stood is gone. What I type meanwhile must not end in the words of another card.
      nextFrame(() => {
        void tick().then(() => {
          if (document.activeElement === document.body) document.getElementById('removed-cards')?.focus();
        });
      });
    },
  });
  return () => remote.close();
}
