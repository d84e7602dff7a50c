import { expect, it } from 'vitest';
import { type Filter, type FilterFacts, passing } from './filter';
import { assemble } from './impact';
import { card, link } from './sample';

const model = assemble(
  [card('a', 'input'), card('b', 'output'), card('c', 'outcome'), card('lonely', 'impact')],
  [link('1', 'a', 'b', 'das Geld reicht'), link('2', 'b', 'c')],
);
const facts: FilterFacts = {
  openComments: (id) => (id === 'a' ? 2 : 0),
  hasNews: (id) => id === 'c',
  isLocal: (id) => id === 'b',
  authors: (id) =>
    id === 'a'
      ? [{ me: true, perspective: 'society' }]
      : id === 'b'
        ? [
            { me: false, perspective: 'politics' },
            { me: false, perspective: null },
          ]
        : [],
};
const found = (filter: Filter) => [...passing(model, filter, facts)];

it.each<[Filter, string[]]>([
  ['comments', ['a']],
  ['reasons', ['b', 'c']],
  ['unlinked', ['lonely']],
  ['news', ['c']],
  ['local', ['b']],
  ['mine', ['a']],
  ['politics', ['b']],
  ['society', ['a']],
  ['facilitation', []],
])('the filter %s lets %j pass', (filter, cards) => {
  expect(found(filter)).toEqual(cards);
});
