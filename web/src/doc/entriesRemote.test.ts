import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { OKR_COMPARED } from '../model/okrShapes';
import { OkrDocument } from './okrDocument';
import { OkrEditor } from './okrEditor';
import { EntriesRemote, type Tally } from './entriesRemote';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function room() {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  theirs.on('update', (update: Uint8Array) => Y.applyUpdate(mine, update));
  const editor = new OkrEditor(new OkrDocument(theirs));
  const own = new OkrEditor(new OkrDocument(mine));
  const said: Tally[] = [];
  const gone: string[] = [];
  const remote = new EntriesRemote(mine, Object.keys(OKR_COMPARED), {
    tell: (tally) => said.push(tally),
    gone: (root, id) => gone.push(`${root}/${id}`),
  });
  return { editor, own, said, gone, remote };
}

it('many changes of others become one sentence, and what is gone is told at once', () => {
  const { editor, said, gone, remote } = room();
  const objective = editor.addObjective(undefined, {}, 'Eingeladen');
  const keyResult = editor.addKeyResult(objective, {}, 'Besuche');
  editor.checkIn(keyResult, { value: 3 });
  vi.advanceTimersByTime(100);
  expect(said).toEqual([]);
  vi.advanceTimersByTime(5000);
  expect(said).toEqual([{ added: 2, changed: 0, deleted: 0, checkIns: 1 }]);
  editor.objectives.text(objective, 'title')?.insert(0, 'Alle ');
  editor.keyResults.delete(keyResult);
  expect(gone).toEqual([`keyResults/${keyResult}`]);
  vi.advanceTimersByTime(5100);
  expect(said[1]).toEqual({ added: 0, changed: 1, deleted: 1, checkIns: 0 });
  remote.close();
  editor.objectives.delete(objective);
  vi.advanceTimersByTime(5100);
  expect([said.length, gone.length]).toEqual([2, 1]);
});

it('what comes and goes again, and what I do myself, is not told', () => {
  const { editor, own, said, gone } = room();
  editor.objectives.delete(editor.addObjective(undefined, {}, 'a'));
  own.objectives.delete(own.addObjective(undefined, {}, 'mine'));
  vi.advanceTimersByTime(6000);
  expect(said).toEqual([]);
  expect(gone).toHaveLength(1);
});
