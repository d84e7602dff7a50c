import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { markOkrs } from './marker';
import { okrNews } from './okrNews';
import { OkrEditor } from './okrEditor';

/** Me and somebody else, who is quicker. */
function room() {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  const editor = OkrEditor.of(theirs);
  const objective = editor.addObjective(undefined, {}, 'Eingeladen');
  const keyResult = editor.addKeyResult(objective, { target: 30 }, 'Besuche');
  const kpi = editor.kpis.addLast({}, undefined, undefined, { title: 'je Lotsin' });
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
  const marker = JSON.parse(JSON.stringify(markOkrs(mine))) as ReturnType<typeof markOkrs>;
  const told = () => {
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
    return okrNews(mine, marker).map(({ root, aspect, clients }) => [
      root,
      aspect,
      clients.every((client) => client === theirs.clientID) ? clients.length : 'mine',
    ]);
  };
  return { mine, editor, told, ids: { objective, keyResult, kpi } };
}

describe('what happened to the OKRs since', () => {
  it('is nothing where nothing is another, and what was taken back is none', () => {
    const { editor, told, ids } = room();
    expect(told()).toEqual([]);
    editor.keyResults.set(ids.keyResult, { target: 40 });
    editor.history.undo();
    editor.addObjective(undefined);
    expect(told()).toEqual([]);
  });

  it('is told with who did it, at what it happened to', () => {
    const { editor, told, ids } = room();
    editor.objectives.text(ids.objective, 'title')?.insert(0, 'Alle ');
    editor.keyResults.set(ids.keyResult, { target: 40 });
    editor.checkIn(ids.keyResult, { value: 31 });
    editor.readings.add({ kpi: ids.kpi, value: 5 });
    editor.tie(ids.keyResult, 'moves', 'kpi', ids.kpi);
    editor.cycles.addLast({ kind: 'custom', start: '2026-09-01' });
    expect(told()).toEqual([
      ['cycles', 'new', 1],
      ['objectives', 'title', 1],
      ['keyResults', 'facts', 1],
      ['keyResults', 'inside', 1],
      ['keyResults', 'linked', 1],
      ['kpis', 'inside', 1],
    ]);
  });

  it('is the objective alone where it went with all that hangs on it', () => {
    const { editor, told, ids } = room();
    editor.keyResults.set(ids.keyResult, { target: 40 });
    editor.tie(ids.objective, 'pays', 'goal', 'g');
    editor.objectives.delete(ids.objective);
    expect(told()).toEqual([['objectives', 'deleted', 1]]);
  });

  it('names me where it was me', () => {
    const { mine, told, ids } = room();
    OkrEditor.of(mine).kpis.delete(ids.kpi);
    expect(told()).toEqual([['kpis', 'deleted', 'mine']]);
  });
});
