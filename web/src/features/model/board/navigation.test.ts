import { describe, expect, it } from 'vitest';
import { neighbour, type Map2d } from './navigation';

const map: Map2d = {
  lanes: [['a', 'b'], [], ['c', 'd', 'e'], ['f']],
  links: [
    { from: 'a', to: 'd' },
    { from: 'f', to: 'c' },
    { from: 'c', to: 'f' },
  ],
  middle: (card) => ({ a: 50, b: 150, c: 50, d: 150, e: 250, f: 100 })[card] ?? 0,
};

describe('arrow keys on the board', () => {
  it('move within the lane', () => {
    expect(neighbour(map, 'c', 'down')).toBe('d');
    expect(neighbour(map, 'c', 'up')).toBeUndefined();
    expect(neighbour(map, 'd', 'first')).toBe('c');
    expect(neighbour(map, 'd', 'last')).toBe('e');
  });

  it('follow a link, else go to the card beside, over an empty lane', () => {
    expect(neighbour(map, 'a', 'right')).toBe('d');
    expect(neighbour(map, 'd', 'left')).toBe('a');
    expect(neighbour(map, 'b', 'right')).toBe('d');
    expect(neighbour(map, 'e', 'left')).toBe('b');
  });

  it('never go back along a loop', () => {
    expect(neighbour(map, 'f', 'right')).toBeUndefined();
    expect(neighbour(map, 'c', 'left')).toBe('a');
  });
});
