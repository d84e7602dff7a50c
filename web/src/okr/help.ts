/** What the wording help answers. */
import type { SideEffect } from './wordLists';

export const OBJECTIVE_RULES = ['measure', 'number', 'several', 'long', 'jargon', 'nobody', 'effect'] as const;
export type ObjectiveRule = (typeof OBJECTIVE_RULES)[number];

export const KEY_RESULT_RULES = [
  'task',
  'output',
  'several',
  'unmeasured',
  'baseline',
  'target',
  'unit',
  'who',
  'unchanged',
  'wrong-way',
  'contradiction',
  'easy',
  'ambition',
  'side-effect',
  'jargon',
  'owner',
  'date',
  'complete',
] as const;
export type KeyResultRule = (typeof KEY_RESULT_RULES)[number];

/** A part of the text: from `start` up to before `end`. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What a suggestion can say; each only where it is known. */
export interface Parts {
  /** The word that gave it away, as it stands in the text. */
  readonly word?: string;
  /** A plain word for it. */
  readonly instead?: string;
  /** The people it is about. */
  readonly who?: string;
  /** What is made or held. */
  readonly thing?: string;
  readonly baseline?: number;
  readonly target?: number;
  readonly unit?: string;
  /** How many: words, goals, percent. */
  readonly count?: number;
  /** Why a target is easy: barely more, a matter of course, reached, or where it is going anyway. */
  readonly why?: 'barely' | 'course' | 'reached' | 'trend';
  /** What may be hidden behind a number that gets better. */
  readonly question?: SideEffect;
}

export interface Finding<Rule extends string = ObjectiveRule | KeyResultRule> {
  readonly rule: Rule;
  readonly severity: 'hint' | 'good';
  readonly places: readonly Place[];
  readonly parts: Parts;
}

export function hint<Rule extends string>(rule: Rule, places: readonly Place[] = [], parts: Parts = {}): Finding<Rule> {
  return { rule, severity: 'hint', places: places.map(({ start, end }) => ({ start, end })), parts };
}

export function good<Rule extends string>(rule: Rule, places: readonly Place[] = [], parts: Parts = {}): Finding<Rule> {
  return { ...hint(rule, places, parts), severity: 'good' };
}
