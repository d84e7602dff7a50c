import type { MeasureLabel, Size } from '../../../board/types';
import { wrap } from './wrap';

/** Words of a link's label. */
export interface LabelText {
  /** Empty when the link is not numbered now. */
  readonly number: string;
  readonly text: string;
}

/** Measures of the drawn label, in pixels; the styles of LinkLabels repeat them. */
export const LABEL = { line: 16, padX: 8, padY: 2, border: 1.5, numberGap: 4, lines: 3 } as const;
const FONT = '400 13px "Fira Sans"';
const STRONG = '600 13px "Fira Sans"';
/** The sign that begins the words for feedback. */
export const TURN = '↺';
const MARK = { normal: 22, compact: 20 } as const;

let context: CanvasRenderingContext2D | null | undefined;

function widthOf(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  context.font = font;
  return context.measureText(text).width;
}

/** Lines of the label at this outer width; the number stands before the first one. */
export function labelLines(label: LabelText, maxWidth: number): string[] | undefined {
  const inner = Math.min(maxWidth, 206) - 2 * (LABEL.padX + LABEL.border);
  const lead = leadWidth(label);
  // The number takes room on the first line only; a run of its width stands for it while breaking.
  const lines = wrap(`\u2060${label.text}`, inner, LABEL.lines, (line) =>
    line.startsWith('\u2060') ? lead + widthOf(line.slice(1), FONT) : widthOf(line, FONT),
  );
  return lines?.map((line) => line.replace('\u2060', ''));
}

function leadWidth({ number }: LabelText): number {
  return number === '' ? 0 : widthOf(number, STRONG) + LABEL.numberGap;
}

/** Sizes of labels as they are drawn, for the geometry. */
export function measureLabels(
  textOf: (link: string) => LabelText,
  density: 'normal' | 'compact',
  loopText: string,
): MeasureLabel {
  return (link, mode, maxWidth) => {
    const label = textOf(link);
    if (mode === 'turn') return mark(TURN, MARK[density]);
    if (mode === 'loop') return boxed(widthOf(loopText, FONT), 1);
    if (mode === 'number') return label.number === '' ? undefined : mark(label.number, MARK[density]);
    const lines = label.text === '' ? undefined : labelLines(label, maxWidth);
    if (!lines || lines.length === 0) return undefined;
    const widths = lines.map((line, index) => widthOf(line, FONT) + (index === 0 ? leadWidth(label) : 0));
    return boxed(Math.max(...widths), lines.length);
  };
}

function boxed(width: number, lines: number): Size {
  return {
    width: Math.ceil(width) + 1 + 2 * (LABEL.padX + LABEL.border),
    height: lines * LABEL.line + 2 * (LABEL.padY + LABEL.border),
  };
}

function mark(number: string, least: number): Size {
  return { width: Math.max(least, Math.ceil(widthOf(number, STRONG)) + 10), height: least };
}
