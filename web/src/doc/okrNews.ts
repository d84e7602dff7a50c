/** What others did with the OKRs since a marker was set: who and what. Pure: nothing here is reactive. */
import type * as Y from 'yjs';
import { textIn } from '../model/matterVersions';
import { OKR_COMPARED, type OkrMatter } from '../model/okrShapes';
import { creatorOf, deleterOf } from './authorship';
import { type Entries, entryOf } from './entries';
import { type Marker, Seen } from './marker';
import { type OkrPrint, okrPrints } from './okrPrints';

/** In the order in which they are told. */
export const OKR_ASPECTS = ['new', 'deleted', 'title', 'moved', 'facts', 'inside', 'linked', 'unlinked'] as const;
export type OkrAspect = (typeof OKR_ASPECTS)[number];

/** Something that happened to an entry. */
export interface OkrChange {
  readonly root: OkrMatter;
  readonly id: string;
  readonly aspect: OkrAspect;
  /** Clients that did it; none where the document cannot tell. */
  readonly clients: readonly number[];
}

/** What happened since; ties are told at what they lead from. */
export function okrNews(doc: Y.Doc, marker: Marker): OkrChange[] {
  const seen = new Seen(marker);
  const prints = okrPrints(doc);
  const changes = [...prints.values()].flatMap((print) => fatesOf(doc, seen, print));
  const fresh = new Set(changes.flatMap(({ aspect, id }) => (aspect === 'new' || aspect === 'deleted' ? [id] : [])));
  return changes.flatMap((change) => {
    if (change.root === 'keyResults' && !isShown(prints, change)) return [];
    if (change.root !== 'ties') return [change];
    const tie = prints.get(`ties/${change.id}`)?.matter;
    const from = tie ? textIn(tie, 'from') : '';
    const root = (['objectives', 'keyResults'] as const).find((one) => prints.get(`${one}/${from}`)?.parts);
    const aspect = change.aspect === 'new' ? 'linked' : 'unlinked';
    // What is new or gone tells enough by that.
    return root && !fresh.has(from) ? [{ root, id: from, aspect, clients: change.clients }] : [];
  });
}

/** Whether the objective around a key result stands. */
function isShown(prints: ReadonlyMap<string, OkrPrint>, { id }: OkrChange): boolean {
  const keyResult = prints.get(`keyResults/${id}`)?.matter;
  const around = prints.get(`objectives/${keyResult ? textIn(keyResult, 'objective') : ''}`);
  return around !== undefined && around.matter.deletedAt === undefined;
}

function fatesOf(doc: Y.Doc, seen: Seen, { root, matter, parts }: OkrPrint): OkrChange[] {
  const { id } = matter;
  const entries: Entries = doc.getMap(root);
  const mark = `${root}/${id}`;
  const change = (aspect: OkrAspect, clients: readonly (number | undefined)[]): OkrChange[] => [
    { root, id, aspect, clients: clients.filter((client) => client !== undefined) },
  ];
  if (!seen.has(mark)) return parts ? change('new', [seen.knew(entries, id) ? undefined : creatorOf(entries, id)]) : [];
  if (!parts) return matter.deletedAt === undefined ? [] : change('deleted', [deleterOf(entries, id)]);
  const { texts, place, facts, within } = OKR_COMPARED[root];
  const [first = '', ...others] = texts;
  const entry = entryOf(entries, id);
  const before = seen.parts(mark);
  const differs = (at: number): boolean => parts[at] !== before[at];
  return [
    ...(differs(0) ? change('title', seen.authors(entry, [first])) : []),
    ...(differs(1) ? change('moved', seen.setters(entry, place)) : []),
    ...(differs(2) ? change('facts', seen.authors(entry, [...others, ...facts])) : []),
    ...(differs(3) && within ? change('inside', partAuthors(doc, seen, within.root, within.key, id)) : []),
  ];
}

/** Who made, changed or took away what lies within an entry. */
function partAuthors(doc: Y.Doc, seen: Seen, root: string, key: string, owner: string): number[] {
  const entries: Entries = doc.getMap(root);
  const own = [...entries.keys()].filter((id) => entryOf(entries, id)?.get(key) === owner);
  const clients = own.flatMap((id) => {
    const entry = entryOf(entries, id);
    return seen.authors(entry, [...(entry?.keys() ?? [])]);
  });
  return [...new Set(clients)];
}
