import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ImpactDocument } from './impactDocument';
import { ImpactEditor } from './impactEditor';

function person() {
  const doc = new Y.Doc();
  const view = new ImpactDocument(doc);
  return { doc, view, editor: new ImpactEditor(view, () => 1000) };
}

/** Two people with a replica each; `exchange` brings both to the same state. */
function pair() {
  const [one, two] = [person(), person()];
  const exchange = (): void => {
    Y.applyUpdate(two.doc, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(two.doc)));
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(two.doc, Y.encodeStateVector(one.doc)));
  };
  return { one, two, exchange };
}

/** A card with these values as another program might write them. */
function written(values: Readonly<Record<string, unknown>>) {
  const { doc, view } = person();
  doc.getMap('cards').set('c', new Y.Map([['lane', 'input'], ...Object.entries(values)] as [string, unknown][]));
  return view.snapshot.allCards.get('c');
}

describe('the same of several cards', () => {
  it('is one step: undone together, and what is taken away comes back', () => {
    const { view, editor } = person();
    const cards = [editor.addCard({ lane: 'output' }, 'A'), editor.addCard({ lane: 'output' }, 'B')];
    const dropped = (): (number | undefined)[] => cards.map((id) => view.snapshot.allCards.get(id)?.dropped);
    editor.facts.setCards(cards, { dropped: 5 });
    expect(dropped()).toEqual([5, 5]);
    editor.facts.setCards(cards, { dropped: undefined });
    expect(dropped()).toEqual([undefined, undefined]);
    editor.history.undo();
    expect(dropped()).toEqual([5, 5]);
    editor.history.undo();
    expect(dropped()).toEqual([undefined, undefined]);
    expect(cards.every((id) => view.snapshot.model.cards.has(id))).toBe(true);
  });
});

describe('what a card knows', () => {
  it('is absent where nobody said anything', () => {
    expect(written({ order: 'a0' })).toEqual({ id: 'c', lane: 'input', order: 'a0', title: '', note: '' });
  });

  it('is read past what makes no sense', () => {
    const card = written({
      audienceKind: 'everybody',
      duty: 3,
      level: 'state',
      date: '2025-02-30',
      responsible: '  Anna Rauch ',
      sdgs: [16, 3, 3, 0, 18, 'x'],
      tags: ['Hafen', 'Hafen', '', 7],
      lag: 12.4,
      resource: 'money',
      amount: Infinity,
      dropped: 'yes',
    });
    expect(card).toMatchObject({
      level: 'state',
      responsible: '  Anna Rauch ',
      sdgs: [3, 16],
      tags: ['Hafen'],
      lag: 12,
    });
    for (const key of ['audienceKind', 'duty', 'date', 'amount', 'dropped']) expect(card).not.toHaveProperty(key);
  });

  it('never divides an amount into more than there is', () => {
    expect(written({ amount: 100, change: 70, experiment: 50 })).toMatchObject({ change: 70, experiment: 30 });
    expect(written({ amount: 100, change: 170, experiment: 50 })).toMatchObject({ change: 100, experiment: 0 });
    expect(written({ amount: 100, change: -4 })).toMatchObject({ change: 0 });
    expect(written({ amount: 1e13, change: 4 })).not.toHaveProperty('change');
  });

  it('is set in one step, taken away by nothing, and turned back', () => {
    const { view, editor } = person();
    const id = editor.addCard({ lane: 'input' }, 'a');
    editor.facts.setCard(id, { resource: 'money', amount: 92_000 });
    expect(view.snapshot.allCards.get(id)).toMatchObject({ resource: 'money', amount: 92_000 });
    editor.facts.setCard(id, { amount: undefined });
    expect(view.snapshot.allCards.get(id)).not.toHaveProperty('amount');
    expect(editor.history.undo()).toBe(id);
    expect(view.snapshot.allCards.get(id)).toMatchObject({ resource: 'money', amount: 92_000 });
    editor.history.undo();
    expect(view.snapshot.allCards.get(id)).not.toHaveProperty('resource');
  });

  it('is no step where nothing changes, not even a list', () => {
    const { editor } = person();
    const id = editor.addCard({ lane: 'impact' });
    editor.facts.setCard(id, { sdgs: [3, 10] });
    editor.facts.setCard(id, { sdgs: [3, 10], duty: undefined });
    editor.history.undo();
    expect(editor.history.undo()).toBe(id);
    expect(editor.history.canUndo).toBe(false);
  });

  it('keeps the words of two who begin to say for whom at the same moment', () => {
    const { one, two, exchange } = pair();
    const id = one.editor.addCard({ lane: 'outcome' });
    exchange();
    one.editor.facts.cardText(id, 'audience')?.insert(0, 'Familien');
    two.editor.facts.cardText(id, 'audience')?.insert(0, 'Eltern');
    exchange();
    expect(one.view.snapshot.allCards.get(id)?.audience).toHaveLength('FamilienEltern'.length);
    expect(two.view.snapshot.allCards.get(id)?.audience).toBe(one.view.snapshot.allCards.get(id)?.audience);
  });

  it('begins a text where an older card has none, and that is no step', () => {
    const { doc, view, editor } = person();
    doc.getMap('cards').set('old', new Y.Map([['lane', 'outcome']]));
    editor.facts.cardText('old', 'plain')?.insert(0, 'Kurz');
    expect(view.snapshot.allCards.get('old')?.plain).toBe('Kurz');
    expect(editor.history.canUndo).toBe(false);
    expect(editor.facts.cardText('gone', 'plain')).toBeUndefined();
  });
});

describe('what a link knows', () => {
  it('is set, clamped when read, and turned back', () => {
    const { doc, view, editor } = person();
    const [a, b] = [editor.addCard({ lane: 'input' }), editor.addCard({ lane: 'output' })];
    const id = editor.link(a, b) ?? '';
    editor.facts.setLink(id, { evidence: 2, harm: 4, polarity: 'less', checkState: 'running' });
    expect(view.snapshot.allLinks.get(id)).toMatchObject({ evidence: 2, harm: 4, polarity: 'less' });
    (doc.getMap('links').get(id) as Y.Map<unknown>).set('evidence', 9);
    (doc.getMap('links').get(id) as Y.Map<unknown>).set('share', -5);
    expect(view.snapshot.allLinks.get(id)).toMatchObject({ evidence: 5, share: 0 });
    expect(editor.history.undo()).toBe(id);
    expect(view.snapshot.allLinks.get(id)).not.toHaveProperty('harm');
  });
});

describe('models side by side', () => {
  it('are read in order, with what they are', () => {
    const { doc, view } = person();
    doc.getMap('models').set(
      'b',
      new Y.Map<unknown>([
        ['order', 'a1'],
        ['title', 'Neu'],
      ]),
    );
    doc.getMap('models').set(
      'a',
      new Y.Map<unknown>([
        ['order', 'a0'],
        ['today', true],
        ['total', 'yes'],
      ]),
    );
    expect(view.snapshot.models).toEqual([
      { id: 'a', title: '', order: 'a0', today: true },
      { id: 'b', title: 'Neu', order: 'a1' },
    ]);
    expect(view.snapshot.modelId).toBe('a');
  });
});
