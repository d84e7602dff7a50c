/** What typing does beyond one block: splitting, joining, pasting. Each command is one step of undo. */
import { INDENT_MAX, isItem, kindAfter, type NoteBlock } from '../model/notes';
import type { Piece } from '../model/notesPaste';
import { placeManyAt } from '../model/order';
import { TEXT_LIMIT } from '../model/textEdit';
import type { SharedText } from './entries';
import { BLOCK } from './keys';
import { type Caret, type Draft, type NotesEditor, writeKind } from './notesEditor';
import { indent } from './notesMoves';

/** So many blocks, and so many UTF-16 units, go into the document at once: a frame of them is below what the server takes. */
const CHUNK = { blocks: 250, text: 100_000 };

/** Enter: what is selected goes, what follows becomes a block of its own. */
export function split(editor: NotesEditor, id: string, from: number, to: number): Caret | undefined {
  const index = editor.placeOf(id);
  const row = index === undefined ? undefined : editor.rows[index];
  const text = editor.view.text(id);
  if (index === undefined || !row || !text) return undefined;
  const { block } = row;
  if (block.text === '' && isItem(block)) {
    if (row.depth > 0) indent(editor, [id], -1);
    else editor.setKind([id], { kind: 'paragraph' });
    return { block: id, at: 0 };
  }
  // At the beginning an empty block goes before it: whoever types in this one is not disturbed.
  const before = from === 0 && to < block.text.length;
  const tail = before ? '' : block.text.slice(to);
  const kind = tail === '' ? kindAfter(block) : { kind: block.kind, level: block.level };
  const depth = isItem(block) ? row.depth : 0;
  const { orders, rekeyed } = placeManyAt(editor.siblings(), before ? index : index + 1, 1);
  const [added = ''] = editor.create([{ ...kind, order: orders[0] ?? '', indent: depth, text: tail }], () => {
    const cut = before ? to : block.text.length;
    if (cut > from) text.delete(from, cut - from);
    editor.rekey(rekeyed);
  });
  return before ? { block: id, at: 0 } : { block: added, at: 0 };
}

/** Backspace at the beginning: an item or a heading becomes a paragraph, a paragraph joins the block before. */
export function joinBefore(editor: NotesEditor, id: string): Caret | undefined {
  const index = editor.placeOf(id);
  const block = index === undefined ? undefined : editor.rows[index]?.block;
  if (index === undefined || !block) return undefined;
  if (block.kind !== 'paragraph') {
    editor.setKind([id], { kind: 'paragraph' });
    return { block: id, at: 0 };
  }
  const before = editor.rows[index - 1]?.block;
  if (before) return join(editor, before, block);
  return block.text === '' && editor.rows.length > 1 ? editor.remove([id]) : undefined;
}

/** Delete at the end: the next block joins this one. */
export function joinNext(editor: NotesEditor, id: string): Caret | undefined {
  const index = editor.placeOf(id);
  const block = index === undefined ? undefined : editor.rows[index]?.block;
  const next = index === undefined ? undefined : editor.rows[index + 1]?.block;
  return block && next && join(editor, block, next);
}

/** Appends `block` to the one before it. */
function join(editor: NotesEditor, before: NoteBlock, block: NoteBlock): Caret | undefined {
  const text = editor.view.text(before.id);
  const entry = editor.entry(block.id);
  const seam = before.text.length;
  if (!text || !entry || seam + block.text.length > TEXT_LIMIT) return undefined;
  if (seam === 0) {
    // The block with the words stays, and with it whoever types there.
    editor.step(block.id, () => {
      editor.empty(before.id);
      writeKind(entry, before);
      entry.set(BLOCK.indent, before.indent);
    });
    return { block: block.id, at: 0 };
  }
  editor.step(before.id, () => {
    text.insert(seam, block.text);
    editor.empty(block.id);
  });
  return { block: before.id, at: seam };
}

/** What a paste has put in, and what is still to be put in by `more`. */
export interface Pasted {
  readonly caret: Caret | undefined;
  readonly waiting: readonly Draft[];
}

