/** What others did since a marker was set, by card and in words' terms: who and what. Pure: nothing here is reactive. */
import type * as Y from 'yjs';
import { creatorOf, deleterOf } from './authorship';
import { readComment } from './comments';
import { type Entries, entryOf, readCard, readLink, textOf } from './entries';
import { CARD_FACTS, INDICATOR_FACTS, indicatorPrints, LINK_FACTS } from './factPrints';
import { BLOCK, CARD, LINK, MEASUREMENT, ROOT } from './keys';
import { matterChanges } from './matterChanges';
import { blockPrint, cardParts, linkParts, type Marker, Seen } from './marker';

/** In the order in which they are told. */
export const ASPECTS = [
  'new',
  'restored',
  'deleted',
  'title',
  'moved',
  'note',
  'facts',
  'measured',
  'linked',
  'unlinked',
  'reason',
  'judged',
  'opposed',
  'unopposed',
  'disputed',
  'scored',
  'hindered',
  'unhindered',
  'hurdle',
  'commented',
] as const;
export type Aspect = (typeof ASPECTS)[number];

const VALUE_FACTS: readonly string[] = Object.values(MEASUREMENT);

/** Something that happened to a card. */
export interface Change {
  readonly card: string;
  readonly aspect: Aspect;
  /** Clients that did it; none where the document cannot tell. */
  readonly clients: readonly number[];
  /** The card at the other end, for links and conflicts. */
  readonly other?: string;
}

/** What happened to the cards of a model since. */
export function changesSince(doc: Y.Doc, marker: Marker): Change[] {
  const cards: Entries = doc.getMap(ROOT.cards);
  const seen = new Seen(marker);
  const changes = [...cards.keys()].flatMap((id) => cardChanges(cards, id, seen));
  const gone = new Set(changes.filter(({ aspect }) => aspect === 'deleted').map(({ card }) => card));
  const fresh = new Set(changes.filter(({ aspect }) => aspect === 'new').map(({ card }) => card));
  const standing = (id: string): boolean => readCard(cards, id)?.deletedAt === undefined && cards.has(id);
  const links = linkChanges(doc.getMap(ROOT.links), seen);
  const beside = [...links, ...indicatorChanges(doc, seen), ...matterChanges(doc, seen)];
  for (const change of [...beside, ...commentChanges(doc, seen)]) {
    const { card, other } = change;
    // A new card tells enough by being new; what happened between others and it is told at the other one.
    if (gone.has(card) || !standing(card) || (other !== undefined && !standing(other))) continue;
    if (!fresh.has(card)) changes.push(change);
    else if (other !== undefined && !fresh.has(other)) changes.push({ ...change, card: other, other: card });
  }
  return changes;
}

/** How many blocks of the notes are new, changed and gone, and who did that. */
export interface NotesSince {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly clients: readonly number[];
}

export function notesSince(doc: Y.Doc, marker: Marker, isMe: (client: number) => boolean): NotesSince {
  const blocks: Entries = doc.getMap(ROOT.blocks);
  const seen = new Seen(marker);
  const counts = { added: 0, changed: 0, removed: 0 };
  const clients = new Set<number>();
  for (const id of blocks.keys()) {
    const print = blockPrint(blocks, id);
    if (print === (seen.has(id) ? seen.parts(id)[0] : undefined)) continue;
    const entry = entryOf(blocks, id);
    const text = textOf(entry, BLOCK.text);
    const who = [...seen.writers(text), ...seen.setters(entry, [BLOCK.kind, BLOCK.done, 'deletedAt'])];
    if (who.length > 0 && who.every(isMe)) continue;
    for (const client of who) if (!isMe(client)) clients.add(client);
    counts[print === undefined ? 'removed' : seen.has(id) ? 'changed' : 'added'] += 1;
  }
  return { ...counts, clients: [...clients] };
}

function cardChanges(cards: Entries, id: string, seen: Seen): Change[] {
  const now = cardParts(cards, id);
  const entry = entryOf(cards, id);
  if (!seen.has(id)) {
    if (!now || !hasWords(cards, id)) return [];
    if (seen.knew(cards, id)) return [{ card: id, aspect: 'restored', clients: [] }];
    return [{ card: id, aspect: 'new', clients: given(creatorOf(cards, id)) }];
  }
  if (!now) {
    return hasWords(cards, id) ? [{ card: id, aspect: 'deleted', clients: given(deleterOf(cards, id)) }] : [];
  }
  const before = seen.parts(id);
  const [place, title, note, facts] = now;
  const changes: Change[] = [];
  if (title !== before[1])
    changes.push({ card: id, aspect: 'title', clients: seen.writers(textOf(entry, CARD.title)) });
  if (place !== before[0])
    changes.push({ card: id, aspect: 'moved', clients: seen.setters(entry, [CARD.lane, CARD.order]) });
  if (note !== before[2]) changes.push({ card: id, aspect: 'note', clients: seen.writers(textOf(entry, CARD.note)) });
  // What was seen before facts were kept cannot be compared.
  if (before[3] !== undefined && facts !== before[3])
    changes.push({ card: id, aspect: 'facts', clients: seen.authors(entry, CARD_FACTS) });
  return changes;
}

/** A card that was begun and left empty is nobody's news. */
function hasWords(cards: Entries, id: string): boolean {
  const card = readCard(cards, id);
  return card !== undefined && `${card.title}${card.note}`.trim() !== '';
}

function linkChanges(links: Entries, seen: Seen): Change[] {
  return [...links.keys()].flatMap((id): Change[] => {
    const link = readLink(links, id);
    if (!link) return [];
    const change = (aspect: Aspect, clients: readonly number[]): Change[] => [
      { card: link.from, other: link.to, aspect, clients },
    ];
    const stands = link.deletedAt === undefined;
    if (stands && !seen.has(id)) return change('linked', seen.knew(links, id) ? [] : given(creatorOf(links, id)));
    if (!stands) return seen.has(id) ? change('unlinked', given(deleterOf(links, id))) : [];
    const entry = entryOf(links, id);
    const [reason, facts] = linkParts(links, id, link.because);
    const before = seen.parts(id);
    return [
      ...(reason === before[0] ? [] : change('reason', seen.writers(textOf(entry, LINK.because)))),
      ...(before[1] === undefined || facts === before[1] ? [] : change('judged', seen.authors(entry, LINK_FACTS))),
    ];
  });
}

/** New, changed and deleted indicators, values included, one after the other. */
function indicatorChanges(doc: Y.Doc, seen: Seen): Change[] {
  const indicators: Entries = doc.getMap(ROOT.indicators);
  const measurements: Entries = doc.getMap(ROOT.measurements);
  return [...indicatorPrints(doc)].flatMap(([id, { card, print, values }]): Change[] => {
    if (print === (seen.has(id) ? seen.parts(id)[0] : undefined)) return [];
    const writers = [
      ...seen.authors(entryOf(indicators, id), INDICATOR_FACTS),
      ...values.flatMap((value) => seen.authors(entryOf(measurements, value), VALUE_FACTS)),
    ];
    return [{ card, aspect: 'measured', clients: [...new Set(writers)] }];
  });
}

function commentChanges(doc: Y.Doc, seen: Seen): Change[] {
  const comments: Entries = doc.getMap(ROOT.comments);
  return [...comments.keys()].flatMap((id): Change[] => {
    const comment = readComment(comments, id);
    if (!comment || seen.knew(comments, id)) return [];
    return [{ card: comment.card, aspect: 'commented', clients: [comment.client] }];
  });
}

function given(client: number | undefined): number[] {
  return client === undefined ? [] : [client];
}
