/** Feedback in a model: links that close a loop. They are marked and lit, and followed only once. */
import type { Chain } from './chain';
import type { Card, Link } from './contract';
import { cutLinks, type CutLink } from './cuts';
import { asGraph } from './graph';
import type { ImpactModel } from './impact';

/** A link that closes a loop, with the cards at its ends. */
export interface Feedback {
  readonly link: Link;
  readonly why: CutLink['why'];
  readonly from: Card;
  readonly to: Card;
}

/**
 * The links of `model` that close a loop, in reading order: those from right to left, and of each circle within a lane
 * the one that comes back to where reading began. With `chain` only those on it.
 */
export function feedbackOf(model: ImpactModel, chain?: Chain): Feedback[] {
  const links = new Map(model.links.map((link) => [link.id, link]));
  return cutLinks(asGraph(model), model.links).cuts.flatMap(({ link: id, why }) => {
    const link = links.get(id);
    const from = link && model.cards.get(link.from);
    const to = link && model.cards.get(link.to);
    return from && to && (!chain || chain.links.has(id)) ? [{ link, why, from, to }] : [];
  });
}
