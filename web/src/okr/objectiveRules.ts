/** Warnings about objectives. */
import type { Conflict, Objective } from '../model/contract';
import { overlap, spanOf } from './cycles';
import { standing } from './entries';
import { paysInto } from './ties';
import { type Facts, FEW, type Found, type WarningRule } from './warningFacts';

export const objectiveRules = {
  'too-many-objectives': tooManyObjectives,
  'too-many-key-results': tooManyKeyResults,
  'objective-without-goal': (facts) => about(facts.objectives.filter(({ id }) => paid(facts, id).goals.size === 0)),
  'objective-without-card': (facts) => about(facts.objectives.filter(({ id }) => paid(facts, id).cards.size === 0)),
  'objective-without-key-result': withoutKeyResult,
  'objectives-in-conflict': inConflict,
} satisfies Partial<Record<WarningRule, (facts: Facts) => Found[]>>;

function about(objectives: readonly Objective[]): Found[] {
  return objectives.map(({ id }) => ({ objective: id }));
}

function paid({ ties, cards }: Facts, objective: string) {
  return paysInto(objective, ties, cards);
}

/**
 * More than five in one cycle of one team; those without a team count together. What is in no cycle is not counted. In the
 * order of the first objective of each.
 */
function tooManyObjectives({ board, objectives }: Facts): Found[] {
  const cycles = new Set(standing(board.okr?.cycles).map(({ id }) => id));
  const groups = new Map<string, Found & { count: number }>();
  for (const { cycle, team } of objectives) {
    if (cycle === undefined || !cycles.has(cycle)) continue;
    const key = JSON.stringify([cycle, team]);
    const group = groups.get(key) ?? { cycle, ...(team !== undefined && { team }), count: 0 };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  return [...groups.values()].filter(({ count }) => count > FEW);
}

function tooManyKeyResults(facts: Facts): Found[] {
  const counts = countsOf(facts);
  return facts.objectives
    .map(({ id }) => ({ objective: id, count: counts.get(id) ?? 0 }))
    .filter(({ count }) => count > FEW);
}

function withoutKeyResult(facts: Facts): Found[] {
  const counts = countsOf(facts);
  return about(facts.objectives.filter(({ id }) => !counts.has(id)));
}

function countsOf({ keyResults }: Facts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { objective = '' } of keyResults) counts.set(objective, (counts.get(objective) ?? 0) + 1);
  return counts;
}

/**
 * Two objectives that run at the same time and pay into the two cards of a goal conflict that is still open. What was
 * negotiated, or is endured on purpose, is settled.
 */
function inConflict(facts: Facts): Found[] {
  return conflictsBetween(facts)
    .filter(({ conflict }) => (conflict.state ?? 'open') === 'open')
    .map(({ one, other, conflict }) => ({ objective: one.id, other: other.id, conflict: conflict.id }));
}

/** All pairs of objectives whose cards are in a goal conflict, whatever became of it. */
export function conflictsBetween({ board, cards, objectives, ties }: Omit<Facts, 'keyResults'>) {
  const stands = (card: string): boolean => cards.has(card) && cards.get(card)?.deletedAt === undefined;
  const conflicts = standing(board.conflicts).filter(({ a, b }) => a !== b && stands(a) && stands(b));
  const cycles = new Map(standing(board.okr?.cycles).map((cycle) => [cycle.id, cycle]));
  const argued = new Set(conflicts.flatMap(({ a, b }) => [a, b]));
  const own = (id: string) =>
    new Set(ties.from(id).flatMap(({ kind, to }) => (kind === 'pays' && argued.has(to) ? [to] : [])));
  const paid = objectives.map((one) => ({ one, into: own(one.id) })).filter(({ into }) => into.size > 0);
  const together = (a: Objective, b: Objective): boolean => {
    if (a.cycle === b.cycle) return true;
    const [first, second] = [a, b].map(({ cycle }) => spanOf(cycles.get(cycle ?? '') ?? {}));
    return first === undefined || second === undefined || overlap(first, second);
  };
  return paid.flatMap((first, at) =>
    paid
      .slice(at + 1)
      .flatMap((second) =>
        conflicts
          .filter((conflict) => meet(conflict, first.into, second.into) && together(first.one, second.one))
          .map((conflict) => ({ one: first.one, other: second.one, conflict })),
      ),
  );
}

function meet({ a, b }: Conflict, one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return (one.has(a) && other.has(b)) || (one.has(b) && other.has(a));
}
