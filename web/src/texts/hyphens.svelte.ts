/**
 * Soft hyphens for long German words, put in where text is shown, never where it is stored.
 *
 * The patterns are large and load after the first view; until then long words break as the last resort of CSS.
 */
import type { HyphenateSync } from 'hyphen/de-1996';
import type { Language } from '../model/contract';

/** Shorter words are left whole: a column holds them. */
const LONG = 11;
/** From this length on a word is also broken where no part of it is known. */
const VERY_LONG = 17;
/** So much of a word stays together on either side. */
const EDGE = 4;
/** First parts of compounds that are common where this is used, longest first. */
const PARTS = `
  schwangerschafts beratungs bürgermeister bürgerinnen gesundheits gesellschafts verwaltungs nachhaltigkeits
  wirtschafts wissenschafts entwicklungs digitalisierungs einschätzungs gefährdungs nachbarschafts mitarbeiter
  stadtteil stadtrats gemeinde quartiers haushalts wohnungs bildungs betreuungs integrations migrations inklusions
  beteiligungs ehrenamts freiwilligen familien kinder jugend eltern schul schüler senioren pflege arbeits arbeitsmarkt
  verkehrs mobilitäts klima umwelt energie wärme kultur sport vereins zivil sozial gesamt jahres monats wochen
  sprach sprech ansprech kontakt besuchs hausbesuchs geburts neu standes jugendamts kindeswohl kindes
  wirkungs leistungs förder finanz kosten steuer daten informations öffentlichkeits netzwerk projekt strategie ziel
  zusammenarbeits koordinations dolmetscher übersetzungs lotsen ehren straßen bahn rad fahrrad innenstadt markt
  feuerwehr katastrophen sicherheits ordnungs lebens alltags inobhut vertrauens selbsthilfe selbst
`
  .split(/\s+/u)
  .filter(Boolean)
  .sort((a, b) => b.length - a.length);
const SOFT_HYPHEN = '\u00ad';
const LONG_WORD = new RegExp(`\\p{L}{${LONG},}`, 'gu');

let patterns = $state.raw<HyphenateSync>();
let loading = false;
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

/** `text` with a soft hyphen after every syllable of its long words, for columns that hold no whole part; reactive. */
export function hyphenateFinely(text: string, language: Language): string {
  if (language !== 'de' || !patterns) return hyphenate(text, language);
  return text.replace(LONG_WORD, bySyllables);
}

/** Whether long words are broken where they should be already; reactive. */
export function hyphensKnown(): boolean {
  return patterns !== undefined;
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
  const result = byParts(word) ?? (word.length >= VERY_LONG ? bySyllables(word) : word);
  known.set(word, result);
  return result;
}

/** Breaks a compound after a part that is known: it reads better than a break at any syllable. */
function byParts(word: string): string | undefined {
  const lower = word.toLowerCase();
  const part = PARTS.find((one) => lower.startsWith(one) && word.length - one.length >= EDGE);
  if (part === undefined) return undefined;
  const rest = word.slice(part.length);
  return word.slice(0, part.length) + SOFT_HYPHEN + (rest.length >= LONG ? hyphenateWord(rest) : rest);
}

function bySyllables(word: string): string {
  const syllables = patterns?.(word, { hyphenChar: SOFT_HYPHEN }).split(SOFT_HYPHEN) ?? [word];
  let result = '';
  let before = 0;
  for (const syllable of syllables) {
    const after = word.length - before;
    result += before >= EDGE && after >= EDGE ? SOFT_HYPHEN + syllable : syllable;
    before += syllable.length;
  }
  return result;
}
