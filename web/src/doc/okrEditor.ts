import type * as Y from 'yjs';
import { now as serverTime } from '../model/clock';
import type {
  CheckIn,
  OkrRole,
  Organisation,
  Team,
  Goal,
  Cycle,
  Objective,
  Tie,
  TieKind,
  TieTarget,
} from '../model/contract';
import { compareOrder } from '../model/impact';
import { placeAt } from '../model/order';
import { isBlank, standing } from '../okr/entries';
import type { Collection } from './collection';
import { Commands, type Values } from './commands';
import { entryOf } from './entries';
import { EntryEditor } from './entryEditor';
import { History } from './history';
import {
  CHECK_IN,
  GOAL,
  KEY_RESULT,
  KPI,
  LEARNING,
  MEETING,
  OBJECTIVE,
  OKR_ROLE,
  ORGANISATION,
  READING,
  TEAM,
  TIE,
} from './keys';
import { OkrDocument } from './okrDocument';
import type { KeyResultEntry, KpiEntry } from './okrEntries';
import type { CheckInEntry } from './okrTimes';

const EDITORS = new WeakMap<Y.Doc, OkrEditor>();

/** How an entry is to stand: texts are written by the smallest change, what is undefined is taken away. */
export interface OkrWrite {
  readonly root: 'cycles' | 'objectives' | 'keyResults' | 'ties';
  readonly id: string;
  readonly values: Values;
}

/** What somebody says of a key result on a day. */
export type Said = Omit<CheckIn, 'id' | 'at' | 'author'>;

/**
 * Everything that can be done to objectives and key results. Each command is one step of undo.
 *
 * Nothing is ever removed from the document: deleting sets `deletedAt`, and that can be taken back by anybody.
 */
export class OkrEditor {
  readonly history: History;
  readonly organisations: EntryEditor<Organisation>;
  readonly teams: EntryEditor<Team>;
  readonly goals: EntryEditor<Goal>;
  readonly cycles: EntryEditor<Cycle>;
  readonly objectives: EntryEditor<Objective>;
  readonly keyResults: EntryEditor<KeyResultEntry>;
  readonly ties: EntryEditor<Tie>;
  readonly checkIns: EntryEditor<CheckInEntry>;
  readonly kpis: EntryEditor<KpiEntry>;
  readonly readings;
  readonly learnings;
  readonly roles: EntryEditor<OkrRole>;
  readonly meetings;
  readonly #commands: Commands;

  constructor(
    readonly view: OkrDocument,
    now: () => number = serverTime,
  ) {
    this.history = new History(view.roots);
    const commands = new Commands(view.doc, this.history, now);
    this.#commands = commands;
    this.organisations = new EntryEditor(view.organisations, commands, [ORGANISATION.title, ORGANISATION.theme]);
    this.teams = new EntryEditor(view.teams, commands, [TEAM.title, TEAM.note]);
    this.goals = new EntryEditor(view.goals, commands, [GOAL.title, GOAL.note]);
    this.cycles = new EntryEditor(view.cycles, commands, [OBJECTIVE.title]);
    const { title, note, learned } = OBJECTIVE;
    this.objectives = new EntryEditor(view.objectives, commands, [title, note, learned]);
    const { commit, goal, stretch, sideEffect } = KEY_RESULT;
    this.keyResults = new EntryEditor(view.keyResults, commands, [title, note, commit, goal, stretch, sideEffect]);
    this.ties = new EntryEditor(view.ties, commands, [TIE.note]);
    const { obstacle, help, comment } = CHECK_IN;
    this.checkIns = new EntryEditor(view.checkIns, commands, [obstacle, help, comment]);
    this.kpis = new EntryEditor(view.kpis, commands, [KPI.title, KPI.note]);
    this.readings = new EntryEditor(view.readings, commands, [READING.source]);
    this.learnings = new EntryEditor(view.learnings, commands, [LEARNING.text]);
    this.roles = new EntryEditor(view.roles, commands, [OKR_ROLE.reason]);
    this.meetings = new EntryEditor(view.meetings, commands, [MEETING.place]);
  }

  /** The editor of a document: always the same one, so that its history outlives a visit to another area. */
  static of(doc: Y.Doc): OkrEditor {
    const known = EDITORS.get(doc);
    if (known) return known;
    const editor = new OkrEditor(new OkrDocument(doc));
    EDITORS.set(doc, editor);
    return editor;
  }

  /** Adds an objective behind the others of its cycle and returns its id. */
  addObjective(cycle: string | undefined, values: Values = {}, title = ''): string {
    const beside = (one: Objective): boolean => one.cycle === cycle;
    return this.objectives.addLast({ ...values, cycle }, undefined, beside, { title });
  }

  /** Adds a key result behind the others of its objective and returns its id. */
  addKeyResult(objective: string, values: Values = {}, title = ''): string {
    const beside = (one: KeyResultEntry): boolean => one.objective === objective;
    return this.keyResults.addLast({ ...values, objective }, undefined, beside, { title });
  }

  /** Takes back an objective that was left empty: no step of the history, and undo does not bring it again. */
  discardEmptyObjective(id: string): void {
    const { title, note, learned, deletedAt } = this.view.objectives.all.get(id) ?? {};
    const holds = [...this.view.keyResults.all.values()].some((one) => one.objective === id);
    const silent = [title, note, learned].every(isBlank);
    if (silent && !holds && deletedAt === undefined) this.#commands.discard(this.view.objectives.entries, id);
  }

