import type * as Y from 'yjs';
import type {
  Cycle,
  Goal,
  KeyResult,
  Kpi,
  Learning,
  Meeting,
  Objective,
  OkrRole,
  Organisation,
  Team,
  Tie,
} from '../model/contract';
import { compareKeys } from '../model/impact';
import type { Okr } from '../okr/entries';
import { inTime } from '../okr/confidence';
import { Collection } from './collection';
import type { Entries } from './entries';
import { ROOT } from './keys';
import {
  type KeyResultEntry,
  type KpiEntry,
  readCycle,
  readGoal,
  readKeyResult,
  readKpi,
  readObjective,
  readOrganisation,
  readRole,
  readTeam,
  readTie,
} from './okrEntries';
import { type CheckInEntry, readCheckIn, readLearning, readMeeting, readReading, type ReadingEntry } from './okrTimes';

/** Typed, reactive view of the document of the area `okr`. It lives as long as the document. */
export class OkrDocument {
  readonly organisations: Collection<Organisation>;
  readonly teams: Collection<Team>;
  readonly goals: Collection<Goal>;
  readonly cycles: Collection<Cycle>;
  readonly objectives: Collection<Objective>;
  readonly keyResults: Collection<KeyResultEntry>;
  readonly ties: Collection<Tie>;
  readonly checkIns: Collection<CheckInEntry>;
  readonly kpis: Collection<KpiEntry>;
  readonly readings: Collection<ReadingEntry>;
  readonly learnings: Collection<Learning>;
  readonly roles: Collection<OkrRole>;
  readonly meetings: Collection<Meeting>;
  #from: readonly unknown[] = [];
  #okr: Okr = {};

  constructor(readonly doc: Y.Doc) {
    this.organisations = new Collection(doc, ROOT.organisations, readOrganisation);
    this.teams = new Collection(doc, ROOT.teams, readTeam);
    this.goals = new Collection(doc, ROOT.goals, readGoal);
    this.cycles = new Collection(doc, ROOT.cycles, readCycle);
    this.objectives = new Collection(doc, ROOT.objectives, readObjective);
    this.keyResults = new Collection(doc, ROOT.keyResults, readKeyResult);
    this.ties = new Collection(doc, ROOT.ties, readTie);
    this.checkIns = new Collection(doc, ROOT.checkIns, readCheckIn);
    this.kpis = new Collection(doc, ROOT.kpis, readKpi);
    this.readings = new Collection(doc, ROOT.readings, readReading);
    this.learnings = new Collection(doc, ROOT.learnings, readLearning);
    this.roles = new Collection(doc, ROOT.roles, readRole);
    this.meetings = new Collection(doc, ROOT.meetings, readMeeting);
  }

  get #all() {
    const { organisations, teams, goals, cycles, objectives, keyResults, ties } = this;
    const { checkIns, kpis, readings, learnings, roles, meetings } = this;
    return [
      ...[organisations, teams, goals, cycles, objectives, keyResults, ties],
      ...[checkIns, kpis, readings, learnings, roles, meetings],
    ] as const;
  }

  /** All roots, for undo. */
  get roots(): Entries[] {
    return this.#all.map(({ entries }) => entries);
  }

  /** All of it, the deleted too, as the JSON of the board has it; reactive. The same object until something changes. */
  get okr(): Okr {
    const from = this.#all.map(({ all }) => all);
    if (this.#from.length === 0 || from.some((one, at) => one !== this.#from[at])) {
      this.#from = from;
      this.#okr = this.#read();
    }
    return this.#okr;
  }

  /** Standing check-ins of a key result, the first one first; reactive. */
  checkInsOf(keyResult: string): readonly CheckInEntry[] {
    const own = [...this.checkIns.all.values()].filter(
      (one) => one.keyResult === keyResult && one.deletedAt === undefined,
    );
    const places = new Map(inTime(own).map(({ id }, at) => [id, at]));
    return own.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  }

  #read(): Okr {
    const checkIns = grouped(this.checkIns.all, ({ keyResult }) => keyResult);
    const readings = grouped(this.readings.all, ({ kpi }) => kpi);
    for (const list of readings.values())
      list.sort((a, b) => compareKeys(a.date ?? '', b.date ?? '') || compareKeys(a.id, b.id));
    return {
      organisations: [...this.organisations.all.values()],
      teams: [...this.teams.all.values()],
      goals: [...this.goals.all.values()],
      cycles: [...this.cycles.all.values()],
      objectives: [...this.objectives.all.values()],
      keyResults: [...this.keyResults.all.values()].map((one): KeyResult => ({
        ...one,
        checkIns: inTime(checkIns.get(one.id)),
      })),
      ties: [...this.ties.all.values()],
      kpis: [...this.kpis.all.values()].map((one): Kpi => ({ ...one, readings: readings.get(one.id) ?? [] })),
      learnings: [...this.learnings.all.values()],
      roles: [...this.roles.all.values()],
      meetings: [...this.meetings.all.values()],
    };
  }
}

/** Those that stand, by what they belong to. */
function grouped<T extends { readonly deletedAt?: number }>(
  all: ReadonlyMap<string, T>,
  key: (one: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all.values()) {
    if (one.deletedAt !== undefined) continue;
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}
