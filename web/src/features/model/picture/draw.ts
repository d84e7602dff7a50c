import { type Paint, paint } from './colour';
import { linesOf } from './lines';
import { element, escape } from './markup';

/** Left out: tools, and words that are there for the ear. */
const UNSEEN = '.wr-vh, [popover], [data-screen-only]';
/** What describes the shape of a drawn element; how it is painted comes from its styles. */
const SHAPE = [
  'd',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'width',
  'height',
  'points',
  'transform',
];
const EVERYWHERE = new DOMRect(-1e6, -1e6, 2e6, 2e6);

/** An element of the page and all in it as SVG, with `origin` at the upper left corner. */
export function draw(root: Element, origin: { readonly x: number; readonly y: number }): string {
  return new Drawing(origin).element(root, EVERYWHERE);
}

class Drawing {
  readonly #ascents = new Map<string, number>();
  readonly #canvas = document.createElement('canvas').getContext('2d');

  constructor(private readonly origin: { readonly x: number; readonly y: number }) {}

  element(node: Element, clip: DOMRect): string {
    const style = getComputedStyle(node);
    if (node.matches(UNSEEN) || style.display === 'none' || style.visibility !== 'visible') return '';
    if (node instanceof SVGSVGElement) return this.#figure(node);
    const box = node.getBoundingClientRect();
    const inner = style.overflow === 'visible' ? clip : common(clip, box);
    const parts = [this.#box(box, style)];
    for (const child of node.childNodes) {
      if (child instanceof Element) parts.push(this.element(child, inner));
      else if (child instanceof Text) parts.push(this.#text(child, style, inner));
    }
    const content = parts.join('');
    return style.opacity === '1' || content === '' ? content : element('g', { opacity: style.opacity }, content);
  }

  #box(box: DOMRect, style: CSSStyleDeclaration): string {
    const [x, y] = [box.x - this.origin.x, box.y - this.origin.y];
    const width = parseFloat(style.borderTopWidth);
    const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => ({
      width: parseFloat(style[`border${side}Width`]),
      paint: paint(style[`border${side}Color`]),
      style: style[`border${side}Style`],
    }));
    const even = sides.every((side) => side.width === width && side.paint?.colour === sides[0]?.paint?.colour);
    const fill = paint(style.backgroundColor);
    const stroke = even && width > 0 ? sides[0]?.paint : undefined;
    const inset = stroke ? width / 2 : 0;
    const shape =
      fill || stroke
        ? element('rect', {
            x: x + inset,
            y: y + inset,
            width: Math.max(0, box.width - 2 * inset),
            height: Math.max(0, box.height - 2 * inset),
            rx: Math.max(0, Math.min(parseFloat(style.borderTopLeftRadius) || 0, box.height / 2) - inset) || undefined,
            ...filled(fill),
            ...stroked(stroke, width, dashes(style.borderTopStyle, width)),
          })
        : '';
    if (even) return shape;
    const [right, bottom] = [x + box.width, y + box.height];
    const ends = [
      [x, y, right, y],
      [right, y, right, bottom],
      [x, bottom, right, bottom],
      [x, y, x, bottom],
    ] as const;
    // Half of a line lies outside of the middle it is drawn along.
    const inwards = [
      [0, 0.5],
      [-0.5, 0],
      [0, -0.5],
      [0.5, 0],
    ] as const;
    const drawn = sides.map((side, index) => {
      const [x1, y1, x2, y2] = ends[index] ?? [0, 0, 0, 0];
      const [dx, dy] = (inwards[index] ?? [0, 0]).map((part) => part * side.width) as [number, number];
      if (side.width === 0 || !side.paint) return '';
      const line = { x1: x1 + dx, y1: y1 + dy, x2: x2 + dx, y2: y2 + dy };
      return element('line', { ...line, ...stroked(side.paint, side.width, dashes(side.style, side.width)) });
    });
    return shape + drawn.join('');
  }

