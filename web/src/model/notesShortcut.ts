/** Markdown at the beginning of a block that makes it another kind as soon as the space is typed. */
import type { NoteKind } from './notes';

export interface Shortcut {
  readonly kind: NoteKind;
  /** So many units at the beginning are the mark and its space. */
  readonly length: number;
}

const MARKS: readonly [RegExp, (mark: string) => NoteKind][] = [
  [/^#{1,3} $/, (mark) => ({ kind: 'heading', level: mark.length - 1 })],
  [/^[-*] $/, () => ({ kind: 'bullet' })],
  // Any other number may begin a sentence: "3. Oktober".
  [/^1[.)] $/, () => ({ kind: 'number' })],
  [/^\[ ?\] $/, () => ({ kind: 'check' })],
  [/^\[[xX]\] $/, () => ({ kind: 'check', done: true })],
];

/** What the text before the caret asks for, right after a space was typed. */
export function shortcutBefore(text: string, caret: number): Shortcut | undefined {
  if (caret > 5 || text[caret - 1] !== ' ') return undefined;
  const mark = text.slice(0, caret);
  const found = MARKS.find(([pattern]) => pattern.test(mark));
  return found && { kind: found[1](mark), length: caret };
}
