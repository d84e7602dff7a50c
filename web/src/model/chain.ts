import type { Link } from './contract';
import type { ImpactModel } from './impact';

/** Everything a card depends on and everything it leads to. */
export interface Chain {
  /** The card itself and all cards up- and downstream of it. */
  readonly cards: ReadonlySet<string>;
  /** Links on a way to or from the card. */
  readonly links: ReadonlySet<string>;
}

export const NO_CHAIN: Chain = { cards: new Set(), links: new Set() };

/** Links grouped by one of their ends, each group in reading order. */
export function groupLinks(links: readonly Link[], end: 'from' | 'to'): Map<string, Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const group = groups.get(link[end]);
    if (group) group.push(link);
    else groups.set(link[end], [link]);
  }
  return groups;
}

/** The chain of `card`, each way followed once: a loop is lit but never walked twice. */
export function chainOf(model: ImpactModel, card: string): Chain {
  if (!model.cards.has(card)) return NO_CHAIN;
  const cards = new Set<string>();
  const links = new Set<string>();
  walk(card, groupLinks(model.links, 'to'), 'from', cards, links);
  walk(card, groupLinks(model.links, 'from'), 'to', cards, links);
  return { cards, links };
}

/** The chain of a link: what leads to its start and what follows from its end. */
export function chainOfLink(model: ImpactModel, link: Link): Chain {
  const cards = new Set<string>();
  const links = new Set<string>([link.id]);
  walk(link.from, groupLinks(model.links, 'to'), 'from', cards, links);
  walk(link.to, groupLinks(model.links, 'from'), 'to', cards, links);
  return { cards, links };
}

function walk(
  start: string,
  groups: ReadonlyMap<string, readonly Link[]>,
  ahead: 'from' | 'to',
  cards: Set<string>,
  links: Set<string>,
): void {
  const seen = new Set([start]);
  const queue = [start];
  cards.add(start);
  for (let card = queue.pop(); card !== undefined; card = queue.pop()) {
    for (const link of groups.get(card) ?? []) {
      links.add(link.id);
      const next = link[ahead];
      if (seen.has(next)) continue;
      seen.add(next);
      cards.add(next);
      queue.push(next);
    }
  }
}

/** Numbers of reasons, from 1 in reading order. With a chain only its links are counted. */
export function numberLinks(model: ImpactModel, chain?: Chain): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const link of model.links) {
    if (!chain || chain.links.has(link.id)) numbers.set(link.id, numbers.size + 1);
  }
  return numbers;
}