  #text(node: Text, style: CSSStyleDeclaration, clip: DOMRect): string {
    if (node.data.trim() === '') return '';
    const ascent = this.#ascent(style);
    const lines = linesOf(node).filter(({ rect }) => {
      const middle = rect.top + rect.height / 2;
      return middle > clip.top && middle < clip.bottom && rect.left < clip.right && rect.right > clip.left;
    });
    const drawn = lines.map(({ text, rect }) => {
      const over = style.textOverflow === 'ellipsis' && rect.right > clip.right + 1;
      // As many letters as have room; which ones exactly the browser does not tell.
      const room = Math.floor(((clip.right - rect.left) / rect.width) * text.length);
      return element(
        'text',
        {
          x: rect.left - this.origin.x,
          y: rect.top - this.origin.y + ascent,
          // From right to left, what lies on the left is the end.
          ...(style.direction === 'rtl' && { direction: 'rtl', 'text-anchor': 'end' }),
          textLength: over ? undefined : rect.width,
          lengthAdjust: over ? undefined : 'spacingAndGlyphs',
        },
        escape(over ? `${text.slice(0, Math.max(1, room - 1)).trimEnd()}…` : text),
      );
    });
    if (drawn.length === 0) return '';
    return element(
      'g',
      {
        ...filled(paint(style.color)),
        'font-size': parseFloat(style.fontSize),
        'font-weight': style.fontWeight === '400' ? undefined : style.fontWeight,
        'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
        'text-decoration': style.textDecorationLine === 'none' ? undefined : style.textDecorationLine,
      },
      drawn.join(''),
    );
  }

  /** From the upper edge of a line's letters to where they stand. */
  #ascent({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
    const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const known = this.#ascents.get(font);
    if (known !== undefined || !this.#canvas) return known ?? 0;
    this.#canvas.font = font;
    const ascent = this.#canvas.measureText('Hg').fontBoundingBoxAscent;
    this.#ascents.set(font, ascent);
    return ascent;
  }

  #figure(node: SVGSVGElement): string {
    const box = node.getBoundingClientRect();
    const content = [...node.children].map((child) => figurePart(child)).join('');
    if (content === '') return '';
    return element(
      'svg',
      {
        x: box.x - this.origin.x,
        y: box.y - this.origin.y,
        width: box.width,
        height: box.height,
        viewBox: node.getAttribute('viewBox') ?? undefined,
        overflow: 'visible',
      },
      content,
    );
  }
}

function figurePart(node: Element): string {
  const style = getComputedStyle(node);
  if (style.display === 'none') return '';
  const content = [...node.children].map(figurePart).join('');
  if (node.localName === 'g') {
    if (content === '') return '';
    return element('g', { transform: node.getAttribute('transform') ?? undefined, opacity: faint(style) }, content);
  }
  const [fill, stroke] = [paint(style.fill), paint(style.stroke)];
  if (!fill && !stroke) return '';
  const shape = Object.fromEntries(SHAPE.map((name) => [name, node.getAttribute(name) ?? undefined]));
  const dash = style.strokeDasharray === 'none' ? undefined : style.strokeDasharray.replaceAll('px', '');
  return element(node.localName, {
    ...shape,
    ...filled(fill),
    ...stroked(stroke, parseFloat(style.strokeWidth), dash),
    ...(stroke && { 'stroke-linecap': style.strokeLinecap, 'stroke-linejoin': style.strokeLinejoin }),
    opacity: faint(style),
  });
}

const faint = ({ opacity }: CSSStyleDeclaration) => (opacity === '1' ? undefined : opacity);

const filled = (fill: Paint | undefined) => ({
  fill: fill?.colour ?? 'none',
  'fill-opacity': fill && fill.opacity < 1 ? fill.opacity : undefined,
});

const stroked = (stroke: Paint | undefined, width: number, dash: string | undefined) =>
  stroke && {
    stroke: stroke.colour,
    'stroke-width': width,
    'stroke-opacity': stroke.opacity < 1 ? stroke.opacity : undefined,
    'stroke-dasharray': dash,
  };

function dashes(style: string, width: number): string | undefined {
  if (style === 'dashed') return `${3 * width} ${2 * width}`;
  return style === 'dotted' ? `${width} ${width}` : undefined;
}

function common(a: DOMRect, b: DOMRect): DOMRect {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  return new DOMRect(
    left,
    top,
    Math.max(0, Math.min(a.right, b.right) - left),
    Math.max(0, Math.min(a.bottom, b.bottom) - top),
  );
}
