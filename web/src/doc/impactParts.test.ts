import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ImpactDocument } from './impactDocument';
import { ImpactEditor } from './impactEditor';

function person() {
  const doc = new Y.Doc();
  let clock = 1000;
  const editor = new ImpactEditor(new ImpactDocument(doc), () => (clock += 1));
  const card = (title = 'a') => editor.addCard({ lane: 'outcome' }, title);
  return { doc, editor, card, parts: editor.parts, views: editor.parts.views };
}

function pair() {
  const [one, two] = [person(), person()];
  const exchange = (): void => {
    Y.applyUpdate(two.doc, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(two.doc)));
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(two.doc, Y.encodeStateVector(one.doc)));
  };
  return { one, two, exchange };
}

describe('indicators', () => {
  it('hang on a card in order, with their values by date', () => {
    const { card, parts, views } = person();
    const id = card();
    const [first, second] = [parts.addIndicator(id), parts.addIndicator(id)];
    parts.indicators.set(first, { unit: '%', direction: 'up', baseline: 33.3, target: 30, date: '2025-12-31' });
    parts.measure(first, '2025-06-30', 19.6);
    parts.measure(first, '2024-06-30', 31);
    const [indicator, other] = views.indicators.at(id);
    expect(indicator).toMatchObject({ id: first, unit: '%', direction: 'up', baseline: 33.3, target: 30 });
    expect(indicator?.measurements.map(({ value }) => value)).toEqual([31, 19.6]);
    expect(other?.id).toBe(second);
    expect(views.indicators.at('none')).toEqual([]);
  });

  it('stay the same objects while others change', () => {
    const { card, parts, views } = person();
    const [a, b] = [card(), card()];
    const [one, two] = [parts.addIndicator(a), parts.addIndicator(b)];
    parts.measure(one, '2024-06-30', 31);
    const before = views.indicators.at(a);
    parts.measure(two, '2024-06-30', 1);
    expect(views.indicators.at(a)).toBe(before);
    parts.indicators.set(one, { target: 5 });
    expect(views.indicators.at(a)).not.toBe(before);
  });

  it('are read past what is none, and their values past days and numbers that are none', () => {
    const { doc, card, parts, views } = person();
    const id = parts.addIndicator(card());
    doc.getMap('indicators').set('odd', 7);
    doc.getMap('indicators').set('loose', new Y.Map());
    parts.measure(id, 'yesterday', 3);
    parts.measure(id, '2025-01-01', Number.NaN);
    expect([...views.indicators.byCard.values()].flat().map(({ id }) => id)).toEqual([id]);
    expect([...views.indicators.byCard.values()].flat()[0]?.measurements.map(({ id: _, ...rest }) => rest)).toEqual(
      expect.arrayContaining([{ value: 3 }, { date: '2025-01-01' }]),
    );
  });

  it('that were left empty go without a trace', () => {
    const { card, editor, parts, views } = person();
    const id = card();
    parts.discardEmptyIndicator(parts.addIndicator(id));
    expect(views.indicators.at(id)).toEqual([]);
    editor.history.undo();
    editor.history.undo();
    editor.history.redo();
    editor.history.redo();
    expect(views.indicators.at(id)).toEqual([]);
  });

  it('are kept as soon as anybody said anything', () => {
    const { card, parts, views } = person();
    const id = card();
    const indicator = parts.addIndicator(id);
    parts.indicators.text(indicator, 'source')?.insert(0, 'Amt');
    parts.discardEmptyIndicator(indicator);
    expect(views.indicators.at(id)).toHaveLength(1);
  });

  it('go and come back, and undoing one keeps the words that somebody else wrote', () => {
    const { one, two, exchange } = pair();
    const card = one.card();
    const id = one.parts.addIndicator(card);
    exchange();
    two.parts.indicators.text(id, 'name')?.insert(0, 'Anteil');
    exchange();
    expect(one.editor.history.undo()).toBe(card);
    exchange();
    expect(two.views.indicators.at(card)).toEqual([]);
    two.parts.indicators.restore(id, card);
    exchange();
    expect(one.views.indicators.at(card)[0]?.name).toBe('Anteil');
    one.parts.indicators.delete(id, card);
    expect(one.views.indicators.at(card)).toEqual([]);
    expect(one.views.indicators.indicators.all.get(id)?.deletedAt).toBeGreaterThan(0);
  });
});

