/** Breaks the words of a label into lines, the way they are drawn afterwards. */

const SOFT_HYPHEN = '\u00ad';

/** Lines of `text` no wider than `maxWidth`; nothing when a word does not fit or more than `maxLines` are needed. */
export function wrap(
  text: string,
  maxWidth: number,
  maxLines: number,
  widthOf: (text: string) => number,
): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    let rest = word;
    for (let joined = join(line, rest); widthOf(plain(joined)) > maxWidth; joined = join(line, rest)) {
      const split = splitWord(rest, (start) => widthOf(plain(join(line, start))) <= maxWidth);
      if (split) {
        lines.push(plain(join(line, split.start)));
        rest = split.rest;
      } else if (line === '') return undefined;
      else lines.push(plain(line));
      line = '';
      if (lines.length >= maxLines) return undefined;
    }
    line = join(line, rest);
  }
  if (line !== '') lines.push(plain(line));
  return lines.length <= maxLines ? lines : undefined;
}

function splitWord(word: string, fits: (start: string) => boolean): { start: string; rest: string } | undefined {
  for (let at = word.lastIndexOf(SOFT_HYPHEN); at > 0; at = word.lastIndexOf(SOFT_HYPHEN, at - 1)) {
    const start = `${word.slice(0, at)}-`;
    if (fits(start)) return { start, rest: word.slice(at + 1) };
  }
  return undefined;
}

function join(line: string, word: string): string {
  return line === '' ? word : `${line} ${word}`;
}

function plain(text: string): string {
  return text.replaceAll(SOFT_HYPHEN, '');
}
