import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ImpactDocument } from './impactDocument';
import { ImpactEditor } from './impactEditor';

/** Two people with a replica each; `exchange` brings both to the same state. */
function pair() {
  const [one, two] = [person(), person()];
  const exchange = (): void => {
    Y.applyUpdate(two.doc, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(two.doc)));
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(two.doc, Y.encodeStateVector(one.doc)));
    expect(one.doc.toJSON()).toEqual(two.doc.toJSON());
  };
  return { one, two, exchange };
}

function person() {
  const doc = new Y.Doc();
  const view = new ImpactDocument(doc);
  const editor = new ImpactEditor(view, () => 1000);
  const titles = (): string[] => [...view.snapshot.model.cards.values()].map((card) => card.title);
  const type = (id: string, at: number, text: string): void => {
    editor.history.typing(id, () =>
      doc.transact(() => view.cardText(id, 'title')?.insert(at, text), editor.history.origin),
    );
  };
  return { doc, view, editor, titles, type };
}

describe('cards', () => {
  it('are added at the end or at an index, moved, deleted and restored', () => {
    const { view, editor, titles } = person();
    const a = editor.addCard({ lane: 'output' }, 'a');
    editor.addCard({ lane: 'output' }, 'b');
    editor.addCard({ lane: 'output', index: 1 }, 'c');
    expect(titles()).toEqual(['a', 'c', 'b']);
    editor.moveCard(a, { lane: 'output', index: 2 });
    expect(titles()).toEqual(['c', 'b', 'a']);
    editor.moveCard(a, { lane: 'impact' });
    expect(view.snapshot.model.lanes.impact.map((card) => card.title)).toEqual(['a']);
    editor.deleteCard(a);
    expect(titles()).toEqual(['c', 'b']);
    expect(view.snapshot.allCards.get(a)?.deletedAt).toBe(1000);
    editor.restoreCard(a);
    expect(titles()).toEqual(['c', 'b', 'a']);
  });

  it('keep their place in the order when two people use the same gap', () => {
    const { one, two, exchange } = pair();
    one.editor.addCard({ lane: 'input' }, 'first');
    exchange();
    one.editor.addCard({ lane: 'input' }, 'from one');
    two.editor.addCard({ lane: 'input' }, 'from two');
    exchange();
    one.editor.addCard({ lane: 'input', index: 2 }, 'between');
    exchange();
    expect(two.titles()[0]).toBe('first');
    expect(two.titles()[2]).toBe('between');
    expect(two.titles()).toHaveLength(4);
  });

  it('stay the same objects while others change', () => {
    const { view, editor } = person();
    const a = editor.addCard({ lane: 'input' }, 'a');
    const b = editor.addCard({ lane: 'input' }, 'b');
    const before = view.snapshot;
    editor.deleteCard(b);
    expect(view.snapshot).not.toBe(before);
    expect(view.snapshot.allCards.get(a)).toBe(before.allCards.get(a));
  });

  it('belong to the first model, whose questions stand on the lanes', () => {
    const { doc, view, editor } = person();
    const entry = new Y.Map<unknown>([
      ['order', 'a0'],
      ['promptInput', 'Was setzen wir ein?'],
    ]);
    doc.getMap('models').set('m1', entry);
    const id = editor.addCard({ lane: 'input' });
    expect(view.snapshot.allCards.get(id)?.model).toBe('m1');
    expect(view.snapshot.prompts.input).toBe('Was setzen wir ein?');
  });

  it('are read past entries that are no cards', () => {
    const { doc, view } = person();
    doc.getMap('cards').set('odd', 7);
    doc.getMap('cards').set('lane', new Y.Map([['lane', 'sideways']]));
    doc.getMap('links').set('odd', new Y.Map());
    expect(view.snapshot.allCards.size).toBe(0);
    expect(view.snapshot.allLinks.size).toBe(0);
  });
});

describe('links', () => {
  it('are one between two cards, and come back with their reason', () => {
    const { view, editor } = person();
    const [a, b] = [editor.addCard({ lane: 'input' }), editor.addCard({ lane: 'output' })];
    const id = editor.link(a, b, 'Geld reicht');
    expect(editor.link(a, b)).toBe(id);
    expect(editor.link(a, a)).toBeUndefined();
    editor.unlink(id ?? '');
    expect(view.snapshot.model.links).toEqual([]);
    expect(editor.link(a, b, 'anders')).toBe(id);
    expect(view.snapshot.model.links[0]?.because).toBe('Geld reicht');
  });

  it('stand again when a deleted card is restored', () => {
    const { view, editor } = person();
    const [a, b] = [editor.addCard({ lane: 'input' }), editor.addCard({ lane: 'output' })];
    editor.link(a, b);
    editor.deleteCard(b);
    expect(view.snapshot.model.links).toEqual([]);
    editor.restoreCard(b);
    expect(view.snapshot.model.links).toHaveLength(1);
  });
});

