/** Several goals in one text: "Der Radverkehr nimmt zu und die Luft wird sauberer". */
import type { Place } from './help';
import type { Statement } from './sentence';
import type { Token } from './tokens';
import { isFinite } from './wordKinds';
import type { Words } from './wordLists';

/**
 * The main clauses, if each has a subject and verb of its own; of a list in which everything is to become more or less,
 * or is to be done, its items. "Sicher und eigenständig" and "kommen und bleiben" are one goal.
 */
export function mainClauses({ figures }: Statement, words: Words): Place[] {
  const pieces = split(figures.tokens, words);
  if (pieces.length < 2) return [];
  // "…, bessere Entscheidungen zu treffen" is an item only of a list that begins like that.
  const list = isBetter(pieces[0], words);
  const goals = pieces.filter((piece) => (isBetter(piece, words) ? list : isGoal(piece, words)));
  const [first] = goals;
  if (first === undefined || first !== pieces[0]) return [];
  return goals.map((piece) => ({ start: piece[0]?.start ?? 0, end: piece.at(-1)?.end ?? 0 }));
}

function split(tokens: readonly Token[], words: Words): Token[][] {
  const pieces: Token[][] = [[]];
  for (const token of tokens) {
    const joint =
      words.and.has(token.lower) || (token.kind === 'mark' && [',', ';', '&', '+', '/'].includes(token.text));
    if (joint) pieces.push([]);
    else if (token.kind !== 'mark') pieces.at(-1)?.push(token);
  }
  return pieces.filter((piece) => piece.length > 0);
}

function isBetter(piece: readonly Token[] | undefined, words: Words): boolean {
  return words.better.has(piece?.[0]?.lower ?? '') && (piece?.length ?? 0) > 1;
}

function isGoal(piece: readonly Token[], words: Words): boolean {
  const [first, second] = piece;
  const last = piece.at(-1);
  if (first === undefined || second === undefined || last === undefined) return false;
  if (piece.at(-2)?.lower === 'zu') return false;
  const subordinate = words.relative.has(first.lower) && !words.articles.has(first.lower);
  if (subordinate) return false;
  const at = piece.findIndex(
    (_, place) => place > 0 && (isFinite(piece, place, words) || words.be.has(piece[place]?.lower ?? '')),
  );
  if (words.language === 'en') return at > 0 || words.do.has(first.lower) || words.change.has(first.lower);
  // The verb at the end is that of a subordinate clause, or of what is to be done.
  if (at > 0 && at < piece.length - 1) return true;
  return words.do.has(last.lower) || words.change.has(last.lower);
}
