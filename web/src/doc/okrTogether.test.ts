import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { carryOver } from '../okr/carryOver';
import { OkrDocument } from './okrDocument';
import { OkrEditor, type OkrWrite } from './okrEditor';

function person(state?: Y.Doc) {
  const doc = new Y.Doc();
  if (state) Y.applyUpdate(doc, Y.encodeStateAsUpdate(state));
  let clock = 1000;
  const editor = new OkrEditor(new OkrDocument(doc), () => (clock += 1));
  return { doc, editor, view: editor.view };
}

function meet(one: { doc: Y.Doc }, two: { doc: Y.Doc }): void {
  Y.applyUpdate(two.doc, Y.encodeStateAsUpdate(one.doc));
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(two.doc));
}

/** Carries an objective with its key results over into `cycle`. */
function carry({ editor, view }: ReturnType<typeof person>, objective: string, cycle: string): void {
  const { okr } = view;
  const keyResults = (okr.keyResults ?? []).filter((one) => one.objective === objective).map(({ id }) => id);
  const drafts = carryOver({ okr }, { cycle, objectives: [objective], keyResults });
  const write =
    (root: OkrWrite['root']) =>
    ({ id, ...values }: { readonly id: string }): OkrWrite => ({ root, id, values });
  editor.together(objective, [
    write('cycles')({ id: cycle, ...{ kind: 'quarter', start: '2026-10-01', end: '2026-12-31', order: 'a1' } }),
    ...drafts.objectives.map(write('objectives')),
    ...drafts.keyResults.map(write('keyResults')),
    ...drafts.ties.map(write('ties')),
  ]);
}

function begun() {
  const anna = person();
  const cycle = anna.editor.cycles.addLast({ kind: 'quarter', start: '2026-07-01', end: '2026-09-30' });
  const objective = anna.editor.addObjective(cycle, { owner: 'Anna' }, 'Jede Familie fühlt sich eingeladen');
  const key = anna.editor.addKeyResult(objective, { baseline: 20, target: 30, unit: '%' }, 'Besuche');
  anna.editor.tie(objective, 'pays', 'card', 'card');
  anna.editor.checkIn(key, { date: '2026-09-01', value: 24 });
  return { anna, ben: person(anna.doc), objective, key };
}

const inNext = ({ view }: ReturnType<typeof person>) => ({
  objectives: [...view.objectives.all.values()].filter((one) => one.cycle === 'next' && one.deletedAt === undefined),
  keyResults: [...view.keyResults.all.values()].filter((one) => one.draft && one.deletedAt === undefined),
  ties: [...view.ties.all.values()].filter((one) => one.deletedAt === undefined),
  cycles: [...view.cycles.all.values()].filter((one) => one.deletedAt === undefined),
});

describe('carrying over by two people at once', () => {
  it('leaves one of each, the same for both', () => {
    const { anna, ben, objective } = begun();
    carry(anna, objective, 'next');
    carry(ben, objective, 'next');
    meet(anna, ben);
    for (const one of [anna, ben]) {
      const { objectives, keyResults, ties, cycles } = inNext(one);
      expect(objectives).toMatchObject([{ title: 'Jede Familie fühlt sich eingeladen', owner: 'Anna', draft: true }]);
      expect(keyResults).toMatchObject([{ title: 'Besuche', baseline: 24, target: 30, objective: objectives[0]?.id }]);
      expect(ties).toHaveLength(2);
      expect(cycles).toHaveLength(2);
      expect(one.view.checkInsOf(keyResults[0]?.id ?? '')).toEqual([]);
    }
    expect(inNext(anna)).toEqual(inNext(ben));
  });

  it('makes nothing more when one does it after the other has', () => {
    const { anna, ben, objective } = begun();
    carry(anna, objective, 'next');
    meet(anna, ben);
    const id = inNext(ben).objectives[0]?.id ?? '';
    ben.editor.objectives.text(id, 'title')?.insert(0, 'Neu: ');
    carry(ben, objective, 'next');
    meet(anna, ben);
    expect(inNext(anna).objectives.map(({ title }) => title)).toEqual(['Neu: Jede Familie fühlt sich eingeladen']);
  });

  it('is one step that undo turns back whole, and doing it again brings the values of now', () => {
    const { anna, objective, key } = begun();
    carry(anna, objective, 'next');
    expect(inNext(anna).cycles).toHaveLength(2);
    anna.editor.history.undo();
    expect(inNext(anna)).toMatchObject({ objectives: [], keyResults: [], cycles: [{}], ties: [{}] });
    anna.editor.checkIn(key, { date: '2026-09-08', value: 27 });
    anna.editor.objectives.text(objective, 'title')?.insert(0, 'Wirklich: ');
    carry(anna, objective, 'next');
    expect(inNext(anna).keyResults).toMatchObject([{ baseline: 27 }]);
    expect(inNext(anna).objectives).toMatchObject([{ title: 'Wirklich: Jede Familie fühlt sich eingeladen' }]);
    anna.editor.history.undo();
    anna.editor.history.redo();
    expect(inNext(anna).keyResults).toMatchObject([{ baseline: 27 }]);
  });
});

describe('entries that are changed together', () => {
  it('take words into their texts beside those of others, and lose what is taken away', () => {
    const { anna, ben, objective, key } = begun();
    anna.editor.together(objective, [
      { root: 'objectives', id: objective, values: { title: 'Jede Familie im Hafen fühlt sich eingeladen' } },
      { root: 'keyResults', id: key, values: { target: 35, unit: undefined, note: 'aus der Tabelle' } },
    ]);
    ben.editor.objectives.text(objective, 'title')?.insert(34, ' und kommt');
    meet(anna, ben);
    expect(ben.view.objectives.all.get(objective)?.title).toBe('Jede Familie im Hafen fühlt sich eingeladen und kommt');
    expect(ben.view.keyResults.all.get(key)).toMatchObject({ target: 35, note: 'aus der Tabelle' });
    expect(ben.view.keyResults.all.get(key)).not.toHaveProperty('unit');
    expect(anna.editor.history.undo()).toBe(objective);
    expect(anna.view.keyResults.all.get(key)).toMatchObject({ target: 30, unit: '%' });
  });
});
