/**
 * Titles of goals that sound like a measure: "Durchführung von Elternabenden" where "Eltern wissen, wo sie Hilfe finden"
 * belongs.
 *
 * A title is looked at in German and in English, whatever the reader's language, so that everybody sees the same
 * findings. The words are data (`wording.json`); a whole sentence with a verb is given the benefit of the doubt.
 */
import lists from './wording.json';

interface Words {
  /** Nouns of doing: "Durchführung". */
  readonly doing: ReadonlySet<string>;
  /** Nouns that mean a measure only with what follows: "Entwicklung eines Konzepts". */
  readonly doingOfA: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  /** Endings of compounds. */
  readonly thingEndings: readonly string[];
  /** Things that sound like a measure only when they are counted. */
  readonly countedThings: ReadonlySet<string>;
  readonly qualifiers: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** Last words of a German title, first words of an English one. */
  readonly infinitives: ReadonlySet<string>;
  readonly imperatives: ReadonlySet<string>;
  readonly participles: ReadonlySet<string>;
  readonly we: ReadonlySet<string>;
  readonly weDo: ReadonlySet<string>;
  /** Verbs with the particle at the end of the sentence: "führen_durch". */
  readonly weDoWith: ReadonlySet<string>;
  /** Words that make another sense of what we do: "Wir bauen Vorurteile ab". */
  readonly weDoubt: ReadonlySet<string>;
  readonly finite: ReadonlySet<string>;
  /** Of those the ones beside a participle: "wird eingerichtet". */
  readonly be: ReadonlySet<string>;
  readonly notFinite: ReadonlySet<string>;
  readonly doubt: ReadonlySet<string>;
}

type Lists = Readonly<Record<string, readonly string[]>>;

const GERMAN = words(lists.de);
const ENGLISH = words(lists.en);
const OF_A = new Set(['eines', 'einer', 'für']);
/** Who does something stands within the first words: "Die Stadt …", "Das städtische Jugendamt …". */
const SUBJECT_WITHIN = 3;
/** The word a title is about stands within the first words, behind numbers and qualifiers: "Rund 12 neue mobile Infostände". */
const HEAD_WITHIN = 5;

/** The word that sounds like a measure, as it stands in the title, or nothing. */
export function measureWord(title: string): string | undefined {
  // A comma means a sentence of two parts; nobody writes a measure like that.
  if (title.includes(',') && !/\d,\d/u.test(title)) return undefined;
  const tokens = title
    .normalize('NFC')
    .match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.-]*/gu)
    ?.map((token) => (/[.-]$/u.test(token) ? token.replace(/[.-]+$/u, '') : token));
  if (!tokens || tokens.length === 0) return undefined;
  const lower = tokens.map((token) => token.toLowerCase());
  const at = german(tokens, lower) ?? english(lower);
  return at === undefined ? undefined : tokens[at];
}

function german(tokens: readonly string[], lower: readonly string[]): number | undefined {
  const ours = whoDoes(GERMAN, lower);
  if (ours !== undefined) return ours;
  if (lower.some((word) => GERMAN.doubt.has(word))) return undefined;
  if (lower[0] === 'es') return thereIs(lower);
  const verbs = tokens.filter((token, index) => isVerb(tokens, token, index));
  const last = lower.length - 1;
  const ends = (known: ReadonlySet<string>): boolean => last > 0 && known.has(lower[last] ?? '');
  if (ends(GERMAN.participles) && verbs.every((verb) => GERMAN.be.has(verb))) return last;
  if (verbs.length > 0) return undefined;
  return ends(GERMAN.infinitives) ? last : headOf(GERMAN, lower);
}

function english(lower: readonly string[]): number | undefined {
  const ours = whoDoes(ENGLISH, lower);
  if (ours !== undefined) return ours;
  if (lower.some((word) => ENGLISH.doubt.has(word))) return undefined;
  const verbs = lower.filter((word, index) => index > 0 && ENGLISH.finite.has(word));
  const last = lower.length - 1;
  const isDone = last > 0 && ENGLISH.participles.has(lower[last] ?? '');
  if (isDone && verbs.every((verb) => ENGLISH.be.has(verb))) return last;
  if (verbs.length > 0) return undefined;
  return last > 0 && ENGLISH.imperatives.has(lower[0] ?? '') ? 0 : headOf(ENGLISH, lower);
}

/** "Die Stadt baut …", "Wir bieten … an". */
function whoDoes(known: Words, lower: readonly string[]): number | undefined {
  const at = lower.slice(0, SUBJECT_WITHIN).findIndex((word) => known.we.has(word)) + 1;
  const verb = lower[at];
  if (at === 0 || verb === undefined || lower.some((word) => known.weDoubt.has(word))) return undefined;
  return known.weDo.has(verb) || known.weDoWith.has(`${verb}_${lower.at(-1) ?? ''}`) ? at : undefined;
}

/** "Es gibt eine App", "Es finden zwölf Schulungen statt". */
function thereIs(lower: readonly string[]): number | undefined {
  const head = headOf(GERMAN, lower.slice(2));
  return head === undefined ? undefined : head + 2;
}

/** The thing or doing the title is about, behind its numbers and qualifiers. */
function headOf(known: Words, lower: readonly string[]): number | undefined {
  let counted = false;
  for (const [index, word] of lower.slice(0, HEAD_WITHIN).entries()) {
    if (isNumber(known, word)) {
      counted = true;
    } else if (known.doing.has(word) || isThing(known, word) || (counted && known.countedThings.has(word))) {
      return index;
    } else if (known.doingOfA.has(word)) {
      return OF_A.has(lower[index + 1] ?? '') ? index : undefined;
    } else if (!known.qualifiers.has(word)) {
      return undefined;
    } else if (/^(neu|weiter|zusätzlich|new|additional)/u.test(word)) {
      counted = true;
    }
  }
  return undefined;
}

function isNumber(known: Words, word: string): boolean {
  return /^\d[\d.]*$/u.test(word) || known.numbers.has(word);
}

function isThing(known: Words, word: string): boolean {
  return known.things.has(word) || known.thingEndings.some((ending) => word.endsWith(ending));
}

/** A verb that makes the title a sentence: a known one, or a small word on -t that is none of the others on -t. */
function isVerb(tokens: readonly string[], token: string, index: number): boolean {
  if (index === 0 || token !== token.toLowerCase()) return false;
  const last = index === tokens.length - 1;
  if (GERMAN.finite.has(token)) return !last || !GERMAN.infinitives.has(token);
  return token.length >= 4 && /[^\d]t$/u.test(token) && !GERMAN.notFinite.has(token) && !GERMAN.participles.has(token);
}

function words(language: Lists): Words {
  const list = (name: string): string[] => (language[name] ?? []).flatMap((line) => line.split(' ').filter(Boolean));
  const set = (name: string): ReadonlySet<string> => new Set(list(name));
  return {
    doing: set('doing'),
    doingOfA: set('doingOfA'),
    things: set('things'),
    thingEndings: list('thingEndings'),
    countedThings: set('countedThings'),
    qualifiers: set('qualifiers'),
    numbers: set('numbers'),
    infinitives: set('infinitives'),
    imperatives: set('imperatives'),
    participles: set('participles'),
    we: set('we'),
    weDo: set('weDo'),
    weDoWith: set('weDoWith'),
    weDoubt: set('weDoubt'),
    finite: set('finite'),
    be: set('be'),
    notFinite: set('notFinite'),
    doubt: set('doubt'),
  };
}
