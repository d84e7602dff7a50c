import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Seeded } from './fixtures/seeded';
import { COMMENT_LIMIT, isOpen } from './comments';
import { ImpactDocument } from './impactDocument';
import { ImpactEditor } from './impactEditor';

/** Two people with a replica each; `exchange` brings both to the same state. */
function pair() {
  const [anna, ben] = [person(1), person(2)];
  const exchange = (): void => {
    Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(anna.doc, Y.encodeStateVector(ben.doc)));
    Y.applyUpdate(anna.doc, Y.encodeStateAsUpdate(ben.doc, Y.encodeStateVector(anna.doc)));
    expect(anna.thread()).toEqual(ben.thread());
  };
  return { anna, ben, exchange };
}

function person(client: number) {
  const doc = new Y.Doc();
  doc.clientID = client;
  let time = 1000 * client;
  const editor = new ImpactEditor(new ImpactDocument(doc), () => (time += 1));
  const { comments } = editor;
  const thread = () => comments.view.at('card').map(({ text, client: by }) => `${by}: ${text}`);
  const only = () => comments.view.at('card')[0]?.id ?? '';
  return { doc, editor, comments, thread, only };
}

describe('comments', () => {
  it('stand at their card with whoever wrote them, the oldest first', () => {
    const { anna, ben, exchange } = pair();
    anna.comments.add('card', ' Woher kommt die Zahl?\nBitte Quelle nennen. ');
    ben.comments.add('card', 'Aus dem Sozialbericht.');
    ben.comments.add('other', 'Anderswo');
    expect(anna.comments.add('card', ' \n ')).toBeUndefined();
    exchange();
    expect(anna.thread()).toEqual(['1: Woher kommt die Zahl?\nBitte Quelle nennen.', '2: Aus dem Sozialbericht.']);
  });

  it('are resolved by one while their writer goes on writing', () => {
    const { anna, ben, exchange } = pair();
    anna.comments.add('card', 'Stimmt das?');
    exchange();
    ben.comments.resolve(ben.only());
    anna.comments.change(anna.only(), 'Stimmt das noch?');
    exchange();
    const [comment] = anna.comments.view.at('card');
    expect(comment).toMatchObject({ text: 'Stimmt das noch?', client: 1, resolvedBy: 2 });
    anna.comments.reopen(anna.only());
    exchange();
    expect(ben.comments.view.at('card').every(isOpen)).toBe(true);
  });

  it('never lose the letters of a smiley at their limit', () => {
    const { anna } = pair();
    anna.comments.add('card', 'x'.repeat(COMMENT_LIMIT - 1) + '😀');
    expect(anna.comments.view.at('card')[0]?.text).toBe('x'.repeat(COMMENT_LIMIT - 1));
  });

  it('come back by undo, step by step, about their card', () => {
    const { anna, ben, exchange } = pair();
    anna.comments.add('card', 'eins');
    exchange();
    ben.comments.add('card', 'zwei');
    exchange();
    anna.comments.resolve(anna.only());
    anna.comments.delete(anna.only());
    expect(anna.thread()).toEqual(['2: zwei']);
    expect(anna.editor.history.undo()).toBe('card');
    expect(anna.thread()).toEqual(['1: eins', '2: zwei']);
    anna.editor.history.undo();
    expect(anna.comments.view.at('card').every(isOpen)).toBe(true);
    anna.editor.history.undo();
    exchange();
    expect(ben.thread()).toEqual(['2: zwei']);
    anna.editor.history.redo();
    exchange();
    expect(ben.thread()).toEqual(['1: eins', '2: zwei']);
  });

  it('stay with a card that is deleted, and are there when it comes back', () => {
    const { anna, ben, exchange } = pair();
    const card = anna.editor.addCard({ lane: 'output' }, 'Besuche');
    anna.comments.add(card, 'Wie viele?');
    exchange();
    ben.editor.deleteCard(card);
    exchange();
    anna.editor.restoreCard(card);
    exchange();
    expect(ben.comments.view.at(card).map(({ text }) => text)).toEqual(['Wie viele?']);
  });

  it('are passed over where what stands there is no comment', () => {
    const { anna } = pair();
    anna.comments.view.entries.set('odd', 7);
    anna.comments.view.entries.set('textless', new Y.Map([['card', 'card']]));
    expect(anna.thread()).toEqual([]);
  });

  it.each([7, 4711, 1234567])('are equal for everybody after many changes at once (seed %i)', (seed) => {
    const random = new Seeded(seed);
    const { anna, ben, exchange } = pair();
    for (let round = 0; round < 60; round += 1) {
      const { comments, editor } = random.pick([anna, ben]);
      const one = comments.view.at('card');
      const id = one.length > 0 ? random.pick(one).id : '';
      const acts = [
        () => comments.add('card', `Satz ${round}`),
        () => comments.change(id, `Satz ${round} anders`),
        () => comments.resolve(id),
        () => comments.reopen(id),
        () => comments.delete(id),
        () => editor.history.undo(),
        () => editor.history.redo(),
      ];
      random.pick(acts)();
      if (random.below(10) < 3) exchange();
    }
    exchange();
  });
});
