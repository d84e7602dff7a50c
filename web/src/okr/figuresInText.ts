/** The figures a text says: from which to which, of what unit, by when. "Von 20 % auf 30 % bis 4. Quartal". */
import type { Language } from '../model/contract';
import { type Due, dueIn } from './dueDate';
import { type Token, tokensOf } from './tokens';
import { type Words, wordsFor } from './wordLists';

export interface TextFigure {
  readonly value: number;
  readonly unit?: string;
  /** Number of its token; `last` is that of its unit. */
  readonly at: number;
  readonly last: number;
  readonly role: 'baseline' | 'target' | 'change' | 'alone';
}

export interface Figures {
  readonly tokens: readonly Token[];
  readonly baseline?: TextFigure;
  readonly target?: TextFigure;
  /** All that measure something; years, days, ages and numbers of things are none. */
  readonly all: readonly TextFigure[];
  /** How often the text goes from one figure to another. */
  readonly pairs: number;
  readonly due?: Due;
}

const PERCENT = new Set(['%', '‰', '€', '$', '£', 'prozent', 'prozentpunkte', 'percent', 'per', 'euro']);
const YEAR = /^(?:19|20|21)\d\d$/u;

export function figuresIn(text: string, words: Words): Figures {
  const tokens = tokensOf(text, words.language);
  const due = dueIn(tokens, words);
  const isDue = (at: number): boolean => due !== undefined && at >= due.first && at <= due.last;
  const found = tokens.flatMap((token, at) =>
    token.kind === 'number' && !isDue(at) ? (figureAt(tokens, at, words) ?? []) : [],
  );
  return { tokens, ...(due && { due }), ...assigned(paired(tokens, found, words)) };
}

/** What a title says of a key result's fields, so that nobody types it twice. */
export interface SaidInTitle {
  readonly baseline?: number;
  readonly target?: number;
  readonly unit?: string;
  readonly date?: string;
}

export function saidInTitle(title: string, language: Language): SaidInTitle {
  const { baseline, target, due } = figuresIn(title, wordsFor(language));
  // "Um 10 %" says how much it changes, and not where it leads.
  const reached = target?.role === 'change' ? undefined : target;
  const unit = (reached ?? baseline)?.unit;
  return {
    ...(baseline && { baseline: baseline.value }),
    ...(reached && { target: reached.value }),
    ...(unit !== undefined && { unit }),
    ...(due?.date !== undefined && { date: due.date }),
  };
}

type Found = Omit<TextFigure, 'role'> & { readonly role: TextFigure['role'] | 'from' | 'to'; readonly scale: number };

function figureAt(tokens: readonly Token[], at: number, words: Words): Found | undefined {
  const token = tokens[at];
  if (token?.value === undefined || scaleOf(tokens, at, words) !== undefined) return undefined;
  const scale = [2, 3].find((step) => scaleOf(tokens, at + step, words) === at) ?? 0;
  const { unit, last } = unitBehind(tokens, at + scale, words);
  const before = wordsBefore(tokens, at, words);
  const measure = scale > 0 || unit !== undefined;
  if (YEAR.test(token.text) && !PERCENT.has(unit?.toLowerCase() ?? '') && before.lead !== 'from') return undefined;
  if (before.label || (before.age && !measure && before.lead !== 'to')) return undefined;
  if (isSpan(tokens, at, last, before.span, words)) return undefined;
  const said = before.unit ?? unit;
  const role = before.now ? 'baseline' : before.goal ? 'target' : (before.lead ?? 'alone');
  return {
    value: token.value,
    ...(said !== undefined && { unit: said }),
    at,
    last: Math.max(last, at + scale),
    role,
    scale,
  };
}

/**
 * For the second number of "4 von 10" or "4 out of 10" the place of the first: it is neither a figure of its own nor where
 * "von 4 auf 10" begins.
 */
function scaleOf(tokens: readonly Token[], at: number, words: Words): number | undefined {
  const first = at - (tokens[at - 2]?.lower === 'out' ? 3 : 2);
  if (tokens[first]?.kind !== 'number' || tokens[at]?.kind !== 'number') return undefined;
  if (!['von', 'of', '/'].includes(tokens[at - 1]?.lower ?? '')) return undefined;
  const begins = words.from.has(tokens[first - 1]?.lower ?? '');
  const leads = [1, 2, 3].some((step) => words.to.has(tokens[at + step]?.lower ?? ''));
  return begins || !leads ? first : undefined;
}

interface Before {
  readonly lead?: 'from' | 'to' | 'baseline' | 'target' | 'change';
  readonly now: boolean;
  readonly goal: boolean;
  readonly label: boolean;
  readonly age: boolean;
  readonly span: boolean;
  readonly unit?: string;
}

