/** What happened to conflicts, hurdles, groups, criteria and models since a marker was set. */
import type * as Y from 'yjs';
import { creatorOf, deleterOf } from './authorship';
import type { Aspect, Change } from './changesSince';
import { type Entries, entryOf } from './entries';
import { CONFLICT, CRITERION, GROUP, HURDLE, MODEL, RATING, ROOT, SCORE } from './keys';
import type { Marker } from './marker';
import { Seen } from './marker';
import { BESIDE, type BesideKind, conflictPrints, hurdlePrints, type MatterPrint, otherPrints } from './matterPrints';

/** What is done with an entry of a kind, and where its words stand. */
interface Telling {
  readonly root: string;
  readonly keys: readonly string[];
  /** Root and keys of what hangs on it. */
  readonly inside?: { readonly root: string; readonly keys: readonly string[] };
}

const TELLINGS = {
  conflicts: {
    root: ROOT.conflicts,
    keys: Object.values(CONFLICT),
    inside: { root: ROOT.scores, keys: Object.values(SCORE) },
  },
  hurdles: { root: ROOT.hurdles, keys: Object.values(HURDLE) },
  groups: { root: ROOT.groups, keys: Object.values(GROUP) },
  criteria: {
    root: ROOT.criteria,
    keys: Object.values(CRITERION),
    inside: { root: ROOT.ratings, keys: Object.values(RATING) },
  },
  models: { root: ROOT.models, keys: Object.values(MODEL) },
} as const satisfies Record<string, Telling>;
type Kind = keyof typeof TELLINGS;

/** What became of one entry: made, taken away, said otherwise, or judged otherwise. */
interface Fate {
  readonly what: 'new' | 'gone' | 'changed' | 'judged';
  readonly clients: readonly number[];
}

const ASPECT_OF = {
  conflicts: { new: 'opposed', gone: 'unopposed', changed: 'disputed', judged: 'scored' },
  hurdles: { new: 'hindered', gone: 'unhindered', changed: 'hurdle', judged: 'hurdle' },
} as const satisfies Record<string, Record<Fate['what'], Aspect>>;

/** Changes of what hangs on a card. */
export function matterChanges(doc: Y.Doc, seen: Seen): Change[] {
  const told = (kind: keyof typeof ASPECT_OF, prints: Map<string, MatterPrint>): Change[] =>
    [...prints].flatMap(([id, print]) => {
      const { card, other } = print;
      if (card === undefined) return [];
      return fatesOf(doc, seen, kind, id, print).map(({ what, clients }) => ({
        card,
        aspect: ASPECT_OF[kind][what],
        clients,
        ...(other !== undefined && { other }),
      }));
    });
  return [...told('conflicts', conflictPrints(doc)), ...told('hurdles', hurdlePrints(doc))];
}

/** How many of each kind others made, changed or took away. */
export type BesideSince = Readonly<Record<BesideKind, number>>;

export const NOTHING_BESIDE: BesideSince = { models: 0, criteria: 0, groups: 0, hurdles: 0 };

/** What others did with what belongs to the whole model. */
export function besideSince(doc: Y.Doc, marker: Marker, isMe: (client: number) => boolean): BesideSince {
  const seen = new Seen(marker);
  const counts = { ...NOTHING_BESIDE };
  for (const kind of BESIDE) {
    const prints = kind === 'hurdles' ? hurdlePrints(doc) : otherPrints(doc, kind);
    for (const [id, print] of prints) {
      if (print.card !== undefined) continue;
      const theirs = fatesOf(doc, seen, kind, id, print).some(
        ({ clients }) => clients.length === 0 || !clients.every(isMe),
      );
      if (theirs) counts[kind] += 1;
    }
    // Models go without a trace of who took them away.
    if (kind === 'models') counts.models += seen.ids().filter((id) => isGoneModel(doc, id)).length;
  }
  return counts;
}

function isGoneModel(doc: Y.Doc, id: string): boolean {
  return id.startsWith('models/') && !doc.getMap(ROOT.models).has(id.slice('models/'.length));
}

function fatesOf(doc: Y.Doc, seen: Seen, kind: Kind, id: string, { print, inside = '', members }: MatterPrint): Fate[] {
  const { root, keys, inside: below }: Telling = TELLINGS[kind];
  const entries: Entries = doc.getMap(root);
  const mark = `${kind}/${id}`;
  const one = (client: number | undefined): number[] => (client === undefined ? [] : [client]);
  if (!seen.has(mark)) {
    // Of one that was there and has no mark it is not known how it was.
    if (print === undefined || seen.knew(entries, id)) return [];
    return [{ what: 'new', clients: one(creatorOf(entries, id)) }];
  }
  if (print === undefined) return [{ what: 'gone', clients: one(deleterOf(entries, id)) }];
  const [before, within] = seen.parts(mark);
  const fates: Fate[] = [];
  if (print !== before) fates.push({ what: 'changed', clients: seen.authors(entryOf(entries, id), keys) });
  if (below && inside !== within) {
    const judged: Entries = doc.getMap(below.root);
    const clients = members.flatMap((member) => seen.authors(entryOf(judged, member), below.keys));
    fates.push({ what: 'judged', clients: [...new Set(clients)] });
  }
  return fates;
}
