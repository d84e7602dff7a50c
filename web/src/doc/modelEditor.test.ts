import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ImpactDocument } from './impactDocument';
import { ImpactEditor } from './impactEditor';

function workshop() {
  const doc = new Y.Doc();
  let clock = 1000;
  const view = new ImpactDocument(doc);
  const editor = new ImpactEditor(view, () => (clock += 1));
  const first = editor.models.add('Heute');
  const titles = () => [...view.snapshot.model.cards.values()].map(({ title }) => title);
  return { doc, view, editor, first, titles, models: () => view.snapshot.models.map(({ title }) => title) };
}

describe('models side by side', () => {
  it('each have cards of their own; new ones go into the one that is shown', () => {
    const { view, editor, first, titles, models } = workshop();
    editor.addCard({ lane: 'output' }, 'a');
    const second = editor.models.add('Neu');
    expect(models()).toEqual(['Heute', 'Neu']);
    view.show(second);
    expect(titles()).toEqual([]);
    const b = editor.addCard({ lane: 'output' }, 'b');
    expect(titles()).toEqual(['b']);
    view.show(first);
    expect(titles()).toEqual(['a']);
    view.showModelOf(b);
    expect(view.snapshot.modelId).toBe(second);
  });

  it('begin as a copy with everything that hangs on the cards, and go again by one step back', () => {
    const { view, editor, first, titles, models } = workshop();
    const { parts } = editor;
    const [a, b] = [editor.addCard({ lane: 'output' }, 'a'), editor.addCard({ lane: 'outcome' }, 'b')];
    editor.facts.setCard(a, { amount: 5, resource: 'money', dropped: 7 });
    editor.link(a, b, 'darum');
    parts.measure(parts.addIndicator(b), '2025-01-01', 3);
    parts.score(parts.addConflict(a, b, 'eng'), -2);
    parts.hurdles.addLast({ hinders: a }, a, undefined, { rule: 'Recht' });
    const second = editor.models.add('Neu', first);
    view.show(second);
    expect(titles()).toEqual(['a', 'b']);
    const [copy, other] = [...view.snapshot.model.cards.values()];
    expect(copy).toMatchObject({ amount: 5, resource: 'money', model: second });
    expect(copy).not.toHaveProperty('dropped');
    expect(view.snapshot.model.links).toMatchObject([{ from: copy?.id, to: other?.id, because: 'darum' }]);
    expect(parts.views.indicators.at(other?.id ?? '')[0]?.measurements).toMatchObject([{ value: 3 }]);
    expect([...parts.views.conflicts.all.values()].map(({ a, because }) => [a, because])).toEqual([
      [a, 'eng'],
      [copy?.id, 'eng'],
    ]);
    expect(parts.views.scores.all.size).toBe(1);
    expect([...parts.views.hurdles.all.values()].map(({ hinders, rule }) => [hinders, rule])).toEqual([
      [a, 'Recht'],
      [copy?.id, 'Recht'],
    ]);
    editor.history.undo();
    expect(models()).toEqual(['Heute']);
    expect(titles()).toEqual(['a', 'b']);
    editor.history.redo();
    view.show(second);
    expect(models()).toEqual(['Heute', 'Neu']);
    expect(titles()).toEqual(['a', 'b']);
    expect(view.snapshot.model.links).toHaveLength(1);
  });

  it('take cards over with their links; what says the same there already is not made twice', () => {
    const { view, editor, titles } = workshop();
    const [a, b] = [editor.addCard({ lane: 'output' }, 'Besuche'), editor.addCard({ lane: 'outcome' }, 'Vertrauen')];
    editor.link(a, b, 'darum');
    const second = editor.models.add('Neu');
    view.show(second);
    const known = editor.addCard({ lane: 'outcome' }, 'vertrauen!');
    view.showModelOf(a);
    const cards = [...view.snapshot.model.cards.values()];
    const copied = editor.models.copy(cards, second);
    expect(copied.made).toBe(1);
    expect(copied.cards.get(b)).toBe(known);
    view.show(second);
    expect(titles()).toEqual(['Besuche', 'vertrauen!']);
    expect(view.snapshot.model.links).toMatchObject([{ from: copied.cards.get(a), to: known, because: 'darum' }]);
    view.showModelOf(a);
    expect(editor.models.copy(cards, second).made).toBe(0);
    editor.history.undo();
    view.show(second);
    expect(titles()).toEqual(['vertrauen!']);
  });

  it('are named, marked as today one at a time, and taken away with their cards; the last one stays', () => {
    const { view, editor, first, titles, models } = workshop();
    const second = editor.models.add('Neu');
    editor.models.rename(second, 'Ganz neu');
    editor.models.setToday(first);
    editor.models.setToday(second);
    expect(view.snapshot.models.map(({ title, today }) => [title, today])).toEqual([
      ['Heute', undefined],
      ['Ganz neu', true],
    ]);
    view.show(second);
    editor.addCard({ lane: 'output' }, 'b');
    editor.models.remove(second);
    expect(models()).toEqual(['Heute']);
    expect(titles()).toEqual([]);
    editor.history.undo();
    expect(view.snapshot.models.map(({ title, today }) => [title, today])).toContainEqual(['Ganz neu', true]);
    expect(titles()).toEqual(['b']);
    editor.models.remove(second);
    editor.models.remove(first);
    expect(models()).toEqual(['Heute']);
  });

  it('want a total or not', () => {
    const { view, editor } = workshop();
    editor.models.add('Neu');
    editor.models.setTotal(true);
    expect(view.snapshot.models.map(({ total }) => total)).toEqual([true, undefined]);
    editor.models.setTotal(false);
    expect(view.snapshot.models.map(({ total }) => total)).toEqual([undefined, undefined]);
  });
});