  /** The same for a key result: one without words, numbers and check-ins. */
  discardEmptyKeyResult(id: string): void {
    const one = this.view.keyResults.all.get(id);
    if (!one || one.deletedAt !== undefined || this.view.checkInsOf(id).length > 0) return;
    const { title, note, commit, goal, stretch, sideEffect, baseline, target, low, high } = one;
    const silent = [title, note, commit, goal, stretch, sideEffect].every(isBlank);
    const counted = [baseline, target, low, high].some((value) => value !== undefined);
    if (silent && !counted) this.#commands.discard(this.view.keyResults.entries, id);
  }

  /** Makes, brings back and changes many entries in one step; `subject` is shown when it is turned back. */
  together(subject: string, writes: readonly OkrWrite[]): void {
    const { doc, history } = this.#commands;
    const changes: (() => void)[] = [];
    doc.transact(() => {
      for (const { root, id, values } of writes) changes.push(this[root].prepare(id, values));
    }, history.untracked);
    this.#commands.step(subject, () => {
      for (const change of changes) change();
    });
  }

  moveObjective(id: string, by: 1 | -1): boolean {
    const { cycle } = this.view.objectives.all.get(id) ?? {};
    return this.#shift(this.view.objectives, id, by, (one) => one.cycle === cycle);
  }

  moveKeyResult(id: string, by: 1 | -1): boolean {
    const { objective } = this.view.keyResults.all.get(id) ?? {};
    return this.#shift(this.view.keyResults, id, by, (one) => one.objective === objective);
  }

  /** Ties two things; those that are tied already are left alone, a tie that was taken away comes back. */
  tie(from: string, kind: TieKind, target: TieTarget, to: string): string {
    const known = [...this.view.ties.all.values()]
      .filter((one) => one.from === from && one.to === to && one.kind === kind)
      .sort((a, b) => Number(a.deletedAt !== undefined) - Number(b.deletedAt !== undefined));
    const [first] = known;
    if (first?.deletedAt !== undefined) this.ties.restore(first.id, from);
    return first?.id ?? this.ties.add({ from, to, kind, target }, from);
  }

  /** Unties two things, whoever tied them, and however often. */
  untie({ from, to, kind }: Pick<Tie, 'from' | 'to' | 'kind'>): void {
    const tied = [...this.view.ties.all.values()].filter(
      (one) => one.from === from && one.to === to && one.kind === kind && one.deletedAt === undefined,
    );
    const entries = tied.flatMap(({ id }) => entryOf(this.view.ties.entries, id) ?? []);
    if (entries.length === 0) return;
    this.#commands.step(from, () => {
      for (const entry of entries) entry.set(TIE.deletedAt, this.#commands.now());
    });
  }

  /** Ties a key result to a number, with what was answered about its side effect, unless somebody did, in one step. */
  tieWith(from: string, target: TieTarget, to: string, sideEffect: string): void {
    const text = sideEffect === '' ? undefined : this.keyResults.text(from, KEY_RESULT.sideEffect);
    const write = (): void => this.#commands.step(from, () => text?.insert(0, sideEffect));
    this.history.steps(from, [() => void this.tie(from, 'moves', target, to), ...(text?.length === 0 ? [write] : [])]);
  }

  /** Makes a number that is there a key result of an objective, with its tie, in one step. */
  adopt(
    objective: string,
    number: { readonly target: TieTarget; readonly id: string; readonly name: string },
    values: Values,
    sideEffect: string,
  ): string {
    const beside = (one: KeyResultEntry): boolean => one.objective === objective;
    const typed = { title: number.name, sideEffect };
    let id = '';
    this.history.steps(objective, [
      () => void (id = this.keyResults.addLast({ ...values, objective }, undefined, beside, typed)),
      () => void this.tie(id, 'moves', number.target, number.id),
    ]);
    return id;
  }

  /** Gives a key result other words, and the numbers they say, in one step; what others type beside stays. */
  reword(id: string, words: string, values: Values): void {
    this.keyResults.amend(id, values, { title: words });
  }

  rewordObjective(id: string, words: string): void {
    this.objectives.amend(id, {}, { title: words });
  }

  /** Notes what is said of a key result on a day, in one step. */
  checkIn(keyResult: string, { obstacle = '', help = '', comment = '', ...values }: Said): string {
    const at = this.#commands.now();
    return this.checkIns.add({ ...values, keyResult, at }, keyResult, { obstacle, help, comment });
  }

  /** Says something else than was noted, in one step. */
  correct(checkIn: string, keyResult: string, { obstacle = '', help = '', comment = '', ...said }: Said): void {
    const { value, confidence, date } = said;
    this.checkIns.amend(checkIn, { value, confidence, date }, { obstacle, help, comment }, keyResult);
  }

  #shift<T extends { readonly id: string; readonly order: string; readonly deletedAt?: number }>(
    { all, entries }: Collection<T>,
    id: string,
    by: 1 | -1,
    beside: (entry: T) => boolean,
  ): boolean {
    const siblings = standing([...all.values()].filter(beside)).sort(compareOrder);
    const from = siblings.findIndex((one) => one.id === id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= siblings.length) return false;
    const others = siblings.filter((one) => one.id !== id);
    const placement = placeAt(others, to);
    this.#commands.step(id, () => {
      entryOf(entries, id)?.set(OBJECTIVE.order, placement.order);
      for (const one of placement.rekeyed) entryOf(entries, one.id)?.set(OBJECTIVE.order, one.order);
    });
    return true;
  }
}
