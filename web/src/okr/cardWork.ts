/**
 * What works on the cards of the impact model, and how far it has come. Decided here and nowhere else.
 *
 * On a card work the objectives that pay into it and the key results that move it or one of its indicators. What stands
 * on its face is about the cycles that run now, and says no more than was measured:
 *
 * - effect: the card is an outcome or an impact, and a key result at it has a value that says how something is for
 *   others: it moves an outcome, an impact or an indicator of one, and is no milestone. The progress is the mean of these
 *   key results alone, so that what we did never lifts what came of it.
 * - activity: values there are, but only of what we do: the card is an input, an activity or an output, or the key
 *   results move no more than such cards, or they are milestones.
 * - nothing: no value yet.
 *
 * The key results at a card are those that move it and those of the objectives that pay into it. One without a value
 * counts as nothing reached, as in the progress of an objective. The date is that of the last of the values counted.
 */
import type { Card, KeyResult, Lane, Objective, Tie } from '../model/contract';
import { isOutside } from './cycles';
import { compareText, isBlank, type Okr, type OkrBoard, standing } from './entries';
import { objectiveProgress, type ObjectiveProgress, type Progress, progressOf } from './progress';
import { tiesOf } from './ties';

export type Claim = 'effect' | 'activity' | 'nothing';

/** How far that has come what works on a card. */
export interface CardStanding {
  readonly claim: Claim;
  /** From 0 to 1; absent where no key result counted can be measured. */
  readonly progress?: number;
  /** Day of the last value counted. */
  readonly date?: string;
}

export interface CardWork {
  /** Objectives that pay into the card, in reading order. */
  readonly objectives: readonly PayingObjective[];
  /** Key results that move the card or its indicators, in reading order. */
  readonly keyResults: readonly MovingKeyResult[];
  /** Of the cycles that run now; absent when nothing of them works here. */
  readonly now?: CardStanding;
}

export interface Work {
  /** The cards on which something works, by id. */
  readonly cards: ReadonlyMap<string, CardWork>;
  /** Objectives of now that have a title, in reading order, whatever they pay into. */
  readonly objectives: readonly PayingObjective[];
}

export interface PayingObjective {
  readonly objective: Objective;
  /** Over all its key results, as everywhere. */
  readonly progress: ObjectiveProgress;
  /** How many of its key results have a value. */
  readonly valued: number;
  /** What that says of the card, or where none is meant, of any. */
  readonly claim: Claim;
  /** Whether it is one of now. */
  readonly now: boolean;
}

export interface MovingKeyResult {
  readonly keyResult: KeyResult;
  readonly progress: Progress;
  readonly claim: Claim;
  readonly now: boolean;
  /** What leads from it to the card and its indicators. */
  readonly ties: readonly Tie[];
}

/** Cards with indicators, as far as it matters here. */
export interface WorkBoard {
  readonly okr: Okr;
  readonly cards: readonly Pick<Card, 'id' | 'lane'>[];
  readonly indicators: readonly { readonly id: string; readonly card: string }[];
}

