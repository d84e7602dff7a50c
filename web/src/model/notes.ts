/** The shared notes as plain values: blocks in order, how deep they stand and what number they have. */
import type { BlockKind } from './contract';

export interface NoteBlock {
  readonly id: string;
  readonly kind: BlockKind;
  readonly order: string;
  readonly text: string;
  /** For check boxes. */
  readonly done: boolean;
  /** As stored, 0–4. */
  readonly indent: number;
  /** Of a heading, 1–3. */
  readonly level: number;
  readonly deletedAt?: number;
}

/** A block as it is shown. */
export interface NoteRow {
  readonly block: NoteBlock;
  /** Steps it is indented: at most one more than the item before it. */
  readonly depth: number;
  /** Of a numbered item. */
  readonly number: number;
}

/** What a block can be made into. */
export interface NoteKind {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly done?: boolean;
}

export const INDENT_MAX = 4;
export const LEVEL_MAX = 3;
/** Most blocks one workshop's notes hold, deleted ones included: as many as an import takes. */
export const BLOCKS_MAX = 20_000;

export const KINDS: readonly NoteKind[] = [
  { kind: 'paragraph' },
  { kind: 'heading', level: 1 },
  { kind: 'heading', level: 2 },
  { kind: 'heading', level: 3 },
  { kind: 'bullet' },
  { kind: 'number' },
  { kind: 'check' },
];

export function isItem({ kind }: { readonly kind: BlockKind }): boolean {
  return kind === 'bullet' || kind === 'number' || kind === 'check';
}

/** Whether two kinds look the same, apart from a tick. */
export function isKind(block: NoteBlock, kind: NoteKind): boolean {
  return block.kind === kind.kind && (kind.kind !== 'heading' || block.level === (kind.level ?? 1));
}

/** Whoever deletes a block empties it; words that somebody typed into it at that moment stay to be seen. */
export function isShown(block: NoteBlock): boolean {
  return block.deletedAt === undefined || block.text !== '';
}

/** Depth and number of every block; `blocks` are in order. */
export function layRows(blocks: readonly NoteBlock[]): NoteRow[] {
  /** The number reached at each depth, as long as the list goes on. */
  const reached: number[] = [];
  let deepest = -1;
  return blocks.map((block) => {
    if (!isItem(block)) {
      reached.length = 0;
      deepest = -1;
      return { block, depth: 0, number: 0 };
    }
    const depth = Math.min(block.indent, deepest + 1, INDENT_MAX);
    deepest = depth;
    reached.length = Math.min(reached.length, depth + 1);
    const number = block.kind === 'number' ? (reached[depth] ?? 0) + 1 : 0;
    reached[depth] = number;
    return { block, depth, number };
  });
}

/** Index after the last of what belongs to the row at `index`: the deeper items below an item. */
export function unitEnd(rows: readonly NoteRow[], index: number): number {
  const row = rows[index];
  let end = index + 1;
  if (!row || !isItem(row.block)) return end;
  while (end < rows.length && (rows[end]?.depth ?? 0) > row.depth) end += 1;
  return end;
}

/** A run of rows, from `from` to before `end`. */
export interface Run {
  readonly from: number;
  readonly end: number;
}

/** The rows between two of them in either direction, with everything that belongs to the last. */
export function runBetween(rows: readonly NoteRow[], a: number, b: number): Run {
  const [from, to] = a < b ? [a, b] : [b, a];
  return { from, end: Math.max(unitEnd(rows, from), unitEnd(rows, to)) };
}

/** Index of the row that the run would stand before when it goes up one place; nothing when it is at the top. */
export function placeAbove(rows: readonly NoteRow[], { from }: Run): number | undefined {
  const depth = rows[from]?.depth ?? 0;
  let index = from - 1;
  while (index > 0 && (rows[index]?.depth ?? 0) > depth) index -= 1;
  return index < 0 ? undefined : index;
}

/** Index of the row that the run would stand before when it goes down one place; nothing when it is at the end. */
export function placeBelow(rows: readonly NoteRow[], { from, end }: Run): number | undefined {
  if (end >= rows.length) return undefined;
  const depth = rows[from]?.depth ?? 0;
  // Past the end of its own parent it becomes the first of the next one.
  return (rows[end]?.depth ?? 0) < depth ? end + 1 : unitEnd(rows, end);
}

/** What a block is that comes into being by Enter at the end of another. */
export function kindAfter(block: NoteBlock): NoteKind {
  return isItem(block) ? { kind: block.kind } : { kind: 'paragraph' };
}
