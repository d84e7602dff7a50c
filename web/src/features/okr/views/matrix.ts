/** Who pays into what, as a table of objectives and what stands above them. */
import type { Objective, TieTarget } from '../../../model/contract';
import { said } from '../../../okr/entries';
import { paysInto } from '../../../okr/ties';
import { t } from '../../../texts/texts.svelte';
import type { OkrDesk } from '../desk.svelte';
import { titleOf } from '../words';

export const ABOVE = ['goal', 'card'] as const satisfies readonly TieTarget[];
export type Above = (typeof ABOVE)[number];

export interface MatrixColumn {
  readonly id: string;
  readonly title: string;
  /** The lane of a card, the year of a goal. */
  readonly kind?: string;
  /** How many objectives pay into it, themselves or by way of others. */
  readonly count: number;
}

/** An objective pays into something itself, by way of another objective, or not. */
export type Paying = 'itself' | 'through' | 'not';

export interface MatrixRow {
  readonly objective: Objective;
  readonly pays: ReadonlyMap<string, Paying>;
  /** How much of what is shown it pays into. */
  readonly count: number;
  /** It pays into nothing at all, of whatever kind. */
  readonly nothing: boolean;
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

/** Guiding goals, or the outcome and impact cards somebody pays into, against the objectives in sight. */
export function matrixOf(desk: OkrDesk, above: Above): Matrix {
  const cards = new Map(desk.cards.map((card) => [card.id, card]));
  const reached = desk.inSight.map((objective) => {
    const into = paysInto(objective.id, desk.ties, cards);
    return { objective, ids: above === 'goal' ? into.goals : into.cards };
  });
  const wanted = new Set(reached.flatMap(({ ids }) => [...ids]));
  const count = (id: string): number => reached.filter(({ ids }) => ids.has(id)).length;
  const columns =
    above === 'goal'
      ? said(desk.okr.goals).map((goal) => ({
          ...{ id: goal.id, title: goal.title, count: count(goal.id) },
          ...(goal.year !== undefined && { kind: String(goal.year) }),
        }))
      : desk.cards
          .filter(({ id }) => wanted.has(id))
          .map((card) => ({
            ...{ id: card.id, title: titleOf(card), count: count(card.id) },
            kind: t(`model-lane-${card.lane}`),
          }));
  const rows = reached.map(({ objective, ids }) => {
    const pays = desk.ties.all.filter(({ from, kind }) => from === objective.id && kind === 'pays');
    const itself = new Set(pays.map(({ to }) => to));
    const how = (id: string): Paying => (itself.has(id) ? 'itself' : ids.has(id) ? 'through' : 'not');
    return {
      objective,
      pays: new Map(columns.map(({ id }) => [id, how(id)])),
      count: ids.size,
      nothing: pays.length === 0,
    };
  });
  return { columns, rows };
}

/** Says that an objective pays into something itself, or takes that back. */
export function turnPaying(desk: OkrDesk, objective: string, above: Above, column: MatrixColumn): void {
  if (desk.readonly) return;
  const tied = desk.ties.from(objective).find(({ kind, to }) => kind === 'pays' && to === column.id);
  if (tied) desk.editor.untie(tied);
  else desk.editor.tie(objective, 'pays', above, column.id);
  desk.workshop.announce(t(tied ? 'overview-said-untied' : 'okr-said-tied', { name: column.title }));
}
