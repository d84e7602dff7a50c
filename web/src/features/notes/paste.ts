/** What comes in from elsewhere: clipboard, dropped files. Everything of it that is text becomes blocks. */
import type { Draft } from '../../doc/notesEditor';
import { more, paste, type Pasted, put } from '../../doc/notesText';
import { BLOCKS_MAX } from '../../model/notes';
import { piecesOfHtml, unstyled } from '../../model/notesHtml';
import { type Piece, piecesOf } from '../../model/notesPaste';
import { decodeText } from '../../model/textFile';
import { t } from '../../texts/texts.svelte';
import { remove } from './actions';
import type { NotesDesk } from './desk.svelte';

/** Largest text file that is read, in bytes. */
const FILE_MAX = 5_000_000;
/** Most text all notes hold together, in UTF-16 units: what the server stores of a document, with much to spare. */
const TEXT_MAX = 4_000_000;
/** So many changes may be on their way before the rest of a long paste waits for them. */
const AHEAD = 16;

/** Where it goes: into a text, or before a row. */
export type Target =
  { readonly block: string; readonly from: number; readonly to: number } | { readonly index: number };

interface Content {
  readonly pieces: readonly Piece[];
  readonly images: number;
}

/** Takes what was pasted or dropped; false where the browser does it best itself. */
export function take(desk: NotesDesk, data: DataTransfer | null, target: Target): boolean {
  if (!data || desk.readonly) return true;
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  if (html === '' && text === '') {
    void takeFiles(desk, [...data.files], target);
    return true;
  }
  const content = contentOf(html, text);
  const [first] = content.pieces;
  const plain = 'block' in target && content.images === 0 && content.pieces.length <= 1;
  if (plain && (!first || (first.kind === 'paragraph' && first.text === text))) return false;
  insert(desk, content, target);
  return true;
}

function contentOf(html: string, text: string): Content {
  if (html === '') return { pieces: piecesOf(text), images: 0 };
  // A document made this way runs nothing and loads nothing.
  const { pieces, images } = piecesOfHtml(new DOMParser().parseFromString(unstyled(html), 'text/html').body);
  return { pieces: pieces.length > 0 ? pieces : piecesOf(text), images };
}

export async function takeFiles(desk: NotesDesk, files: readonly File[], target: Target): Promise<void> {
  const [file] = files;
  if (!file || desk.readonly) return;
  if (file.type.startsWith('image/')) desk.notice = t('notes-no-image');
  else if (!/\.(txt|md|markdown)$/iu.test(file.name) && !/^text\/(plain|markdown)$/u.test(file.type))
    desk.notice = t('notes-no-file', { name: file.name });
  else if (file.size > FILE_MAX) desk.notice = t('notes-file-large', { name: file.name });
  else await readFile(desk, file, target);
  if (files.length > 1) desk.notice = t('notes-one-file', { name: file.name });
}

async function readFile(desk: NotesDesk, file: File, target: Target): Promise<void> {
  try {
    const bytes = await file.arrayBuffer();
    const text = decodeText(bytes);
    if (text === undefined) desk.notice = t('notes-no-file', { name: file.name });
    else insert(desk, { pieces: piecesOf(text), images: 0 }, target);
  } catch {
    // A folder, or a file that went away while it was dragged.
    desk.notice = t('notes-no-file', { name: file.name });
  }
}

function insert(desk: NotesDesk, { pieces, images }: Content, target: Target): void {
  const { taken, left } = fitting(desk, pieces);
  if (left.length > 0) {
    desk.leftOver = { lines: left.length, text: left.map(({ text }) => text).join('\n') };
  }
  if (images > 0) desk.notice = t('notes-images-left', { count: images });
  if (taken.length === 0) {
    if (images > 0 && pieces.length === 0) desk.notice = t('notes-no-image');
    return;
  }
  void finish(desk, putIn(desk, taken, target), taken.length);
}

function putIn(desk: NotesDesk, pieces: readonly Piece[], target: Target): Pasted {
  const { editor } = desk;
  if ('block' in target) return paste(editor, target.block, target.from, target.to, pieces);
  // In place of whole blocks that are selected.
  const index = desk.selected.size === 0 ? target.index : (desk.run()?.from ?? target.index);
  if (desk.selected.size > 0) remove(desk);
  return put(editor, index, pieces);
}

/** What the notes still hold, and what they do not. */
function fitting(desk: NotesDesk, pieces: readonly Piece[]): { taken: readonly Piece[]; left: readonly Piece[] } {
  let room = TEXT_MAX - desk.rows.reduce((sum, { block }) => sum + block.text.length, 0);
  let count = 0;
  const most = BLOCKS_MAX - desk.document.blocks.size;
  while (count < pieces.length && count < most) {
    room -= pieces[count]?.text.length ?? 0;
    if (room < 0) break;
    count += 1;
  }
  return { taken: pieces.slice(0, count), left: pieces.slice(count) };
}

/** Puts in the rest of a long paste frame by frame, so that nothing stands still and no connection is flooded. */
async function finish(desk: NotesDesk, { caret, waiting }: Pasted, all: number): Promise<void> {
  if (caret) desk.go(caret);
  let rest = waiting;
  while (rest.length > 0) {
    desk.progress = { done: all - rest.length, all };
    await pause(16);
    while (desk.workshop.connection.state === 'sending' && desk.workshop.connection.pending > AHEAD) await pause(40);
    if (desk.readonly) {
      keep(desk, rest);
      rest = [];
    } else rest = more(desk.editor, rest);
  }
  desk.progress = undefined;
  if (all > 1) desk.workshop.announce(t('notes-said-pasted', { count: all - (desk.leftOver?.lines ?? 0) }));
}

/** The right to write went while it was pasted. */
function keep(desk: NotesDesk, rest: readonly Draft[]): void {
  const text = [...rest.map((draft) => draft.text), desk.leftOver?.text ?? ''].join('\n').trim();
  desk.leftOver = { lines: rest.length + (desk.leftOver?.lines ?? 0), text };
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
