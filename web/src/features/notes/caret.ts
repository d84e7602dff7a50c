/**
 * Where carets stand. The words of a block lie in the same box as its field, line for line, and tell what a field does
 * not: on which line, and how far to the side, a place in the text is.
 */

/** Column of a caret on the screen, in pixels; whether it stands on the first and on the last line. */
export interface Spot {
  readonly x: number;
  readonly first: boolean;
  readonly last: boolean;
}

export function spotOf(words: HTMLElement, at: number): Spot {
  const node = words.firstChild;
  const box = node && boxAt(node, at);
  const [top, end] = [node && boxAt(node, 0), node && boxAt(node, lengthOf(node))];
  if (!box || !top || !end) return { x: words.getBoundingClientRect().left, first: true, last: true };
  return { x: sideOf(words, box), first: box.top < top.bottom - 2, last: box.bottom > end.top + 2 };
}

/** The place on the first or last line that is nearest to the column. */
export function placeAt(words: HTMLElement, line: 'first' | 'last', x: number): number {
  const node = words.firstChild;
  if (!node) return 0;
  const length = lengthOf(node);
  const [from, step] = line === 'first' ? [0, 1] : [length, -1];
  const edge = boxAt(node, from);
  let [best, nearest] = [from, Infinity];
  for (let at = from; at >= 0 && at <= length && edge; at += step) {
    const box = boxAt(node, at);
    if (!box) continue;
    if (line === 'first' ? box.top >= edge.bottom - 2 : box.bottom <= edge.top + 2) break;
    const away = Math.abs(sideOf(words, box) - x);
    if (away < nearest) [best, nearest] = [at, away];
  }
  return wholeAt(node.nodeValue ?? '', best);
}

/** The beginning of the character that people see at this place, which may be many units long. */
function wholeAt(text: string, at: number): number {
  if (at >= text.length) return at;
  return new Intl.Segmenter().segment(text).containing(at)?.index ?? at;
}

/** The last unit is the blank without width that gives an empty block its line. */
function lengthOf(node: Node): number {
  return Math.max(0, (node.nodeValue?.length ?? 0) - 1);
}

function boxAt(node: Node, at: number): DOMRect | undefined {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, Math.min(at + 1, node.nodeValue?.length ?? 0));
  return range.getClientRects()[0];
}

function sideOf(words: HTMLElement, box: DOMRect): number {
  return getComputedStyle(words).direction === 'rtl' ? box.right : box.left;
}
