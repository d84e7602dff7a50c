/** What objectives pay into, what key results move and what they need, of what still stands. */
import type { Card, Tie, TieKind, TieTarget } from '../model/contract';
import { compareText, type OkrBoard, said, standing } from './entries';

/** What may stand at the far end of each kind of tie. */
const TARGETS: Readonly<Record<TieKind, readonly TieTarget[]>> = {
  pays: ['goal', 'card', 'objective'],
  moves: ['card', 'indicator', 'kpi'],
  needs: ['team', 'objective'],
};

export interface Ties {
  /** All that count, by id: of several with the same ends and kind the one with the lowest id. */
  readonly all: readonly Tie[];
  /** Whether what a tie leads to is still there. */
  readonly leads: (tie: Tie) => boolean;
  /** Ties from an entry to what is still there. */
  readonly from: (id: string) => readonly Tie[];
}

/** The ties of a board. */
export function tiesOf({ okr = {}, cards, indicators }: OkrBoard): Ties {
  const standingCards = ids(cards);
  const there: Readonly<Record<TieTarget, ReadonlySet<string>>> = {
    goal: ids(okr.goals),
    card: standingCards,
    indicator: ids((indicators ?? []).filter(({ card }) => standingCards.has(card))),
    kpi: ids(okr.kpis),
    objective: ids(okr.objectives),
    team: ids(okr.teams),
  };
  const counted = new Map<string, Tie>();
  for (const tie of standing(okr.ties).sort((a, b) => compareText(a.id, b.id))) {
    if (!TARGETS[tie.kind].includes(tie.target)) continue;
    const key = JSON.stringify([tie.from, tie.to, tie.kind]);
    if (!counted.has(key)) counted.set(key, tie);
  }
  const all = [...counted.values()];
  const leads = (tie: Tie): boolean => there[tie.target].has(tie.to);
  const groups = new Map<string, Tie[]>();
  for (const tie of all.filter(leads)) {
    const group = groups.get(tie.from);
    if (group) group.push(tie);
    else groups.set(tie.from, [tie]);
  }
  return { all, leads, from: (id) => groups.get(id) ?? [] };
}

export interface PaysInto {
  readonly goals: ReadonlySet<string>;
  /** Outcome and impact cards. */
  readonly cards: ReadonlySet<string>;
}

/**
 * The goals and the outcome and impact cards an objective pays into, itself or by way of the objectives it pays into.
 * Loops end.
 */
export function paysInto(objective: string, ties: Ties, cards: ReadonlyMap<string, Card>): PaysInto {
  const found = { goals: new Set<string>(), cards: new Set<string>() };
  const seen = new Set([objective]);
  const queue = [objective];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const { to, target } of ties.from(at).filter(({ kind }) => kind === 'pays')) {
      if (target === 'goal') found.goals.add(to);
      if (target === 'card' && isGoal(cards.get(to))) found.cards.add(to);
      if (target !== 'objective' || seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return found;
}

/** A matrix of guiding goals and objectives: for each goal the objectives that pay into it, and those that pay into none. */
export function goalMatrix(board: OkrBoard): { rows: { goal: string; objectives: string[] }[]; none: string[] } {
  const ties = tiesOf(board);
  const reached = said(board.okr?.objectives).map(({ id }) => ({ id, goals: paysInto(id, ties, new Map()).goals }));
  return {
    rows: said(board.okr?.goals).map(({ id }) => ({
      goal: id,
      objectives: reached.filter(({ goals }) => goals.has(id)).map((one) => one.id),
    })),
    none: reached.filter(({ goals }) => goals.size === 0).map((one) => one.id),
  };
}

function isGoal(card: Card | undefined): boolean {
  return card?.lane === 'outcome' || card?.lane === 'impact';
}

function ids(list: readonly { readonly id: string; readonly deletedAt?: number }[] | undefined): Set<string> {
  return new Set((list ?? []).filter((one) => one.deletedAt === undefined).map((one) => one.id));
}
