/**
 * Help with the wording of a key result: who does what, from x to y, by when. Explained, never blocking; one thing at a
 * time, so that what is a task is not asked for its unit as well.
 */
import type { Ambition, Direction, KeyResultKind, Language } from '../model/contract';
import { easyTarget, type Past } from './easyTarget';
import { isBlank } from './entries';
import type { TextFigure } from './figuresInText';
import { type Finding, good, hint, type KeyResultRule, type Parts } from './help';
import { jargonIn } from './jargon';
import { type Statement, statementOf } from './sentence';
import { tokensOf } from './tokens';
import { peopleIn } from './wordKinds';
import { type SideEffect, type Words, wordsFor } from './wordLists';

export interface KeyResultDraft {
  readonly title: string;
  readonly kind?: KeyResultKind;
  readonly direction?: Direction;
  readonly baseline?: number;
  readonly target?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly owner?: string;
  readonly date?: string;
  readonly ambition?: Ambition;
  readonly sideEffect?: string;
  /** Values known from before, for the trend: check-ins, or readings of the KPI or indicator it moves. */
  readonly past?: readonly Past[];
  /** Titles around it (objective, card, for whom), in which people may be named. */
  readonly around?: readonly string[];
}

/** What the numbers are, from the fields or else from the title. */
interface Numbers {
  readonly baseline?: number;
  readonly target?: number;
  readonly unit?: string;
}

export function helpWithKeyResult(draft: KeyResultDraft, language: Language): Finding<KeyResultRule>[] {
  const words = wordsFor(language);
  const statement = statementOf(draft.title, words);
  if (!statement.figures.tokens.some(({ kind }) => kind !== 'mark')) return [];
  const numbers = numbersOf(draft, statement);
  const easy = easyTarget(draft, statement, numbers, words);
  const findings = [
    ...((easy?.why === 'course' ? undefined : ours(draft, statement, words)) ??
      figuresHelp(draft, statement, numbers, easy, words)),
    ...jargonIn(draft.title, words),
    ...(isBlank(draft.owner) ? [hint('owner' as const)] : []),
    ...(draft.date === undefined && !statement.figures.due ? [hint('date' as const)] : []),
  ];
  const whole = numbers.baseline !== undefined && numbers.target !== undefined && draft.kind !== 'milestone';
  if (findings.length > 0 || !whole) return findings;
  return [good('complete', [], { ...numbers, ...whoOf(draft, statement, words) })];
}

/** It is something that we do: a task, or when it is counted an output. */
function ours(draft: KeyResultDraft, statement: Statement, words: Words): Finding<KeyResultRule>[] | undefined {
  const { doing, thing, figures } = statement;
  if (!doing) return undefined;
  const counted = figures.all.length > 0 || (draft.target !== undefined && draft.kind !== 'milestone');
  const parts = { word: doing.text, ...(thing && { thing: thing.text }), ...whoOf(draft, statement, words) };
  return [hint(counted ? 'output' : 'task', [doing], parts)];
}

function figuresHelp(
  draft: KeyResultDraft,
  statement: Statement,
  numbers: Numbers,
  easy: ReturnType<typeof easyTarget>,
  words: Words,
): Finding<KeyResultRule>[] {
  const { figures } = statement;
  if (draft.kind === 'milestone' || draft.kind === 'ordinal') return [];
  if (draft.direction === 'keep' && (draft.low !== undefined || draft.high !== undefined)) return [];
  const places = figures.all.flatMap(({ at, last }) => placeOf(statement, at, last));
  if (figures.pairs > 1) return [hint('several', places, { count: figures.pairs })];
  const { baseline, target } = numbers;
  if (baseline === undefined && target === undefined) return [hint('unmeasured', [], whoOf(draft, statement, words))];
  const contradiction =
    contradicts(draft, figures.baseline, 'baseline') ?? contradicts(draft, figures.target, 'target');
  if (contradiction) return [hint('contradiction', places, contradiction)];
  if (easy?.why === 'course') return [hint('easy', places, easy)];
  if (target === undefined) return [hint('target', places, numbers)];
  if (baseline === undefined) return [hint('baseline', places, numbers)];
  if (baseline === target) return [hint('unchanged', places, numbers)];
  const found: Finding<KeyResultRule>[] = [];
  if (goesWrong(draft, statement, baseline, target, words)) found.push(hint('wrong-way', places, numbers));
  if (easy) found.push(hint('easy', places, easy));
  if (draft.ambition === 'safe' && isBold(baseline, target)) found.push(hint('ambition', places, numbers));
  if (unitUnclear(draft, statement, numbers, words)) found.push(hint('unit', places, numbers));
  if (nobodyThere(statement, words)) found.push(hint('who', [], numbers));
  return [...found, ...sideEffect(draft, statement, words)];
}

