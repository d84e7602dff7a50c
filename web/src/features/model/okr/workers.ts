/** Objectives and key results that a card can be tied to, for a list that is searched. */
import type { Objective } from '../../../model/contract';
import { runningNow } from '../../../okr/cardWork';
import { compareText, type Okr, said, standing } from '../../../okr/entries';
import { cycleName } from '../../../texts/okrWords';
import type { Choosable } from '../../../ui/choosable';
import { today } from './working.svelte';
import { nameOf } from './workWords';

/** Those of now first, then the other cycles, the latest first. */
export function objectivesIn(okr: Okr): Objective[] {
  const runs = runningNow(okr, today());
  const starts = new Map(standing(okr.cycles).map(({ id, start }) => [id, start ?? '']));
  const startOf = ({ cycle = '' }: Objective): string => starts.get(cycle) ?? '';
  return said(okr.objectives).sort((a, b) => Number(runs(b)) - Number(runs(a)) || compareText(startOf(b), startOf(a)));
}

export function workersIn(okr: Okr, kind: 'objective' | 'key-result'): Choosable[] {
  const cycles = new Map(standing(okr.cycles).map((one) => [one.id, one]));
  const objectives = objectivesIn(okr);
  if (kind === 'objective')
    return objectives.map(({ id, title, cycle }) => ({
      ...{ id, name: nameOf(title), group: cycleName(cycles.get(cycle ?? '')) },
    }));
  const all = said(okr.keyResults);
  return objectives.flatMap(({ id, title }) =>
    all
      .filter(({ objective }) => objective === id)
      .map((one) => ({ id: one.id, name: nameOf(one.title), group: nameOf(title) })),
  );
}
