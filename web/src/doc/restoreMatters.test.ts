import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Board } from '../model/contract';
import { matterIn, partsOf, textIn } from '../model/matterVersions';
import { COMPARED, SHAPES } from '../model/shapes';
import { type Difference, differences, lostSince, type Version, versionOfBoard } from '../model/versions';
import { partOf } from '../model/versionParts';
import { CollectionEditor } from './collectionEditor';
import { ImpactEditor } from './impactEditor';
import * as keys from './keys';
import { currentVersion, type Places, restore } from './restore';

const COMPLETE = JSON.parse(readFileSync('../tests/fixtures/board/complete.json', 'utf8')) as Board;

const places = (): Places => ({
  ...{ collection: new Y.Doc(), model: new Y.Doc(), okr: new Y.Doc() },
  ...{ decisions: new Y.Doc(), notes: new Y.Doc() },
});

/** A workshop with two cards that an indicator, a conflict, a hurdle, a group and a criterion belong to. */
function workshop() {
  const at = places();
  const editor = ImpactEditor.of(at.model);
  const { parts, models } = editor;
  const model = models.add('Zwei Stellen');
  const [a, b] = [editor.addCard({ lane: 'outcome' }, 'Vertrauen'), editor.addCard({ lane: 'outcome' }, 'Tempo')];
  const indicator = parts.addIndicator(a);
  parts.indicators.text(indicator, 'name')?.insert(0, 'Anteil');
  const value = parts.measure(indicator, '2026-01-01', 40);
  const conflict = parts.addConflict(a, b, 'beides kostet Zeit');
  parts.score(conflict, -2);
  const hurdle = parts.hurdles.addLast({ hinders: a }, undefined, undefined, { rule: 'Datenschutz' });
  const group = editor.groups.gather([...editor.view.snapshot.allCards.values()], 'Haltung') ?? '';
  const criterion = parts.criteria.addLast({}, undefined, undefined, { title: 'schnell' });
  const rating = parts.ratings.add({ criterion, model, value: 7 }, undefined, { reason: 'weil' });
  return { at, editor, ids: { model, a, b, indicator, value, conflict, hurdle, group, criterion, rating } };
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

describe('what was contributed', () => {
  it('comes back one by one with its group, and as it was in one step', () => {
    const at = places();
    const editor = CollectionEditor.of(at.collection);
    const [bus, rad] = ['Bus', 'Rad'].map((text) =>
      editor.contributions.addLast({ author: 'Anna', step: 'one' }, undefined, undefined, { text }),
    );
    const group = editor.makeGroup([bus ?? ''], 'Wege');
    const then = currentVersion(at);
    editor.contributions.text(bus ?? '', 'text')?.insert(0, 'Der ');
    editor.noteSent(new Map([[bus ?? '', 'model:x']]));
    editor.group([bus ?? ''], undefined);
    editor.clusters.delete(group);
    editor.remove([rad ?? '']);
    expect(marks(found(then, at))).toEqual([
      'clusters missing',
      'contributions changed text place facts',
      'contributions missing',
    ]);
    bringBack(then, at, 'contributions', rad ?? '');
    expect(marks(found(then, at))).toEqual(['clusters missing', 'contributions changed text place facts']);
    const [restored] = restore(at, then, found(then, at));
    expect(found(then, at)).toEqual([]);
    expect(editor.view.heaps.map(({ cluster, cards }) => [cluster?.title, cards.map(({ text }) => text)])).toEqual([
      [undefined, ['Rad']],
      ['Wege', ['Bus']],
    ]);
    restored?.history.undo();
    expect(found(then, at)).toHaveLength(2);
  });
});

describe('what belongs to a model beside cards and links', () => {
  it('is described with every key it has in documents', () => {
    const of: Readonly<Record<string, object>> = {
      indicators: keys.INDICATOR,
      measurements: keys.MEASUREMENT,
      conflicts: keys.CONFLICT,
      hurdles: keys.HURDLE,
      groups: keys.GROUP,
      criteria: keys.CRITERION,
      ratings: keys.RATING,
      models: { ...keys.MODEL, deletedAt: 'deletedAt' },
      organisations: keys.ORGANISATION,
      teams: keys.TEAM,
      goals: keys.GOAL,
      cycles: keys.CYCLE,
      objectives: keys.OBJECTIVE,
      keyResults: keys.KEY_RESULT,
      ties: keys.TIE,
      checkIns: keys.CHECK_IN,
      kpis: keys.KPI,
      readings: keys.READING,
      learnings: keys.LEARNING,
      roles: keys.OKR_ROLE,
      meetings: keys.MEETING,
      recommendations: keys.RECOMMENDATION,
      nextSteps: keys.NEXT_STEP,
      topics: keys.TOPIC,
      clusters: keys.CLUSTER,
      contributions: keys.CONTRIBUTION,
    };
    for (const [root, { texts, place, facts, needs }] of Object.entries(COMPARED)) {
      const known = new Set([...texts, ...place, ...facts, ...needs.map(([key]) => key), 'deletedAt']);
      expect([...known].sort(), root).toEqual((Object.values(of[root] ?? {}) as string[]).sort());
    }
    // The server alone writes those of the stage: nobody restores them.
    const own: readonly string[] = [keys.ROOT.stage, keys.ROOT.agenda, keys.ROOT.polls];
    const roots = Object.values(keys.ROOT).filter((root) => !own.includes(root));
    expect(Object.keys(SHAPES).sort()).toEqual([...roots].sort());
  });

  it('is made again from a checkpoint, and undo takes it away', () => {
    const then = versionOfBoard(COMPLETE);
    const at = places();
    const restored = restore(at, then, found(then, at));
    expect(found(then, at)).toEqual([]);
    for (const [root, { standing }] of Object.entries(then.matters)) expect(standing.size, root).toBeGreaterThan(0);
    for (const { history } of restored) history.undo();
    const { matters } = currentVersion(at);
    expect(Object.values(matters).flatMap(({ standing }) => [...standing.keys()])).toEqual([]);
  });

  it('differs in words, values and what lies within, and becomes what it was in one step', () => {
    const { at, editor, ids } = workshop();
    const then = currentVersion(at);
    const { parts } = editor;
    parts.indicators.set(ids.indicator, { target: 80 });
    parts.measurements.set(ids.value, { value: 41 });
    parts.conflicts.text(ids.conflict, 'because')?.insert(0, 'angeblich ');
    parts.hurdles.delete(ids.hurdle);
    parts.groups.set(ids.group, { order: 'z' });
    parts.ratings.delete(ids.rating);
    editor.models.setToday(ids.model);
    const more = parts.criteria.addLast({}, undefined, undefined, { title: 'billig' });
    expect(marks(found(then, at))).toEqual([
      'indicators changed facts measurements',
      'conflicts changed text',
      'hurdles missing',
      'groups changed place',
      'criteria changed ratings',
      'criteria added',
      'models changed facts',
    ]);
    const [restored] = restore(at, then, found(then, at));
    expect(found(then, at)).toEqual([]);
    expect(parts.views.criteria.all.get(more)?.deletedAt, 'it lies in the bin').toBeTypeOf('number');
    restored?.history.undo();
    expect(found(then, at)).toHaveLength(7);
  });

  it('leaves what people think of a conflict alone', () => {
    const { at, editor, ids } = workshop();
    const then = currentVersion(at);
    editor.parts.score(ids.conflict, 3);
    expect(found(then, at)).toEqual([]);
    editor.parts.conflicts.delete(ids.conflict);
    restore(at, then, found(then, at));
    expect([...editor.parts.views.scores.all.values()].map(({ value, deletedAt }) => [value, deletedAt])).toEqual([
      [3, undefined],
    ]);
  });

  it('comes back with its card, and brings its card', () => {
    const { at, editor, ids } = workshop();
    const then = currentVersion(at);
    editor.deleteCard(ids.a);
    expect(marks(found(then, at))).toEqual(['card missing', 'indicators missing', 'conflicts missing']);
    const [restored] = bringBack(then, at, 'card', ids.a);
    expect(found(then, at)).toEqual([]);
    restored?.history.undo();
    bringBack(then, at, 'conflicts', ids.conflict);
    expect(found(then, at)).toEqual([]);
  });

  it('comes back one by one though it was removed for good', () => {
    const { at, editor, ids } = workshop();
    editor.parts.indicators.delete(ids.indicator);
    const then = currentVersion(at);
    for (const [root, id] of [
      ['indicators', ids.indicator],
      ['measurements', ids.value],
    ] as const)
      at.model.getMap(root).delete(id);
    expect(found(then, at)).toEqual([]);
    bringBack(then, at, 'indicators', ids.indicator);
    const again = matterIn(currentVersion(at).matters, 'indicators', ids.indicator);
    expect(again && [textIn(again, 'name'), partsOf('indicators', again).length]).toEqual(['Anteil', 1]);
    expect(lostSince(then, currentVersion(at))).toEqual([]);
  });

  it('comes back as a model with its cards, and a new one goes altogether', () => {
    const { at, editor, ids } = workshop();
    const then = currentVersion(at);
    const other = editor.models.add('Halbes Budget', ids.model);
    editor.models.remove(ids.model);
    expect(marks(found(then, at))).toContain('models added');
    const [one] = bringBack(then, at, 'models', ids.model);
    expect(currentVersion(at).cards.has(ids.a)).toBe(true);
    expect(currentVersion(at).matters.indicators.standing.has(ids.indicator)).toBe(true);
    expect([...currentVersion(at).matters.models.standing.keys()].sort()).toEqual([ids.model, other].sort());
    one?.history.undo();
    const [all] = restore(at, then, found(then, at));
    expect(found(then, at)).toEqual([]);
    expect([...currentVersion(at).matters.models.standing.keys()]).toEqual([ids.model]);
    all?.history.undo();
    expect([...currentVersion(at).matters.models.standing.keys()]).toEqual([other]);
  });

  it('is fetched out of the bin with the card it hangs on', () => {
    const { at, editor, ids } = workshop();
    const then = currentVersion(at);
    editor.parts.indicators.delete(ids.indicator);
    editor.parts.groups.delete(ids.group);
    editor.deleteCard(ids.a);
    editor.restore([ids.indicator, ids.group]);
    expect(found(then, at)).toEqual([]);
    editor.history.undo();
    expect(currentVersion(at).cards.has(ids.a)).toBe(false);
  });
});
