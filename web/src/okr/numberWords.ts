/** Numbers written as words: "zwölf", "fünfundzwanzig", "zweihundert", "twenty-five". */
import type { Language } from '../model/contract';

const ONES: Readonly<Record<Language, readonly string[]>> = {
  de: 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  ),
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ),
};
const TENS: Readonly<Record<Language, readonly string[]>> = {
  de: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' '),
  en: 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
};
const LARGE: Readonly<Record<Language, readonly (readonly [string, number])[]>> = {
  de: [
    ['tausend', 1000],
    ['hundert', 100],
  ],
  en: [
    ['thousand', 1000],
    ['hundred', 100],
  ],
};
/** No word for a number is longer: "neunhundertneunundneunzigtausendneunhundertneunundneunzig". */
const LONGEST = 60;

/** What a single word says as a number, from 0 to 999,999. Articles ("ein", "one") are numbers only when typed alone. */
export function numberWord(word: string, language: Language): number | undefined {
  if (word.length > LONGEST) return undefined;
  return valueOf(word.normalize('NFC').toLowerCase(), language, LARGE[language]);
}

function valueOf(word: string, language: Language, large: readonly (readonly [string, number])[]): number | undefined {
  const [next, ...rest] = large;
  if (next === undefined) return belowHundred(word, language);
  const [name, size] = next;
  const at = word.indexOf(name);
  if (at < 0) return valueOf(word, language, rest);
  const before = word.slice(0, at).replace(/[\s-]+$/u, '');
  const behind = word.slice(at + name.length).replace(/^[\s-]*(?:und|and)?[\s-]*/u, '');
  const times = ['', 'ein', 'a', 'one'].includes(before) ? 1 : valueOf(before, language, rest);
  const more = behind === '' ? 0 : valueOf(behind, language, rest);
  return times === undefined || more === undefined || times === 0 ? undefined : times * size + more;
}

function belowHundred(word: string, language: Language): number | undefined {
  const small = ONES[language].indexOf(word);
  if (small >= 0) return small;
  const ten = TENS[language].findIndex((name) => (language === 'de' ? word.endsWith(name) : word.startsWith(name)));
  const name = TENS[language][ten];
  if (name === undefined) return undefined;
  const rest = language === 'de' ? word.slice(0, -name.length) : word.slice(name.length);
  if (rest === '') return (ten + 2) * 10;
  const one = language === 'de' ? /^(.+)und$/u.exec(rest)?.[1] : /^[\s-](.+)$/u.exec(rest)?.[1];
  const digit = one === 'ein' ? 1 : ONES[language].indexOf(one ?? '');
  return digit > 0 && digit < 10 ? (ten + 2) * 10 + digit : undefined;
}
