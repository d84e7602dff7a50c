/** Breaks words into lines as they are then drawn on the wall, where nothing can be scrolled or opened. */

export type WidthOf = (text: string) => number;

const SOFT_HYPHEN = '\u00ad';
const MORE = '…';
const LETTERS = /^[\p{L}\u00ad]+$/u;
/** After these a word may be broken without a hyphen. */
const JOINTS = new Set(['-', '–', '/']);

/**
 * At most `maxLines` lines no wider than `maxWidth`. A word that is too long is divided at its soft hyphens and joints,
 * as the last resort anywhere; what does not fit at all ends in an ellipsis.
 */
export function linesOf(text: string, maxWidth: number, maxLines: number, widthOf: WidthOf): string[] {
  const fits = (line: string): boolean => widthOf(plain(line)) <= maxWidth;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    let rest = word;
    for (let joined = join(line, rest); !fits(joined); joined = join(line, rest)) {
      const begun = line;
      const cut = divide(rest, (start) => fits(join(begun, start))) ?? (line === '' ? chop(rest, fits) : undefined);
      lines.push(plain(cut ? join(line, cut.start) : line));
      rest = cut?.rest ?? rest;
      line = '';
      if (lines.length === maxLines) return shortened(lines, fits);
    }
    line = join(line, rest);
  }
  return line === '' ? lines : [...lines, plain(line)];
}

/** The parts of all words between which they may be divided. */
export function partsOf(text: string): string[] {
  return text.split(/\s+|\u00ad|(?<=[-–/])/u).filter(Boolean);
}

interface Cut {
  start: string;
  rest: string;
}

/** The longest beginning that fits, up to a soft hyphen or a joint. */
function divide(word: string, fits: (start: string) => boolean): Cut | undefined {
  for (let at = word.length - 1; at > 0; at -= 1) {
    const sign = word[at - 1] ?? '';
    const start = sign === SOFT_HYPHEN ? `${word.slice(0, at - 1)}-` : JOINTS.has(sign) ? word.slice(0, at) : undefined;
    if (start !== undefined && start !== '-' && fits(start)) return { start, rest: word.slice(at) };
  }
  return undefined;
}

/** The longest beginning that fits, but at least one character as people count them, and never leaving one or two. */
function chop(word: string, fits: (start: string) => boolean): Cut {
  const signs = characters(word);
  const hyphen = LETTERS.test(word) ? '-' : '';
  const most = signs.length - (signs.length > 5 ? 3 : 1);
  let count = Math.max(1, most);
  while (count > 1 && !fits(signs.slice(0, count).join('') + hyphen)) count -= 1;
  const start = signs.slice(0, count).join('');
  const ends = fits(start + hyphen) ? hyphen : '';
  return { start: start + ends, rest: word.slice(start.length) };
}

function shortened(lines: string[], fits: (line: string) => boolean): string[] {
  const signs = characters(lines.pop() ?? '');
  while (signs.length > 1 && !fits(signs.join('') + MORE)) signs.pop();
  return [...lines, signs.join('').trimEnd() + MORE];
}

function characters(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

function join(line: string, word: string): string {
  return line === '' ? word : `${line} ${word}`;
}

function plain(text: string): string {
  return text.replaceAll(SOFT_HYPHEN, '');
}
