import { describe, expect, it } from 'vitest';
import { Random } from './fixtures/random';
import { stackLabels, type Stacked } from './label-stack';
import { separate } from './separate';

function label(id: string, wish: number, reach: number, text: number | undefined, lit = true): Stacked {
  return { id, lit, wish, least: wish - reach, most: wish + reach, text, number: 22 };
}

describe('labels in one gutter', () => {
  it('stay where they wish when nothing is in the way', () => {
    const places = stackLabels([label('a', 100, 50, 40), label('b', 300, 50, 40)]);
    expect(places.get('a')).toEqual({ y: 100, mode: 'text' });
    expect(places.get('b')).toEqual({ y: 300, mode: 'text' });
  });

  it('move apart evenly, the level line staying where it is', () => {
    const places = stackLabels([label('a', 100, 50, 40), label('b', 110, 50, 40)]);
    expect(places.get('a')?.y).toBeCloseTo(105 - 21.5);
    expect(places.get('b')?.y).toBeCloseTo(105 + 21.5);
    const level = stackLabels([label('a', 100, 0, 40), label('b', 110, 50, 40)]);
    expect(level.get('a')?.y).toBe(100);
    expect(level.get('b')?.y).toBeCloseTo(143);
  });

  it('become numbers where words do not fit, unlit links first', () => {
    const places = stackLabels([label('a', 100, 5, 40), label('b', 125, 5, 40, false), label('c', 165, 5, 40)]);
    expect([...places].map(([id, { mode }]) => [id, mode])).toEqual([
      ['a', 'text'],
      ['b', 'number'],
      ['c', 'text'],
    ]);
  });

  it('are left out only when even numbers do not fit', () => {
    const places = stackLabels([label('a', 100, 0, undefined), label('b', 104, 0, undefined, false)]);
    expect([...places.keys()]).toEqual(['a']);
  });

  it('never overlap and never leave their lines (seed 71)', () => {
    const random = new Random(71);
    for (let round = 0; round < 300; round += 1) {
      const labels = Array.from({ length: random.whole(1, 20) }, (_, index) =>
        label(String(index), random.whole(0, 500), random.whole(0, 120), random.whole(22, 56), random.next() < 0.5),
      );
      const places = stackLabels(labels);
      const boxes = [...places].map(([id, { y, mode }]) => {
        const own = labels[Number(id)];
        expect(y).toBeGreaterThanOrEqual((own?.least ?? 0) - 1e-9);
        expect(y).toBeLessThanOrEqual((own?.most ?? 0) + 1e-9);
        const height = (mode === 'text' ? own?.text : own?.number) ?? 0;
        return { top: y - height / 2, bottom: y + height / 2 };
      });
      boxes.sort((a, b) => a.top - b.top);
      boxes.slice(1).forEach((box, index) => {
        expect(box.top).toBeGreaterThanOrEqual((boxes[index]?.bottom ?? 0) + 3 - 1e-9);
      });
    }
  });
});

describe('separating values', () => {
  it('spreads a block around the mean of its wishes and leaves the others', () => {
    expect(separate([0, 10, 11, 50], () => 10)).toEqual([-3, 7, 17, 50]);
  });

  it('respects a floor and gaps of different sizes', () => {
    expect(separate([0, 0], () => 4, 5)).toEqual([5, 9]);
    expect(separate([0, 0, 0], (index) => index * 2)).toEqual([-8 / 3, -8 / 3 + 2, -8 / 3 + 6]);
  });
});
