import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { touchedBy } from './touched';

function watched() {
  const document = new Y.Doc();
  const seen: string[][] = [];
  const cards = document.getMap<Y.Map<unknown>>('cards');
  document.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) =>
    seen.push(touchedBy(transaction).sort()),
  );
  const card = new Y.Map<unknown>();
  card.set('title', new Y.Text('Besuche'));
  cards.set('a', card);
  return { document, seen, cards, card };
}

describe('what a change touched', () => {
  it('is an entry that came, and the field of one that was there', () => {
    const { seen, card } = watched();
    (card.get('title') as Y.Text).insert(0, 'Neue ');
    (card.get('title') as Y.Text).delete(0, 2);
    card.set('deletedAt', 5);
    expect(seen).toEqual([['cards/a'], ['cards/a/title'], ['cards/a/title'], ['cards/a/deletedAt']]);
  });

  it('counts a move as one thing', () => {
    const { document, seen, card } = watched();
    document.transact(() => {
      card.set('lane', 'output');
      card.set('order', 'a1');
    });
    expect(seen.at(-1)).toEqual(['cards/a/order']);
  });

  it('is several things where one step changes several', () => {
    const { document, seen, cards, card } = watched();
    document.transact(() => {
      cards.set('b', new Y.Map());
      (card.get('title') as Y.Text).insert(0, 'x');
    });
    expect(seen.at(-1)).toEqual(['cards/a/title', 'cards/b']);
  });
});
