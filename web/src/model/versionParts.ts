/** What comes along when one entry of an earlier version is brought back. */
import type { Card, Link } from './contract';
import { compareOrder } from './impact';
import { cardsOf, type Matter, matterIn, partsOf, textIn } from './matterVersions';
import { MATTERS, type MatterRoot } from './shapes';
import { type Difference, linkIn, type Version } from './versions';

/**
 * What brings one entry back: a card with its links and what hangs on it, as far as their other ends stand; what hangs on
 * cards with these cards; a criterion with the models it rates; a model with its cards.
 */
export function partOf(all: readonly Difference[], one: Difference, then: Version, now: Version): Difference[] {
  const { kind, id } = one;
  const missing = (what: Difference['kind'], ids: readonly string[]): Difference[] =>
    all.filter((end) => end.kind === what && end.mark === 'missing' && ids.includes(end.id));
  switch (kind) {
    case 'block':
      return [one];
    case 'card':
      return withCards([one], then, now);
    case 'models':
      return [one, ...withCards(missing('card', cardsIn(then, id)), then, now)];
    case 'link': {
      const link = linkIn(then, id);
      return [...missing('card', link ? [link.from, link.to] : []), one];
    }
    default: {
      const matter = matterIn(then.matters, kind, id);
      if (!matter) return [one];
      const rated = kind === 'criteria' ? partsOf(kind, matter).map((rating) => textIn(rating, 'model')) : [];
      return [...missing('card', cardsOf(kind, matter)), ...missing('models', rated), one];
    }
  }
}

/** Cards with everything at them that is not there, and hangs on nothing else that is not there. */
function withCards(cards: readonly Difference[], then: Version, now: Version): Difference[] {
  const own = new Set(cards.map(({ id }) => id));
  const lost = cards.some(({ mark }) => mark === 'lost');
  const comes = (ends: readonly string[]): boolean =>
    ends.some((end) => own.has(end)) && ends.every((end) => own.has(end) || now.cards.has(end));
  const missing = (kind: Difference['kind'], { id }: Matter): Difference => ({
    kind,
    id,
    mark: 'missing',
    aspects: [],
  });
  const links = [...then.links.values(), ...(lost ? then.asleep.values() : [])]
    .filter((link: Link) => comes([link.from, link.to]) && !now.links.has(link.id))
    .map((link) => missing('link', link));
  const matters = MATTERS.flatMap((root: MatterRoot) => {
    const { standing, asleep } = then.matters[root];
    return [...standing.values(), ...(lost ? asleep.values() : [])]
      .filter((one) => comes(cardsOf(root, one)) && !now.matters[root].standing.has(one.id))
      .map((one) => missing(root, one));
  });
  return [...cards, ...links, ...matters];
}

/** Cards of a model; those that name no model that was there are of the first. */
function cardsIn({ cards, matters }: Version, model: string): string[] {
  const models = [...matters.models.standing.values()].map((one) => ({ id: one.id, order: textIn(one, 'order') }));
  const first = models.sort(compareOrder)[0]?.id;
  const home = (card: Card) => models.find(({ id }) => id === card.model)?.id ?? first;
  return [...cards.values()].filter((card) => home(card) === model).map(({ id }) => id);
}
