/**
 * What in the OKRs deserves a second look: rule and ids, the words are in the texts. It hints and never blocks.
 *
 * An entry without a title is not said yet: it gets no warnings of its own and is not counted. What belongs to a deleted
 * objective is gone with it. Warnings come by rule, then in reading order of what they are about.
 */
import type { KeyResult } from '../model/contract';
import { inTime } from './confidence';
import { isOutside } from './cycles';
import { isBlank, type OkrBoard, said, standing } from './entries';
import { frameRules } from './frameRules';
import { objectiveRules } from './objectiveRules';
import { tiesOf } from './ties';
import { type Facts, type Found, type Warning, type WarningRule, WARNINGS } from './warningFacts';

const RULES: Readonly<Record<WarningRule, (facts: Facts) => Found[]>> = {
  ...objectiveRules,
  ...frameRules,
  'key-result-moves-nothing': movesNothing,
  'tie-to-gone': tiesToGone,
  'target-missing': ({ keyResults }) => about(keyResults.filter(lacksTarget)),
  'baseline-equals-target': ({ keyResults }) => about(keyResults.filter(goesNowhere)),
  'owner-missing': ownerMissing,
  'date-outside-cycle': dateOutsideCycle,
  'check-in-outside-cycle': checkInOutsideCycle,
};

/** All warnings of a board. */
export function warningsOf(board: OkrBoard): Warning[] {
  const known = new Set(standing(board.okr?.objectives).map(({ id }) => id));
  const facts: Facts = {
    board,
    ties: tiesOf(board),
    cards: new Map((board.cards ?? []).map((card) => [card.id, card])),
    objectives: said(board.okr?.objectives),
    keyResults: said(board.okr?.keyResults).filter(({ objective }) => known.has(objective ?? '')),
  };
  return WARNINGS.flatMap((rule) => RULES[rule](facts).map((found) => ({ rule, ...found })));
}

function about(keyResults: readonly KeyResult[]): Found[] {
  return keyResults.map(({ id }) => ({ keyResult: id }));
}

function movesNothing({ keyResults, ties }: Facts): Found[] {
  return about(keyResults.filter(({ id }) => !ties.from(id).some(({ kind }) => kind === 'moves')));
}

/** A tie from something that stands to something that is deleted or was never there. */
function tiesToGone({ objectives, keyResults, ties }: Facts): Found[] {
  const starts = new Map<string, Found>([
    ...objectives.map(({ id }): [string, Found] => [id, { objective: id }]),
    ...keyResults.map(({ id }): [string, Found] => [id, { keyResult: id }]),
  ]);
  return ties.all.flatMap((tie) => {
    const start = starts.get(tie.from);
    return start === undefined || ties.leads(tie) ? [] : [{ ...start, tie: tie.id }];
  });
}

/** A metric without its number, one to be kept without its band, levels without the words of the goal. A milestone is its own target. */
function lacksTarget({ kind, direction, target, low, high, goal }: KeyResult): boolean {
  if (kind === 'milestone') return false;
  if (kind === 'ordinal') return isBlank(goal);
  return direction === 'keep' ? low === undefined && high === undefined : target === undefined;
}

function goesNowhere({ kind, direction, baseline, target }: KeyResult): boolean {
  const metric = kind !== 'milestone' && kind !== 'ordinal';
  return metric && direction !== 'keep' && baseline !== undefined && baseline === target;
}

function ownerMissing({ objectives, keyResults }: Facts): Found[] {
  return [
    ...objectives.filter(({ owner }) => isBlank(owner)).map(({ id }) => ({ objective: id })),
    ...about(keyResults.filter(({ owner }) => isBlank(owner))),
  ];
}

function dateOutsideCycle(facts: Facts): Found[] {
  return inCycles(facts).flatMap(({ keyResult, cycle }) =>
    keyResult.date !== undefined && isOutside(keyResult.date, cycle)
      ? [{ keyResult: keyResult.id, cycle: cycle.id }]
      : [],
  );
}

function checkInOutsideCycle(facts: Facts): Found[] {
  return inCycles(facts).flatMap(({ keyResult, cycle }) =>
    inTime(keyResult.checkIns)
      .filter(({ date }) => date !== undefined && isOutside(date, cycle))
      .map(({ id }) => ({ keyResult: keyResult.id, cycle: cycle.id, checkIn: id })),
  );
}

function inCycles({ board, keyResults }: Facts) {
  const cycles = new Map(standing(board.okr?.cycles).map((cycle) => [cycle.id, cycle]));
  const of = new Map(standing(board.okr?.objectives).map((one) => [one.id, cycles.get(one.cycle ?? '')]));
  return keyResults.flatMap((keyResult) => {
    const cycle = of.get(keyResult.objective ?? '');
    return cycle === undefined ? [] : [{ keyResult, cycle }];
  });
}