/** What works on the cards of a board. */
export function workOnCards({ okr, cards, indicators }: WorkBoard, today: string): Work {
  const lanes = new Map(cards.map(({ id, lane }) => [id, lane]));
  const ties = tiesOf({ okr, cards, indicators } as OkrBoard);
  const runs = runningNow(okr, today);
  const objectives = new Map(standing(okr.objectives).map((one) => [one.id, one]));
  const keyResults = standing(okr.keyResults).filter(({ objective }) => objectives.has(objective ?? ''));
  const told = new Map(keyResults.map((one) => [one.id, progressOf(one)]));
  const children = new Map<string, KeyResult[]>();
  for (const one of keyResults) add(children, one.objective ?? '', one);
  const homes = new Map(indicators.map(({ id, card }) => [id, card]));
  const moved = new Map(keyResults.map(({ id }) => [id, movedBy(ties.from(id), homes)]));
  /** Key results that say how something is for others. */
  const effects = new Set(
    keyResults
      .filter(({ id, kind }) => kind !== 'milestone' && [...(moved.get(id)?.keys() ?? [])].some(isEffect))
      .map(({ id }) => id),
  );

  function isEffect(card: string): boolean {
    return EFFECTS.has(lanes.get(card));
  }
  const toldOf = (list: readonly KeyResult[]): Progress[] => list.flatMap(({ id }) => told.get(id) ?? []);
  function standingAt(card: string, counted: readonly KeyResult[]): CardStanding {
    return standingOver(toldOf(counted), ({ id }) => isEffect(card) && effects.has(id));
  }

  const running: PayingObjective[] = [];
  const paying = new Map<string, PayingObjective[]>();
  for (const objective of objectives.values()) {
    const own = children.get(objective.id) ?? [];
    const progress = objectiveProgress(objective, toldOf(own));
    const valued = toldOf(own).filter(({ value }) => value !== undefined).length;
    const now = runs(objective);
    if (now && !isBlank(objective.title)) {
      const { claim } = standingOver(toldOf(own), ({ id }) => effects.has(id));
      running.push({ objective, progress, valued, claim, now });
    }
    for (const { kind, target, to } of ties.from(objective.id))
      if (kind === 'pays' && target === 'card')
        add(paying, to, { objective, progress, valued, claim: standingAt(to, own).claim, now });
  }
  const moving = new Map<string, MovingKeyResult[]>();
  for (const keyResult of keyResults) {
    const { id, objective = '' } = keyResult;
    const now = runs(objectives.get(objective) ?? {});
    const progress = told.get(id) ?? { id };
    for (const [card, here] of moved.get(id) ?? [])
      add(moving, card, { keyResult, progress, claim: standingAt(card, [keyResult]).claim, now, ties: here });
  }

  const work = new Map<string, CardWork>();
  for (const card of new Set([...paying.keys(), ...moving.keys()])) {
    const [all, movers] = [paying.get(card) ?? [], moving.get(card) ?? []];
    const from = new Set(all.flatMap(({ objective, now }) => (now ? [objective.id] : [])));
    const direct = new Set(movers.flatMap(({ keyResult, now }) => (now ? [keyResult.id] : [])));
    const counted = keyResults.filter(({ id, objective = '' }) => from.has(objective) || direct.has(id));
    const now = from.size + counted.length > 0 && { now: standingAt(card, counted) };
    work.set(card, { objectives: all, keyResults: movers, ...now });
  }
  return { cards: work, objectives: running };
}

/** The cards that a key result moves, itself or by their indicators, each with what leads there. */
function movedBy(ties: readonly Tie[], homes: ReadonlyMap<string, string>): Map<string, Tie[]> {
  const cards = new Map<string, Tie[]>();
  for (const tie of ties.filter(({ kind }) => kind === 'moves')) {
    const card = tie.target === 'card' ? tie.to : tie.target === 'indicator' ? homes.get(tie.to) : undefined;
    if (card !== undefined) add(cards, card, tie);
  }
  return cards;
}

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/**
 * Whether an objective is one of now: of a cycle that runs today, or of none. Where no cycle runs today, those of the
 * cycles that began last are.
 */
export function runningNow(okr: Okr, today: string): (objective: Pick<Objective, 'cycle'>) => boolean {
  const cycles = standing(okr.cycles);
  const known = new Set(cycles.map(({ id }) => id));
  const begun = cycles.filter(({ start }) => start !== undefined && start <= today);
  const now = begun.filter((cycle) => !isOutside(today, cycle));
  const last = (begun.length > 0 ? begun : cycles)
    .map(({ start = '' }) => start)
    .sort(compareText)
    .at(-1);
  const chosen = now.length > 0 ? now : cycles.filter(({ start = '' }) => start === last);
  const ids = new Set(chosen.map(({ id }) => id));
  return ({ cycle }) => cycle === undefined || !known.has(cycle) || ids.has(cycle);
}

const EFFECTS: ReadonlySet<Lane | undefined> = new Set(['outcome', 'impact']);

function standingOver(counted: readonly Progress[], isEffect: (progress: Progress) => boolean): CardStanding {
  const valued = (list: readonly Progress[]): boolean => list.some(({ value }) => value !== undefined);
  const effects = counted.filter(isEffect);
  const [claim, list] = valued(effects) ? (['effect', effects] as const) : (['activity', counted] as const);
  if (!valued(list)) return { claim: 'nothing' };
  const { progress } = objectiveProgress({ id: '' }, list);
  const date = list
    .flatMap((one) => (one.value === undefined ? [] : (one.date ?? [])))
    .sort(compareText)
    .at(-1);
  return { claim, ...(progress !== undefined && { progress }), ...(date !== undefined && { date }) };
}
