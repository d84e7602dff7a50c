import { describe, expect, it } from 'vitest';
import { compareOrder } from './impact';
import { placeAt, placeLast, type Ordered } from './order';

/** The ids in the order they stand in after the placement was carried out. */
function after(siblings: readonly Ordered[], index: number): string[] {
  const { order, rekeyed } = placeAt(siblings, index);
  const keys = new Map(rekeyed.map((entry) => [entry.id, entry.order]));
  const all = siblings.map((entry) => ({ id: entry.id, order: keys.get(entry.id) ?? entry.order }));
  return [...all, { id: 'new', order }].sort(compareOrder).map((entry) => entry.id);
}

const three = [
  { id: 'a', order: 'a0' },
  { id: 'b', order: 'a1' },
  { id: 'c', order: 'a2' },
];

describe('placing an entry', () => {
  it.each([0, 1, 2, 3])('puts it at index %i and touches nobody else', (index) => {
    const expected = ['a', 'b', 'c'];
    expected.splice(index, 0, 'new');
    expect(after(three, index)).toEqual(expected);
    expect(placeAt(three, index).rekeyed).toEqual([]);
  });

  it('gives the later of two equal keys a new one', () => {
    const equal = [three[0], { id: 'b', order: 'a1' }, { id: 'b2', order: 'a1' }, three[2]].filter((e) => !!e);
    expect(after(equal, 2)).toEqual(['a', 'b', 'new', 'b2', 'c']);
    expect(placeAt(equal, 2).rekeyed.map((entry) => entry.id)).toEqual(['b2']);
  });

  it('heals keys of unknown making', () => {
    const strange = [
      { id: 'a', order: '' },
      { id: 'b', order: '1' },
      { id: 'c', order: 'zz top' },
    ];
    expect(after(strange, 1)).toEqual(['a', 'new', 'b', 'c']);
  });

  it('stays within ASCII letters and digits, however often the same gap is used', () => {
    let siblings: Ordered[] = [three[0], three[1]].filter((e) => !!e);
    for (let step = 0; step < 200; step += 1) {
      const { order } = placeAt(siblings, 1);
      expect(order).toMatch(/^[0-9A-Za-z]+$/);
      siblings = [siblings[0], { id: `n${step}`, order }, ...siblings.slice(1)].filter((e) => !!e);
    }
    expect([...siblings].sort(compareOrder)).toEqual(siblings);
    expect(placeLast([]).order).toMatch(/^[0-9A-Za-z]+$/);
  });
});
