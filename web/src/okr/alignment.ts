/** How objectives stand to each other: who needs whom, who pays into the work of another team, and what hangs loose. */
import type { KeyResult, Objective, Tie } from '../model/contract';
import { compareText, type Okr, said, standing } from './entries';
import type { Ties } from './ties';

/** A tie from an objective, or from one of its key results. */
export interface Dependence {
  readonly tie: Tie;
  readonly objective: Objective;
  /** The key result that needs it, where it is not the objective as a whole. */
  readonly keyResult?: KeyResult;
  /** The team at the far end: itself, or that of the objective there. */
  readonly toTeam?: string;
}

export interface Loose {
  /** Guiding goals no objective pays into, wherever it is. */
  readonly goals: readonly string[];
  readonly withoutKeyResult: readonly string[];
  /** Objectives that pay into nothing at all. */
  readonly payNothing: readonly string[];
  /** Key results that move nothing. */
  readonly moveNothing: readonly string[];
}

export interface Alignment {
  readonly needs: readonly Dependence[];
  /** From an objective to one of another team. */
  readonly between: readonly Dependence[];
  readonly loose: Loose;
}

/** The alignment of these objectives. What they are tied to may lie elsewhere. */
export function alignmentOf(okr: Okr, ties: Ties, objectives: readonly Objective[]): Alignment {
  const known = new Map(standing(okr.objectives).map((one) => [one.id, one]));
  const within = new Set(objectives.map(({ id }) => id));
  const keyResults = said(okr.keyResults).filter(({ objective }) => within.has(objective ?? ''));
  const far = ({ target, to }: Tie): string | undefined => (target === 'team' ? to : known.get(to)?.team);
  const from = (id: string, objective: Objective, keyResult?: KeyResult): Dependence[] =>
    ties.from(id).map((tie) => {
      const toTeam = far(tie);
      return { tie, objective, ...(keyResult && { keyResult }), ...(toTeam !== undefined && { toTeam }) };
    });
  const all = objectives.flatMap((one) => [
    ...from(one.id, one),
    ...keyResults.filter(({ objective }) => objective === one.id).flatMap((key) => from(key.id, one, key)),
  ]);
  const paid = new Set(
    said(okr.objectives).flatMap(({ id }) => ties.from(id).flatMap(({ kind, to }) => (kind === 'pays' ? [to] : []))),
  );
  const measured = new Set(keyResults.map(({ objective }) => objective));
  const lacks = (id: string, kind: Tie['kind']): boolean => !ties.from(id).some((tie) => tie.kind === kind);
  return {
    needs: all.filter(({ tie }) => tie.kind === 'needs'),
    between: all.filter(
      ({ tie, objective, toTeam }) => tie.kind === 'pays' && tie.target === 'objective' && objective.team !== toTeam,
    ),
    loose: {
      goals: said(okr.goals).flatMap(({ id }) => (paid.has(id) ? [] : [id])),
      withoutKeyResult: objectives.flatMap(({ id }) => (measured.has(id) ? [] : [id])),
      payNothing: objectives.flatMap(({ id }) => (lacks(id, 'pays') ? [id] : [])),
      moveNothing: keyResults.flatMap(({ id }) => (lacks(id, 'moves') ? [id] : [])),
    },
  };
}

/**
 * Objectives by what they were carried over from, the first one first. Of several that were carried from the same one the
 * first goes on with it, the others begin anew; loops end.
 */
export function threadsOf(objectives: readonly Objective[]): readonly (readonly Objective[])[] {
  const known = new Map(objectives.map((one) => [one.id, one]));
  const next = new Map<string, Objective>();
  for (const one of [...objectives].sort((a, b) => compareText(a.order, b.order) || compareText(a.id, b.id))) {
    const { carriedFrom } = one;
    if (carriedFrom !== undefined && carriedFrom !== one.id && known.has(carriedFrom) && !next.has(carriedFrom))
      next.set(carriedFrom, one);
  }
  const later = new Set([...next.values()].map(({ id }) => id));
  const used = new Set<string>();
  const follow = (first: Objective): Objective[] => {
    const thread: Objective[] = [];
    for (let at: Objective | undefined = first; at && !used.has(at.id); at = next.get(at.id)) {
      used.add(at.id);
      thread.push(at);
    }
    return thread;
  };
  const heads = objectives.filter(({ id }) => !later.has(id));
  // What is left was carried over in a circle, which only other programs write.
  return [...heads, ...objectives].map(follow).filter((thread) => thread.length > 0);
}
