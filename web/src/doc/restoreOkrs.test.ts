import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { matterIn, partsOf, textIn } from '../model/matterVersions';
import { OKR_COMPARED } from '../model/okrShapes';
import { type Difference, differences, lostSince, type Version } from '../model/versions';
import { partOf } from '../model/versionParts';
import { OkrEditor } from './okrEditor';
import { currentVersion, type Places, restore } from './restore';

/** A cycle with an objective, its key result that was checked in, a tie of each, and a KPI that was read. */
function workshop() {
  const at: Places = {
    collection: new Y.Doc(),
    model: new Y.Doc(),
    okr: new Y.Doc(),
    decisions: new Y.Doc(),
    notes: new Y.Doc(),
  };
  const editor = OkrEditor.of(at.okr);
  const cycle = editor.cycles.addLast({ kind: 'custom', start: '2026-09-01', end: '2026-12-31' });
  const objective = editor.addObjective(cycle, { owner: 'Anna' }, 'Eingeladen');
  const keyResult = editor.addKeyResult(objective, { baseline: 20, target: 30, unit: '%' }, 'Besuche');
  const checkIn = editor.checkIn(keyResult, { date: '2026-10-01', value: 22, confidence: 6, help: 'Sprache' });
  const kpi = editor.kpis.addLast({ low: 4, high: 6 }, undefined, undefined, { title: 'je Lotsin' });
  const reading = editor.readings.add({ kpi, date: '2026-10-01', value: 5 });
  const moves = editor.tie(keyResult, 'moves', 'kpi', kpi);
  const pays = editor.tie(objective, 'pays', 'goal', editor.goals.addLast({ year: 2026 }));
  return { at, editor, ids: { cycle, objective, keyResult, checkIn, kpi, reading, moves, pays } };
}

const found = (then: Version, at: Places) => differences(then, currentVersion(at));
const marks = (all: readonly Difference[]) => all.map(({ kind, mark, aspects }) => [kind, mark, ...aspects].join(' '));

/** Brings one difference back, as a press on its button does. */
function bringBack(then: Version, at: Places, kind: Difference['kind'], id: string) {
  const now = currentVersion(at);
  const all = [...differences(then, now), ...lostSince(then, now)];
  const one = all.find((difference) => difference.kind === kind && difference.id === id);
  if (!one) throw new Error(`${kind} does not differ`);
  return restore(at, then, partOf(all, one, then, now));
}

/** As a clean-up does: what is deleted is removed for good, and what hangs on it. */
function cleanUp({ okr }: Places, ...ids: string[]) {
  for (const root of Object.keys(OKR_COMPARED)) for (const id of ids) okr.getMap(root).delete(id);
}

describe('OKRs in earlier versions', () => {
  it('differ in words, values and check-ins, and become what they were in one step', () => {
    const { at, editor, ids } = workshop();
    const then = currentVersion(at);
    editor.objectives.set(ids.objective, { owner: undefined });
    editor.keyResults.text(ids.keyResult, 'title')?.insert(0, 'Mehr ');
    editor.checkIn(ids.keyResult, { date: '2026-11-01', value: 25 });
    editor.readings.set(ids.reading, { value: 7 });
    editor.cycles.delete(ids.cycle);
    editor.ties.delete(ids.pays);
    editor.learnings.addLast({ tag: 'budget' }, undefined, undefined, { text: 'Zu knapp' });
    const changed = [
      'cycles missing',
      'objectives changed facts',
      'keyResults changed text checkIns',
      'ties missing',
      'kpis changed readings',
      'learnings added',
    ];
    expect(marks(found(then, at))).toEqual(changed);
    const [restored] = restore(at, then, found(then, at));
    expect(found(then, at)).toEqual([]);
    restored?.history.undo();
    expect(marks(found(then, at))).toEqual(changed);
  });

  it('come back with what they hang on, and with what hangs on them', () => {
    const { at, editor, ids } = workshop();
    const then = currentVersion(at);
    editor.objectives.delete(ids.objective);
    expect(marks(found(then, at))).toEqual([
      'objectives missing',
      'keyResults missing',
      'ties missing',
      'ties missing',
    ]);
    cleanUp(at, ids.objective, ids.keyResult, ids.checkIn, ids.moves, ids.pays);
    const [one] = bringBack(then, at, 'ties', ids.moves);
    expect(marks(found(then, at)), 'the key result and its objective came along').toEqual(['ties missing']);
    one?.history.undo();
    bringBack(then, at, 'objectives', ids.objective);
    expect(found(then, at)).toEqual([]);
    const { matters } = currentVersion(at);
    const again = matterIn(matters, 'keyResults', ids.keyResult);
    expect(again && partsOf('keyResults', again).map((part) => textIn(part, 'help'))).toEqual(['Sprache']);
  });

  it('come back out of a bin that was emptied since', () => {
    const { at, editor, ids } = workshop();
    editor.objectives.delete(ids.objective);
    const then = currentVersion(at);
    cleanUp(at, ids.objective, ids.keyResult, ids.checkIn, ids.moves, ids.pays);
    expect(found(then, at)).toEqual([]);
    expect(marks(lostSince(then, currentVersion(at)))).toEqual(['objectives lost']);
    bringBack(then, at, 'objectives', ids.objective);
    const { matters } = currentVersion(at);
    expect([...matters.keyResults.standing.keys(), ...matters.ties.standing.keys()].sort()).toEqual(
      [ids.keyResult, ids.moves, ids.pays].sort(),
    );
  });

  it('go with an objective that is new, and come again when that is turned back', () => {
    const { at, editor } = workshop();
    const then = currentVersion(at);
    const fresh = editor.addObjective(undefined, {}, 'Neu');
    const result = editor.addKeyResult(fresh, {}, 'Neues');
    const [restored] = restore(at, then, found(then, at));
    expect(found(then, at)).toEqual([]);
    expect(editor.view.keyResults.all.get(result)?.deletedAt, 'it lies there with its objective').toBeUndefined();
    restored?.history.undo();
    expect(marks(found(then, at))).toEqual(['objectives added', 'keyResults added']);
  });
});
