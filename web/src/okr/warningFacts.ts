/** The warnings there are, and what each of them is found in. */
import type { Card, KeyResult, Objective } from '../model/contract';
import type { OkrBoard } from './entries';
import type { Ties } from './ties';

export const WARNINGS = [
  'too-many-objectives',
  'too-many-key-results',
  'objective-without-goal',
  'objective-without-card',
  'objective-without-key-result',
  'objectives-in-conflict',
  'key-result-moves-nothing',
  'tie-to-gone',
  'target-missing',
  'baseline-equals-target',
  'owner-missing',
  'date-outside-cycle',
  'check-in-outside-cycle',
  'cycle-without-end',
  'cycle-ends-before-start',
  'cycles-overlap',
  'pilot-without-goal',
  'regular-without-budget',
  'master-is-lead',
  'kpi-outside-band',
  'goal-without-objective',
] as const;
export type WarningRule = (typeof WARNINGS)[number];

/** Ids of what a warning is about; which ones it has depends on the rule. */
export interface Warning {
  readonly rule: WarningRule;
  readonly objective?: string;
  readonly keyResult?: string;
  readonly cycle?: string;
  readonly team?: string;
  readonly goal?: string;
  readonly kpi?: string;
  readonly tie?: string;
  readonly checkIn?: string;
  readonly conflict?: string;
  readonly role?: string;
  /** The second of two of one kind. */
  readonly other?: string;
  /** How many there are. */
  readonly count?: number;
}
export type Found = Omit<Warning, 'rule'>;

/** More objectives of a team in a cycle, and more key results of an objective, get a friendly word. */
export const FEW = 5;

export interface Facts {
  readonly board: OkrBoard;
  readonly ties: Ties;
  readonly cards: ReadonlyMap<string, Card>;
  /** Objectives with a title. */
  readonly objectives: readonly Objective[];
  /** Key results with a title, of objectives that stand. */
  readonly keyResults: readonly KeyResult[];
}
