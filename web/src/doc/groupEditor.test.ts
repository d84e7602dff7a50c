import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { ImpactDocument } from './impactDocument';
import { ImpactEditor } from './impactEditor';

function workshop() {
  const view = new ImpactDocument(new Y.Doc());
  const editor = new ImpactEditor(view, () => 5);
  for (const title of ['a', 'b', 'c', 'd']) editor.addCard({ lane: 'outcome' }, title);
  const cards = (...titles: string[]) =>
    view.snapshot.model.lanes.outcome.filter(({ title }) => titles.includes(title));
  const told = () => view.snapshot.model.lanes.outcome.map(({ title, group }) => title + (group ? '*' : '')).join(' ');
  return { view, editor, cards, told };
}

it('cards of a group stand together where the first of them stood, and undo parts them again', () => {
  const { editor, cards, told } = workshop();
  const group = editor.groups.gather(cards('b', 'd'), 'Vertrauen');
  expect(told()).toBe('a b* d* c');
  expect(editor.parts.views.groups.all.get(group ?? '')?.title).toBe('Vertrauen');
  editor.history.undo();
  expect(told()).toBe('a b c d');
  editor.history.redo();
  expect(told()).toBe('a b* d* c');
});

it('a group takes others in and lets some go, and is none with fewer than two', () => {
  const { editor, cards, told } = workshop();
  editor.groups.gather(cards('a', 'b'), 'x');
  const group = [...editor.parts.views.groups.all.values()][0];
  if (!group) throw new Error('There is a group.');
  editor.groups.regroup(group, 'neu', cards('a', 'd'), cards('a', 'b'));
  expect(told()).toBe('a* d* b c');
  expect(editor.parts.views.groups.all.get(group.id)?.title).toBe('neu');
  editor.groups.regroup(group, 'neu', cards('a'), cards('a', 'd'));
  expect(told()).toBe('a d b c');
  expect(editor.groups.gather(cards('c'), 'y')).toBeUndefined();
  expect(told()).toBe('a d b c');
});

it('who is in another group goes over to the new one', () => {
  const { view, editor, cards } = workshop();
  const first = editor.groups.gather(cards('a', 'b', 'c'), 'x');
  const second = editor.groups.gather(cards('c', 'd'), 'y');
  expect(view.snapshot.model.lanes.outcome.map(({ group }) => group)).toEqual([first, first, second, second]);
});
