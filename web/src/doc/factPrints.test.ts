import { describe, expect, it } from 'vitest';
import { room, told } from './fixtures/room';
import { markModel } from './marker';

describe('what was said since', () => {
  it('names what was said about a card, its indicators and its links, and by whom', () => {
    const { me, anna, ben, exchange } = room();
    const [a, b] = [me.editor.addCard({ lane: 'output' }, 'a'), me.editor.addCard({ lane: 'outcome' }, 'b')];
    const link = me.editor.link(a, b, 'weil') ?? '';
    const known = me.editor.parts.addIndicator(b);
    me.editor.parts.indicators.set(known, { target: 30 }, b);
    exchange();
    const marker = markModel(me.doc);
    anna.editor.facts.setCard(a, { duty: 'mandatory' });
    ben.doc.transact(() => ben.editor.facts.cardText(a, 'audience')?.insert(0, 'Familien'));
    anna.editor.facts.setLink(link, { evidence: 2 });
    ben.editor.parts.measure(known, '2025-06-30', 19.6);
    anna.editor.parts.addIndicator(a);
    exchange();
    expect(told(me, marker)).toEqual([`${a} facts by anna+ben`, `${a} judged by anna`, `${b} measured by ben`].sort());
    expect(told(me, markModel(me.doc))).toEqual([]);
  });

  it('says nothing of facts to whoever looked before they were kept', () => {
    const { me, anna, exchange } = room();
    const [a, b] = [me.editor.addCard({ lane: 'output' }, 'a'), me.editor.addCard({ lane: 'outcome' }, 'b')];
    me.editor.link(a, b, 'weil');
    exchange();
    const { vector, seen } = markModel(me.doc);
    const old = Object.fromEntries(
      Object.entries(seen).map(([id, parts]) => [id, parts.split('.').slice(0, -1).join('.')]),
    );
    anna.editor.facts.setCard(a, { duty: 'mandatory' });
    exchange();
    expect(told(me, { vector, seen: old })).toEqual([]);
  });
});