/** What the words before a number make of it. */
function wordsBefore(tokens: readonly Token[], at: number, words: Words): Before {
  let [now, goal, age] = [false, false, false];
  let unit: string | undefined;
  let back = at - 1;
  for (; back >= 0; back -= 1) {
    const { lower = '', text = '', kind } = tokens[back] ?? {};
    if (kind === 'mark' && back === at - 1 && [':', '(', '=', '~', '≈'].includes(text)) continue;
    if (words.now.has(lower)) now = true;
    else if (words.goal.has(lower)) goal = true;
    else if (words.scales.has(lower) && back === at - 1) unit = text;
    else if (words.roughly.has(lower)) age ||= ['unter', 'über', 'ab', 'under', 'over'].includes(lower);
    else break;
  }
  const lower = tokens[back]?.lower ?? '';
  const lead = words.from.has(lower)
    ? 'from'
    : words.to.has(lower)
      ? 'to'
      : words.insteadOf.has(lower) || words.insteadOf.has(`${tokens[back - 1]?.lower ?? ''}_${lower}`)
        ? 'baseline'
        : words.by.has(lower)
          ? 'change'
          : undefined;
  const label = back === at - 1 && words.labels.has(lower);
  const span = words.within.has(lower) || words.within.has(tokens[back - 1]?.lower ?? '');
  return { ...(lead && { lead }), now, goal, age, label, span, ...(unit !== undefined && { unit }) };
}

/** "innerhalb von 14 Tagen", "12 Monate später": how long, and not how much. */
function isSpan(tokens: readonly Token[], at: number, last: number, led: boolean, words: Words): boolean {
  const unit = tokens[at + 1]?.lower ?? '';
  // "In 10 statt 35 Tagen" says how much it is.
  if (!words.spans.has(unit) || words.insteadOf.has(nextWord(tokens, last))) return false;
  return led || ['später', 'lang', 'later', 'long', 'nach', 'after'].includes(tokens[last + 1]?.lower ?? '');
}

/** The sign or noun behind a number, with an adjective between them. */
function unitBehind(tokens: readonly Token[], at: number, words: Words): { unit?: string; last: number } {
  const [next, second] = [tokens[at + 1], tokens[at + 2]];
  if (next === undefined) return { last: at };
  if (PERCENT.has(next.lower)) {
    const cent = next.lower === 'per' && second?.lower === 'cent';
    if (next.lower === 'per' && !cent) return { last: at };
    const percent = cent || ['prozent', 'percent'].includes(next.lower);
    return { unit: percent ? '%' : next.text, last: at + (cent ? 2 : 1) };
  }
  if (isNoun(next, words)) return { unit: next.text, last: at + 1 };
  const adjective = next.kind === 'word' && words.language === 'de' && /(?:e|en|er|es)$/u.test(next.lower);
  if (adjective && !isSmall(next.lower, words) && second && isNoun(second, words))
    return { unit: second.text, last: at + 2 };
  return { last: at };
}

function isNoun(token: Token, words: Words): boolean {
  if (token.kind !== 'word' || isSmall(token.lower, words)) return false;
  return words.language === 'de'
    ? /^\p{Lu}|^(?:km|kg|qm|m²|min|h|t)$/u.test(token.text)
    : !words.finite.has(token.lower);
}

function isSmall(lower: string, words: Words): boolean {
  return [words.articles, words.prepositions, words.and, words.to, words.from, words.insteadOf, words.be].some((list) =>
    list.has(lower),
  );
}

/** Puts "von x … auf y" and "y statt x" together. */
function paired(tokens: readonly Token[], found: readonly Found[], words: Words): { all: TextFigure[]; pairs: number } {
  let pairs = 0;
  const roles = found.map(({ role }) => role);
  for (const [index, figure] of found.entries()) {
    const next = found[index + 1];
    const led = figure.role === 'from' && next?.role === 'to' && next.at - figure.last <= 4;
    if (next && (led || isArrow(tokens, figure.last, next.at))) {
      roles[index] = 'baseline';
      roles[index + 1] = 'target';
      pairs += 1;
    } else if (next?.role === 'baseline' && words.insteadOf.has(nextWord(tokens, figure.last))) {
      roles[index] = 'target';
      pairs += 1;
    }
  }
  const all = found.map(({ scale: _, ...figure }, index): TextFigure => {
    const role = roles[index] ?? 'alone';
    // "up from 35 %" says where it was; "von 30 Kindern" says nothing yet.
    const single = role === 'from' ? (words.language === 'en' ? 'baseline' : 'alone') : role;
    return { ...figure, role: single === 'to' ? 'target' : single };
  });
  return { all, pairs };
}

/** "12 % → 40 %". */
function isArrow(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from + 1, to);
  return /^(?:[→⟶➔⇒]|[-=–]?>)$/u.test(between.map(({ text }) => text).join(''));
}

/** The word behind a token, with the one after it where both make one ("instead of"). */
function nextWord(tokens: readonly Token[], at: number): string {
  const next = tokens.slice(at + 1, at + 4).find(({ kind }) => kind === 'word');
  return next?.lower ?? '';
}

function assigned({ all, pairs }: { all: TextFigure[]; pairs: number }): Omit<Figures, 'tokens' | 'due'> {
  const baseline = all.find(({ role }) => role === 'baseline');
  const target =
    all.find(({ role }) => role === 'target') ??
    all.find(({ role }) => role === 'change') ??
    all.find(({ role, unit }) => role === 'alone' && unit !== undefined) ??
    all.find(({ role }) => role === 'alone');
  // What is said once ("von 40 auf 55 Prozent") counts for both.
  const unit = target?.unit ?? baseline?.unit;
  const withUnit = (figure: TextFigure): TextFigure => ({ ...figure, ...(unit !== undefined && { unit }) });
  return {
    all,
    pairs,
    ...(baseline && { baseline: withUnit(baseline) }),
    ...(target && { target: withUnit(target) }),
  };
}
