import { fitLast } from '../../board/projector-fit';
import type { Language } from '../../model/contract';
import type { NoteRow } from '../../model/notes';
import type { Wall } from './wall.svelte';
import { linesIn } from './words';

/** Letters of a kind of block, and the room above it; in pixels of the wall. */
interface Look {
  readonly size: number;
  readonly line: number;
  readonly above: number;
}

const BODY: Look = { size: 38, line: 52, above: 14 };
const HEADINGS: readonly Look[] = [
  { size: 60, line: 76, above: 32 },
  { size: 50, line: 64, above: 28 },
  { size: 42, line: 56, above: 24 },
];
/** In front of an item, and for every step it is moved in. */
export const MARK = 60;
export const STEP = 56;

export interface NoteLines extends Look {
  readonly row: NoteRow;
  readonly lines: readonly string[];
  readonly left: number;
}

/** The end of the notes, as much as fits: who writes goes on there. */
export function fitNotes(
  rows: readonly NoteRow[],
  wall: Wall,
  language: Language,
  room: { width: number; height: number },
): { shown: NoteLines[]; leftOut: number } {
  const written = rows.filter(({ block }) => block.text.trim() !== '');
  // Far more than any wall holds; a book of notes need not be measured.
  const near = written.slice(-60).map((row) => layRow(row, wall, language, room.width));
  const heightOf = ({ lines, line, above }: NoteLines): number => above + lines.length * line;
  const fit = fitLast(near, heightOf, { height: room.height, gap: 0, more: 60 });
  const last = near.at(-1);
  if (fit.shown.length > 0 || last === undefined) {
    return { shown: fit.shown, leftOut: written.length - fit.shown.length };
  }
  // One block longer than the wall: its last lines.
  const most = Math.max(1, Math.floor((room.height - 60 - last.above) / last.line));
  return { shown: [{ ...last, lines: last.lines.slice(-most) }], leftOut: written.length - 1 };
}

function layRow(row: NoteRow, wall: Wall, language: Language, width: number): NoteLines {
  const { kind, level, text } = row.block;
  const look = kind === 'heading' ? (HEADINGS[level - 1] ?? BODY) : BODY;
  const left = kind === 'heading' || kind === 'paragraph' ? 0 : row.depth * STEP + MARK;
  const lines = linesIn(wall, text, language, { width: width - left, size: look.size, most: Infinity });
  return { ...look, row, lines, left };
}
