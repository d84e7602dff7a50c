/** Plain text as blocks: line by line, Markdown recognised. */
import { INDENT_MAX, LEVEL_MAX, type NoteKind } from './notes';
import { TEXT_LIMIT, splits } from './textEdit';

/** A block to be. */
export interface Piece extends NoteKind {
  readonly indent: number;
  readonly text: string;
}

/** A tab counts as so many blanks. */
const TAB = 4;
const BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/u;
const HEADING = /^(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?$/u;
const CHECK = /^(?:[-*+•][ \t]+)?\[([ xX]?)\](?:[ \t]+(.*))?$/u;
const BOX = /^(?:[-*+•][ \t]+)?([☐☑☒])[ \t]*(.*)$/u;
const BULLET = /^[-*+•◦▪‣·–][ \t]+(.*)$/u;
const NUMBER = /^(\d{1,9})[.)][ \t]+(.*)$/u;
/** What our own copy puts before words that look like Markdown. */
const ESCAPED = /^\\(?=[#\-*+•[☐☑☒◦▪‣·–\d\\])/u;

/** The blocks of a pasted text. Empty lines part and are no blocks themselves. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const steps = new Steps();
  const lines = clean(text).split(BREAK);
  for (let at = 0; at < lines.length; at += 1) {
    let line = (lines[at] ?? '').trimEnd();
    // A backslash at the end of a line is Markdown's break within a block.
    while (/(^|[^\\])\\$/u.test(line) && at + 1 < lines.length) {
      at += 1;
      line = `${line.slice(0, -1)}\n${(lines[at] ?? '').trim()}`;
    }
    if (line.trim() === '') continue;
    pieces.push(...withinBlock(pieceOf(line, steps)));
  }
  return pieces;
}

/** What remains of a text when everything that no block can hold is gone: controls, halves of characters. */
export function clean(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- that is what it is about
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/gu, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
  );
}

/** A text too long for one block as several, cut at a blank where there is one. */
export function withinBlock(piece: Piece): Piece[] {
  if (piece.text.length <= TEXT_LIMIT) return [piece];
  const pieces: Piece[] = [];
  let rest = piece.text;
  while (rest.length > TEXT_LIMIT) {
    const blank = rest.lastIndexOf(' ', TEXT_LIMIT);
    let end = blank > TEXT_LIMIT / 2 ? blank + 1 : TEXT_LIMIT;
    if (splits(rest, end)) end -= 1;
    pieces.push({ ...piece, text: rest.slice(0, end) });
    rest = rest.slice(end);
  }
  return [...pieces, { ...piece, text: rest }];
}

function pieceOf(line: string, steps: Steps): Piece {
  const [first = '', ...rest] = line.split('\n');
  const body = first.trimStart();
  const width = widthOf(first.slice(0, first.length - body.length));
  const whole = (words: string) => [words, ...rest].join('\n');

  const heading = HEADING.exec(body);
  if (heading && width < TAB) {
    steps.end();
    const level = Math.min(heading[1]?.length ?? 1, LEVEL_MAX);
    return { kind: 'heading', level, indent: 0, text: whole(heading[2] ?? '') };
  }
  const box = BOX.exec(body);
  const check = box ?? CHECK.exec(body);
  if (check) {
    const done = !['', ' ', '☐'].includes(check[1] ?? '');
    return { kind: 'check', done, indent: steps.at(width, 'check'), text: whole(check[2] ?? '') };
  }
  const bullet = BULLET.exec(body);
  if (bullet) return { kind: 'bullet', indent: steps.at(width, 'bullet'), text: whole(bullet[1] ?? '') };
  const number = NUMBER.exec(body);
  // A list counts from one on; any other number begins a sentence.
  if (number && (Number(number[1]) === 1 || steps.counts(width)))
    return { kind: 'number', indent: steps.at(width, 'number'), text: whole(number[2] ?? '') };
  steps.end();
  return { kind: 'paragraph', indent: 0, text: whole(body.replace(ESCAPED, '')) };
}

/** How deep a list is, told from the blanks before its items. */
class Steps {
  #open: { width: number; kind: string }[] = [];

  at(width: number, kind: string): number {
    while (this.#open.length > 0 && width < (this.#open.at(-1)?.width ?? 0)) this.#open.pop();
    const last = this.#open.at(-1);
    if (!last || width >= last.width + 2) this.#open.push({ width, kind });
    else last.kind = kind;
    return Math.min(this.#open.length - 1, INDENT_MAX);
  }

  counts(width: number): boolean {
    return this.#open.findLast((step) => step.width <= width)?.kind === 'number';
  }

  end(): void {
    this.#open = [];
  }
}

function widthOf(blanks: string): number {
  let width = 0;
  for (const blank of blanks) width = blank === '\t' ? width + TAB - (width % TAB) : width + 1;
  return width;
}
