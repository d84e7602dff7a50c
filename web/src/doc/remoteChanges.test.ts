import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { ImpactDocument } from './impactDocument';
import { ImpactEditor } from './impactEditor';
import { RemoteChanges, type Tally } from './remoteChanges';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function room() {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  theirs.on('update', (update: Uint8Array) => Y.applyUpdate(mine, update));
  const editor = new ImpactEditor(new ImpactDocument(theirs));
  const own = new ImpactEditor(new ImpactDocument(mine));
  const said: Tally[] = [];
  const changes = new RemoteChanges(own.view, (tally) => said.push(tally));
  return { editor, own, said, changes };
}

it('many changes of others become one sentence', () => {
  const { editor, said } = room();
  const ids = ['a', 'b', 'c'].map((title) => editor.addCard({ lane: 'input' }, title));
  vi.advanceTimersByTime(100);
  expect(said).toEqual([]);
  vi.advanceTimersByTime(5000);
  expect(said).toEqual([{ added: 3, changed: 0, deleted: 0 }]);
  editor.moveCard(ids[0] ?? '', { lane: 'output' });
  editor.deleteCard(ids[1] ?? '');
  vi.advanceTimersByTime(5100);
  expect(said[1]).toEqual({ added: 0, changed: 1, deleted: 1 });
});

it('what comes and goes again, and what I do myself, is not told', () => {
  const { editor, own, said } = room();
  editor.deleteCard(editor.addCard({ lane: 'input' }, 'a'));
  own.addCard({ lane: 'input' }, 'mine');
  vi.advanceTimersByTime(6000);
  expect(said).toEqual([]);
});
