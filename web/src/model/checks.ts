/**
 * The logic check: what in a model deserves a second look. It hints and never blocks.
 *
 * One function per rule. A card without a title is not said yet and gets no findings of its own, but its links count.
 */
import { type Card, type Check, CHECKS, type Finding, type Indicator, type Link } from './contract';
import { type Board, type Graph, graphsOf, isGoal, reach } from './graph';
import { hasReason } from './impact';
import { normaliseTitle } from './titles';
import { measureWord } from './wording';

type Found = Omit<Finding, 'rule' | 'model'>;

interface Facts {
  readonly graph: Graph;
  /** Cards with a title, in reading order. */
  readonly said: readonly Card[];
  /** Cards with an indicator that has a name. */
  readonly measured: ReadonlySet<string>;
  /** Cards from which a goal can be reached, over any number of links. */
  readonly served: ReadonlySet<string>;
  /** The model shows how it is today. */
  readonly today: boolean;
}

const RULES: Record<Check, (facts: Facts) => Found[]> = {
  'output-leads-nowhere': outputLeadsNowhere,
  'outcome-without-indicator': outcomeWithoutIndicator,
  'outcome-without-audience': outcomeWithoutAudience,
  'impact-without-path': impactWithoutPath,
  'link-without-reason': linkWithoutReason,
  'assumption-unchecked': assumptionUnchecked,
  'input-serves-nothing': inputServesNothing,
  'measure-for-goal': measureForGoal,
  duplicate: duplicates,
  'only-running': onlyRunning,
};

/** All findings, model by model in their order, then by rule, then in reading order. */
export function check(board: Board): Finding[] {
  const measured = measuredCards(board.indicators ?? []);
  const today = new Set(board.models.filter((model) => model.today === true).map((model) => model.id));
  return graphsOf(board).flatMap((graph) => checkModel(graph, measured, today.has(graph.model ?? '')));
}

/** The findings in one model. `measured` are cards with an indicator; `today` says that it shows how it is today. */
export function checkModel(graph: Graph, measured: ReadonlySet<string>, today: boolean): Finding[] {
  const said = [...graph.cards.values()].filter((card) => card.title.trim() !== '');
  const facts = { graph, said, measured, served: servingIn(graph), today };
  const model = graph.model === undefined ? {} : { model: graph.model };
  return CHECKS.flatMap((rule) => RULES[rule](facts).map((found) => ({ rule, ...model, ...found })));
}

/** Cards with an indicator that stands and has a name. */
export function measuredCards(indicators: Iterable<Indicator>): Set<string> {
  const named = [...indicators].filter((one) => one.deletedAt === undefined && one.name.trim() !== '');
  return new Set(named.map((one) => one.card));
}

function inLane(facts: Facts, lane: Card['lane']): Card[] {
  return facts.said.filter((card) => card.lane === lane);
}

function about(cards: readonly Card[]): Found[] {
  return cards.map((card) => ({ card: card.id }));
}

function servingIn(graph: Graph): Set<string> {
  const goals = [...graph.cards.values()].filter(isGoal).map((card) => card.id);
  return reach(graph, goals, 'from');
}

function outputLeadsNowhere(facts: Facts): Found[] {
  return about(inLane(facts, 'output').filter((card) => !facts.served.has(card.id)));
}

function outcomeWithoutIndicator(facts: Facts): Found[] {
  return about(inLane(facts, 'outcome').filter((card) => !facts.measured.has(card.id)));
}

/** Either the words or the kind is enough: who ticked "staff" has thought about for whom. */
function outcomeWithoutAudience(facts: Facts): Found[] {
  return about(
    inLane(facts, 'outcome').filter((card) => card.audienceKind === undefined && (card.audience ?? '').trim() === ''),
  );
}

function impactWithoutPath(facts: Facts): Found[] {
  const inputs = [...facts.graph.cards.values()].filter((card) => card.lane === 'input').map((card) => card.id);
  const reached = reach(facts.graph, inputs, 'to');
  return about(inLane(facts, 'impact').filter((card) => !reached.has(card.id)));
}

function linkWithoutReason({ graph }: Facts): Found[] {
  return graph.links.filter((link) => !hasReason(link)).map((link) => ({ link: link.id }));
}

function assumptionUnchecked({ graph }: Facts): Found[] {
  return graph.links.filter(isUnchecked).map((link) => ({ link: link.id }));
}

/** Much is at stake, little is known, and nobody looks: neither a name nor a state that somebody set. */
export function isUnchecked(link: Link): boolean {
  const risky = (link.harm ?? 0) >= 4 && (link.evidence ?? 0) <= 2;
  return risky && (link.checkedBy ?? '').trim() === '' && (link.checkState ?? 'open') === 'open';
}

function inputServesNothing(facts: Facts): Found[] {
  return about(inLane(facts, 'input').filter((card) => !facts.served.has(card.id)));
}

function measureForGoal({ said }: Facts): Found[] {
  return said.filter(isGoal).flatMap((card) => {
    const word = measureWord(card.title);
    return word === undefined ? [] : [{ card: card.id, word }];
  });
}

/** The same words twice in a lane. Cards somebody put into one group are meant to be alike. */
function duplicates({ said }: Facts): Found[] {
  const first = new Map<string, Card>();
  const found: Found[] = [];
  for (const card of said) {
    const title = normaliseTitle(card.title);
    if (title === '') continue;
    const key = `${card.lane} ${title}`;
    const other = first.get(key);
    if (!other) first.set(key, card);
    else if (card.group === undefined || card.group !== other.group) found.push({ card: card.id, other: other.id });
  }
  return found;
}

/** There is money, and none of it is for changing or trying anything. How it is today is not asked for that. */
function onlyRunning({ graph, today }: Facts): Found[] {
  if (today) return [];
  const funded = [...graph.cards.values()].filter((card) => card.resource === 'money' && (card.amount ?? 0) > 0);
  const moves = funded.some((card) => (card.change ?? 0) > 0 || (card.experiment ?? 0) > 0);
  return moves ? [] : about(funded.slice(0, 1));
}
