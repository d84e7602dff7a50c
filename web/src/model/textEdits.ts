/** Several edits that turn one text into another, so that what both share stays where people stand in it. */
import { editBetween, type TextEdit } from './textEdit';

/** Most comparisons of words; a text that would take more is changed by one edit. */
const EFFORT = 1_000_000;

/**
 * Edits from `before` to `after`, the last place first, so that each can be carried out without moving the next. Words are
 * compared whole: a letter that two words happen to share keeps nobody's caret. Never half a character.
 */
export function editsBetween(before: string, after: string): TextEdit[] {
  const [old, fresh] = [pieces(before), pieces(after)];
  let start = 0;
  while (start < old.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, fresh.length) - start;
  while (end < most && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const at = lengthOf(old.slice(0, start));
  const middle = [old, fresh].map((all) => all.slice(start, all.length - end));
  const [was = [], is = []] = middle;
  if (was.length * is.length > EFFORT) return refined([{ at, was: was.join(''), is: is.join('') }]);
  return refined(runs(was, is, at)).reverse();
}

/** A stretch of the one text in the place of a stretch of the other. */
interface Run {
  readonly at: number;
  was: string;
  is: string;
}

function runs(old: readonly string[], fresh: readonly string[], from: number): Run[] {
  const table = shared(old, fresh);
  const found: Run[] = [];
  let [i, j, at] = [0, 0, from];
  let run: Run | undefined;
  while (i < old.length || j < fresh.length) {
    const [was, is] = [old[i], fresh[j]];
    if (was !== undefined && was === is) {
      run = undefined;
      at += was.length;
      i += 1;
      j += 1;
      continue;
    }
    if (!run) found.push((run = { at, was: '', is: '' }));
    if (is === undefined || (was !== undefined && lengthAt(table, i + 1, j) >= lengthAt(table, i, j + 1))) {
      run.was += was ?? '';
      at += was?.length ?? 0;
      i += 1;
    } else {
      run.is += is;
      j += 1;
    }
  }
  return found;
}

/** Within a stretch, what begins and ends alike stays too. */
function refined(found: readonly Run[]): TextEdit[] {
  return found.flatMap(({ at, was, is }) => {
    const edit = editBetween(was, is, 0);
    return edit ? { ...edit, at: at + edit.at } : [];
  });
}

/** Words and what is between them. */
function pieces(text: string): string[] {
  return text.split(/(\s+)/u).filter((piece) => piece !== '');
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** How many pieces two texts share from these places on, at most. */
function shared(old: readonly string[], fresh: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const same = old[i] === fresh[j];
      const row = table[i];
      if (row) row[j] = same ? lengthAt(table, i + 1, j + 1) + 1 : Math.max(lengthAt(table, i + 1, j), row[j + 1] ?? 0);
    }
  }
  return table;
}

function lengthAt(table: readonly Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
