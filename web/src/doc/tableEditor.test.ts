import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { ImpactDocument } from './impactDocument';
import { ImpactEditor } from './impactEditor';

function workshop() {
  const view = new ImpactDocument(new Y.Doc());
  return { view, editor: new ImpactEditor(view, () => 5) };
}

it('cards of a table go to the ends of their lanes with what is known, and back by one step', () => {
  const { view, editor } = workshop();
  editor.addCard({ lane: 'output' }, 'a');
  editor.table.add([
    { lane: 'output', title: 'b', note: 'n', amount: 5, resource: 'money', tags: ['x'] },
    { lane: 'impact', title: 'c', audience: 'alle' },
    { lane: 'output', title: 'd' },
  ]);
  expect(view.snapshot.model.lanes.output.map(({ title }) => title)).toEqual(['a', 'b', 'd']);
  expect(view.snapshot.model.lanes.output[1]).toMatchObject({ note: 'n', amount: 5, resource: 'money', tags: ['x'] });
  expect(view.snapshot.model.lanes.impact[0]).toMatchObject({ title: 'c', audience: 'alle' });
  editor.history.undo();
  expect([...view.snapshot.model.cards.values()].map(({ title }) => title)).toEqual(['a']);
});

it('a field changes only the letters that differ', () => {
  const { view, editor } = workshop();
  const id = editor.addCard({ lane: 'output' }, 'Kurse im Hafen');
  const text = view.cardText(id, 'title');
  editor.table.write(id, 'title', 'Kurse am Hafen');
  expect(text?.toString()).toBe('Kurse am Hafen');
  editor.table.write(id, 'audience', 'Eltern');
  expect(view.snapshot.model.cards.get(id)?.audience).toBe('Eltern');
});

it('cards of a causal map come with their links, and all of it goes by one step', () => {
  const { view, editor } = workshop();
  const cards = [
    { lane: 'outcome', title: 'b' },
    { lane: 'input', title: 'a' },
  ] as const;
  const ids = editor.table.add(cards, [{ from: 1, to: 0, because: 'weil' }]);
  expect(view.snapshot.model.cards.get(ids[0] ?? '')?.title).toBe('b');
  expect(view.snapshot.model.links).toMatchObject([{ from: ids[1], to: ids[0], because: 'weil' }]);
  editor.history.undo();
  expect([view.snapshot.model.cards.size, view.snapshot.model.links.length]).toEqual([0, 0]);
});

it('a block fills fields of several cards, and all of it goes back by one step', () => {
  const { view, editor } = workshop();
  const [a, b] = [editor.addCard({ lane: 'output' }, 'a'), editor.addCard({ lane: 'output' }, 'b')];
  editor.addCard({ lane: 'impact' }, 'c');
  editor.facts.setCard(b, { amount: 7 });
  const told = () =>
    [...view.snapshot.model.cards.values()].map(({ lane, title, amount, tags }) => [lane, title, amount, tags]);
  const before = told();
  editor.table.fill([
    { card: a, column: 'title', value: 'A' },
    { card: a, column: 'lane', value: 'impact' },
    { card: a, column: 'tags', value: ['x'] },
    { card: b, column: 'amount', value: undefined },
  ]);
  expect(told()).toEqual([
    ['output', 'b', undefined, undefined],
    ['impact', 'c', undefined, undefined],
    ['impact', 'A', undefined, ['x']],
  ]);
  editor.history.undo();
  expect(told()).toEqual(before);
});
