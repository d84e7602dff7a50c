/** Words that sound like a strategy paper, with plain ones. */
import { type Finding, hint } from './help';
import type { Words } from './wordLists';

/** One finding for the first of them; its places are those of all. */
export function jargonIn(text: string, words: Words): Finding<'jargon'>[] {
  const lower = text.normalize('NFC').toLowerCase();
  // Composing letters moves places; a text that came in parts is told without them.
  const placed = lower.length === text.length;
  const found = [...words.jargon].flatMap(([entry, instead]) => {
    const open = entry.endsWith('*');
    const word = open ? entry.slice(0, -1) : entry;
    const at = wordAt(lower, word, open);
    return at === undefined ? [] : [{ ...at, instead }];
  });
  const [first] = found.sort((a, b) => a.start - b.start);
  if (first === undefined) return [];
  const word = (placed ? text : lower).slice(first.start, first.end);
  const parts = { word, ...(first.instead !== '' && { instead: first.instead }) };
  return [hint('jargon', placed ? found : [], parts)];
}

/** Where `word` stands as a word, or begins one. */
function wordAt(text: string, word: string, open: boolean): { start: number; end: number } | undefined {
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    if (isLetter(text[start - 1])) continue;
    let end = start + word.length;
    if (!open && isLetter(text[end])) continue;
    while (open && isLetter(text[end])) end += 1;
    return { start, end };
  }
  return undefined;
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{M}\p{N}]/u.test(letter);
}
