/** Objectives beside each other, by team or by organisation. */
import type { Goal, Objective } from '../../../model/contract';
import { isBlank, said, standing } from '../../../okr/entries';
import { paysInto } from '../../../okr/ties';
import { t } from '../../../texts/texts.svelte';
import type { OkrDesk } from '../desk.svelte';
import { titleOf } from '../words';

export const BY = ['organisation', 'team'] as const;
export type By = (typeof BY)[number];

export interface TeamColumn {
  /** Empty for what belongs to none. */
  readonly id: string;
  readonly title: string;
  /** The theme it leads, or its field of action. */
  readonly theme?: string;
  /** The guiding goals it has, and those its objectives pay into. */
  readonly goals: readonly Goal[];
  readonly objectives: readonly Objective[];
}

export function columnsOf(desk: OkrDesk, by: By): TeamColumn[] {
  const { okr } = desk;
  const teams = new Map(standing(okr.teams).map((one) => [one.id, one]));
  const entries =
    by === 'team'
      ? standing(okr.teams).map((one) => ({ id: one.id, title: titleOf(one), theme: one.field }))
      : standing(okr.organisations).map((one) => ({ id: one.id, title: titleOf(one), theme: one.theme }));
  const known = new Set(entries.map(({ id }) => id));
  const place = ({ team }: Objective): string => {
    const id = by === 'team' ? team : teams.get(team ?? '')?.organisation;
    return id !== undefined && known.has(id) ? id : '';
  };
  const all = [...entries, { id: '', title: t(`overview-by-${by}-none`), theme: undefined }];
  return all
    .map(({ id, title, theme }) => {
      const objectives = desk.inSight.filter((one) => place(one) === id);
      const paid = new Set(objectives.flatMap((one) => [...paysInto(one.id, desk.ties, new Map()).goals]));
      const goals = said(okr.goals).filter(
        (goal) => paid.has(goal.id) || (by === 'organisation' && id !== '' && goal.organisation === id),
      );
      return { id, title, goals, objectives, ...(!isBlank(theme) && { theme: theme ?? '' }) };
    })
    .filter(({ id, objectives }) => id !== '' || objectives.length > 0);
}
