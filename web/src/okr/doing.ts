/** Whether a text says what we do: "Konzept erstellen", "20 Schulungen durchgeführt", "Wir bieten … an". */
import { measureWord } from '../model/wording';
import type { Token } from './tokens';
import { isChange, isDone, isFinite, isPeople } from './wordKinds';
import { isIn, type Words } from './wordLists';

/** What is made or held: the noun the text is about, behind counting words and qualifiers. */
export function thingIn(core: readonly Token[], counted: boolean, words: Words): Token | undefined {
  let many = counted;
  for (const [at, token] of core.slice(0, 7).entries()) {
    const { lower } = token;
    if (isIn(lower, words.things, words.thingEndings) || (many && isProduct(lower, words))) {
      // English names the thing last: "training sessions".
      const next = core[at + 1];
      return next && words.language === 'en' && isIn(next.lower, words.things) ? next : token;
    }
    if (words.counts.has(lower) || ['weitere', 'zusätzliche', 'neue', 'additional', 'new'].includes(lower)) many = true;
    else if (![words.qualifiers, words.articles, words.use].some((list) => list.has(lower))) return undefined;
  }
  return undefined;
}

/** What is a thing of ours only when it is counted: places, hours, consultations. */
function isProduct(lower: string, words: Words): boolean {
  return isIn(lower, words.products, words.productEndings) && !words.notProducts.has(lower);
}

/** The word by which a text is something that we do, and not something that others do or that becomes of it. */
export function doingIn(core: readonly Token[], thing: Token | undefined, words: Words): Token | undefined {
  if (words.language === 'en') return englishDoing(core, thing, words);
  const [first, last] = [core[0], core.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const done = predicate(core, words) ?? we(core, words);
  if (done) return done;
  const verbs = core.filter((_, at) => isFinite(core, at, words) && !isChange(core[at]?.lower ?? '', core, words));
  if (verbs.length > 0) return first.lower === 'es' ? known(core) : undefined;
  if (isDone(last.lower, words) && !isState(core, words)) return last;
  if (core.length > 1 && isToDo(core, words)) return last;
  const use = core.slice(0, 3).some(({ lower }) => words.use.has(lower) || words.shares.has(lower));
  if (use) return undefined;
  if (words.doing.has(first.lower) || isDoingOf(core, words)) return first;
  // "Neue Angebote werden genutzt": what becomes of a thing is no longer what we do.
  if (thing && !core.some(({ lower }) => words.be.has(lower))) return thing;
  return known(core);
}

/** What sounds like a measure on a card does so here. */
function known(core: readonly Token[]): Token | undefined {
  const word = measureWord(core.map(({ text }) => text).join(' '));
  return word === undefined ? undefined : core.find(({ text }) => text === word);
}

/** "Kinder sind gut betreut", "auf Krisen vorbereitet": how it is for them, and not what was done. */
function isState(core: readonly Token[], words: Words): boolean {
  const last = core.at(-1)?.lower ?? '';
  const is = core.some(({ lower }) => words.be.has(lower));
  return is && core.some(({ lower }) => words.states.has(lower) || words.states.has(`${last}_${lower}`));
}

/** What is to be done, by the verb at its end: "Notfallplan aktualisieren". What only is to become more or less is not. */
function isToDo(core: readonly Token[], words: Words): boolean {
  const last = core.at(-1);
  if (last === undefined || words.change.has(last.lower)) return false;
  if (words.do.has(last.lower)) return true;
  const rest = core.slice(0, -1);
  // "Mehr Kinder schwimmen" is theirs, and "Anträge schneller bearbeiten" says how it becomes.
  if (rest.some((_, at) => isPeople(core, at, words)) || words.comparatives.has(rest.at(-1)?.lower ?? '')) return false;
  if (rest.at(-1)?.lower === 'zu' || rest.some(({ lower }) => words.be.has(lower))) return false;
  const verb = /\p{L}{2}(?:en|eln|ern)$/u.test(last.lower) && last.text === last.lower;
  return (
    verb && !isChange(last.lower, core, words) && !words.finite.has(last.lower) && !words.notFinite.has(last.lower)
  );
}

/** "Etablierung eines Netzwerks", "Verlegung der Haltestelle": doing, unless it is what comes of doing. */
function isDoingOf(core: readonly Token[], words: Words): boolean {
  const [first, second] = [core[0]?.lower ?? '', core[1]?.lower ?? ''];
  if (words.results.has(first) || words.changeNouns.has(first) || words.felt.has(first)) return false;
  return /ierung$/u.test(first) || (/ung$/u.test(first) && ['eines', 'einer', 'von', 'neuer'].includes(second));
}

/** "liegt vor", "geht live", "ist online", "findet statt". */
function predicate(core: readonly Token[], words: Words): Token | undefined {
  const last = core.at(-1);
  if (last === undefined) return undefined;
  return core.find(({ lower }) => words.doneWords.has(`${last.lower}_${lower}`)) && last;
}

/** "Wir führen … durch", "Die Stadt baut …": in a German sentence the verb is the second thing said. */
function we(core: readonly Token[], words: Words): Token | undefined {
  const at = core.slice(0, 3).findIndex(({ lower }) => words.we.has(lower));
  const verb = core[at + 1];
  if (at < 0 || verb === undefined) return undefined;
  const last = core.at(-1)?.lower ?? '';
  if (words.weDo.has(`${verb.lower}_${last}`)) return verb;
  // "Wir bauen Vorurteile ab" is another sense of what we do.
  return words.weDo.has(verb.lower) && !core.some(({ lower }) => words.weDoubt.has(lower)) ? verb : undefined;
}

function englishDoing(core: readonly Token[], thing: Token | undefined, words: Words): Token | undefined {
  const [first, last] = [core[0], core.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const done = we(core, words) ?? predicate(core, words);
  if (done) return done;
  if (core.length > 1 && words.do.has(first.lower)) return first;
  const verbs = core.filter((_, at) => isFinite(core, at, words));
  if (verbs.some(({ lower }) => !isChange(lower, core, words))) return undefined;
  if (isDone(last.lower, words) && !isState(core, words)) return last;
  if (words.doing.has(first.lower) && core.length > 1) return verbs.length === 0 ? first : undefined;
  const use = words.use.has(first.lower) && core[1]?.lower === 'of';
  return use || core.some(({ lower }) => words.be.has(lower)) ? undefined : thing;
}
