import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { TrayItem } from '../model/tray';
import { OkrDocument } from './okrDocument';
import { OkrEditor } from './okrEditor';
import { canPutBack, putBack } from './putBack';

function person() {
  const doc = new Y.Doc();
  let clock = 1000;
  const editor = new OkrEditor(new OkrDocument(doc), () => (clock += 1));
  return { doc, editor, view: editor.view };
}

function pair() {
  const [one, two] = [person(), person()];
  const exchange = (): void => {
    Y.applyUpdate(two.doc, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(two.doc)));
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(two.doc, Y.encodeStateVector(one.doc)));
  };
  return { one, two, exchange };
}

const titles = (view: OkrDocument): (string | undefined)[] =>
  [...view.objectives.all.values()].sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ title }) => title);

describe('objectives and key results', () => {
  it('stand in order, are moved, deleted and brought back, each a step that undo turns back', () => {
    const { editor, view } = person();
    const [a, b] = [editor.addObjective('c', {}, 'A'), editor.addObjective('c', {}, 'B')];
    editor.addObjective('other', {}, 'C');
    expect(editor.moveObjective(b, -1)).toBe(true);
    expect(editor.moveObjective(b, -1)).toBe(false);
    expect(titles(view).filter((title) => title !== 'C')).toEqual(['B', 'A']);
    editor.history.undo();
    expect(titles(view).filter((title) => title !== 'C')).toEqual(['A', 'B']);
    editor.objectives.delete(a);
    expect(view.objectives.all.get(a)?.deletedAt).toBeDefined();
    expect(editor.history.undo()).toBe(a);
    expect(view.objectives.all.get(a)?.deletedAt).toBeUndefined();
  });

  it('take a number with its tie and its side effect in one step, and undo takes all of it back', () => {
    const { editor, view } = person();
    const objective = editor.addObjective('c', {}, 'A');
    const standing = () =>
      [...view.keyResults.all.values(), ...view.ties.all.values()].filter(({ deletedAt }) => deletedAt === undefined);
    const number = { target: 'indicator', id: 'i', name: 'Anteil' } as const;
    editor.adopt(objective, number, { unit: '%' }, 'Wer fehlt, zählt nicht');
    expect(standing()).toHaveLength(2);
    editor.history.undo();
    expect(standing()).toEqual([]);
    const keyResult = editor.addKeyResult(objective, {}, 'Besuche');
    editor.tieWith(keyResult, 'kpi', 'k', 'Wer fehlt, zählt nicht');
    expect(view.keyResults.all.get(keyResult)?.sideEffect).toBe('Wer fehlt, zählt nicht');
    editor.history.undo();
    expect([standing().length, view.keyResults.all.get(keyResult)?.sideEffect]).toEqual([1, undefined]);
  });

  it('take what two people type into one title at the same moment', () => {
    const { one, two, exchange } = pair();
    const id = one.editor.addObjective('c', {}, 'Familien');
    exchange();
    one.editor.objectives.text(id, 'title')?.insert(0, 'Alle ');
    two.editor.objectives.text(id, 'title')?.insert(8, ' sind da');
    exchange();
    expect(one.view.objectives.all.get(id)?.title).toBe('Alle Familien sind da');
    expect(two.view.objectives.all.get(id)?.title).toBe('Alle Familien sind da');
  });

  it('have their check-ins by time, with the client that made them', () => {
    const { one, two, exchange } = pair();
    const key = one.editor.addKeyResult(one.editor.addObjective('c'), { baseline: 20, target: 30 }, 'Besuche');
    exchange();
    two.editor.checkIn(key, { date: '2026-02-02', value: 24, confidence: 7, help: 'Sprachmittlung' });
    one.editor.checkIn(key, { date: '2026-01-02', value: 22, confidence: 6 });
    exchange();
    expect(one.view.checkInsOf(key).map(({ value, client }) => [value, client])).toEqual([
      [22, one.doc.clientID],
      [24, two.doc.clientID],
    ]);
    expect(one.view.okr.keyResults?.[0]?.checkIns?.at(-1)).toMatchObject({ confidence: 7, help: 'Sprachmittlung' });
  });

  it('are tied once, untied as often as they were tied by several, and tied again', () => {
    const { one, two, exchange } = pair();
    const id = one.editor.addObjective('c');
    exchange();
    one.editor.tie(id, 'pays', 'card', 'card');
    expect(one.editor.tie(id, 'pays', 'card', 'card')).toBe([...one.view.ties.all.keys()][0]);
    two.editor.tie(id, 'pays', 'card', 'card');
    exchange();
    expect(one.view.ties.all.size).toBe(2);
    one.editor.untie({ from: id, to: 'card', kind: 'pays' });
    expect([...one.view.ties.all.values()].every(({ deletedAt }) => deletedAt !== undefined)).toBe(true);
    one.editor.tie(id, 'pays', 'card', 'card');
    expect([...one.view.ties.all.values()].filter(({ deletedAt }) => deletedAt === undefined)).toHaveLength(1);
  });
});

