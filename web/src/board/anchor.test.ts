import { describe, expect, it } from 'vitest';
import { anchorOf, type Laid, pointOf } from './anchor';
import { measureLabel, randomModel } from './fixtures/models';
import { Random } from './fixtures/random';
import { layout } from './layout';
import type { Density, LaneInput } from './types';

const CARDS = 40;

/** The same cards as another window has them: other heights, another width, perhaps another lane open. */
function board(lanes: readonly LaneInput[], density: Density, width: number, activityOpen: boolean): Laid {
  const line = density === 'normal' ? 26 : 18;
  const own = lanes.map((lane) => ({
    ...lane,
    collapsed: lane.id === 'activity' && !activityOpen,
    cards: lane.cards.map(({ id, height }) => ({ id, height: 70 + (height % 4) * line })),
  }));
  const made = layout({ lanes: own, links: [], density, width, measureLabel });
  return { layout: made, size: { width: made.width, height: made.height + 300 }, lanes: own, density };
}

describe.each([1, 2, 3, 4, 5, 6])('a point on the board (seed %i)', (seed) => {
  const random = new Random(seed);
  const { lanes } = randomModel(seed, { cards: CARDS, links: 0, activityOpen: true, density: 'normal' });
  const wide = board(lanes, 'normal', 1536, true);
  const small = board(lanes, 'compact', 900, false);

  it('is found again where it was', () => {
    for (let at = 0; at < 300; at += 1) {
      const point = { x: random.next() * wide.size.width, y: random.next() * wide.size.height };
      const anchor = anchorOf(wide, point);
      const back = anchor && pointOf(wide, anchor);
      expect(back?.x).toBeCloseTo(point.x, 5);
      expect(back?.y).toBeCloseTo(point.y, 5);
    }
  });

  it('lies at the same part of the same card on a board of another size', () => {
    for (const [id, there] of small.layout.cards) {
      const here = wide.layout.cards.get(id);
      if (!here) throw new Error(`no card ${id}`);
      const part = { x: random.next(), y: random.next() };
      const anchor = anchorOf(wide, { x: here.x + part.x * here.width, y: here.y + part.y * here.height });
      expect(anchor?.card).toBe(id);
      const point = anchor && pointOf(small, anchor);
      expect(point?.x).toBeCloseTo(there.x + part.x * there.width, 5);
      expect(point?.y).toBeCloseTo(there.y + part.y * there.height, 5);
    }
  });

  it('stays between the same two cards', () => {
    for (const lane of lanes.filter(({ id }) => id !== 'activity')) {
      for (const [index, { id }] of lane.cards.entries()) {
        const [here, below] = [wide.layout.cards.get(id), wide.layout.cards.get(lane.cards[index + 1]?.id ?? '')];
        const [there, belowThere] = [
          small.layout.cards.get(id),
          small.layout.cards.get(lane.cards[index + 1]?.id ?? ''),
        ];
        if (!here || !below || !there || !belowThere) continue;
        const anchor = anchorOf(wide, { x: here.x + 5, y: (here.y + here.height + below.y) / 2 });
        const point = anchor && pointOf(small, anchor);
        expect(point?.y).toBeGreaterThan(there.y + there.height);
        expect(point?.y).toBeLessThan(belowThere.y);
      }
    }
  });

  it('in a lane that is folded here lies below the head of that lane', () => {
    const card = lanes.find(({ id }) => id === 'activity')?.cards[0]?.id ?? '';
    const here = wide.layout.cards.get(card);
    const folded = small.layout.columns.lanes.find(({ id }) => id === 'activity');
    const anchor = here && anchorOf(wide, { x: here.x + 9, y: here.y + 9 });
    const point = anchor && pointOf(small, anchor);
    expect(point?.x).toBeCloseTo((folded?.x ?? 0) + (folded?.width ?? 0) / 2, 5);
  });
});

describe('an anchor from elsewhere', () => {
  const lanes: LaneInput[] = [
    { id: 'input', cards: [{ id: 'a', height: 90 }] },
    { id: 'output', cards: [] },
  ];
  const laid = board(lanes, 'normal', 800, true);

  it('at a card that is not here means no point', () => {
    expect(pointOf(laid, { lane: 'input', card: 'b', x: 0.5, y: 0.5 })).toBeUndefined();
    expect(pointOf(laid, { lane: 'nowhere', x: 0.5, y: 0.5 })).toBeUndefined();
  });

  it('follows its card into another lane', () => {
    const point = pointOf(laid, { lane: 'output', card: 'a', x: 0.5, y: 0.5 });
    const rect = laid.layout.cards.get('a');
    expect(point).toEqual({ x: (rect?.x ?? 0) + (rect?.width ?? 0) / 2, y: (rect?.y ?? 0) + (rect?.height ?? 0) / 2 });
  });

  it('far outside stays on the board', () => {
    const point = pointOf(laid, { lane: 'output', x: 1e12, y: -1e12 });
    expect(point).toEqual({ x: laid.size.width, y: 0 });
  });

  it('in an empty lane counts from the first place', () => {
    const point = { x: (laid.layout.columns.lanes[1]?.cardX ?? 0) + 20, y: 300 };
    const anchor = anchorOf(laid, point);
    expect(anchor?.card).toBeUndefined();
    const back = anchor && pointOf(laid, anchor);
    expect(back?.x).toBeCloseTo(point.x, 5);
    expect(back?.y).toBeCloseTo(point.y, 5);
  });
});
