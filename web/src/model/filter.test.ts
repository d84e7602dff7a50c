import { expect, it } from 'vitest';
import { factFilters, factOf, type Filter, type FilterFacts, passing } from './filter';
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
  isWorkedOn: (id) => id === 'c',
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
  ['okr', ['c']],
  ['no-okr', ['a', 'b', 'lonely']],
  ['news', ['c']],
  ['local', ['b']],
  ['mine', ['a']],
  ['politics', ['b']],
  ['society', ['a']],
  ['facilitation', []],
])('the filter %s lets %j pass', (filter, cards) => {
  expect(found(filter)).toEqual(cards);
});

const said = assemble(
  [
    { ...card('a', 'input'), level: 'municipality', tags: ['Hafen', 'Eile'], organisation: 'Kita: Ost' },
    { ...card('b', 'output'), level: 'state', tags: ['Hafen'], perspective: 'society', group: 'g' },
    card('c', 'outcome'),
  ],
  [],
);

it.each<[Filter, string[]]>([
  ['level:municipality', ['a']],
  ['level:federation', []],
  ['origin:society', ['b']],
  ['organisation:Kita: Ost', ['a']],
  ['tag:Hafen', ['a', 'b']],
  ['tag:Haf', []],
  ['group:g', ['b']],
])('the filter %s asks what a card says', (filter, cards) => {
  expect([...passing(said, filter, facts)]).toEqual(cards);
});

it('offers only what any card says, from near to far and by frequency', () => {
  expect(factFilters(said)).toEqual([
    { kind: 'level', filters: ['level:municipality', 'level:state'] },
    { kind: 'origin', filters: ['origin:society'] },
    { kind: 'organisation', filters: ['organisation:Kita: Ost'] },
    { kind: 'tag', filters: ['tag:Hafen', 'tag:Eile'] },
  ]);
  expect(factFilters(model)).toEqual([]);
  expect(factFilters(model, ['g'])).toEqual([{ kind: 'group', filters: ['group:g'] }]);
  expect(factOf('organisation:Kita: Ost')).toEqual({ kind: 'organisation', value: 'Kita: Ost' });
  expect(factOf('mine')).toBeUndefined();
});
