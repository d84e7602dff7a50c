import { describe, expect, it } from 'vitest';
import { dropPlace } from './drop';
import { inspect, pointsOf } from './fixtures/inspect';
import { measureLabel, randomModel, type Model } from './fixtures/models';
import { Random } from './fixtures/random';
import { layout } from './layout';
import type { DropPlace, Layout, Rect } from './types';

const WIDTH = 1536;

function dragged(model: Model, card: string, rect: Rect, over?: DropPlace): Layout {
  const drag = over === undefined ? { card, rect } : { card, rect, over };
  return layout({ ...model, density: 'normal', width: WIDTH, measureLabel, drag });
}

describe.each([41, 42, 43, 44])('a card in the hand (seed %i)', (seed) => {
  const model = randomModel(seed, { cards: 60, links: 85, activityOpen: false, density: 'normal' });
  const still = layout({ ...model, density: 'normal', width: WIDTH, measureLabel });
  const random = new Random(seed);
  const moves = Array.from({ length: 12 }, () => {
    const link = random.pick(still.links);
    const card = model.links.find(({ id }) => id === link.id)?.from ?? '';
    const { width, height } = still.cards.get(card) ?? { width: 0, height: 0 };
    return { card, rect: { x: random.whole(0, WIDTH - width), y: random.whole(60, 1500), width, height } };
  });

  it.each(moves)('takes the ends of its links along to ($rect.x, $rect.y)', ({ card, rect }) => {
    const at = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    const result = dragged(model, card, rect, dropPlace(still, model.lanes, at, card));
    expect(result.cards.get(card)).toEqual(rect);
    const own = model.links.filter(({ from, to }) => from === card || to === card).map(({ id }) => id);
    for (const link of result.links.filter(({ id }) => own.includes(id))) {
      const port = model.links.find(({ id }) => id === link.id)?.from === card ? link.start : link.end;
      const onEdge = port.x === rect.x || port.x === rect.x + rect.width || port.y === rect.y + rect.height;
      expect(onEdge).toBe(true);
      expect(pointsOf(link.hit).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    }
    // What stays on the board keeps clear of all other cards and of the open slot.
    const solid = new Map([...result.cards].filter(([id]) => id !== card));
    if (result.slot !== undefined) {
      solid.set('slot', result.slot);
    }
    const others = { ...result, links: result.links.filter(({ id }) => !own.includes(id)) };
    const found = inspect(others, solid);
    expect(found.linesInCards).toEqual([]);
    expect(found.labelsOnCards).toEqual([]);
    expect(found.labelsOnLabels).toEqual([]);
  });

  it('keeps its own place open when nothing else is said', () => {
    const [move] = moves;
    if (move === undefined) {
      throw new Error('no move');
    }
    const result = dragged(model, move.card, move.rect);
    expect(result.slot).toEqual(still.cards.get(move.card));
  });

  it('leads to the board that is seen after the drop', () => {
    for (const { card, rect } of moves) {
      const over = { lane: 'outcome', index: 1 };
      const during = dragged(model, card, rect, over);
      const after = layout({ ...moved(model, card, over), density: 'normal', width: WIDTH, measureLabel });
      expect(during.slot).toEqual(after.cards.get(card));
      for (const [id, place] of after.cards) {
        expect(id === card ? during.slot : during.cards.get(id)).toEqual(place);
      }
    }
  });
});

function moved(model: Model, card: string, over: DropPlace): Model {
  const found = model.lanes.flatMap((lane) => lane.cards).find(({ id }) => id === card);
  return {
    ...model,
    lanes: model.lanes.map((lane) => {
      const cards = lane.cards.filter(({ id }) => id !== card);
      if (lane.id === over.lane && found !== undefined) {
        cards.splice(over.index, 0, found);
      }
      return { ...lane, cards };
    }),
  };
}

describe('the place under the pointer', () => {
  const cards = (lane: string, count: number): { id: string; height: number }[] =>
    Array.from({ length: count }, (_, row) => ({ id: `${lane}${String(row)}`, height: 100 }));
  const lanes = [
    { id: 'a', cards: cards('a', 3) },
    { id: 'b', cards: [] },
    { id: 'c', cards: cards('c', 2), collapsed: true },
  ];
  const board = layout({ lanes, links: [], density: 'normal', width: 1536, measureLabel });
  const at = (id: string, part: number): { x: number; y: number } => {
    const rect = board.cards.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height * part };
  };

  it('is before a card in its upper half and after it in its lower half', () => {
    expect(dropPlace(board, lanes, at('a1', 0.4), undefined)).toEqual({ lane: 'a', index: 1 });
    expect(dropPlace(board, lanes, at('a1', 0.6), undefined)).toEqual({ lane: 'a', index: 2 });
    expect(dropPlace(board, lanes, { ...at('a0', 0), y: 0 }, undefined)).toEqual({ lane: 'a', index: 0 });
    expect(dropPlace(board, lanes, { ...at('a0', 0), y: 5000 }, undefined)).toEqual({ lane: 'a', index: 3 });
  });

  it('does not count the card that is dragged', () => {
    expect(dropPlace(board, lanes, at('a2', 0.9), 'a0')).toEqual({ lane: 'a', index: 2 });
  });

  it('is in the nearest open lane, even an empty one, and never in a collapsed one', () => {
    expect(dropPlace(board, lanes, { x: 1500, y: 100 }, undefined)).toEqual({ lane: 'b', index: 0 });
    expect(dropPlace(board, lanes, { x: -50, y: 100 }, undefined)?.lane).toBe('a');
  });

  it('does not flicker: asked again with its own slot open it gives the same answer', () => {
    const model = randomModel(51, { cards: 40, links: 50, activityOpen: true, density: 'normal' });
    const { width, height } = layout({ ...model, density: 'normal', width: WIDTH, measureLabel }).cards.get(
      'output2',
    ) ?? {
      width: 0,
      height: 0,
    };
    const random = new Random(51);
    const plain: Model = { ...model, links: [] };
    for (let count = 0; count < 200; count += 1) {
      const point = { x: random.whole(0, WIDTH), y: random.whole(0, 1400) };
      const rect = { x: point.x - width / 2, y: point.y - height / 2, width, height };
      const first = dropPlace(dragged(plain, 'output2', rect), plain.lanes, point, 'output2');
      const again = dropPlace(dragged(plain, 'output2', rect, first), plain.lanes, point, 'output2');
      expect(again).toEqual(first);
    }
  });
});
