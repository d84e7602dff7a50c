/** What an objective or a key result can be tied to, for a list that is searched. */
import { LANES } from '../../model/impact';
import type { TieKind, TieTarget } from '../../model/contract';
import { said } from '../../okr/entries';
import { t } from '../../texts/texts.svelte';
import type { OkrDesk } from './desk.svelte';
import { titleOf } from './words';

export interface Target {
  readonly target: TieTarget;
  readonly id: string;
  readonly name: string;
  /** What it is, in a word. */
  readonly group: string;
}

/** All that `from` may be tied to by that kind, the likely ones first. */
export function targetsFor(desk: OkrDesk, from: string, kind: TieKind): Target[] {
  const { okr } = desk;
  const cards = (lanes: readonly string[]): Target[] =>
    lanes.flatMap((lane) =>
      desk.cards
        .filter((card) => card.lane === lane && card.title.trim() !== '')
        .map(({ id, title }) => ({ target: 'card' as const, id, name: title, group: t(`model-lane-${lane}`) })),
    );
  const entries = (
    target: TieTarget,
    list: readonly { readonly id: string; readonly title: string }[],
    group = t(`okr-target-${target}`),
  ): Target[] => list.filter(({ id }) => id !== from).map((one) => ({ target, id: one.id, name: titleOf(one), group }));
  switch (kind) {
    case 'pays':
      return [
        ...entries('goal', said(okr.goals)),
        ...cards(['outcome', 'impact']),
        ...entries('objective', said(okr.objectives)),
        ...cards(LANES.filter((lane) => lane !== 'outcome' && lane !== 'impact')),
      ];
    case 'moves':
      return [...numbersFor(desk), ...cards(['outcome', 'output', 'impact', 'activity', 'input'])];
    case 'needs':
      return [...entries('team', said(okr.teams)), ...entries('objective', said(okr.objectives))];
  }
}

/** Numbers that are there already: indicators of cards and KPIs. */
export function numbersFor(desk: OkrDesk): Target[] {
  return [
    ...desk.indicators.map(({ id, name }) => ({
      ...{ target: 'indicator' as const, id, name: titleOf({ title: name }) },
      group: t('okr-target-indicator'),
    })),
    ...said(desk.okr.kpis).map((one) => ({
      ...{ target: 'kpi' as const, id: one.id, name: titleOf(one) },
      group: t('okr-target-kpi'),
    })),
  ];
}

/** What a number that becomes a key result takes along: unit, direction, where it starts and where it is to go. */
export function startOf(desk: OkrDesk, id: string | undefined): Readonly<Record<string, string | number | undefined>> {
  const indicator = desk.indicators.find((one) => one.id === id);
  if (indicator) {
    const { unit, direction, target, baseline, measurements, current } = indicator;
    const last = measurements.findLast(({ value }) => value !== undefined)?.value;
    return { unit, direction, target, baseline: last ?? current ?? baseline };
  }
  const kpi = desk.kpis.find((one) => one.id === id);
  if (!kpi) return {};
  const { unit, low, high } = kpi;
  const band = low === undefined && high === undefined ? {} : { direction: 'keep', low, high };
  return { unit, baseline: desk.kpiStanding.get(kpi.id)?.value, ...band };
}
