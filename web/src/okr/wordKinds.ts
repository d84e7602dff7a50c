/** What single words of a text are: people, verbs, what was done. */
import type { Token } from './tokens';
import { isIn, type Words } from './wordLists';

/** The people a text names; a name before "wer", "jede" or "alle". */
export function peopleIn(tokens: readonly Token[], words: Words): Token | undefined {
  const found = tokens.filter((_, at) => isPeople(tokens, at, words));
  return found.find(({ lower }) => !words.pronouns.has(lower)) ?? found[0];
}

/** People in all forms of their names: "Schüler:innen", "Bürgern", "Kita-Kinder"; German nouns begin with a capital. */
export function isPeople(tokens: readonly Token[], at: number, words: Words): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const { text, lower } = token;
  if (words.language === 'en') return isIn(lower.replace(/['’]s?$/u, ''), words.people, words.peopleEndings);
  if (lower === 'alle') return !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? '');
  const plain = lower.replace(/[:*_/·]-?(?:in|innen)$/u, 'innen');
  const named =
    isIn(plain, words.people, words.peopleEndings) || isIn(plain.replace(/n$/u, ''), words.people, words.peopleEndings);
  return named && (/^\p{Lu}/u.test(text) || words.pronouns.has(lower));
}

/** A verb of the sentence: a known one, or in German a small word on -t that is none of the others on -t. */
export function isFinite(core: readonly Token[], at: number, words: Words): boolean {
  const token = core[at];
  if (token === undefined || words.be.has(token.lower)) return false;
  if (words.language === 'en')
    return at > 0 && words.finite.has(token.lower) && !words.articles.has(core[at - 1]?.lower ?? '');
  if (token.text !== token.lower) return false;
  const last = at === core.length - 1;
  if (words.finite.has(token.lower)) return !last || !words.do.has(token.lower) || token.lower.endsWith('t');
  const ends = token.lower.length >= 4 && /[^\d]t$/u.test(token.lower);
  return ends && !words.notFinite.has(token.lower) && !isDone(token.lower, words) && !isParticiple(token.lower);
}

function isParticiple(lower: string): boolean {
  return (
    /^(?:ge|be|er|ver|ent|zer|ab|an|auf|aus|ein|um|vor|zu)\p{L}{4,}t$/u.test(lower) &&
    /^(?:ge|\p{L}{2,3}ge)/u.test(lower)
  );
}

/** What was done by us, by its participle: "veröffentlicht", "digitalisiert", "published"; not what people did or feel. */
export function isDone(lower: string, words: Words): boolean {
  if (words.done.has(lower)) return true;
  return (
    (words.language === 'de' ? /\p{L}{3}iert$/u : /\p{L}{3}ed$/u).test(lower) &&
    ![words.received, words.duties].some((list) => list.has(lower))
  );
}

export function isChange(lower: string, core: readonly Token[], words: Words): boolean {
  const last = core.at(-1)?.lower ?? '';
  return [words.raise, words.lower].some((list) => list.has(lower) || list.has(`${last}_${lower}`));
}
