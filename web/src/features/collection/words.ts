/** Cards and groups in the words of the interface. */
import { t } from '../../texts/texts.svelte';
import type { CollectionDesk, Removed } from './desk.svelte';

/** What a card says, or how a group is called; also of one that is deleted. */
export function nameOf(desk: CollectionDesk, root: Removed['root'], id: string): string {
  const { contributions, clusters } = desk.editor.view;
  if (root === 'contributions') return contributions.all.get(id)?.text.trim() || t('collection-untitled');
  return clusters.all.get(id)?.title.trim() || t('collection-group-unnamed');
}

/** What is said of what was deleted. */
export function removedName(desk: CollectionDesk, { root, ids: [id = '', ...more] }: Removed): string {
  if (more.length > 0) return t('collection-said-removed', { count: more.length + 1 });
  const name = nameOf(desk, root, id);
  return t(root === 'clusters' ? 'collection-said-dissolved' : 'collection-said-removed-one', { name });
}
