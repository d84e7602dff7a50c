/** A line of text as the browser has set it. */
export interface Line {
  readonly text: string;
  readonly rect: DOMRect;
}

const HYPHEN = '\u00AD';

/** The lines that a text was broken into, each with its place in the window. */
export function linesOf(node: Text): Line[] {
  const range = document.createRange();
  const lines: { from: number; to: number; rects: DOMRect[] }[] = [];
  // Letter by letter: for a longer piece browsers do not say which of its letters stand in which of its boxes.
  for (let at = 0; at < node.length; at += 1) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const rect = [...range.getClientRects()].findLast(({ width }) => width > 0);
    const line = lines.at(-1);
    if (line && (!rect || Math.abs(rect.top - (line.rects[0]?.top ?? rect.top)) < 2)) {
      line.to = at + 1;
      if (rect) line.rects.push(rect);
    } else if (rect) lines.push({ from: at, to: at + 1, rects: [rect] });
  }
  return lines.flatMap(({ from, to, rects }) => {
    const text = shown(node.data.slice(from, to), to < node.length);
    return text.trim() === '' ? [] : [{ text, rect: around(rects) }];
  });
}

/** A soft hyphen is seen where a line ends in it. */
function shown(piece: string, broken: boolean): string {
  const end = broken && piece.endsWith(HYPHEN) ? '-' : '';
  return piece.replaceAll(HYPHEN, '').trimEnd().replaceAll(/\s+/g, ' ') + end;
}

function around(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
