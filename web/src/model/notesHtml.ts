/** Pasted HTML as blocks. It is read from a parsed, inert document; nothing but words and their kind comes out. */
import { INDENT_MAX, LEVEL_MAX, type NoteKind } from './notes';
import { clean, type Piece, withinBlock } from './notesPaste';

/** So much of a DOM node as is read. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<HtmlNode>;
  getAttribute?(name: string): string | null;
}

export interface Parsed {
  readonly pieces: Piece[];
  /** Pictures that were left out. */
  readonly images: number;
}

const ELEMENT = 1;
const TEXT = 3;
const SKIPPED = new Set(
  'HEAD STYLE SCRIPT NOSCRIPT TEMPLATE TITLE META LINK OBJECT EMBED IFRAME SVG MATH SELECT BUTTON AUDIO VIDEO CANVAS XML'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const HIDDEN = /(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu;
/** Word marks list items by style: `mso-list:l0 level2 lfo1`. */
const WORD_LIST = /mso-list\s*:[^;]*\blevel(\d+)/iu;
const WORD_MARK = /mso-list\s*:\s*ignore/iu;
const NUMBERED = /^\s*\(?(\d+|[a-z]|[ivxlc]+)[.)]\s*$/iu;
const BOX = /^\s*(?:\[([ xX]?)\]|([☐☑☒]))\s*/u;

/** Names styles and handlers otherwise: they do nothing in an inert document, but the page's policy would report each. */
export function unstyled(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style\s*>/giu, '')
    .replace(/<[a-z][^>]*>/giu, (tag) => tag.replace(/([\s"'/])(style|on[a-z]+)(?=\s*=)/giu, '$1data-$2'));
}

export function piecesOfHtml(root: HtmlNode): Parsed {
  const reader = new Reader();
  reader.children(root, { kind: 'paragraph', indent: 0, lists: 0, pre: false, cell: false });
  reader.finish();
  return { pieces: reader.pieces, images: reader.images };
}

interface Context extends NoteKind {
  readonly indent: number;
  /** How many lists it lies in. */
  readonly lists: number;
  readonly pre: boolean;
  /** In a cell of a table: the row is one block. */
  readonly cell: boolean;
}

class Reader {
  readonly pieces: Piece[] = [];
  images = 0;
  #words = '';
  /** What the block is, told by where its first word stands. */
  #kind: NoteKind & { indent: number } = { kind: 'paragraph', indent: 0 };
  /** What a mark within the block says it is. */
  #marked: NoteKind | undefined;

  children(node: HtmlNode, context: Context): void {
    for (const child of node.childNodes) this.#node(child, context);
  }

  /** Ends the block that is being read. */
  finish(): void {
    let text = clean(this.#words)
      .replace(/[ \t]*\n[ \t]*/gu, '\n')
      .trim();
    this.#words = '';
    if (text === '') return;
    let kind = this.#marked ?? this.#kind;
    const box = BOX.exec(text);
    if (box && kind.kind !== 'heading') {
      kind = { kind: 'check', done: !['', ' ', '☐'].includes(box[1] ?? box[2] ?? '') };
      text = text.slice(box[0].length);
    }
    this.#marked = undefined;
    this.pieces.push(...withinBlock({ ...kind, indent: this.#kind.indent, text }));
  }

  #node(node: HtmlNode, context: Context): void {
    if (node.nodeType === TEXT) return this.#text(node.nodeValue ?? '', context);
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    const style = node.getAttribute?.('data-style') ?? '';
    if (name === 'IMG' || name === 'PICTURE') this.images += 1;
    else if (name === 'BR') this.#words += '\n';
    else if (name === 'INPUT') this.#input(node);
    else if (SKIPPED.has(name) || HIDDEN.test(style) || (node.getAttribute?.('hidden') ?? null) !== null) return;
    else if (WORD_MARK.test(style)) this.#marked = { kind: NUMBERED.test(textOf(node)) ? 'number' : 'bullet' };
    else if (name === 'TD' || name === 'TH') this.#cell(node, context);
    else if (BLOCKS.has(name)) this.#block(node, name, style, context);
    else this.children(node, context);
  }

  #text(value: string, context: Context): void {
    const words = context.pre ? value : value.replace(/[ \t\r\n\f]+/gu, ' ').replaceAll('\u00a0', ' ');
    if (this.#words.trim() === '') {
      this.#kind = kindOf(context);
      this.#words = context.pre ? words : words.trimStart();
    } else this.#words += /\s$/u.test(this.#words) && !context.pre ? words.trimStart() : words;
  }

  #block(node: HtmlNode, name: string, style: string, context: Context): void {
    if (context.cell && name !== 'TR') {
      if (!/\s$/u.test(this.#words)) this.#words += ' ';
      return this.children(node, context);
    }
    this.finish();
    if (name === 'LI' || context.lists === 0) this.#marked = undefined;
    this.children(node, contextOf(node, name, style, context));
    this.finish();
  }

  #cell(node: HtmlNode, context: Context): void {
    if (this.#words.trim() !== '') this.#words = `${this.#words.trimEnd()} | `;
    this.children(node, { ...context, cell: true });
  }

  #input(node: HtmlNode): void {
    if (node.getAttribute?.('type')?.toLowerCase() !== 'checkbox' || this.#words.trim() !== '') return;
    this.#marked = { kind: 'check', done: (node.getAttribute('checked') ?? null) !== null };
  }
}

function contextOf(node: HtmlNode, name: string, style: string, context: Context): Context {
  const heading = /^H([1-6])$/u.exec(name)?.[1];
  if (heading !== undefined)
    return { ...context, kind: 'heading', level: Math.min(Number(heading), LEVEL_MAX), indent: 0 };
  if (name === 'PRE') return { ...context, pre: true };
  if (name === 'UL' || name === 'OL' || name === 'MENU')
    return { ...context, kind: name === 'OL' ? 'number' : 'bullet', lists: context.lists + 1 };
  const level = WORD_LIST.exec(style)?.[1];
  if (level !== undefined) return { ...context, kind: 'bullet', indent: Math.min(Number(level) - 1, INDENT_MAX) };
  if (name !== 'LI') return context.lists > 0 ? context : { ...context, kind: 'paragraph', indent: 0 };
  const indent = Math.min(Math.max(0, context.lists - 1), INDENT_MAX);
  if (node.getAttribute?.('role') === 'checkbox')
    return { ...context, kind: 'check', done: node.getAttribute('aria-checked') === 'true', indent };
  return { ...context, kind: context.kind === 'number' ? 'number' : 'bullet', indent };
}

function kindOf({ kind, level, done, indent }: Context): NoteKind & { indent: number } {
  return { kind, indent, ...(level !== undefined && { level }), ...(done !== undefined && { done }) };
}

function textOf(node: HtmlNode): string {
  if (node.nodeType === TEXT) return node.nodeValue ?? '';
  let text = '';
  for (const child of node.childNodes) text += textOf(child);
  return text;
}
