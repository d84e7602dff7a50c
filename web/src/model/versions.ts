/** Two states of a workshop side by side: one from the history and the one of now. Nothing here knows Yjs or Svelte. */
import type { Block, Board, Card, Link } from './contract';
import { CARD_KEYS, LINK_KEYS, sayTheSame } from './facts';
import { compareOrder } from './impact';
import {
  hangsWell,
  matterDiffers,
  matterIn,
  type Matters,
  type MatterSource,
  mattersOf,
  type PartAspect,
  standsIn,
} from './matterVersions';
import type { NoteBlock } from './notes';
import { MATTERS, type MatterRoot } from './shapes';

/** What stands at one moment: what is deleted, and links without both ends, are left out. */
export interface Version {
  readonly cards: ReadonlyMap<string, Card>;
  readonly links: ReadonlyMap<string, Link>;
  /** Links that are not deleted, but one of whose cards is: they come back with it. */
  readonly asleep: ReadonlyMap<string, Link>;
  readonly blocks: ReadonlyMap<string, NoteBlock>;
  /** Indicators, goal conflicts and whatever else belongs to a model, and the OKRs, each list with its own bin. */
  readonly matters: Matters;
  /** What lay in the bin. */
  readonly bin: { readonly cards: ReadonlyMap<string, Card>; readonly links: ReadonlyMap<string, Link> };
}

export type Kind = 'card' | 'link' | 'block' | MatterRoot;

/**
 * Seen from the earlier version: stood then and not now, stands in both and differs, stands now and not then. What is lost
 * lay in the bin then, and was removed for good since: it differs in nothing that is seen.
 */
export type Mark = 'missing' | 'changed' | 'added' | 'lost';

const PARTS = ['measurements', 'ratings', 'checkIns', 'readings'] as const satisfies readonly PartAspect[];
/** What may differ in something that stands in both. */
export const ASPECTS = ['text', 'note', 'place', 'kind', 'facts', ...PARTS] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface Difference {
  readonly kind: Kind;
  readonly id: string;
  readonly mark: Mark;
  readonly aspects: readonly Aspect[];
}

interface Parts extends MatterSource {
  readonly cards: Iterable<Card>;
  readonly links: Iterable<Link>;
  readonly blocks: Iterable<NoteBlock>;
}

export function versionOf({ cards, links, blocks, ...matters }: Parts): Version {
  const standing = keyed([...cards].filter(({ deletedAt }) => deletedAt === undefined));
  const all = [...links].filter(({ deletedAt }) => deletedAt === undefined);
  const joined = all.filter((link) => joins(standing, link));
  const asleep = all.filter((link) => !joins(standing, link));
  return {
    cards: standing,
    links: keyed(joined),
    asleep: keyed(asleep),
    blocks: keyed([...blocks].sort(compareOrder)),
    matters: mattersOf(matters, standing),
    bin: { cards: keyed(deleted(cards)), links: keyed(deleted(links)) },
  };
}

/** The version that a checkpoint holds. */
export function versionOfBoard({ notes, okr, ...board }: Board): Version {
  return versionOf({ ...board, ...okr, blocks: notes.map(blockOf) });
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

/** What has to be done so that `now` becomes `then`: kind by kind, each in the order of `then`, the added last. */
export function differences(then: Version, now: Version): Difference[] {
  return [
    ...compare('card', then.cards, now.cards, cardAspects),
    ...compare('link', then.links, now.links, linkAspects),
    ...woken(then, now),
    ...MATTERS.flatMap((root) => matterDifferences(root, then, now)),
    ...compare('block', then.blocks, now.blocks, blockAspects),
  ];
}

function matterDifferences(root: MatterRoot, then: Version, now: Version): Difference[] {
  const [was, is] = [then.matters[root], now.matters[root]];
  const found = compare(root, was.standing, is.standing, (a, b) => aspects(matterDiffers(root, a, b)));
  // Those that would come back with what they hang on, and were not there then.
  const stood = standsIn(then);
  const woken = [...is.asleep.values()].filter((one) => hangsWell(root, one, stood) && !was.standing.has(one.id));
  return [...found, ...woken.map(({ id }): Difference => ({ kind: root, id, mark: 'added', aspects: [] }))];
}

/** What lay in the bin then and is gone for good: it can be brought back one by one. */
export function lostSince(then: Version, now: Version): Difference[] {
  const lost = (kind: Kind, id: string): Difference => ({ kind, id, mark: 'lost', aspects: [] });
  const cards = [...then.bin.cards.keys()].filter((id) => !now.cards.has(id) && !now.bin.cards.has(id));
  const links = [...then.bin.links.values()].filter((link) => !hasLink(now, link.id) && joins(now.cards, link));
  const matters = MATTERS.flatMap((root) =>
    [...then.matters[root].bin.values()]
      .filter((one) => !matterIn(now.matters, root, one.id) && hangsWell(root, one, standsIn(now)))
      .map(({ id }) => lost(root, id)),
  );
  return [...cards.map((id) => lost('card', id)), ...links.map(({ id }) => lost('link', id)), ...matters];
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
  return ASPECTS.filter((aspect) => differs[aspect]);
}
