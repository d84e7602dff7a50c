import { expect, it } from 'vitest';
import type { Comment } from '../../../doc/comments';
import type { Card } from '../../../model/contract';
import { card, link } from '../../../model/sample';
import { rowsOf } from './rows';

const links = [link('1', 'in', 'a'), link('2', 'a', 'out'), link('3', 'x', 'b')];

const comments: Comment[] = [{ id: 'k', card: 'c', text: 'Woher?', at: 1, client: 1 }];

function rows(cards: Card[], open: string[]) {
  const source = {
    cardsOf: () => cards,
    linksTo: (id: string) => links.filter((one) => one.to === id),
    linksFrom: (id: string) => links.filter((one) => one.from === id),
    mattersAt: (id: string) => (id === 'd' ? [{ kind: 'conflict' as const, id: 'z' }] : []),
    commentsAt: (id: string) => comments.filter((one) => one.card === id),
    isOpen: (id: string) => open.includes(id),
  };
  return rowsOf(source, 'output').map((row) =>
    row.kind === 'card'
      ? `${row.key} ${row.open}`
      : row.kind === 'link'
        ? `${row.end} ${row.link.id}`
        : row.kind === 'matter'
          ? `${row.matter.kind} ${row.matter.id}`
          : row.comment.text,
  );
}

it('an open card shows where it comes from before where it leads to', () => {
  expect(rows([card('a', 'output'), card('b', 'output')], ['a'])).toEqual(['a true', 'from 1', 'to 2', 'b false']);
});

it('a card with comments alone is opened too', () => {
  expect(rows([card('c', 'output')], ['c'])).toEqual(['c true', 'Woher?']);
});

it('a card that something stands against is opened too', () => {
  expect(rows([card('d', 'output')], ['d'])).toEqual(['d true', 'conflict z']);
});

it('a card without links cannot be opened, nor can a deleted one', () => {
  expect(rows([card('lonely', 'output'), { ...card('a', 'output'), deletedAt: 1 }], ['lonely', 'a'])).toEqual([
    'lonely undefined',
    'a undefined',
  ]);
});
