/** Alternatives side by side: what each model costs, reaches, rests on, and who loses by it. */
import { attribute, type Cents } from './attribution';
import { isUnchecked } from './checks';
import type { Card, Conflict, Link } from './contract';
import { type Board, type Graph, graphsOf, isGoal } from './graph';
import { compareKeys, compareOrder } from './impact';
import { riskOf } from './register';
import { spreadOf } from './spread';
import { heldUp, sourcesOf } from './support';
import { normaliseTitle } from './titles';

export interface Loser {
  /** The target group, in the words somebody used first. */
  readonly who: string;
  /** Conflicts on which the middle score is negative, and links with "less" to a goal of this group. */
  readonly conflicts: readonly string[];
  readonly links: readonly string[];
}

export interface Alternative {
  /** Absent on a board without models. */
  readonly model?: string;
  /** It shows how it is today. */
  readonly today: boolean;
  /** Cents of all inputs. */
  readonly costs: Cents & { readonly total: number; readonly unassigned: number };
  /** Other resources of the inputs, as entered. */
  readonly posts: number;
  readonly hours: number;
  readonly rooms: number;
  /** Outcomes that something leads to, of all outcomes. */
  readonly outcomesReached: number;
  readonly outcomes: number;
  readonly assumptions: {
    readonly count: number;
    readonly unchecked: number;
    /** The riskiest link that is not settled as holding, first in reading order, and its risk (1 to 25). */
    readonly riskiest?: string;
    readonly risk?: number;
  };
  readonly conflicts: { readonly count: number; readonly open: number };
  readonly losers: readonly Loser[];
}

/** What one alternative does for an outcome or impact that stands in a row. */
export interface Cell {
  readonly card: string;
  /** Cents that arrive there. */
  readonly cents: number;
  /** Something leads to it that starts at an input (see `support`). */
  readonly reached: boolean;
}

export interface Row {
  readonly lane: Card['lane'];
  /** As written in the first model that has it. */
  readonly title: string;
  /** One per alternative, in their order; null where it has no such goal. */
  readonly cells: readonly (Cell | null)[];
}

export interface Comparison {
  /** In the order of the models. */
  readonly alternatives: readonly Alternative[];
  /** Outcomes, then impacts; matched by lane and normalised title, in reading order of the first model that has them. */
  readonly rows: readonly Row[];
}

/** Puts all models of `board` side by side. */
export function compare(board: Board): Comparison {
  const today = new Set(board.models.filter((model) => model.today === true).map((model) => model.id));
  const conflicts = (board.conflicts ?? []).filter((one) => one.deletedAt === undefined).sort(byPlace);
  const views = graphsOf(board).map((graph) => {
    const held = heldUp(graph, sourcesOf(graph));
    return { graph, money: attribute(graph), reached: (card: string) => held.has(card) };
  });
  const alternatives = views.map((view) => {
    const { model } = view.graph;
    return {
      ...(model !== undefined && { model }),
      today: model !== undefined && today.has(model),
      ...summed(view, conflicts),
    };
  });
  return { alternatives, rows: rowsOf(views) };
}

interface View {
  readonly graph: Graph;
  readonly money: ReturnType<typeof attribute>;
  readonly reached: (card: string) => boolean;
}

type Sums = Omit<Alternative, 'model' | 'today'>;

function summed({ graph, money, reached }: View, conflicts: readonly Conflict[]): Sums {
  const cards = [...graph.cards.values()];
  const costs = { total: money.total, unassigned: money.unassigned, running: 0, change: 0, experiment: 0 };
  for (const card of cards) {
    if (card.lane !== 'input') continue;
    const own = money.cards.get(card.id);
    costs.running += own?.running ?? 0;
    costs.change += own?.change ?? 0;
    costs.experiment += own?.experiment ?? 0;
  }
  const outcomes = cards.filter((card) => card.lane === 'outcome');
  const own = conflicts.filter((one) => graph.cards.has(one.a) && graph.cards.has(one.b));
  return {
    costs,
    posts: amountOf(cards, 'posts'),
    hours: amountOf(cards, 'hours'),
    rooms: amountOf(cards, 'rooms'),
    outcomesReached: outcomes.filter((card) => reached(card.id)).length,
    outcomes: outcomes.length,
    assumptions: assumptionsIn(graph.links),
    conflicts: { count: own.length, open: own.filter((one) => (one.state ?? 'open') === 'open').length },
    losers: losersOf(graph, own),
  };
}

