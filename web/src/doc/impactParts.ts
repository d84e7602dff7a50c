import type * as Y from 'yjs';
import {
  type CriterionEntry,
  type RatingEntry,
  readCriterion,
  readGroup,
  readHurdle,
  readRating,
} from './alternatives';
import { Collection } from './collection';
import type { Commands } from './commands';
import { type ConflictEntry, readConflict, readScore, type ScoreEntry } from './conflicts';
import { type Entries, entryOf } from './entries';
import { EntryEditor } from './entryEditor';
import { Indicators, type Measured } from './indicators';
import { CONFLICT, CRITERION, GROUP, HURDLE, INDICATOR, MEASUREMENT, RATING, ROOT, SCORE } from './keys';
import type { Group, Hurdle } from '../model/contract';

/** Views of everything that hangs on cards, beside links and comments. */
export class ImpactViews {
  readonly indicators: Indicators;
  readonly conflicts: Collection<ConflictEntry>;
  readonly scores: Collection<ScoreEntry>;
  readonly hurdles: Collection<Hurdle>;
  readonly groups: Collection<Group>;
  readonly criteria: Collection<CriterionEntry>;
  readonly ratings: Collection<RatingEntry>;

  constructor(doc: Y.Doc) {
    this.indicators = new Indicators(doc);
    this.conflicts = new Collection(doc, ROOT.conflicts, readConflict);
    this.scores = new Collection(doc, ROOT.scores, readScore);
    this.hurdles = new Collection(doc, ROOT.hurdles, readHurdle);
    this.groups = new Collection(doc, ROOT.groups, readGroup);
    this.criteria = new Collection(doc, ROOT.criteria, readCriterion);
    this.ratings = new Collection(doc, ROOT.ratings, readRating);
  }

  /** All roots, for undo. */
  get roots(): Entries[] {
    const { indicators, conflicts, scores, hurdles, groups, criteria, ratings } = this;
    return [
      indicators.indicators,
      indicators.measurements,
      ...[conflicts, scores, hurdles, groups, criteria, ratings],
    ].map(({ entries }) => entries);
  }
}

/** What can be done with it. Each command is one step of undo. */
export class ImpactParts {
  readonly indicators;
  readonly measurements;
  readonly conflicts: EntryEditor<ConflictEntry>;
  readonly hurdles: EntryEditor<Hurdle>;
  readonly groups: EntryEditor<Group>;
  readonly criteria: EntryEditor<CriterionEntry>;
  readonly ratings: EntryEditor<RatingEntry>;
  readonly #scores: EntryEditor<ScoreEntry>;

  constructor(
    readonly views: ImpactViews,
    private readonly commands: Commands,
  ) {
    const { indicators, conflicts, scores, hurdles, groups, criteria, ratings } = views;
    const { name, source, sideEffect } = INDICATOR;
    this.indicators = new EntryEditor(indicators.indicators, commands, [name, source, sideEffect]);
    this.measurements = new EntryEditor(indicators.measurements, commands, [MEASUREMENT.note]);
    this.conflicts = new EntryEditor(conflicts, commands, [CONFLICT.because, CONFLICT.affected]);
    this.#scores = new EntryEditor(scores, commands, []);
    const { rule, purpose, room, risk } = HURDLE;
    this.hurdles = new EntryEditor(hurdles, commands, [rule, purpose, room, risk]);
    this.groups = new EntryEditor(groups, commands, [GROUP.title]);
    this.criteria = new EntryEditor(criteria, commands, [CRITERION.title]);
    this.ratings = new EntryEditor(ratings, commands, [RATING.reason]);
  }

  /** Adds an indicator without a name to a card and returns its id. */
  addIndicator(card: string): string {
    return this.indicators.addLast({ [INDICATOR.card]: card }, card, (one) => one.card === card);
  }

  /** Takes back an indicator that was left empty: no step of the history, and undo does not bring it again. */
  discardEmptyIndicator(id: string): void {
    const { indicators, byCard } = this.views.indicators;
    const card = indicators.all.get(id)?.card ?? '';
    const standing = byCard.get(card)?.find((one) => one.id === id);
    if (standing && isEmpty(standing)) this.commands.discard(indicators.entries, id);
  }

  /** Adds a value that was measured on a day. */
  measure(indicator: string, date: string, value: number): string {
    const card = this.views.indicators.indicators.all.get(indicator)?.card;
    const { indicator: of, date: on, value: is } = MEASUREMENT;
    return this.measurements.add({ [of]: indicator, [on]: date, [is]: value }, card);
  }

  /** Adds a conflict between two cards and returns its id; the one that stands, where there is one. */
  addConflict(a: string, b: string, because = ''): string {
    const known = [...this.views.conflicts.all.values()].find(
      (one) => one.deletedAt === undefined && ((one.a === a && one.b === b) || (one.a === b && one.b === a)),
    );
    if (known) return known.id;
    return this.conflicts.addLast({ [CONFLICT.a]: a, [CONFLICT.b]: b }, undefined, undefined, {
      [CONFLICT.because]: because,
    });
  }

  /** Says what I think of a conflict: what this device said before is changed, what others said is left alone. */
  score(conflict: string, value: number): void {
    const mine = [...this.views.scores.all.values()].find(
      (one) => one.conflict === conflict && one.deletedAt === undefined && one.client === this.commands.doc.clientID,
    );
    const said = { [SCORE.value]: value, [SCORE.at]: this.commands.now() };
    if (mine?.value === value) return;
    if (mine) this.#scores.set(mine.id, said, conflict);
    else this.#scores.add({ [SCORE.conflict]: conflict, ...said }, conflict);
  }

  /** Takes back what I think of a conflict, on whichever of my devices I said it: nothing older counts again. */
  withdrawScore(conflict: string, isMe: (client: number) => boolean): void {
    const mine = [...this.views.scores.all.values()].filter(
      (one) => one.conflict === conflict && one.deletedAt === undefined && isMe(one.client),
    );
    if (mine.length === 0) return;
    this.commands.step(conflict, () => {
      for (const { id } of mine) entryOf(this.views.scores.entries, id)?.set(SCORE.deletedAt, this.commands.now());
    });
  }

  /** Takes back a rating that was left without a reason and a value, as an empty indicator. */
  discardEmptyRating(id: string): void {
    const rating = this.views.ratings.all.get(id);
    if (rating?.value === undefined && (rating?.reason ?? '').trim() === '')
      this.commands.discard(this.views.ratings.entries, id);
  }

  /** Takes back a hurdle that was left empty: no step of the history, and undo does not bring it again. */
  discardEmptyHurdle(id: string): void {
    const hurdle = this.views.hurdles.all.get(id);
    if (hurdle?.deletedAt !== undefined) return;
    const said = [hurdle?.rule, hurdle?.purpose, hurdle?.room, hurdle?.risk];
    if (said.every((words = '') => words.trim() === '')) this.commands.discard(this.views.hurdles.entries, id);
  }
}

/** Nobody said anything about it yet. */
function isEmpty({
  name,
  unit,
  direction,
  baseline,
  target,
  current,
  source,
  sideEffect,
  measurements,
}: Measured): boolean {
  const said = [unit, direction, baseline, target, current, source, sideEffect];
  return name.trim() === '' && measurements.length === 0 && said.every((value) => value === undefined);
}
