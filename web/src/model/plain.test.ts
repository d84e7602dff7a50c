import { describe, expect, it } from 'vitest';
import type { Card } from './contract';
import { assemble } from './impact';
import { inPlainWords } from './plain';

const card = (id: string, title: string, plain?: string): Card => ({
  id,
  lane: 'outcome',
  order: id,
  title,
  note: '',
  ...(plain !== undefined && { plain }),
});

describe('a model in plain words', () => {
  const model = assemble(
    [card('a', 'Resilienz', 'Kinder werden\nmit Sorgen fertig. '), card('b', 'Teilhabe', ' '), card('c', 'Vertrauen')],
    [{ id: 'l', from: 'a', to: 'b', because: '' }],
  );

  it('says them where a card has some, in one line that can be read on', () => {
    const shown = inPlainWords(model);
    expect([...shown.cards.values()].map(({ title }) => title)).toEqual([
      'Kinder werden mit Sorgen fertig',
      'Teilhabe',
      'Vertrauen',
    ]);
    expect(shown.lanes.outcome).toEqual([...shown.cards.values()]);
    expect(shown.links).toEqual(model.links);
  });

  it('leaves the model itself as it is', () => {
    inPlainWords(model);
    expect(model.cards.get('a')?.title).toBe('Resilienz');
  });
});