/** Sums of halves and quarters of posts stay what people would write: to two decimals. */
function amountOf(cards: readonly Card[], resource: Card['resource']): number {
  const amounts = cards.filter((card) => card.lane === 'input' && card.resource === resource);
  const hundredths = amounts.map(({ amount = 0 }) => (amount > 0 && amount <= 1e12 ? Math.round(amount * 100) : 0));
  return hundredths.reduce((sum, one) => sum + one, 0) / 100;
}

function assumptionsIn(links: readonly Link[]): Alternative['assumptions'] {
  let riskiest: Link | undefined;
  for (const link of links) {
    if (link.checkState === 'holds') continue;
    if (!riskiest || riskOf(link) > riskOf(riskiest)) riskiest = link;
  }
  return {
    count: links.length,
    unchecked: links.filter(isUnchecked).length,
    ...(riskiest && { riskiest: riskiest.id, risk: riskOf(riskiest) }),
  };
}

/**
 * Who loses: those affected by a conflict whose middle score is negative (in the words of the conflict, else the target
 * groups of its two cards), and the target group of a goal that a link weakens. Groups are the same when their
 * normalised words are.
 */
function losersOf(graph: Graph, conflicts: readonly Conflict[]): Loser[] {
  const groups = new Map<string, { who: string; conflicts: string[]; links: string[] }>();
  const lose = (who: string | undefined): { conflicts: string[]; links: string[] } | undefined => {
    const key = normaliseTitle(who ?? '');
    if (who === undefined || key === '') return undefined;
    const group = groups.get(key) ?? { who: who.trim(), conflicts: [], links: [] };
    groups.set(key, group);
    return group;
  };
  for (const { id, a, b, affected, scores } of conflicts) {
    if ((spreadOf(scores ?? [])?.median ?? 0) >= 0) continue;
    const said = (affected ?? '').trim() !== '';
    const who = said ? [affected] : [graph.cards.get(a)?.audience, graph.cards.get(b)?.audience];
    for (const group of new Set(who.map(lose))) group?.conflicts.push(id);
  }
  for (const link of graph.links) {
    const goal = graph.cards.get(link.to);
    if (link.polarity === 'less' && goal && isGoal(goal)) lose(goal.audience)?.links.push(link.id);
  }
  return [...groups.values()];
}

function rowsOf(views: readonly View[]): Row[] {
  const rows = new Map<string, { lane: Card['lane']; title: string; cells: (Cell | null)[] }>();
  for (const [at, { graph, money, reached }] of views.entries()) {
    for (const card of graph.cards.values()) {
      const title = normaliseTitle(card.title);
      if (!isGoal(card) || title === '') continue;
      const key = `${card.lane} ${title}`;
      const row = rows.get(key) ?? { lane: card.lane, title: card.title.trim(), cells: views.map(() => null) };
      rows.set(key, row);
      // The first of two that say the same stands for both; that they do is a finding of the logic check.
      row.cells[at] ??= { card: card.id, cents: money.cards.get(card.id)?.total ?? 0, reached: reached(card.id) };
    }
  }
  const all = [...rows.values()];
  return [...all.filter((row) => row.lane === 'outcome'), ...all.filter((row) => row.lane === 'impact')];
}

function byPlace(a: Conflict, b: Conflict): number {
  return compareOrder(a, b) || compareKeys(a.a, b.a);
}
