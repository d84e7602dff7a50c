import { describe, expect, it } from 'vitest';
import { inspect } from './fixtures/inspect';
import { randomModel } from './fixtures/models';
import { Random } from './fixtures/random';
import { type ChainInput, fitChain } from './projector-chain';
import { fitFirst, fitLast } from './projector-fit';
import type { MeasureLabel } from './types';

const measureLabel: MeasureLabel = (_link, mode) => (mode === 'number' ? { width: 21, height: 21 } : undefined);

/** Rooms of a wall of 16:9, 16:10 and 4:3, with and without the invitation beside them, in units. */
const ROOMS = [
  { width: 924, height: 400 },
  { width: 724, height: 390 },
  { width: 924, height: 580 },
  { width: 724, height: 330 },
];

/** A whole random model taken for the chain of one of its cards: more crowded than any chain that people make. */
function chain(seed: number, cards: number, links: number, activity: boolean): ChainInput {
  const random = new Random(seed);
  const model = randomModel(seed, { cards, links, activityOpen: activity, density: 'compact' });
  const all = model.lanes.flatMap((lane) => lane.cards.map(({ id }) => ({ id, lane: lane.id })));
  const lines = new Map(all.map(({ id }) => [id, random.whole(1, 4)]));
  const heightOf = (card: string): number => Math.max(54, 18 * (lines.get(card) ?? 1) + 16);
  return {
    lanes: model.lanes.flatMap(({ id, cards: own }) => (id === 'activity' && own.length === 0 ? [] : [id])),
    cards: all,
    links: model.links,
    centre: random.pick(all).id,
    size: ROOMS[seed % ROOMS.length] ?? { width: 924, height: 400 },
    heightOf,
    measureLabel,
  };
}

const SEEDS = Array.from({ length: 24 }, (_, index) => index + 1);

describe.each([
  ['small', 7, 8, false],
  ['with all five lanes', 16, 20, true],
  ['much too large', 60, 85, true],
] as const)('a chain that is %s', (_size, cards, links, activity) => {
  it.each(SEEDS)('stands in its room, no line through a card, the rest counted (seed %i)', (seed) => {
    const input = chain(seed, cards, links, activity);
    const { layout, shown, leftOut, shift } = fitChain(input);
    const found = inspect(layout);
    // Where many lines meet, a number may find no room; it stands in the outline and on the screens.
    expect(found).toEqual({
      linesInCards: [],
      linesTooNear: [],
      labelsOnCards: [],
      labelsOnLabels: [],
      labelsOffLine: [],
      outside: [],
    });
    expect(layout.width).toBeLessThanOrEqual(input.size.width);
    expect(layout.height + shift).toBeLessThanOrEqual(input.size.height);
    const rects = [...layout.cards.values()];
    rects.forEach((a, index) => {
      for (const b of rects.slice(index + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    });
    expect([...layout.cards.keys()].sort()).toEqual([...shown].sort());
    expect(shown.has(input.centre)).toBe(true);
    expect(leftOut).toBe(input.cards.length - shown.size);
  });

  it.each(SEEDS)('shows only cards whose way to the one in the light is shown (seed %i)', (seed) => {
    const input = chain(seed, cards, links, activity);
    const { shown } = fitChain(input);
    if (shown.size === input.cards.length) return;
    const reached = new Set([input.centre]);
    for (let before = -1; before !== reached.size;) {
      before = reached.size;
      for (const { from, to } of input.links) {
        if (!shown.has(from) || !shown.has(to)) continue;
        if (reached.has(from)) reached.add(to);
        if (reached.has(to)) reached.add(from);
      }
    }
    expect([...reached].sort()).toEqual([...shown].sort());
  });
});

describe('a chain on the wall', () => {
  it('leaves nothing out where all of it fits, and moves its cards apart', () => {
    const cards = [
      { id: 'a', lane: 'input' },
      { id: 'b', lane: 'output' },
      { id: 'c', lane: 'output' },
    ];
    const links = [
      { id: 'ab', from: 'a', to: 'b' },
      { id: 'ac', from: 'a', to: 'c' },
    ];
    const { layout, leftOut } = fitChain({
      lanes: ['input', 'output', 'outcome', 'impact'],
      cards,
      links,
      centre: 'a',
      size: { width: 924, height: 400 },
      heightOf: () => 62,
      measureLabel,
    });
    expect(leftOut).toBe(0);
    const [a, b, c] = ['a', 'b', 'c'].map((id) => layout.cards.get(id));
    expect((c?.y ?? 0) - (b?.y ?? 0)).toBe(62 + 30);
    // Alone in its lane, it stands in the middle of the others.
    expect(a?.y).toBe(((b?.y ?? 0) + (c?.y ?? 0)) / 2);
    expect(layout.links.map(({ label }) => label.mode)).toEqual(['number', 'number']);
  });

  it('shows the card in the light even where there is room for nothing', () => {
    const input = { ...chain(3, 16, 20, true), size: { width: 700, height: 60 } };
    expect([...fitChain(input).shown]).toEqual([input.centre]);
  });

  it('fits a chain of 200 cards', () => {
    expect(fitChain(chain(5, 200, 400, true)).shown.size).toBeGreaterThan(8);
  });
});

describe('a list on the wall', () => {
  const room = { height: 100, gap: 10, more: 20 };
  const heightOf = (height: number): number => height;

  it('is whole where it fits, else makes room for the words about the rest', () => {
    expect(fitFirst([45, 45], heightOf, room)).toEqual({ shown: [45, 45], leftOut: 0 });
    expect(fitFirst([45, 25, 30], heightOf, room)).toEqual({ shown: [45, 25], leftOut: 1 });
    expect(fitFirst([45, 26, 30], heightOf, room)).toEqual({ shown: [45], leftOut: 2 });
    expect(fitFirst([], heightOf, room)).toEqual({ shown: [], leftOut: 0 });
  });

  it('can begin at its end', () => {
    expect(fitLast([30, 25, 45], heightOf, room)).toEqual({ shown: [25, 45], leftOut: 1 });
  });
});
