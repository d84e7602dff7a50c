/** The words by which texts are understood: data (`words.de.json`, `words.en.json`), all in lower case, separated by spaces. */
import type { Language } from '../model/contract';
import english from './words.en.json';
import german from './words.de.json';

const NAMES = [
  'people',
  'peopleEndings',
  'pronouns',
  'we',
  'things',
  'thingEndings',
  'products',
  'productEndings',
  'notProducts',
  'comparatives',
  'doing',
  'change',
  'raise',
  'lower',
  'changeNouns',
  'do',
  'done',
  'states',
  'received',
  'results',
  'doneWords',
  'weDo',
  'weDoubt',
  'be',
  'finite',
  'notFinite',
  'counts',
  'shares',
  'felt',
  'use',
  'scales',
  'qualifiers',
  'articles',
  'prepositions',
  'relative',
  'and',
  'from',
  'to',
  'insteadOf',
  'now',
  'goal',
  'by',
  'roughly',
  'labels',
  'within',
  'spans',
  'until',
  'edges',
  'months',
  'parts',
  'seasons',
  'duties',
  'better',
] as const;
type Name = (typeof NAMES)[number];

/** One language's words; endings are lists, all others sets. */
export type Words = Readonly<Record<Name, ReadonlySet<string>>> & {
  readonly language: Language;
  /** Jargon, with the plain word for it; empty where it is best left out. Those with an ending star begin a word. */
  readonly jargon: ReadonlyMap<string, string>;
  /** Measures that get better without anybody being helped, by the kind of question to ask. */
  readonly gameable: ReadonlyMap<string, SideEffect>;
};

/** What may be hidden behind a number that gets better. */
export const SIDE_EFFECTS = ['speed', 'clicks', 'complaints', 'satisfaction', 'cases', 'cost', 'absence'] as const;
export type SideEffect = (typeof SIDE_EFFECTS)[number];

interface File {
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly jargon: Readonly<Record<string, string>>;
  readonly gameable: Readonly<Record<string, readonly string[]>>;
}

const LISTS: Readonly<Record<Language, Words>> = { de: wordsOf('de', german), en: wordsOf('en', english) };

export function wordsFor(language: Language): Words {
  return LISTS[language];
}

function wordsOf(language: Language, { words, jargon, gameable }: File): Words {
  const sets = NAMES.map(
    (name) => [name, new Set((words[name] ?? []).flatMap((line) => line.split(' ').filter(Boolean)))] as const,
  );
  const games = SIDE_EFFECTS.flatMap((kind) =>
    (gameable[kind] ?? []).flatMap((line) => line.split(' ')).map((word) => [word, kind] as const),
  );
  return {
    ...(Object.fromEntries(sets) as unknown as Record<Name, ReadonlySet<string>>),
    language,
    jargon: new Map(Object.entries(jargon)),
    gameable: new Map(games),
  };
}

/** Whether `word` is in a list or ends with one of `endings`. */
export function isIn(word: string, list: ReadonlySet<string>, endings?: ReadonlySet<string>): boolean {
  if (list.has(word)) return true;
  if (endings === undefined) return false;
  for (const ending of endings) if (word.length > ending.length && word.endsWith(ending)) return true;
  return false;
}
