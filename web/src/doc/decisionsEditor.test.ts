import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { inOrder } from '../model/decisions';
import { DecisionsDocument } from './decisionsDocument';
import { DecisionsEditor } from './decisionsEditor';

function person() {
  const doc = new Y.Doc();
  let clock = 1000;
  const editor = new DecisionsEditor(new DecisionsDocument(doc), () => (clock += 1));
  return { doc, editor, view: editor.view };
}

function exchange(one: Y.Doc, two: Y.Doc): void {
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one, Y.encodeStateVector(two)));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two, Y.encodeStateVector(one)));
}

const titles = (view: DecisionsDocument): string[] => inOrder(view.topics.all.values()).map(({ title }) => title);

describe('recommendations, next steps and topics', () => {
  it('are put in order, deleted and brought back, each a step that undo turns back', () => {
    const { editor, view } = person();
    const [a, , c] = ['A', 'B', 'C'].map((title) => editor.add('topics', title));
    editor.place('topics', c ?? '', a);
    expect(titles(view)).toEqual(['C', 'A', 'B']);
    expect(editor.move('topics', c ?? '', 1)).toBe(true);
    expect(titles(view)).toEqual(['A', 'C', 'B']);
    expect(editor.move('topics', a ?? '', -1)).toBe(false);
    editor.history.undo();
    editor.history.undo();
    expect(titles(view)).toEqual(['A', 'B', 'C']);
    editor.topics.delete(a ?? '');
    expect(titles(view)).toEqual(['B', 'C']);
    expect(editor.history.undo()).toBe(a);
    expect(titles(view)).toEqual(['A', 'B', 'C']);
  });

  it('are moved among next steps of the same day only', () => {
    const { editor, view } = person();
    const [a, b, c] = ['A', 'B', 'C'].map((text) => editor.add('nextSteps', text));
    editor.nextSteps.set(b ?? '', { due: '2027-01-31' });
    expect(editor.move('nextSteps', c ?? '', -1)).toBe(true);
    expect(inOrder(view.nextSteps.all.values()).map(({ id }) => id)).toEqual([c, a, b]);
    expect(editor.move('nextSteps', b ?? '', -1)).toBe(false);
  });

  it('are about a card once, however often that is said, and no longer once that is taken back', () => {
    const { editor, view } = person();
    const id = editor.add('recommendations', 'Mehr Räder');
    editor.relate('recommendations', id, 'card');
    editor.relate('recommendations', id, 'card');
    expect(view.recommendations.all.get(id)?.cards).toEqual(['card']);
    editor.unrelate('recommendations', id, 'card');
    expect(view.recommendations.all.get(id)?.cards).toBeUndefined();
  });

  it('take what two people type into the reasons at the same moment', () => {
    const [one, two] = [person(), person()];
    const id = one.editor.add('recommendations', 'Mehr Räder');
    exchange(one.doc, two.doc);
    one.editor.recommendations.text(id, 'reasons')?.insert(0, 'weil es wirkt');
    two.editor.recommendations.text(id, 'minority')?.insert(0, 'zu teuer');
    exchange(one.doc, two.doc);
    expect(two.view.recommendations.all.get(id)).toMatchObject({ reasons: 'weil es wirkt', minority: 'zu teuer' });
  });

  it('read what other programs wrote without what makes no sense', () => {
    const { doc, view } = person();
    const entry = new Y.Map<unknown>();
    doc.getMap('nextSteps').set('x', entry);
    for (const [key, value] of Object.entries({
      text: 'Plan',
      who: 7,
      due: '2027-02-31',
      done: 'yes',
      cards: ['c', 1],
    }))
      entry.set(key, value);
    expect(view.nextSteps.all.get('x')).toEqual({ id: 'x', order: '', text: 'Plan', cards: ['c'] });
  });
});
