/** Reads what lies in the document of the area `okr`, as tolerantly as cards are read. */
import {
  AMBITIONS,
  type Cycle,
  CYCLE_KINDS,
  DIRECTIONS,
  type Goal,
  type KeyResult,
  KEY_RESULT_KINDS,
  type Kpi,
  NAMES_MAX,
  type Objective,
  type OkrRole,
  OKR_ROLES,
  type Organisation,
  PERCENT_MAX,
  type Team,
  TEAM_STATUSES,
  type Tie,
  TIE_KINDS,
  TIE_TARGETS,
  UNIT_MAX,
  YEAR_MAX,
  YEAR_MIN,
} from '../model/contract';
import { deletion, type Entries, type Entry, entryOf } from './entries';
import { CYCLE, GOAL, KEY_RESULT, KPI, OBJECTIVE, OKR_ROLE, ORGANISATION, TEAM, TIE } from './keys';
import { amount, day, oneOf, present, shortWords, someWords, whole, words } from './values';

/** A key result without its check-ins, and a watched number without what was read of it. */
export type KeyResultEntry = Omit<KeyResult, 'checkIns'>;
export type KpiEntry = Omit<Kpi, 'readings'>;

/** What has a title and a place among others; the names of these keys are the same in all roots. */
interface Titled {
  readonly id: string;
  readonly title: string;
  readonly order: string;
  readonly deletedAt?: number;
}

function titled(id: string, entry: Entry): Titled {
  const { title, order, deletedAt } = OBJECTIVE;
  return {
    id,
    title: words(entry.get(title)),
    order: words(entry.get(order)),
    ...deletion(entry.get(deletedAt)),
  };
}

const name = (value: unknown): string | undefined => shortWords(value, NAMES_MAX);
const reference = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const yes = (value: unknown): true | undefined => (value === true ? true : undefined);

export function readOrganisation(entries: Entries, id: string): Organisation | undefined {
  const entry = entryOf(entries, id);
  return entry && present<Organisation>({ ...titled(id, entry), theme: someWords(entry.get(ORGANISATION.theme)) });
}

export function readTeam(entries: Entries, id: string): Team | undefined {
  const entry = entryOf(entries, id);
  return (
    entry &&
    present<Team>({
      ...titled(id, entry),
      note: someWords(entry.get(TEAM.note)),
      organisation: reference(entry.get(TEAM.organisation)),
      field: name(entry.get(TEAM.field)),
      status: oneOf(entry.get(TEAM.status), TEAM_STATUSES),
      budget: name(entry.get(TEAM.budget)),
    })
  );
}

export function readGoal(entries: Entries, id: string): Goal | undefined {
  const entry = entryOf(entries, id);
  if (!entry) return undefined;
  const year = amount(entry.get(GOAL.year));
  return present<Goal>({
    ...titled(id, entry),
    note: someWords(entry.get(GOAL.note)),
    // A year that is none is not taken for another one.
    year: year !== undefined && year >= YEAR_MIN && year < YEAR_MAX + 1 ? Math.trunc(year) : undefined,
    organisation: reference(entry.get(GOAL.organisation)),
  });
}

export function readCycle(entries: Entries, id: string): Cycle | undefined {
  const entry = entryOf(entries, id);
  return (
    entry &&
    present<Cycle>({
      ...titled(id, entry),
      kind: oneOf(entry.get(CYCLE.kind), CYCLE_KINDS),
      start: day(entry.get(CYCLE.start)),
      end: day(entry.get(CYCLE.end)),
      team: reference(entry.get(CYCLE.team)),
      permanent: yes(entry.get(CYCLE.permanent)),
    })
  );
}

