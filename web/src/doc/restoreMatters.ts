/** What belongs to a model beside cards and links, and the OKRs, as they stand now, and as they are to become again. */
import type * as Y from 'yjs';
import {
  hangsWell,
  type Matter,
  matterIn,
  type MatterSource,
  partsOf,
  standsIn,
  textIn,
  valueOf,
} from '../model/matterVersions';
import { COMPARED, type Compared, type MatterRoot, type PartRoot } from '../model/shapes';
import type { Difference, Version } from '../model/versions';
import type { CollectionEditor } from './collectionEditor';
import { type Entries, entryOf } from './entries';
import type { ImpactEditor } from './impactEditor';
import { CARD, ROOT } from './keys';
import type { DecisionsEditor } from './decisionsEditor';
import type { OkrEditor } from './okrEditor';
import { entryWrite, flagWrite, type Write } from './restoreWrites';

/** What stands now, as the board in JSON has it; reactive. */
export function currentMatters(
  { view, parts: { views } }: ImpactEditor,
  okr: OkrEditor,
  decisions: DecisionsEditor,
  collection: CollectionEditor,
): MatterSource {
  const { indicators, measurements } = views.indicators;
  return {
    models: view.snapshot.models,
    indicators: withParts('indicators', indicators.all, measurements.all),
    conflicts: views.conflicts.all.values(),
    hurdles: views.hurdles.all.values(),
    groups: views.groups.all.values(),
    criteria: withParts('criteria', views.criteria.all, views.ratings.all),
    ...okr.view.okr,
    recommendations: decisions.view.recommendations.all.values(),
    nextSteps: decisions.view.nextSteps.all.values(),
    topics: decisions.view.topics.all.values(),
    clusters: collection.view.clusters.all.values(),
    contributions: collection.view.contributions.all.values(),
  };
}

function withParts(
  root: MatterRoot,
  entries: ReadonlyMap<string, Matter>,
  parts: ReadonlyMap<string, Matter>,
): Matter[] {
  const { within } = COMPARED[root];
  if (!within) return [...entries.values()];
  const found = new Map<string, Matter[]>();
  for (const part of parts.values()) {
    if (part.deletedAt !== undefined) continue;
    const owner = textIn(part, within.key);
    const known = found.get(owner);
    if (known) known.push(part);
    else found.set(owner, [part]);
  }
  return [...entries.values()].map((entry) => ({ ...entry, [within.root]: found.get(entry.id) ?? [] }));
}

/** Writes one difference: the entry, and what lies within it. */
export function matterWrites(doc: Y.Doc, root: MatterRoot, { id, mark }: Difference, then: Version): Write[] {
  const entries: Entries = doc.getMap(root);
  const matter = matterIn(then.matters, root, id);
  if (mark === 'added' || !matter) return goneWrites(entries, root, id, then);
  const shape = COMPARED[root];
  const own = entryWrite(entries, id, valuesOf(shape, matter), textsOf(shape, matter), root !== ROOT.models);
  if (!shape.within) return [own];
  const { root: inside, key } = shape.within;
  return [own, ...partWrites(doc.getMap(inside), inside, key, id, partsOf(root, matter))];
}

/** What hangs on something that goes into the bin goes with it, and comes back with it. There is no bin for models. */
function goneWrites(entries: Entries, root: MatterRoot, id: string, then: Version): Write[] {
  if (root === ROOT.models) return [{ size: 0, change: () => entries.delete(id) }];
  const entry = entryOf(entries, id);
  const needs = COMPARED[root].needs.map(([key]) => [key, entry?.get(key)]);
  const stands: Matter = { id, ...(Object.fromEntries(needs) as object) };
  return hangsWell(root, stands, standsIn(then)) ? [flagWrite(entries, id)] : [];
}

function partWrites(entries: Entries, root: PartRoot, key: string, owner: string, parts: readonly Matter[]): Write[] {
  const shape = COMPARED[root];
  const kept = new Set(parts.map(({ id }) => id));
  const others = [...entries.keys()].filter((id) => {
    const entry = entryOf(entries, id);
    return entry?.get(key) === owner && !kept.has(id) && !entry.has(CARD.deletedAt);
  });
  const back = parts.map((part) =>
    entryWrite(entries, part.id, { ...valuesOf(shape, part), [key]: owner }, textsOf(shape, part)),
  );
  return [...back, ...others.map((id) => flagWrite(entries, id))];
}

function valuesOf({ place, facts }: Compared, matter: Matter): Record<string, unknown> {
  return Object.fromEntries([...place, ...facts].map((key) => [key, valueOf(matter, key)]));
}

function textsOf({ texts }: Compared, matter: Matter): Record<string, string> {
  return Object.fromEntries(texts.map((key) => [key, textIn(matter, key)]));
}
