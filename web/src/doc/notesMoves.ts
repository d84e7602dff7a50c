/** Where blocks stand: deeper or less deep, elsewhere, twice. Each command is one step of undo. */
import { INDENT_MAX, isItem, runBetween } from '../model/notes';
import { placeManyAt } from '../model/order';
import { BLOCK } from './keys';
import type { NotesEditor } from './notesEditor';

/** Moves items one step in or out, with what belongs to them. Tells whether anything moved. */
export function indent(editor: NotesEditor, ids: readonly string[], by: 1 | -1): boolean {
  const { rows } = editor;
  const changes = new Map<string, number>();
  for (const id of ids) {
    const index = editor.placeOf(id);
    const row = index === undefined ? undefined : rows[index];
    if (index === undefined || !row || !isItem(row.block)) continue;
    const before = rows[index - 1];
    const most = before && isItem(before.block) ? (changes.get(before.block.id) ?? before.depth) + 1 : 0;
    const depth = Math.min(row.depth + by, most, INDENT_MAX);
    if (depth < 0 || depth === row.depth || changes.has(id)) continue;
    const run = runBetween(rows, index, index);
    for (const { block, depth: own } of rows.slice(run.from, run.end))
      changes.set(block.id, Math.min(Math.max(own + by, 0), INDENT_MAX));
  }
  if (changes.size === 0) return false;
  editor.step(ids[0], () => {
    for (const [id, depth] of changes) editor.entry(id)?.set(BLOCK.indent, depth);
  });
  return true;
}

/** Moves blocks, in order, before the row at `index`; `depth` is how deep the first of them stands then. */
export function move(editor: NotesEditor, ids: readonly string[], index: number, depth?: number): void {
  const { rows } = editor;
  const moved = new Set(ids);
  const others = editor.siblings().filter(({ id }) => !moved.has(id));
  const at = index - rows.slice(0, index).filter(({ block }) => moved.has(block.id)).length;
  const { orders, rekeyed } = placeManyAt(others, at, ids.length);
  const first = rows[editor.placeOf(ids[0] ?? '') ?? -1];
  const by = depth === undefined || !first || !isItem(first.block) ? 0 : depth - first.depth;
  editor.step(ids[0], () => {
    ids.forEach((id, place) => {
      const row = rows[editor.placeOf(id) ?? -1];
      editor.entry(id)?.set(BLOCK.order, orders[place] ?? '');
      if (row && isItem(row.block) && row.depth + by !== row.block.indent)
        editor.entry(id)?.set(BLOCK.indent, Math.min(Math.max(row.depth + by, 0), INDENT_MAX));
    });
    editor.rekey(rekeyed);
  });
}

/** Copies blocks behind the last of them; the new ids. */
export function duplicate(editor: NotesEditor, ids: readonly string[]): string[] {
  const last = editor.placeOf(ids.at(-1) ?? '') ?? editor.rows.length - 1;
  const { orders, rekeyed } = placeManyAt(editor.siblings(), last + 1, ids.length);
  const drafts = ids.flatMap((id, index) => {
    const row = editor.rows[editor.placeOf(id) ?? -1];
    if (!row) return [];
    const { kind, level, done, text } = row.block;
    return [{ kind, level, done, text, indent: row.depth, order: orders[index] ?? '' }];
  });
  return editor.create(drafts, () => editor.rekey(rekeyed));
}
