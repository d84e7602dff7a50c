import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CollectionDocument } from './collectionDocument';
import { CollectionEditor } from './collectionEditor';

function replica(): CollectionEditor {
  return new CollectionEditor(new CollectionDocument(new Y.Doc()), () => 1);
}

function exchange(one: CollectionEditor, other: CollectionEditor): void {
  const [a, b] = [one.view.doc, other.view.doc];
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
}

const shown = (editor: CollectionEditor): unknown =>
  editor.view.heaps.map(({ cluster, cards }) => [cluster?.title, cards.map(({ text }) => text)]);

function three(editor: CollectionEditor): string[] {
  return ['eins', 'zwei', 'drei'].map((text) => editor.contributions.addLast({}, undefined, undefined, { text }));
}

describe('grouping what was contributed', () => {
  it('makes a group of cards in one step that is turned back as one', () => {
    const editor = replica();
    const [one = '', , three_ = ''] = three(editor);
    editor.makeGroup([three_, one], 'Wege');
    expect(shown(editor)).toEqual([
      [undefined, ['zwei']],
      ['Wege', ['drei', 'eins']],
    ]);
    editor.history.undo();
    expect(shown(editor)).toEqual([[undefined, ['eins', 'zwei', 'drei']]]);
  });

  it('shows cards of a group that is gone in no group, and brings them back with it', () => {
    const editor = replica();
    const [one = ''] = three(editor);
    const group = editor.makeGroup([one], 'Wege');
    editor.clusters.delete(group);
    expect(shown(editor)).toEqual([[undefined, ['zwei', 'drei', 'eins']]]);
    editor.clusters.restore(group);
    expect(shown(editor)).toEqual([
      [undefined, ['zwei', 'drei']],
      ['Wege', ['eins']],
    ]);
  });

  it('loses no card when one person merges a group that another puts a card into', () => {
    const [mine, other] = [replica(), replica()];
    const [one = '', two = '', third = ''] = three(mine);
    const [from, into] = [mine.makeGroup([one], 'A'), mine.makeGroup([two], 'B')];
    exchange(mine, other);
    mine.merge(from, into);
    other.group([third], from);
    exchange(mine, other);
    expect(shown(mine)).toEqual([
      [undefined, ['drei']],
      ['B', ['zwei', 'eins']],
    ]);
    expect(shown(other)).toEqual(shown(mine));
  });
});