describe('conflicts', () => {
  it('are one between two cards, whichever comes first', () => {
    const { card, parts, views } = person();
    const [a, b] = [card(), card()];
    const id = parts.addConflict(a, b);
    expect(parts.addConflict(b, a)).toBe(id);
    parts.conflicts.set(id, { state: 'endured', owner: 'Amt 51' });
    expect(views.conflicts.all.get(id)).toMatchObject({ a, b, state: 'endured', owner: 'Amt 51' });
  });

  it('keep one score for each device, the newest', () => {
    const { one, two, exchange } = pair();
    const id = one.parts.addConflict(one.card(), one.card());
    exchange();
    one.parts.score(id, -3);
    one.parts.score(id, -2);
    two.parts.score(id, 2);
    exchange();
    const scores = [...one.views.scores.all.values()];
    expect(scores.map(({ value }) => value).sort((a, b) => a - b)).toEqual([-2, 2]);
    expect(new Set(scores.map(({ client }) => client))).toEqual(new Set([one.doc.clientID, two.doc.clientID]));
  });
});

describe('a score', () => {
  it('is withdrawn on all devices of a person, in one step that can be turned back', () => {
    const { one, two, exchange } = pair();
    const id = one.parts.addConflict(one.card(), one.card());
    exchange();
    two.parts.score(id, -3);
    exchange();
    one.parts.score(id, 1);
    const standing = () =>
      [...one.views.scores.all.values()].flatMap(({ value, deletedAt }) => (deletedAt === undefined ? [value] : []));
    one.parts.withdrawScore(id, (client) => client === one.doc.clientID);
    expect(standing()).toEqual([-3]);
    one.parts.score(id, 2);
    one.parts.withdrawScore(id, () => true);
    expect(standing()).toEqual([]);
    one.editor.history.undo();
    expect(standing().sort()).toEqual([-3, 2]);
  });
});

describe('hurdles, groups, criteria and ratings', () => {
  it('are made with their texts, read, and turned back one by one', () => {
    const { card, editor, parts, views } = person();
    const id = card();
    const hurdle = parts.hurdles.addLast({ hinders: id }, id);
    parts.hurdles.text(hurdle, 'rule')?.insert(0, 'Datenschutz');
    const group = parts.groups.addLast({ model: 'm1' });
    editor.facts.setCard(id, { group });
    const criterion = parts.criteria.addLast({});
    const rating = parts.ratings.add({ criterion, model: 'm1', value: 42 });
    expect(views.hurdles.all.get(hurdle)).toMatchObject({ hinders: id, rule: 'Datenschutz' });
    expect(views.groups.all.get(group)).toMatchObject({ title: '', model: 'm1' });
    expect(views.ratings.all.get(rating)).toMatchObject({ criterion, model: 'm1', value: 10 });
    expect(views.criteria.all.get(criterion)?.deletedAt).toBeUndefined();
    editor.history.undo();
    expect(views.ratings.all.get(rating)?.deletedAt).toBeDefined();
    editor.history.undo();
    expect(views.criteria.all.get(criterion)?.deletedAt).toBeDefined();
  });

  it('that were left empty go without a trace, others stay', () => {
    const { card, editor, parts, views } = person();
    const id = card();
    const [empty, said] = [parts.hurdles.addLast({ hinders: id }), parts.hurdles.addLast({ hinders: id })];
    parts.hurdles.text(said, 'risk')?.insert(0, 'Amt');
    for (const one of [empty, said]) parts.discardEmptyHurdle(one);
    const [bare, valued] = [undefined, 4].map((value) => parts.ratings.add({ criterion: 'q', model: 'm', value }));
    for (const one of [bare, valued]) parts.discardEmptyRating(one ?? '');
    const standing = (): boolean[] => [
      ...[empty, said].map((one) => views.hurdles.all.get(one)?.deletedAt === undefined),
      ...[bare, valued].map((one) => views.ratings.all.get(one ?? '')?.deletedAt === undefined),
    ];
    expect(standing()).toEqual([false, true, false, true]);
    for (let steps = 0; steps < 4; steps += 1) editor.history.undo();
    for (let steps = 0; steps < 4; steps += 1) editor.history.redo();
    expect(standing()).toEqual([false, true, false, true]);
  });
});