describe('what was put aside', () => {
  it('comes back to its key result as a step, and not where its objective has gone', () => {
    const doc = new Y.Doc();
    const editor = OkrEditor.of(doc);
    const { view } = editor;
    const objective = editor.addObjective('c', {}, 'Gesund');
    const key = editor.addKeyResult(objective, { target: 30 }, 'Besuche');
    const item: TrayItem = {
      ...{ id: 'item', area: 'okr', at: 1, reason: 'O-READ', made: false, title: 'Besuche', links: [] },
      ...{ place: { root: 'keyResults', id: key }, values: { objective, target: 35 }, changed: ['target'] },
      texts: [{ field: 'title', text: 'Besuche im Hafen', before: 'Besuche' }],
    };
    expect(putBack(doc, item)).toBe(true);
    expect(view.keyResults.all.get(key)).toMatchObject({ title: 'Besuche im Hafen', target: 35 });
    editor.history.undo();
    expect(view.keyResults.all.get(key)).toMatchObject({ title: 'Besuche', target: 30 });
    editor.keyResults.delete(key);
    editor.objectives.delete(objective);
    expect(canPutBack(doc, item)).toBe(false);
  });
});

describe('what other programs wrote', () => {
  it('is read as far as it makes sense', () => {
    const { doc, view } = person();
    const put = (root: string, id: string, values: Record<string, unknown>): void => {
      const entry = new Y.Map<unknown>();
      for (const [key, value] of Object.entries(values)) entry.set(key, value);
      doc.getMap(root).set(id, entry);
    };
    put('objectives', 'o', { title: 'Gesund', order: 'a0', score: 140.5, ambition: 'wild', draft: 'yes', owner: '  ' });
    put('keyResults', 'k', { objective: 'o', title: 'k', kind: 'x', target: 1e99, low: 2, date: '2026-02-30' });
    put('keyResults', 'orphan', { title: 'k' });
    put('goals', 'g', { title: 'g', year: 12 });
    put('roles', 'r', { kind: 'boss', person: 'Lena' });
    put('meetings', 'm', { kind: 'tea', time: '25:00', minutes: 2 });
    put('ties', 't', { from: 'o', to: 'c', kind: 'likes', target: 'card' });
    doc.getMap('objectives').set('none', 'words');
    expect([...view.objectives.all.values()]).toEqual([{ id: 'o', title: 'Gesund', order: 'a0', score: 100 }]);
    expect([...view.keyResults.all.values()]).toEqual([{ id: 'k', objective: 'o', title: 'k', order: '', low: 2 }]);
    expect([...view.goals.all.values()]).toEqual([{ id: 'g', title: 'g', order: '' }]);
    expect([...view.roles.all.values()]).toEqual([{ id: 'r', order: '', kind: 'member', person: 'Lena' }]);
    expect([...view.meetings.all.values()]).toEqual([{ id: 'm', kind: 'checkin', minutes: 5 }]);
    expect(view.ties.all.size).toBe(0);
  });
});
