/** What comes along when one entry of an earlier version is brought back. */
import type { Card } from './contract';
import { compareOrder } from './impact';
import { type Matter, matterIn, needsOf, partsOf, standsIn, textIn } from './matterVersions';
import { MATTERS, type MatterRoot } from './shapes';
import { type Difference, linkIn, type Version } from './versions';

type Kind = Difference['kind'];

/**
 * What brings one entry back: a card with its links and what hangs on it, as far as their other ends stand; anything else
 * with what it hangs on, as far as that is missing, and with what hangs on it; a criterion with the models it rates; a
 * model with its cards.
 */
export function partOf(all: readonly Difference[], one: Difference, then: Version, now: Version): Difference[] {
  const { kind, id } = one;
  const missing = (what: Kind, ids: readonly string[]): Difference[] =>
    all.filter((end) => end.kind === what && end.mark === 'missing' && ids.includes(end.id));
  switch (kind) {
    case 'block':
      return [one];
    case 'card':
      return withOthers([one], then, now);
    case 'models':
      return [one, ...withOthers(missing('card', cardsIn(then, id)), then, now)];
    case 'link': {
      const link = linkIn(then, id);
      return [...missing('card', link ? [link.from, link.to] : []), one];
    }
    default: {
      const matter = matterIn(then.matters, kind, id);
      if (!matter) return [one];
      const rated = kind === 'criteria' ? partsOf(kind, matter).map((rating) => textIn(rating, 'model')) : [];
      const owners = ownersOf(kind, matter, then, missing);
      return [...owners, ...missing('models', rated), ...withOthers([one], then, now, owners)];
    }
  }
}

/** What an entry hangs on and is missing, and what that hangs on in turn, which comes first. */
function ownersOf(
  root: MatterRoot,
  matter: Matter,
  then: Version,
  missing: (what: Kind, ids: readonly string[]) => Difference[],
): Difference[] {
  const owners = needsOf(root, matter).flatMap(({ id, roots }) => roots.flatMap((one) => missing(kindOf(one), [id])));
  const above = owners.flatMap(({ kind, id }) => {
    if (kind === 'card' || kind === 'link' || kind === 'block') return [];
    const owner = matterIn(then.matters, kind, id);
    return owner ? ownersOf(kind, owner, then, missing) : [];
  });
  return [...above, ...owners];
}

function kindOf(root: string): Kind {
  return root === 'cards' ? 'card' : (root as MatterRoot);
}

/** Entries with everything at them that is not there, and hangs on nothing else that is not there. */
function withOthers(
  those: readonly Difference[],
  then: Version,
  now: Version,
  /** What comes back too, and brings nothing else. */
  owners: readonly Difference[] = [],
): Difference[] {
  const own = new Set(those.map(({ id }) => id));
  const back = new Set(owners.map(({ id }) => id));
  const lost = those.some(({ mark }) => mark === 'lost');
  const stands = standsIn(now);
  const comes = (needs: readonly { readonly id: string; readonly roots: readonly string[] }[]): boolean =>
    needs.some(({ id }) => own.has(id)) &&
    needs.every(({ id, roots }) => own.has(id) || back.has(id) || roots.some((root) => stands(root, id)));
  const missing = (kind: Kind, id: string): Difference => ({ kind, id, mark: 'missing', aspects: [] });
  const links = [...then.links.values(), ...(lost ? then.asleep.values() : [])]
    .filter(({ id, from, to }) => comes([from, to].map(onCard)) && !now.links.has(id))
    .map(({ id }) => missing('link', id));
  // List by list: what comes with one of these brings what hangs on it.
  const matters = MATTERS.flatMap((root) => {
    const { standing, asleep } = then.matters[root];
    const found = [...standing.values(), ...(lost ? asleep.values() : [])].filter(
      (one) =>
        !own.has(one.id) && !back.has(one.id) && comes(needsOf(root, one)) && !now.matters[root].standing.has(one.id),
    );
    for (const { id } of found) own.add(id);
    return found.map(({ id }) => missing(root, id));
  });
  return [...those, ...links, ...matters];
}

function onCard(id: string) {
  return { id, roots: ['cards'] };
}

/** Cards of a model; those that name no model that was there are of the first. */
function cardsIn({ cards, matters }: Version, model: string): string[] {
  const models = [...matters.models.standing.values()].map((one) => ({ id: one.id, order: textIn(one, 'order') }));
  const first = models.sort(compareOrder)[0]?.id;
  const home = (card: Card) => models.find(({ id }) => id === card.model)?.id ?? first;
  return [...cards.values()].filter((card) => home(card) === model).map(({ id }) => id);
}
