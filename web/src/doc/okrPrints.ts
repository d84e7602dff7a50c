/** Fingerprints of objectives, key results and all around them: enough to tell that something changed. */
import type * as Y from 'yjs';
import { textIn, type Matter, partsOf, valueOf } from '../model/matterVersions';
import { OKR_COMPARED, OKR_MATTERS, type OkrMatter } from '../model/okrShapes';
import { fingerprint } from './fingerprint';
import { OkrEditor } from './okrEditor';

export interface OkrPrint {
  readonly root: OkrMatter;
  readonly matter: Matter;
  /** Absent for one that was deleted, or begun and left empty. */
  readonly parts?: readonly [title: string, place: string, facts: string, inside: string];
}

/** Every entry under `list/id`, the deleted ones too. */
export function okrPrints(doc: Y.Doc): Map<string, OkrPrint> {
  const { okr } = OkrEditor.of(doc).view;
  const prints = new Map<string, OkrPrint>();
  for (const root of OKR_MATTERS)
    for (const matter of okr[root] ?? []) {
      const parts = matter.deletedAt === undefined && says(root, matter) ? printsOf(root, matter) : undefined;
      prints.set(`${root}/${matter.id}`, { root, matter, ...(parts && { parts }) });
    }
  return prints;
}

/** What has a title and none said nothing yet, unless something lies within it. */
function says(root: OkrMatter, matter: Matter): boolean {
  const [first] = OKR_COMPARED[root].texts;
  const titled = first === 'title' && root !== 'cycles';
  return !titled || textIn(matter, 'title').trim() !== '' || partsOf(root, matter).length > 0;
}

function printsOf(root: OkrMatter, matter: Matter): NonNullable<OkrPrint['parts']> {
  const { texts, place, facts, within } = OKR_COMPARED[root];
  const [first, ...others] = texts;
  const inside = within
    ? partsOf(root, matter).map((part) => {
        const shape = OKR_COMPARED[within.root as 'checkIns' | 'readings'];
        return JSON.stringify([part.id, told(shape.texts, part), told(shape.facts, part)]);
      })
    : [];
  return [
    fingerprint(textIn(matter, first ?? '')),
    fingerprint(told(place, matter)),
    fingerprint(told([...others, ...facts], matter)),
    // In the order of their ids: replicas keep entries in orders of their own.
    fingerprint(inside.sort().join('')),
  ];
}

/** What nobody said is the same as what was taken away. */
function told(keys: readonly string[], matter: Matter): string {
  return JSON.stringify(keys.map((key) => valueOf(matter, key) ?? null).map((value) => (value === '' ? null : value)));
}
