/** Fingerprints of what stands between cards and beside them: conflicts, hurdles, groups, criteria, models. */
import type * as Y from 'yjs';
import { readCriterion, readGroup, readHurdle, readRating } from './alternatives';
import { readConflict, readScore } from './conflicts';
import type { Entries } from './entries';
import { fingerprint } from './fingerprint';
import { ROOT } from './keys';
import { readModels } from './modelEntries';

/** What is told of the whole model, not of a card. */
export const BESIDE = ['models', 'criteria', 'groups', 'hurdles'] as const;
export type BesideKind = (typeof BESIDE)[number];

/** An entry that can be told of, as far as anybody said anything. */
export interface MatterPrint {
  /** Absent for one that was deleted, or begun and left empty. */
  readonly print?: string;
  /** The same for what hangs on it: scores, ratings. */
  readonly inside?: string;
  /** Ids of what hangs on it, deleted ones too. */
  readonly members: readonly string[];
  /** Its card, and the one it stands against; none where it is about the whole model. */
  readonly card?: string;
  readonly other?: string;
}

/** Conflicts by id, with their scores. */
export function conflictPrints(doc: Y.Doc): Map<string, MatterPrint> {
  const entries: Entries = doc.getMap(ROOT.conflicts);
  const scores = gathered(doc.getMap(ROOT.scores), readScore, ({ conflict, value }) => [conflict, value]);
  return printed(entries, (id) => {
    const conflict = readConflict(entries, id);
    if (!conflict) return undefined;
    const { a, b, because, affected, state, owner, deletedAt } = conflict;
    const print = [a, b, because, affected, state, owner];
    return { stands: deletedAt === undefined, print, card: a, other: b, ...scores(id) };
  });
}

/** Hurdles by id. */
export function hurdlePrints(doc: Y.Doc): Map<string, MatterPrint> {
  const entries: Entries = doc.getMap(ROOT.hurdles);
  return printed(entries, (id) => {
    const hurdle = readHurdle(entries, id);
    if (!hurdle) return undefined;
    const { rule, purpose, hinders, room, risk, deletedAt } = hurdle;
    const said = [rule, purpose, room, risk].some((words = '') => words.trim() !== '');
    const print = [rule, purpose, hinders, room, risk];
    return { stands: deletedAt === undefined && said, print, ...(hinders !== undefined && { card: hinders }) };
  });
}

/** Groups, criteria with their ratings, or models by id. */
export function otherPrints(doc: Y.Doc, kind: Exclude<BesideKind, 'hurdles'>): Map<string, MatterPrint> {
  const entries: Entries = doc.getMap(ROOT[kind]);
  if (kind === 'models') {
    const models = new Map(readModels(entries).map((model) => [model.id, model]));
    return printed(entries, (id) => {
      const { title, prompts, today, total } = models.get(id) ?? {};
      return { stands: models.has(id), print: [title, prompts, today, total] };
    });
  }
  if (kind === 'groups')
    return printed(entries, (id) => {
      const group = readGroup(entries, id);
      return group && { stands: group.deletedAt === undefined, print: [group.title, group.model] };
    });
  const ratings = gathered(doc.getMap(ROOT.ratings), readRating, ({ criterion, model, value, reason }) => [
    criterion,
    [model, value, reason],
  ]);
  return printed(entries, (id) => {
    const criterion = readCriterion(entries, id);
    return criterion && { stands: criterion.deletedAt === undefined, print: [criterion.title], ...ratings(id) };
  });
}

/** Everything of it that stands, for a marker. Entries are told apart from those of other roots by their kind. */
export function matterMarks(doc: Y.Doc): Record<string, string> {
  const marks: Record<string, string> = {};
  const prints: Readonly<Record<string, Map<string, MatterPrint>>> = {
    conflicts: conflictPrints(doc),
    hurdles: hurdlePrints(doc),
    ...Object.fromEntries((['models', 'criteria', 'groups'] as const).map((kind) => [kind, otherPrints(doc, kind)])),
  };
  for (const [kind, entries] of Object.entries(prints))
    for (const [id, { print, inside = '' }] of entries)
      if (print !== undefined) marks[`${kind}/${id}`] = `${print}.${inside}`;
  return marks;
}

interface Read {
  readonly stands: boolean;
  readonly print: readonly unknown[];
  readonly card?: string;
  readonly other?: string;
  readonly inside?: string;
  readonly members?: readonly string[];
}

function printed(entries: Entries, read: (id: string) => Read | undefined): Map<string, MatterPrint> {
  const prints = new Map<string, MatterPrint>();
  for (const id of entries.keys()) {
    const known = read(id);
    if (!known) continue;
    const { stands, print, members = [], ...rest } = known;
    prints.set(id, { ...rest, members, ...(stands && { print: fingerprint(JSON.stringify(print.map(told))) }) });
  }
  return prints;
}

/** What nobody said is the same as what was taken away. */
function told(value: unknown): unknown {
  return value === '' ? null : (value ?? null);
}

/** Entries of another root, by the one that they hang on. */
function gathered<T extends { readonly deletedAt?: number }>(
  entries: Entries,
  read: (entries: Entries, id: string) => T | undefined,
  said: (entry: T) => readonly [on: string, what: unknown],
): (id: string) => { readonly inside: string; readonly members: readonly string[] } {
  const found = new Map<string, { ids: string[]; words: string[] }>();
  for (const id of entries.keys()) {
    const entry = read(entries, id);
    if (!entry) continue;
    const [on, what] = said(entry);
    const known = found.get(on) ?? { ids: [], words: [] };
    known.ids.push(id);
    if (entry.deletedAt === undefined) known.words.push(JSON.stringify([id, what]));
    found.set(on, known);
  }
  return (id) => {
    const { ids, words } = found.get(id) ?? { ids: [], words: [] };
    // In the order of their ids: replicas keep entries in orders of their own.
    return { members: ids, inside: fingerprint(JSON.stringify(words.sort())) };
  };
}