/** Pastes blocks into a text in place of what is selected there. */
export function paste(editor: NotesEditor, id: string, from: number, to: number, pieces: readonly Piece[]): Pasted {
  const index = editor.placeOf(id);
  const row = index === undefined ? undefined : editor.rows[index];
  const text = editor.view.text(id);
  const [first] = pieces;
  if (index === undefined || !row || !text || !first) return { caret: undefined, waiting: [] };
  const { block } = row;
  const [head, tail] = [block.text.slice(0, from), block.text.slice(to)];
  const empty = head === '' && tail === '';
  const fits = block.text.length - (to - from) + first.text.length <= TEXT_LIMIT;
  if (pieces.length === 1 && fits && (first.kind === 'paragraph' || !empty)) {
    editor.step(id, () => replace(text, from, to, first.text));
    return { caret: { block: id, at: from + first.text.length }, waiting: [] };
  }
  const joins = fits && (empty || (head !== '' && first.kind === 'paragraph'));
  const rest = joins ? pieces.slice(1) : pieces;
  const before = head === '' && tail !== '';
  const base = isItem(block) ? row.depth : 0;
  const drafts = rest.map((piece) => ({
    ...piece,
    indent: Math.min(piece.indent + (isItem(piece) ? base : 0), INDENT_MAX),
  }));
  const tailApart = tail !== '' && !before;
  const change = (): void => {
    const entry = editor.entry(id);
    if (joins) replace(text, from, tailApart ? block.text.length : to, first.text);
    else if (tailApart || to > from) text.delete(from, (tailApart ? block.text.length : to) - from);
    if (!joins || !empty || !entry || first.kind === 'paragraph') return;
    writeKind(entry, first);
    entry.set(BLOCK.indent, Math.min(first.indent + base, INDENT_MAX));
  };
  const last = drafts.at(-1);
  if (tailApart && last && chunkOf(drafts) === drafts.length && last.text.length + tail.length <= TEXT_LIMIT) {
    const joined = [...drafts.slice(0, -1), { ...last, text: last.text + tail }];
    const { caret } = put(editor, index + 1, joined, change);
    return { caret: caret && { block: caret.block, at: last.text.length }, waiting: [] };
  }
  const end = tailApart ? { kind: block.kind, level: block.level, indent: base, text: tail } : undefined;
  const pasted = put(editor, before ? index : index + 1, drafts, change, end);
  return rest.length > 0 ? pasted : { ...pasted, caret: { block: id, at: from + first.text.length } };
}

/** Puts blocks before the row at `index`; `change` belongs to the same step, `end` comes after all of them. */
export function put(
  editor: NotesEditor,
  index: number,
  pieces: readonly Piece[],
  change: () => void = () => undefined,
  end?: Piece,
): Pasted {
  const all = end ? [...pieces, end] : pieces;
  const { orders, rekeyed } = placeManyAt(editor.siblings(), index, all.length);
  const drafts = all.map((piece, place): Draft => ({ ...piece, order: orders[place] ?? '' }));
  const now = drafts.slice(0, Math.min(chunkOf(drafts), pieces.length));
  // What followed the caret is never out of the document, however long the rest takes.
  const last = end ? drafts.slice(-1) : [];
  editor.history.pause();
  const ids = editor.create(
    [...now, ...last],
    () => {
      change();
      editor.rekey(rekeyed);
    },
    true,
  );
  const waiting = drafts.slice(now.length, pieces.length);
  if (waiting.length === 0) editor.history.pause();
  const block = ids[now.length - 1];
  return { caret: block === undefined ? undefined : { block, at: now.at(-1)?.text.length ?? 0 }, waiting };
}

/** Puts in the next blocks that wait; those that still do. They belong to the step that began it. */
export function more(editor: NotesEditor, waiting: readonly Draft[]): readonly Draft[] {
  const count = chunkOf(waiting);
  editor.create(waiting.slice(0, count), undefined, true);
  const rest = waiting.slice(count);
  if (rest.length === 0) editor.history.pause();
  return rest;
}

function chunkOf(drafts: readonly Piece[]): number {
  let text = 0;
  const past = drafts.findIndex((draft, index) => (text += draft.text.length) > CHUNK.text && index > 0);
  return Math.min(past < 0 ? drafts.length : past, CHUNK.blocks);
}

function replace(text: SharedText, from: number, to: number, words: string): void {
  if (to > from) text.delete(from, to - from);
  if (words !== '') text.insert(from, words);
}
