import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { SHAPES } from '../model/shapes';
import { OKR_COMPARED } from '../model/okrShapes';
import { entryOf, textOf } from './entries';
import { leftovers } from './leftovers';
import { OkrEditor } from './okrEditor';
import { canPutBack, putBack } from './putBack';

/** One entry in every list of the OKRs, made on this device alone; `theirs` is the server's, which has none of them. */
function everything() {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  const editor = OkrEditor.of(mine);
  const titled = { title: 'Hafen' };
  const objective = editor.addObjective(undefined, { owner: 'Anna' }, 'Hafen');
  const keyResult = editor.addKeyResult(objective, { target: 30 }, 'Besuche');
  const kpi = editor.kpis.addLast({ low: 4 }, undefined, undefined, titled);
  const ids: Readonly<Record<string, string>> = {
    ...{ objectives: objective, keyResults: keyResult, kpis: kpi },
    organisations: editor.organisations.addLast({}, undefined, undefined, titled),
    teams: editor.teams.addLast({ status: 'pilot' }, undefined, undefined, titled),
    goals: editor.goals.addLast({ year: 2026 }, undefined, undefined, titled),
    cycles: editor.cycles.addLast({ kind: 'custom', start: '2026-09-01' }, undefined, undefined, titled),
    ties: editor.tie(keyResult, 'moves', 'kpi', kpi),
    checkIns: editor.checkIn(keyResult, { value: 22, help: 'Sprache' }),
    readings: editor.readings.add({ kpi, value: 5 }),
    learnings: editor.learnings.addLast({ tag: 'goal' }, undefined, undefined, { text: 'Früher fragen' }),
    roles: editor.roles.addLast({ kind: 'lead', person: 'Anna' }),
    meetings: editor.meetings.add({ kind: 'review', date: '2026-12-01' }),
  };
  return { mine, theirs, ids };
}

/** What lies in the tray after the server has refused these places. */
const refused = (mine: Y.Doc, theirs: Y.Doc, places: readonly string[]) =>
  leftovers({ area: 'okr', code: 'O-READ', mine, theirs, places });

/** Words and values as they stand. */
const told = (doc: Y.Doc, root: string, id: string) => ({
  ...(entryOf(doc.getMap(root), id)?.toJSON() as Record<string, unknown>),
  deletedAt: undefined,
});

describe('what the server did not take of the OKRs', () => {
  it('is named and comes back whole, list by list', () => {
    const { mine, theirs, ids } = everything();
    const roots = Object.keys(OKR_COMPARED);
    expect(Object.keys(ids).sort()).toEqual([...roots].sort());
    for (const root of roots) {
      const id = ids[root] ?? '';
      const [item] = refused(mine, theirs, [`${root}/${id}`]);
      if (!item) throw new Error(`nothing of ${root}`);
      // A day is its name.
      if (root !== 'meetings') expect(item.title, root).not.toBe('');
      expect(putBack(theirs, item), root).toBe(true);
      expect(told(theirs, root, id), root).toEqual(told(mine, root, id));
    }
  });

  it('waits for what it hangs on', () => {
    const { mine, theirs, ids } = everything();
    const needy = Object.keys(OKR_COMPARED).filter((root) => (SHAPES[root]?.needs ?? []).length > 0);
    expect(needy.sort()).toEqual(['checkIns', 'keyResults', 'readings', 'ties']);
    for (const root of needy) {
      const [item] = refused(mine, theirs, [`${root}/${ids[root] ?? ''}`]);
      expect(item && canPutBack(theirs, item), root).toBe(false);
    }
  });

  it('goes beside what others wrote in a text, and can be undone', () => {
    const { mine, theirs, ids } = everything();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
    const id = ids['objectives'] ?? '';
    const title = (doc: Y.Doc) => textOf(entryOf(doc.getMap('objectives'), id), 'title');
    title(mine)?.insert(5, ' für alle');
    const [item] = refused(mine, theirs, [`objectives/${id}/title`]);
    title(theirs)?.insert(0, 'Im ');
    expect(item && putBack(theirs, item)).toBe(true);
    expect(title(theirs)?.toString()).toBe('Im Hafen / Hafen für alle');
    OkrEditor.of(theirs).history.undo();
    expect(title(theirs)?.toString()).toBe('Im Hafen');
  });
});