describe('several deleted ones', () => {
  it('come back in one step, a link with its cards, and go again by undo', () => {
    const { view, editor, titles } = person();
    const [a, b, c] = ['a', 'b', 'c'].map((title) => editor.addCard({ lane: 'input' }, title)) as [
      string,
      string,
      string,
    ];
    const link = editor.link(a, b) ?? '';
    editor.unlink(link);
    for (const id of [a, b, c]) editor.deleteCard(id);
    editor.restore([link, c]);
    expect(titles()).toEqual(['a', 'b', 'c']);
    expect(view.snapshot.model.links).toHaveLength(1);
    expect(editor.history.undo()).toBe(c);
    expect(titles()).toEqual([]);
    expect(view.snapshot.allLinks.get(link)?.deletedAt).toBe(1000);
  });
});

describe('undo', () => {
  it('turns back own steps one by one and brings them again', () => {
    const { view, editor, titles } = person();
    const a = editor.addCard({ lane: 'input' }, 'a');
    const b = editor.addCard({ lane: 'output' }, 'b');
    editor.link(a, b);
    editor.moveCard(a, { lane: 'impact' });
    expect(editor.history.undo()).toBe(a);
    expect(view.snapshot.allCards.get(a)?.lane).toBe('input');
    editor.history.undo();
    expect(view.snapshot.model.links).toEqual([]);
    editor.history.undo();
    expect(titles()).toEqual(['a']);
    expect(editor.history.redo()).toBe(b);
    editor.history.redo();
    expect(view.snapshot.model.links).toHaveLength(1);
    expect(titles()).toEqual(['a', 'b']);
  });

  it('never touches what others did', () => {
    const { one, two, exchange } = pair();
    const mine = one.editor.addCard({ lane: 'input' }, 'mine');
    exchange();
    two.editor.addCard({ lane: 'input' }, 'theirs');
    two.editor.moveCard(mine, { lane: 'impact' });
    exchange();
    expect(two.editor.history.canRedo).toBe(false);
    one.editor.history.undo();
    exchange();
    expect(two.titles()).toEqual(['theirs']);
    expect(one.editor.history.undo()).toBeUndefined();
    expect(one.titles()).toEqual(['theirs']);
  });

  it('of a creation keeps the words that somebody else wrote into the card', () => {
    const { one, two, exchange } = pair();
    const id = one.editor.addCard({ lane: 'outcome' });
    one.type(id, 0, 'Familien');
    exchange();
    two.type(id, 8, ' kommen wieder');
    exchange();
    one.editor.history.undo();
    exchange();
    expect(two.titles()).toEqual([' kommen wieder']);
    one.editor.history.undo();
    exchange();
    expect(two.titles()).toEqual([]);
    expect(two.view.snapshot.allCards.get(id)?.title).toBe(' kommen wieder');
    two.editor.restoreCard(id);
    exchange();
    expect(one.titles()).toEqual([' kommen wieder']);
  });

  it('of a link keeps the reason that somebody else gave', () => {
    const { one, two, exchange } = pair();
    const [a, b] = [one.editor.addCard({ lane: 'input' }), one.editor.addCard({ lane: 'output' })];
    const id = one.editor.link(a, b) ?? '';
    exchange();
    two.view.linkText(id)?.insert(0, 'das Geld reicht');
    exchange();
    one.editor.history.undo();
    exchange();
    expect(two.view.snapshot.model.links).toEqual([]);
    expect(two.view.snapshot.allLinks.get(id)?.because).toBe('das Geld reicht');
  });

  it('passes over a card that was left empty', () => {
    const { editor, titles } = person();
    editor.addCard({ lane: 'input' }, 'first');
    editor.discardCard(editor.addCard({ lane: 'input' }));
    expect(titles()).toEqual(['first']);
    editor.history.undo();
    expect(titles()).toEqual([]);
    editor.history.redo();
    expect(titles()).toEqual(['first']);
  });

  it('does not take back a place that somebody else chose later', () => {
    const { one, two, exchange } = pair();
    const id = one.editor.addCard({ lane: 'input' }, 'a');
    exchange();
    one.editor.moveCard(id, { lane: 'output' });
    exchange();
    two.editor.moveCard(id, { lane: 'impact' });
    exchange();
    one.editor.history.undo();
    exchange();
    expect(one.view.snapshot.allCards.get(id)?.lane).toBe('impact');
  });
});
