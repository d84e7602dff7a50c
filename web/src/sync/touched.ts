/** Which things a change touched, in terms of documents that are flat maps of entries. */
import * as Y from 'yjs';

/** Keys that say where an entry stands: moving it is one change. */
const PLACE = new Set(['lane', 'order', 'indent']);

/**
 * `root/entry` for entries that came, `root/entry/field` for what changed in an entry. Fields that say where it stands
 * count as one.
 */
export function touchedBy(transaction: Y.Transaction): string[] {
  const found = new Set<string>();
  for (const [type, keys] of transaction.changed) {
    const path = pathOf(type as Y.AbstractType<unknown>, transaction.doc);
    if (!path) continue;
    const [root, entry, field] = path;
    if (field !== undefined) found.add(`${root}/${entry}/${field}`);
    else if (entry !== undefined) {
      for (const key of keys) found.add(`${root}/${entry}/${key !== null && PLACE.has(key) ? 'order' : (key ?? '')}`);
    } else for (const key of keys) found.add(`${root}/${key ?? ''}`);
  }
  return [...found];
}

/** Root, entry and field that a shared type is, as far as it lies that deep. */
function pathOf(type: Y.AbstractType<unknown>, document: Y.Doc): [root: string, ...keys: string[]] | undefined {
  const keys: string[] = [];
  let at = type;
  while (at._item) {
    // Parts of a text have no key; they are not types themselves.
    keys.unshift(at._item.parentSub ?? '');
    const { parent } = at._item;
    if (!(parent instanceof Y.AbstractType)) return undefined;
    at = parent as Y.AbstractType<unknown>;
  }
  for (const [name, root] of document.share) if (root === at) return [name, ...keys];
  return undefined;
}
