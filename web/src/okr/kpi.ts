/** KPIs: figures watched all the time. They stand beside the progress of OKRs and never enter it. */
import type { Kpi } from '../model/contract';
import { compareText, type Okr, standing } from './entries';
import { outside } from './progress';

export const KPI_STATES = ['inside', 'below', 'above', 'unknown'] as const;
export type KpiState = (typeof KPI_STATES)[number];

export interface KpiStanding {
  readonly id: string;
  readonly state: KpiState;
  /** The last reading that has a value. */
  readonly value?: number;
  readonly date?: string;
  readonly source?: string;
}

/** All KPIs that are there, in reading order. */
export function kpisOf(okr: Okr): KpiStanding[] {
  return standing(okr.kpis).map(kpiStanding);
}

/**
 * Where the last reading lies: in the band (its ends belong to it), below or above it. Unknown without a reading, and
 * without a band. The last reading is the one of the latest date, of one day the one with the highest id; no date comes
 * first.
 */
export function kpiStanding({ id, low, high, readings }: Kpi): KpiStanding {
  const last = [...(readings ?? [])]
    .sort((a, b) => compareText(a.date ?? '', b.date ?? '') || compareText(a.id, b.id))
    .findLast((one) => one.value !== undefined);
  if (last?.value === undefined) return { id, state: 'unknown' };
  const { value, date, source } = last;
  const away = outside(value, low, high);
  const open = low === undefined && high === undefined;
  return {
    id,
    state: open ? 'unknown' : away < 0 ? 'below' : away > 0 ? 'above' : 'inside',
    value,
    ...(date !== undefined && { date }),
    ...(source !== undefined && { source }),
  };
}
