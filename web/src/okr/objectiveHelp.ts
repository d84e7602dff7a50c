/**
 * Help with the wording of an objective: short, without numbers, one effect for somebody. Explained, never blocking; an
 * objective that nothing speaks against is left in peace.
 */
import type { Language } from '../model/contract';
import { type Finding, good, hint, type ObjectiveRule } from './help';
import { jargonIn } from './jargon';
import { type Statement, statementOf } from './sentence';
import { mainClauses } from './severalGoals';
import type { Token } from './tokens';
import { isIn, type Words, wordsFor } from './wordLists';

/** An objective that is longer can't be said in one breath. */
export const WORDS_MAX = 12;
/** Lists of goals are long; whoever uses a few words more is let alone. */
const WORDS_GRACE = 1;

export function helpWithObjective(text: string, language: Language): Finding<ObjectiveRule>[] {
  const words = wordsFor(language);
  const statement = statementOf(text, words);
  const said = statement.figures.tokens.filter(({ kind }) => kind !== 'mark');
  if (said.length === 0) return [];
  const several = mainClauses(statement, words);
  const findings: Finding<ObjectiveRule>[] = [
    ...(statement.doing
      ? [hint('measure' as const, [statement.doing], { word: statement.doing.text, ...whoOf(statement) })]
      : []),
    ...numbers(statement),
    ...(several.length > 1 ? [hint('several' as const, several, { count: several.length })] : []),
    ...(said.length > WORDS_MAX + WORDS_GRACE ? [hint('long' as const, [], { count: said.length })] : []),
    ...jargonIn(text, words),
  ];
  if (!statement.doing && several.length < 2) findings.push(...nobody(statement, words));
  if (findings.length > 0) return findings;
  const told = statement.act || statement.verb || statement.core.some(({ lower }) => words.be.has(lower));
  return told ? [good('effect', statement.people ? [statement.people] : [], whoOf(statement))] : [];
}

function whoOf({ people }: Statement): { who?: string } {
  return people ? { who: people.text } : {};
}

/** Figures belong into the key results. Years, grades and the like are none. */
function numbers({ figures }: Statement): Finding<'number'>[] {
  const places = figures.all.flatMap(({ at }) => figures.tokens[at] ?? []);
  const [first] = places;
  return first === undefined ? [] : [hint('number', places, { word: first.text })];
}

/**
 * "Prozesse optimieren", "Stärkung der Strukturen": something is to become better, and nobody is named who would notice.
 * A sentence with a verb of its own is given the benefit of the doubt.
 */
function nobody({ core, people, verb, figures }: Statement, words: Words): Finding<'nobody'>[] {
  if (people || figures.all.length > 0) return [];
  const word = changing(core, verb, words);
  return word ? [hint('nobody', [word], { word: word.text })] : [];
}

function changing(core: readonly Token[], verb: boolean, words: Words): Token | undefined {
  const [first, last] = [core[0], core.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (words.language === 'en') {
    if (core.length > 1 && words.change.has(first.lower)) return first;
    return verb ? undefined : core.slice(0, 2).find(({ lower }) => words.changeNouns.has(lower));
  }
  const noun = core.slice(0, 2).find(({ lower }) => isIn(lower, words.changeNouns));
  if (noun && !core.some(({ lower }) => words.be.has(lower)) && !verb) return noun;
  return core.length > 1 && words.change.has(last.lower) && !core.slice(0, -1).some(({ lower }) => words.be.has(lower))
    ? last
    : undefined;
}
