/** All cycles beside each other, year by year. */
import type { Cycle, Goal, Objective } from '../../../model/contract';
import { threadsOf } from '../../../okr/alignment';
import { isBlank, said, standing } from '../../../okr/entries';
import type { OkrDesk } from '../desk.svelte';
import { cycleName } from '../words';

/** Cycles of the same name and days are one column, whichever team they are of. */
export interface CycleColumn {
  readonly key: string;
  readonly cycle: Cycle;
  readonly ids: ReadonlySet<string>;
}

export interface Year {
  /** Absent for cycles nobody gave days to. */
  readonly year?: number;
  readonly goals: readonly Goal[];
  readonly cycles: readonly CycleColumn[];
}

export interface YearBoard {
  readonly years: readonly Year[];
  /** Objectives that were carried over stand in one row: by column, in their order. */
  readonly rows: readonly { readonly id: string; readonly cells: ReadonlyMap<string, readonly Objective[]> }[];
}

export function yearBoard(desk: OkrDesk): YearBoard {
  const columns: CycleColumn[] = [];
  for (const cycle of desk.cycles) {
    const key = JSON.stringify([cycle.start, cycle.end, cycleName(cycle)]);
    const known = columns.find((one) => one.key === key);
    if (known) columns[columns.indexOf(known)] = { ...known, ids: new Set([...known.ids, cycle.id]) };
    else columns.push({ key, cycle, ids: new Set([cycle.id]) });
  }
  const years = [...new Set(columns.map(({ cycle }) => yearOf(cycle)))].map((year) => ({
    ...(year !== undefined && { year }),
    goals: said(desk.okr.goals).filter((goal) => goal.year === year),
    cycles: columns.filter(({ cycle }) => yearOf(cycle) === year),
  }));
  const at = (objective: Objective): number => columns.findIndex(({ ids }) => ids.has(objective.cycle ?? ''));
  const shown = desk
    .narrowed(standing(desk.okr.objectives))
    .filter((one) => !isBlank(one.title) && at(one) >= 0)
    .sort((a, b) => at(a) - at(b));
  const rows = threadsOf(shown).map((thread) => ({
    id: thread[0]?.id ?? '',
    cells: new Map(columns.map(({ key, ids }) => [key, thread.filter(({ cycle }) => ids.has(cycle ?? ''))])),
  }));
  return { years, rows };
}

function yearOf({ start, end }: Cycle): number | undefined {
  const day = start ?? end;
  return day === undefined ? undefined : Number(day.slice(0, 4));
}