function numbersOf(draft: KeyResultDraft, { figures }: Statement): Numbers {
  const baseline = draft.baseline ?? figures.baseline?.value;
  const target = draft.target ?? figures.target?.value;
  const unit = isBlank(draft.unit) ? figures.target?.unit : draft.unit;
  return {
    ...(baseline !== undefined && { baseline }),
    ...(target !== undefined && { target }),
    ...(unit !== undefined && { unit }),
  };
}

function placeOf({ figures }: Statement, at: number, last: number) {
  const [from, to] = [figures.tokens[at], figures.tokens[last]];
  return from && to ? [{ start: from.start, end: to.end }] : [];
}

/** The people of the title, or else those named around it. */
function whoOf(draft: KeyResultDraft, { people }: Statement, words: Words): { who?: string } {
  if (people) return { who: people.text };
  for (const text of draft.around ?? []) {
    const named = peopleIn(tokensOf(text, words.language), words);
    if (named) return { who: named.text };
  }
  return {};
}

function contradicts(
  draft: KeyResultDraft,
  figure: TextFigure | undefined,
  key: 'baseline' | 'target',
): Parts | undefined {
  const field = draft[key];
  const said = figure !== undefined && ['baseline', 'target'].includes(figure.role);
  return said && field !== undefined && field !== figure.value
    ? { word: String(figure.value), [key]: field }
    : undefined;
}

/** The words or the direction say up, and the numbers go down, or the other way round. */
function goesWrong(
  draft: KeyResultDraft,
  { core }: Statement,
  baseline: number,
  target: number,
  words: Words,
): boolean {
  const last = core.at(-1)?.lower ?? '';
  const says = (list: ReadonlySet<string>): boolean =>
    core.some(({ lower }) => list.has(lower) || list.has(`${last}_${lower}`));
  const [up, down] = [draft.direction === 'up' || says(words.raise), draft.direction === 'down' || says(words.lower)];
  return up !== down && up !== target > baseline;
}

/** At least twice as much, or at most half. */
function isBold(baseline: number, target: number): boolean {
  return baseline > 0 && (target >= 2 * baseline || target <= baseline / 2);
}

/** A number in a field needs its unit; in a title only where it stands behind a word that is no count of anything. */
function unitUnclear(draft: KeyResultDraft, statement: Statement, numbers: Numbers, words: Words): boolean {
  if (numbers.unit !== undefined) return false;
  const { figures, core, people } = statement;
  const says = (list: ReadonlySet<string>): boolean => core.slice(0, 3).some(({ lower }) => list.has(lower));
  if (says(words.shares) || says(words.counts)) return false;
  if (figures.baseline === undefined && figures.target === undefined) return draft.target !== undefined;
  return people === undefined && core.some(({ lower }) => isAbstract(lower));
}

function isAbstract(lower: string): boolean {
  return /(?:qualität|vertrauen|sicherheit|attraktivität|index|niveau|image|quality|trust|safety|confidence)$/u.test(
    lower,
  );
}

/** Neither people nor anything they would feel is named, and no sentence tells what happens. */
function nobodyThere({ people, core, verb }: Statement, words: Words): boolean {
  if (people || core.some(({ lower }) => isFelt(lower, words))) return false;
  const changes = core.some(({ lower }) => words.change.has(lower) || words.changeNouns.has(lower));
  return changes && !verb;
}

function isFelt(lower: string, words: Words): boolean {
  return [words.felt, words.use, words.shares].some((list) => list.has(lower));
}

/** "How could this number improve without helping anybody?", where it often does. */
function sideEffect(draft: KeyResultDraft, { core }: Statement, words: Words): Finding<'side-effect'>[] {
  if (!isBlank(draft.sideEffect)) return [];
  const word = core.find(({ lower }) => words.gameable.has(lower));
  const question = words.gameable.get(word?.lower ?? '');
  return word && question ? [hint('side-effect', [word], { word: word.text, question })] : [];
}

/** The same question for what may become a key result: the name of an indicator or KPI. Nothing where only the general one fits. */
export function questionFor(name: string, language: Language): SideEffect | undefined {
  const words = wordsFor(language);
  return tokensOf(name, language).flatMap(({ lower }) => words.gameable.get(lower) ?? [])[0];
}