export function readObjective(entries: Entries, id: string): Objective | undefined {
  const entry = entryOf(entries, id);
  return (
    entry &&
    present<Objective>({
      ...titled(id, entry),
      note: someWords(entry.get(OBJECTIVE.note)),
      cycle: reference(entry.get(OBJECTIVE.cycle)),
      team: reference(entry.get(OBJECTIVE.team)),
      owner: name(entry.get(OBJECTIVE.owner)),
      ambition: oneOf(entry.get(OBJECTIVE.ambition), AMBITIONS),
      score: whole(entry.get(OBJECTIVE.score), 0, PERCENT_MAX),
      learned: someWords(entry.get(OBJECTIVE.learned)),
      from: reference(entry.get(OBJECTIVE.from)),
      fromGroup: shortWords(entry.get(OBJECTIVE.fromGroup), NAMES_MAX),
      carriedFrom: reference(entry.get(OBJECTIVE.carriedFrom)),
      draft: yes(entry.get(OBJECTIVE.draft)),
    })
  );
}

export function readKeyResult(entries: Entries, id: string): KeyResultEntry | undefined {
  const entry = entryOf(entries, id);
  const objective = entry?.get(KEY_RESULT.objective);
  if (!entry || typeof objective !== 'string') return undefined;
  const text = (key: string): string | undefined => someWords(entry.get(key));
  return present<KeyResultEntry>({
    ...titled(id, entry),
    objective,
    note: text(KEY_RESULT.note),
    kind: oneOf(entry.get(KEY_RESULT.kind), KEY_RESULT_KINDS),
    direction: oneOf(entry.get(KEY_RESULT.direction), DIRECTIONS),
    baseline: amount(entry.get(KEY_RESULT.baseline)),
    target: amount(entry.get(KEY_RESULT.target)),
    low: amount(entry.get(KEY_RESULT.low)),
    high: amount(entry.get(KEY_RESULT.high)),
    unit: shortWords(entry.get(KEY_RESULT.unit), UNIT_MAX),
    commit: text(KEY_RESULT.commit),
    goal: text(KEY_RESULT.goal),
    stretch: text(KEY_RESULT.stretch),
    owner: name(entry.get(KEY_RESULT.owner)),
    date: day(entry.get(KEY_RESULT.date)),
    ambition: oneOf(entry.get(KEY_RESULT.ambition), AMBITIONS),
    sideEffect: text(KEY_RESULT.sideEffect),
    carriedFrom: reference(entry.get(KEY_RESULT.carriedFrom)),
    draft: yes(entry.get(KEY_RESULT.draft)),
  });
}

export function readTie(entries: Entries, id: string): Tie | undefined {
  const entry = entryOf(entries, id);
  const [from, to] = [entry?.get(TIE.from), entry?.get(TIE.to)];
  const kind = oneOf(entry?.get(TIE.kind), TIE_KINDS);
  const target = oneOf(entry?.get(TIE.target), TIE_TARGETS);
  if (!entry || typeof from !== 'string' || typeof to !== 'string' || !kind || !target) return undefined;
  const note = someWords(entry.get(TIE.note));
  return { id, from, to, kind, target, ...(note !== undefined && { note }), ...deletion(entry.get(TIE.deletedAt)) };
}

export function readKpi(entries: Entries, id: string): KpiEntry | undefined {
  const entry = entryOf(entries, id);
  return (
    entry &&
    present<KpiEntry>({
      ...titled(id, entry),
      note: someWords(entry.get(KPI.note)),
      unit: shortWords(entry.get(KPI.unit), UNIT_MAX),
      low: amount(entry.get(KPI.low)),
      high: amount(entry.get(KPI.high)),
      team: reference(entry.get(KPI.team)),
    })
  );
}

export function readRole(entries: Entries, id: string): OkrRole | undefined {
  const entry = entryOf(entries, id);
  return (
    entry &&
    present<OkrRole>({
      id,
      order: words(entry.get(OKR_ROLE.order)),
      kind: oneOf(entry.get(OKR_ROLE.kind), OKR_ROLES) ?? 'member',
      person: name(entry.get(OKR_ROLE.person)),
      team: reference(entry.get(OKR_ROLE.team)),
      reason: someWords(entry.get(OKR_ROLE.reason)),
      ...deletion(entry.get(OKR_ROLE.deletedAt)),
    } as OkrRole)
  );
}
