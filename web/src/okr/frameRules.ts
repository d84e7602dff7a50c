/** Warnings about the frame: cycles, teams, roles, KPIs and guiding goals. */
import type { OkrRole } from '../model/contract';
import { normaliseTitle } from '../model/titles';
import { overlap, shareTeam, spanOf } from './cycles';
import { isBlank, said, standing } from './entries';
import { kpiStanding } from './kpi';
import { paysInto } from './ties';
import type { Facts, Found, WarningRule } from './warningFacts';

export const frameRules = {
  'cycle-without-end': ({ board }) =>
    standing(board.okr?.cycles)
      .filter(({ end }) => end === undefined)
      .map(({ id }) => ({ cycle: id })),
  'cycle-ends-before-start': ({ board }) =>
    standing(board.okr?.cycles)
      .filter(({ start, end }) => start !== undefined && end !== undefined && end < start)
      .map(({ id }) => ({ cycle: id })),
  'cycles-overlap': cyclesOverlap,
  'pilot-without-goal': pilotWithoutGoal,
  'regular-without-budget': ({ board }) =>
    said(board.okr?.teams)
      .filter(({ status, budget }) => status === 'regular' && isBlank(budget))
      .map(({ id }) => ({ team: id })),
  'master-is-lead': masterIsLead,
  'kpi-outside-band': ({ board }) =>
    said(board.okr?.kpis)
      .filter((kpi) => ['below', 'above'].includes(kpiStanding(kpi).state))
      .map(({ id }) => ({ kpi: id })),
  'goal-without-objective': goalWithoutObjective,
} satisfies Partial<Record<WarningRule, (facts: Facts) => Found[]>>;

/** Each pair once, the one that stands first before the other. */
function cyclesOverlap({ board }: Facts): Found[] {
  const cycles = standing(board.okr?.cycles).flatMap((cycle) => {
    const span = spanOf(cycle);
    return span === undefined ? [] : [{ cycle, span }];
  });
  return cycles.flatMap((first, at) =>
    cycles
      .slice(at + 1)
      .filter((second) => shareTeam(first.cycle, second.cycle) && overlap(first.span, second.span))
      .map((second) => ({ cycle: first.cycle.id, other: second.cycle.id })),
  );
}

/** A pilot needs no budget, but what it does pays into a guiding goal. As long as it has no objective there is nothing to say. */
function pilotWithoutGoal({ board, objectives, ties, cards }: Facts): Found[] {
  const pilots = said(board.okr?.teams).filter(({ status }) => status === 'pilot');
  return pilots
    .filter(({ id }) => {
      const own = objectives.filter(({ team }) => team === id);
      return own.length > 0 && own.every((one) => paysInto(one.id, ties, cards).goals.size === 0);
    })
    .map(({ id }) => ({ team: id }));
}

/** One person is master and lead of the same team, or one of the two of all teams, and neither entry has a reason. */
function masterIsLead({ board }: Facts): Found[] {
  const roles = standing(board.okr?.roles).filter(({ person }) => normaliseTitle(person ?? '') !== '');
  const of = (kind: OkrRole['kind']): OkrRole[] => roles.filter((role) => role.kind === kind && isBlank(role.reason));
  return of('master').flatMap((master) =>
    of('lead')
      .filter((lead) => shareTeam(master, lead) && samePerson(master, lead))
      .map((lead) => ({ role: master.id, other: lead.id })),
  );
}

function samePerson(a: OkrRole, b: OkrRole): boolean {
  return normaliseTitle(a.person ?? '') === normaliseTitle(b.person ?? '');
}

/** Before the first objective nobody can have paid into anything. */
function goalWithoutObjective({ board, objectives, ties }: Facts): Found[] {
  if (objectives.length === 0) return [];
  const paid = new Set(
    objectives.flatMap(({ id }) => ties.from(id).flatMap((tie) => (tie.kind === 'pays' ? [tie.to] : []))),
  );
  return said(board.okr?.goals)
    .filter(({ id }) => !paid.has(id))
    .map(({ id }) => ({ goal: id }));
}
