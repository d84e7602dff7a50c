import { describe, expect, it } from 'vitest';
import { pointsOf } from './fixtures/inspect';
import { measureLabel } from './fixtures/models';
import { layout } from './layout';
import type { LinkInput, LinkRoute, Point } from './types';

const cards = (lane: string): { id: string; height: number }[] =>
  Array.from({ length: 12 }, (_, row) => ({ id: `${lane}${String(row)}`, height: 78 }));

function routes(links: readonly LinkInput[]): LinkRoute[] {
  const lanes = ['a', 'b'].map((id) => ({ id, cards: cards(id) }));
  return layout({ lanes, links, density: 'compact', width: 400, measureLabel }).links;
}

function nearest(points: readonly Point[], to: Point): number {
  return Math.min(...points.map((point) => Math.hypot(point.x - to.x, point.y - to.y)));
}

/** Distance of two lines on their way through the gutter, away from the cards. */
function distance(a: LinkRoute, b: LinkRoute): number {
  const [first, second] = [pointsOf(a.path, 2), pointsOf(b.path, 2)];
  const inner = first.slice(Math.round(first.length * 0.25), Math.round(first.length * 0.75));
  return Math.min(...inner.map((point) => nearest(second, point)));
}

describe('steep lines beside each other', () => {
  it.each([
    ['down', ['a0', 'a1', 'a2'], ['b9', 'b10', 'b11']],
    ['up', ['a9', 'a10', 'a11'], ['b0', 'b1', 'b2']],
  ])('keep apart on their way %s', (_, sources, targets) => {
    const drawn = routes(sources.map((from, index) => ({ id: from, from, to: targets[index] ?? '' })));
    for (const [index, link] of drawn.entries()) {
      for (const other of drawn.slice(index + 1)) {
        expect(distance(link, other)).toBeGreaterThan(6);
      }
    }
  });

  it('stay within the gutter and never turn back when many run from one card to another lane', () => {
    const links = [0, 1, 2, 3, 4, 5].flatMap((row) => [
      { id: `down${String(row)}`, from: 'a0', to: `b${String(row + 6)}` },
      { id: `up${String(row)}`, from: 'a11', to: `b${String(row)}` },
    ]);
    for (const link of routes(links)) {
      const points = pointsOf(link.hit);
      const back = points.filter(({ x }, index) => x < (points[index - 1]?.x ?? -Infinity) - 0.001);
      expect(back).toEqual([]);
    }
  });

  it('are drawn with handles of half the gutter when they are alone', () => {
    const [link] = routes([{ id: 'one', from: 'a0', to: 'b11' }]);
    const [from, first, second, to] = (link?.path ?? '')
      .split(/[MC ]+/)
      .filter((part) => part !== '')
      .map(Number)
      .filter((_, index) => index % 2 === 0);
    expect(first).toBeCloseTo(((from ?? 0) + (to ?? 0)) / 2, 0);
    expect(second).toBeCloseTo(((from ?? 0) + (to ?? 0)) / 2, 0);
  });
});
