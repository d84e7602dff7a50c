/**
 * Soft hyphens for long German words, put in where text is shown, never where it is stored.
 *
 * The patterns are large and load after the first view; until then long words break as the last resort of CSS.
 */
import type { HyphenateSync } from 'hyphen/de-1996';
import type { Language } from '../../model/contract';

/** Shorter words are left whole: a column holds them. */
const LONG = 12;
/** So much of a word stays together on either side. */
const EDGE = 4;
const SOFT_HYPHEN = '\u00ad';
const LONG_WORD = new RegExp(`\\p{L}{${LONG},}`, 'gu');

let patterns = $state.raw<HyphenateSync>();
let loading = false;
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- a cache; what is shown depends on `patterns` alone
const known = new Map<string, string>();

/** `text` with soft hyphens, as soon as the patterns are there; reactive. */
export function hyphenate(text: string, language: Language): string {
  if (language !== 'de') return text;
  LONG_WORD.lastIndex = 0;
  if (!LONG_WORD.test(text)) return text;
  if (patterns) return text.replace(LONG_WORD, hyphenateWord);
  void load();
  return text;
}

async function load(): Promise<void> {
  if (loading) return;
  loading = true;
  try {
    const { hyphenateSync } = await import('hyphen/de-1996');
    patterns = hyphenateSync;
  } catch {
    // Without patterns words break anywhere, and the next view tries again.
    loading = false;
  }
}

function hyphenateWord(word: string): string {
  const ready = known.get(word);
  if (ready !== undefined) return ready;
  const syllables = patterns?.(word, { hyphenChar: SOFT_HYPHEN }).split(SOFT_HYPHEN) ?? [word];
  let result = '';
  let before = 0;
  for (const syllable of syllables) {
    const after = word.length - before;
    result += before >= EDGE && after >= EDGE ? SOFT_HYPHEN + syllable : syllable;
    before += syllable.length;
  }
  known.set(word, result);
  return result;
}
