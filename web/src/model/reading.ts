import type { Chain } from './chain';
import { groupLinks } from './chain';
import type { Card, Link } from './contract';
import { compareCards, hasReason, type ImpactModel, laneIndex } from './impact';

/** What the reading sentence of a card says; every part can be missing. */
export interface Reading {
  readonly inputs: readonly Card[];
  readonly activities: readonly Card[];
  readonly outputs: readonly Card[];
  readonly outcome?: Card;
  /** The reason for the outcome, with its link. */
  readonly outcomeReasons: readonly Link[];
  readonly impact?: Card;
  readonly impactReason?: Link;
  /** Ways through the card that the sentence leaves out. */
  readonly furtherWays: number;
}

const MAX_INPUTS = 3;
const MAX_OUTPUTS = 2;
/** Titles side by side are no longer than this together, so that the sentence can be read in one breath. */
const MAX_LENGTH = 60;
/** More ways than this are not counted one by one. */
export const MAX_WAYS = 99;

/** Chooses what the sentence of `card` says: one way through it, with the inputs and outputs beside that way. */
export function readCard(model: ImpactModel, chain: Chain, card: Card): Reading {
  const lit = model.links.filter((link) => chain.links.has(link.id));
  // What weakens a card is no step on the way to it: the sentence would say the opposite.
  const told = lit.filter(({ polarity }) => polarity !== 'less');
  const incoming = groupLinks(told, 'to');
  const outgoing = groupLinks(told, 'from');
  const way = mainWay(model, card, incoming, outgoing);
  const inLane = (lane: Card['lane']): Card[] => way.filter((step) => step.lane === lane);
  const outcome = card.lane === 'outcome' ? card : inLane('outcome')[0];
  const outputs =
    card.lane === 'output' ? [card] : besides(model, incoming, 'output', inLane('output'), outcome, MAX_OUTPUTS);
  // One activity at most: with more of them nobody hears the end of the sentence.
  const activities = besides(model, incoming, 'activity', inLane('activity'), outputs[0], 1);
  const inputs =
    card.lane === 'input' ? [card] : inputsOf(model, incoming, [...activities, ...outputs], inLane('input'));
  const impact = card.lane === 'impact' ? card : inLane('impact').at(-1);
  const shown = new Set(
    [...inputs, ...activities, ...outputs, outcome, impact, ...way].flatMap((one) => one?.id ?? []),
  );
  const impactReason = impact && reasons(incoming, impact, shown)[0];
  return {
    inputs,
    activities,
    outputs,
    ...(outcome && { outcome }),
    outcomeReasons: outcome ? reasons(incoming, outcome, shown).slice(0, 1) : [],
    ...(impact && { impact }),
    ...(impactReason && { impactReason }),
    furtherWays:
      countWays(card.id, lit) -
      countWays(
        card.id,
        lit.filter((link) => shown.has(link.from) && shown.has(link.to)),
      ),
  };
}

type Groups = ReadonlyMap<string, readonly Link[]>;

function mainWay(model: ImpactModel, card: Card, incoming: Groups, outgoing: Groups): Card[] {
  const seen = new Set([card.id]);
  const back = follow(model, card, incoming, 'from', seen).reverse();
  return [...back, card, ...follow(model, card, outgoing, 'to', seen)];
}

function follow(model: ImpactModel, start: Card, groups: Groups, ahead: 'from' | 'to', seen: Set<string>): Card[] {
  const steps: Card[] = [];
  for (let card: Card | undefined = start; card;) {
    const here: Card = card;
    const next: Link | undefined = (groups.get(here.id) ?? [])
      .filter((link) => !seen.has(link[ahead]) && goesOn(model, here, link[ahead], ahead))
      .sort((a, b) => Number(hasReason(b)) - Number(hasReason(a)))[0];
    card = next && model.cards.get(next[ahead]);
    if (!card) break;
    seen.add(card.id);
    steps.push(card);
  }
  return steps;
}

/** The main way only goes along the lanes; a loop back is told by the board, not by the sentence. */
function goesOn(model: ImpactModel, here: Card, other: string, ahead: 'from' | 'to'): boolean {
  const there = model.cards.get(other);
  if (!there) return false;
  const step = laneIndex(there.lane) - laneIndex(here.lane);
  return ahead === 'to' ? step >= 0 : step <= 0;
}

function besides(
  model: ImpactModel,
  incoming: Groups,
  lane: Card['lane'],
  onWay: readonly Card[],
  target: Card | undefined,
  limit: number,
): Card[] {
  const found = new Set(onWay.slice(-1));
  const others = target ? [...(incoming.get(target.id) ?? [])] : [];
  others.sort((a, b) => Number(hasReason(b)) - Number(hasReason(a)));
  for (const link of others) {
    const card = model.cards.get(link.from);
    if (card?.lane === lane && found.size < limit && fits(found, card)) found.add(card);
  }
  return [...found].sort(compareCards);
}

function inputsOf(model: ImpactModel, incoming: Groups, targets: readonly Card[], onWay: readonly Card[]): Card[] {
  const found = new Set(onWay);
  for (const target of targets) {
    for (const link of incoming.get(target.id) ?? []) {
      const card = model.cards.get(link.from);
      if (card?.lane === 'input' && found.size < MAX_INPUTS && fits(found, card)) found.add(card);
    }
  }
  return [...found].slice(0, MAX_INPUTS).sort(compareCards);
}

function fits(found: ReadonlySet<Card>, card: Card): boolean {
  const length = [...found, card].reduce((sum, one) => sum + one.title.length, 0);
  return found.size === 0 || found.has(card) || length <= MAX_LENGTH;
}

function reasons(incoming: Groups, card: Card, shown: ReadonlySet<string>): Link[] {
  return (incoming.get(card.id) ?? []).filter((link) => shown.has(link.from) && hasReason(link));
}

/** Ways through `card` from cards nothing leads to, to cards that lead to nothing. Loops are cut. */
export function countWays(card: string, links: readonly Link[]): number {
  return Math.min(
    MAX_WAYS + 1,
    waysTo(card, groupLinks(links, 'to'), 'from') * waysTo(card, groupLinks(links, 'from'), 'to'),
  );
}

function waysTo(card: string, groups: Groups, ahead: 'from' | 'to'): number {
  const known = new Map<string, number>();
  const open = new Set<string>();
  const count = (id: string): number => {
    const ready = known.get(id);
    if (ready !== undefined) return ready;
    open.add(id);
    let sum = 0;
    for (const link of groups.get(id) ?? []) {
      if (!open.has(link[ahead])) sum += count(link[ahead]);
    }
    open.delete(id);
    const ways = Math.min(Math.max(sum, 1), MAX_WAYS + 1);
    known.set(id, ways);
    return ways;
  };
  return count(card);
}
