/** Two states of a workshop side by side: one from the history and the one of now. Nothing here knows Yjs or Svelte. */
import type { Block, Board, Card, Link } from './contract';
import { CARD_KEYS, LINK_KEYS, sayTheSame } from './facts';
import { compareOrder } from './impact';
import type { NoteBlock } from './notes';

/** What stands at one moment: what is deleted, and links without both ends, are left out. */
export interface Version {
  readonly cards: ReadonlyMap<string, Card>;
  readonly links: ReadonlyMap<string, Link>;
  /** Links that are not deleted, but one of whose cards is: they come back with it. */
  readonly asleep: ReadonlyMap<string, Link>;
  readonly blocks: ReadonlyMap<string, NoteBlock>;
  /** What lay in the bin. */
  readonly bin: { readonly cards: ReadonlyMap<string, Card>; readonly links: ReadonlyMap<string, Link> };
}

export type Kind = 'card' | 'link' | 'block';

/**
 * Seen from the earlier version: stood then and not now, stands in both and differs, stands now and not then. What is lost
 * lay in the bin then, and was removed for good since: it differs in nothing that is seen.
 */
export type Mark = 'missing' | 'changed' | 'added' | 'lost';

/** What differs in something that stands in both. */
export type Aspect = 'text' | 'note' | 'place' | 'kind' | 'facts';

export interface Difference {
  readonly kind: Kind;
  readonly id: string;
  readonly mark: Mark;
  readonly aspects: readonly Aspect[];
}

interface Parts {
  readonly cards: Iterable<Card>;
  readonly links: Iterable<Link>;
  readonly blocks: Iterable<NoteBlock>;
}

export function versionOf({ cards, links, blocks }: Parts): Version {
  const standing = keyed([...cards].filter(({ deletedAt }) => deletedAt === undefined));
  const all = [...links].filter(({ deletedAt }) => deletedAt === undefined);
  const joined = all.filter((link) => joins(standing, link));
  const asleep = all.filter((link) => !joins(standing, link));
  return {
    cards: standing,
    links: keyed(joined),
    asleep: keyed(asleep),
    blocks: keyed([...blocks].sort(compareOrder)),
    bin: { cards: keyed(deleted(cards)), links: keyed(deleted(links)) },
  };
}

/** The version that a checkpoint holds. */
export function versionOfBoard({ cards, links, notes }: Board): Version {
  return versionOf({ cards, links, blocks: notes.map(blockOf) });
}

function blockOf({ id, kind, order, text, done, indent, level }: Block): NoteBlock {
  return { id, kind, order, text, done: done ?? false, indent: indent ?? 0, level: level ?? 1 };
}

function deleted<T extends { readonly deletedAt?: number }>(entries: Iterable<T>): T[] {
  return [...entries].filter(({ deletedAt }) => deletedAt !== undefined);
}

function keyed<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function joins(cards: ReadonlyMap<string, unknown>, { from, to }: Link): boolean {
  return cards.has(from) && cards.has(to);
}

/** What has to be done so that `now` becomes `then`: cards, links, blocks, each in the order of `then`, the added last. */
export function differences(then: Version, now: Version): Difference[] {
  return [
    ...compare('card', then.cards, now.cards, cardAspects),
    ...compare('link', then.links, now.links, linkAspects),
    ...woken(then, now),
    ...compare('block', then.blocks, now.blocks, blockAspects),
  ];
}

/** What lay in the bin then and is gone for good: it can be brought back one by one. */
export function lostSince(then: Version, now: Version): Difference[] {
  const lost = (kind: Kind, id: string): Difference => ({ kind, id, mark: 'lost', aspects: [] });
  const cards = [...then.bin.cards.keys()].filter((id) => !now.cards.has(id) && !now.bin.cards.has(id));
  const links = [...then.bin.links.values()].filter((link) => !hasLink(now, link.id) && joins(now.cards, link));
  return [...cards.map((id) => lost('card', id)), ...links.map(({ id }) => lost('link', id))];
}

function hasLink(version: Version, id: string): boolean {
  return version.links.has(id) || version.asleep.has(id) || version.bin.links.has(id);
}

/** The link under `id`, whether it was to be seen then or not. */
export function linkIn(version: Version, id: string): Link | undefined {
  return version.links.get(id) ?? version.asleep.get(id) ?? version.bin.links.get(id);
}

/** Links that would come back with a card, and were not there then. */
function woken(then: Version, now: Version): Difference[] {
  const links = [...now.asleep.values()].filter((link) => joins(then.cards, link) && !then.links.has(link.id));
  return links.map(({ id }) => ({ kind: 'link', id, mark: 'added', aspects: [] }));
}

function compare<T>(
  kind: Kind,
  then: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
  aspectsOf: (was: T, is: T) => Aspect[],
): Difference[] {
  const found: Difference[] = [];
  for (const [id, was] of then) {
    const is = now.get(id);
    const aspects = is === undefined ? [] : aspectsOf(was, is);
    if (is === undefined) found.push({ kind, id, mark: 'missing', aspects });
    else if (aspects.length > 0) found.push({ kind, id, mark: 'changed', aspects });
  }
  for (const id of now.keys()) if (!then.has(id)) found.push({ kind, id, mark: 'added', aspects: [] });
  return found;
}

function cardAspects(was: Card, is: Card): Aspect[] {
  return aspects({
    text: was.title !== is.title,
    note: was.note !== is.note,
    place: was.lane !== is.lane || was.order !== is.order,
    facts: !sayTheSame(was, is, CARD_KEYS),
  });
}

function linkAspects(was: Link, is: Link): Aspect[] {
  return aspects({
    text: was.because !== is.because,
    place: was.from !== is.from || was.to !== is.to,
    facts: !sayTheSame(was, is, LINK_KEYS),
  });
}

function blockAspects(was: NoteBlock, is: NoteBlock): Aspect[] {
  return aspects({
    text: was.text !== is.text,
    place: was.order !== is.order || was.indent !== is.indent,
    kind: !sameKind(was, is),
  });
}

/** Whether two blocks are of one kind, a tick included. */
export function sameKind(one: NoteBlock, other: NoteBlock): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'heading') return one.level === other.level;
  return one.kind !== 'check' || one.done === other.done;
}

function aspects(differs: Partial<Record<Aspect, boolean>>): Aspect[] {
  return (['text', 'note', 'place', 'kind', 'facts'] as const).filter((aspect) => differs[aspect]);
}

/** What brings one card, link or block back: a card with its links, as far as their other end stands. */
export function partOf(all: readonly Difference[], one: Difference, then: Version, now: Version): Difference[] {
  const { kind, id, mark } = one;
  if (kind === 'link') {
    const link = linkIn(then, id);
    // A link comes with the cards it needs.
    return [...all.filter((end) => end.kind === 'card' && end.mark === 'missing' && isEnd(link, end.id)), one];
  }
  if (kind !== 'card') return [one];
  const links = [...then.links.values(), ...(mark === 'lost' ? then.asleep.values() : [])]
    .filter(
      (link) => isEnd(link, id) && !now.links.has(link.id) && now.cards.has(link.from === id ? link.to : link.from),
    )
    .map((link): Difference => ({ kind: 'link', id: link.id, mark: 'missing', aspects: [] }));
  return [one, ...links];
}

function isEnd(link: Link | undefined, card: string): boolean {
  return link !== undefined && (link.from === card || link.to === card);
}
