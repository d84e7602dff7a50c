/**
 * What the area of OKRs holds, as the JSON of the board has it. What is absent nobody said; a list that is absent is
 * empty. Times (`at`, `deletedAt`) are milliseconds since 1970, dates `YYYY-MM-DD`.
 */
import type { Card, Conflict, Direction, Indicator } from '../model/contract';
import { compareOrder } from '../model/impact';

interface Entry {
  readonly id: string;
  readonly deletedAt?: number;
}

interface Titled extends Entry {
  readonly order: string;
  readonly title: string;
}

export interface Organisation extends Titled {
  /** The theme it leads in a project of several. */
  readonly theme?: string;
}

export interface Team extends Titled {
  readonly note?: string;
  readonly organisation?: string;
  /** Field of action. */
  readonly field?: string;
  readonly status?: 'pilot' | 'regular';
  readonly budget?: string;
}

/** A guiding goal of the year. */
export interface Goal extends Titled {
  readonly note?: string;
  readonly year?: number;
  readonly organisation?: string;
}

export type CycleKind = 'quarter' | 'tertial' | 'custom';

export interface Cycle extends Titled {
  readonly kind?: CycleKind;
  /** First and last day. */
  readonly start?: string;
  readonly end?: string;
  /** For all teams when absent. */
  readonly team?: string;
  readonly permanent?: boolean;
}

export type Ambition = 'safe' | 'ambitious' | 'bet';

export interface Objective extends Titled {
  readonly note?: string;
  readonly cycle?: string;
  readonly team?: string;
  readonly owner?: string;
  readonly ambition?: Ambition;
  readonly score?: number;
  readonly learned?: string;
  readonly carriedFrom?: string;
  readonly draft?: boolean;
}

export type KeyResultKind = 'metric' | 'milestone' | 'ordinal';

export interface CheckIn {
  readonly id: string;
  readonly at?: number;
  readonly date?: string;
  readonly value?: number;
  readonly confidence?: number;
  readonly obstacle?: string;
  readonly help?: string;
  readonly comment?: string;
  readonly author?: string;
}

export interface KeyResult extends Titled {
  readonly note?: string;
  readonly objective?: string;
  /** A metric when absent. */
  readonly kind?: KeyResultKind;
  /** Of a metric; up when absent. */
  readonly direction?: Direction;
  readonly baseline?: number;
  readonly target?: number;
  /** Zones; of a metric to be kept, the band. */
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  /** What each level of an ordinal one means. */
  readonly commit?: string;
  readonly goal?: string;
  readonly stretch?: string;
  readonly owner?: string;
  readonly date?: string;
  readonly ambition?: Ambition;
  readonly sideEffect?: string;
  readonly carriedFrom?: string;
  readonly draft?: boolean;
  readonly checkIns?: readonly CheckIn[];
}

export type TieKind = 'pays' | 'moves' | 'needs';
export type TieTarget = 'goal' | 'card' | 'indicator' | 'kpi' | 'objective' | 'team';

export interface Tie extends Entry {
  readonly from: string;
  readonly to: string;
  readonly kind: TieKind;
  readonly target: TieTarget;
  readonly note?: string;
}

export interface Reading {
  readonly id: string;
  readonly date?: string;
  readonly value?: number;
  readonly source?: string;
}

export interface Kpi extends Titled {
  readonly note?: string;
  readonly unit?: string;
  /** The band; one end may be absent. */
  readonly low?: number;
  readonly high?: number;
  readonly team?: string;
  readonly readings?: readonly Reading[];
}

export interface Learning extends Entry {
  readonly order: string;
  readonly text: string;
  readonly tag?: 'goal' | 'budget' | 'working';
  readonly source?: 'review' | 'retrospective';
  readonly cycle?: string;
  readonly objective?: string;
}

export interface Role extends Entry {
  readonly order: string;
  readonly kind: 'master' | 'lead' | 'sponsor' | 'member' | 'observer';
  readonly person?: string;
  /** Of all teams when absent. */
  readonly team?: string;
  /** Why one person is both master and lead. */
  readonly reason?: string;
}

export type MeetingKind = 'planning' | 'checkin' | 'review' | 'retrospective';

export interface Meeting extends Entry {
  readonly kind: MeetingKind;
  readonly cycle?: string;
  readonly team?: string;
  readonly date?: string;
  /** `HH:MM`, by the clock of the place. */
  readonly time?: string;
  readonly minutes?: number;
  /** Weeks between one and the next; once when 0 or absent. */
  readonly every?: number;
  readonly place?: string;
}

export interface Okr {
  readonly organisations?: readonly Organisation[];
  readonly teams?: readonly Team[];
  readonly goals?: readonly Goal[];
  readonly cycles?: readonly Cycle[];
  readonly objectives?: readonly Objective[];
  readonly keyResults?: readonly KeyResult[];
  readonly ties?: readonly Tie[];
  readonly kpis?: readonly Kpi[];
  readonly learnings?: readonly Learning[];
  readonly roles?: readonly Role[];
  readonly meetings?: readonly Meeting[];
}

/** What the warnings need of a board: the OKRs, and the parts of the impact model they are tied to. */
export interface OkrBoard {
  readonly okr?: Okr;
  readonly cards?: readonly Card[];
  readonly indicators?: readonly Indicator[];
  readonly conflicts?: readonly Conflict[];
}

/** Those of `list` that stand, in reading order. */
export function standing<T extends { id: string; order?: string; deletedAt?: number }>(
  list: readonly T[] | undefined,
): T[] {
  return (list ?? [])
    .filter((one) => one.deletedAt === undefined)
    .sort((a, b) => compareOrder({ id: a.id, order: a.order ?? '' }, { id: b.id, order: b.order ?? '' }));
}

/** The same for what has a title: without one it is not said yet. */
export function said<T extends Titled>(list: readonly T[] | undefined): T[] {
  return standing(list).filter((one) => !isBlank(one.title));
}

export function isBlank(text: string | undefined): boolean {
  return (text ?? '').trim() === '';
}

/** Bytewise, as ids, dates and orders are compared. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
