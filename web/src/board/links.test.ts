import { describe, expect, it } from 'vitest';
import { inspect, pointsOf } from './fixtures/inspect';
import { measureLabel, randomModel, type Model } from './fixtures/models';
import { Random } from './fixtures/random';
import { layout } from './layout';
import type { Density, Layout, LinkKind, LinkRoute, Rect } from './types';

function place(model: Model, density: Density = 'normal', width = 1920): Layout {
  return layout({ ...model, density, width, measureLabel });
}

function seeded(seed: number, density: Density = 'normal'): { model: Model; result: Layout } {
  const model = randomModel(seed, { cards: 60, links: 85, activityOpen: seed % 2 === 0, density });
  return { model, result: place(model, density) };
}

function ends(model: Model, result: Layout, link: LinkRoute): { from: Rect; to: Rect } {
  const input = model.links.find((candidate) => candidate.id === link.id);
  const from = result.cards.get(input?.from ?? '');
  const to = result.cards.get(input?.to ?? '');
  if (from === undefined || to === undefined) {
    throw new Error(`no cards for ${link.id}`);
  }
  return { from, to };
}

function middle(rect: Rect): number {
  return rect.y + rect.height / 2;
}

const SEEDS = [21, 22, 23, 24, 25, 26];

describe.each(SEEDS)('links (seed %i)', (seed) => {
  const { model, result } = seeded(seed);

  it('leave at the right edge, or downwards below the lowest card, and arrive one pixel before their target', () => {
    for (const link of result.links) {
      const { from, to } = ends(model, result, link);
      const goesDown = link.kind === 'loop' && link.start.y === from.y + from.height;
      if (!goesDown) {
        expect(link.start.x).toBe(from.x + from.width);
        expect(link.start.y).toBeGreaterThan(from.y);
        expect(link.start.y).toBeLessThan(from.y + from.height);
      }
      const back = link.kind === 'within' || link.kind === 'loop';
      expect(link.end.x).toBe(back ? to.x + to.width : to.x);
      expect(link.end.y).toBeGreaterThan(to.y);
      expect(link.end.y).toBeLessThan(to.y + to.height);
      expect(link.arrow.tip).toEqual({ x: link.end.x + (back ? 1 : -1), y: link.end.y });
      expect(link.arrow.angle).toBe(back ? 180 : 0);
      const points = pointsOf(link.hit);
      expect(Math.hypot((points[0]?.x ?? 0) - link.start.x, (points[0]?.y ?? 0) - link.start.y)).toBeLessThan(0.1);
      const tip = points.at(-1);
      expect(Math.hypot((tip?.x ?? 0) - link.arrow.tip.x, (tip?.y ?? 0) - link.arrow.tip.y)).toBeLessThan(0.1);
    }
  });

  it('run from left to right without turning back when they lead to a later lane', () => {
    for (const link of result.links.filter(({ kind }) => kind === 'forward' || kind === 'skip')) {
      const points = pointsOf(link.hit);
      const back = points.filter(({ x }, index) => x < (points[index - 1]?.x ?? -Infinity) - 0.001);
      expect(back).toEqual([]);
      const [first, second] = points;
      expect(Math.abs((second?.y ?? 0) - (first?.y ?? 0))).toBeLessThan(0.3);
    }
  });

  it('share no port and keep their distance on an edge', () => {
    const ports = new Map<string, number[]>();
    for (const link of result.links) {
      for (const [id, port] of [
        [model.links.find(({ id: own }) => own === link.id)?.from, link.start],
        [model.links.find(({ id: own }) => own === link.id)?.to, link.end],
      ] as const) {
        const key = `${id ?? ''} ${String(port.x)}`;
        ports.set(key, [...(ports.get(key) ?? []), port.y]);
      }
    }
    for (const [key, levels] of ports) {
      const card = result.cards.get(key.split(' ')[0] ?? '');
      const least = Math.min(15, ((card?.height ?? 0) - 16) / (levels.length - 1)) - 0.001;
      levels.sort((a, b) => a - b);
      levels.slice(1).forEach((level, index) => {
        expect(level - (levels[index] ?? 0)).toBeGreaterThanOrEqual(least);
      });
    }
  });

  it('leave a card in the order of their targets and arrive in the order of their sources', () => {
    const forwards = result.links.filter(({ kind }) => kind === 'forward');
    for (const a of forwards) {
      for (const b of forwards) {
        const [first, second] = [ends(model, result, a), ends(model, result, b)];
        if (first.from === second.from && middle(first.to) < middle(second.to)) {
          expect(a.start.y).toBeLessThan(b.start.y);
        }
        if (first.to === second.to && middle(first.from) < middle(second.from)) {
          expect(a.end.y).toBeLessThan(b.end.y);
        }
      }
    }
  });

  it('pass a lane level and at least 12 apart', () => {
    const levels = new Map<number, number[]>();
    for (const link of result.links.filter(({ kind }) => kind === 'skip')) {
      for (const lane of result.columns.lanes.filter(({ collapsed }) => !collapsed)) {
        const over = pointsOf(link.hit).filter(({ x }) => x > lane.cardX && x < lane.cardX + lane.cardWidth);
        const [first] = over;
        if (first !== undefined) {
          expect(over.every(({ y }) => y === first.y)).toBe(true);
          levels.set(lane.x, [...(levels.get(lane.x) ?? []), first.y]);
        }
      }
    }
    for (const list of levels.values()) {
      list.sort((a, b) => a - b);
      list.slice(1).forEach((level, index) => {
        expect(level - (list[index] ?? 0)).toBeGreaterThanOrEqual(11.8);
      });
    }
  });

  it('run below all cards when they lead back', () => {
    const lowest = Math.max(...[...result.cards.values()].map((card) => card.y + card.height));
    const loops = result.links.filter(({ kind }) => kind === 'loop');
    for (const link of loops) {
      const bottom = Math.max(...pointsOf(link.path).map(({ y }) => y));
      expect(bottom).toBeGreaterThan(lowest + 12);
      expect(link.label.mode).toBe('loop');
      expect(link.label.y + link.label.height / 2).toBeCloseTo(bottom, 0);
    }
    expect(loops.length).toBeGreaterThan(0);
  });

  it.each(['normal', 'compact'] as const)('say so when they close a loop within a lane (%s)', (density) => {
    const { model } = seeded(27, density);
    const inner = place(model, density).links.filter(({ kind }) => kind === 'within');
    const closing = new Set(inner.map(({ id }) => id));
    const links = model.links.map((link) => ({ ...link, closes: closing.has(link.id) }));
    const marked = place({ ...model, links }, density);
    expect(closing.size).toBeGreaterThan(0);
    for (const link of marked.links.filter(({ id }) => closing.has(id)))
      expect(['loop', 'turn']).toContain(link.label.mode);
    expect(inspect(marked).labelsOnCards).toEqual([]);
  });
});

describe('the board', () => {
  it('is the same for the same model, whatever order its links come in', () => {
    const { model, result } = seeded(31);
    expect(place(model)).toEqual(result);
    const random = new Random(31);
    const shuffled = model.links.map((link) => ({ link, key: random.next() })).sort((a, b) => a.key - b.key);
    expect(place({ ...model, links: shuffled.map(({ link }) => link) })).toEqual(result);
  });

  it('draws the same lines whichever links are lit', () => {
    const { model, result } = seeded(32);
    const unlit = place({ ...model, links: model.links.map((link) => ({ ...link, lit: false })) });
    const paths = (board: Layout): Map<string, string> => new Map(board.links.map((link) => [link.id, link.path]));
    expect(paths(unlit)).toEqual(paths(result));
    expect([...unlit.cards]).toEqual([...result.cards]);
  });

  it('draws lit links above the others', () => {
    const { model, result } = seeded(33);
    const lit = new Set(model.links.filter((link) => link.lit === true).map(({ id }) => id));
    const order = result.links.map(({ id }) => lit.has(id));
    expect(order).toEqual([...order].sort());
    expect(lit.size).toBeGreaterThan(3);
  });

  it('moves only the cards below when a card grows and no link skips a lane', () => {
    const { model } = seeded(34);
    const rowOf = (id: string): string => id.replace(/\d+$/, '');
    const names = ['input', 'activity', 'output', 'outcome', 'impact'];
    const step = (from: string, to: string): number => names.indexOf(rowOf(to)) - names.indexOf(rowOf(from));
    const links = model.links.filter(({ from, to }) => Math.abs(step(from, to)) <= 1);
    const before = place({ ...model, links });
    const lanes = model.lanes.map((lane) => ({
      ...lane,
      cards: lane.cards.map((card) => (card.id === 'output3' ? { ...card, height: card.height + 20 } : card)),
    }));
    const after = place({ lanes, links });
    for (const [id, rect] of before.cards) {
      const moved = rowOf(id) === 'output' && rect.y > (before.cards.get('output3')?.y ?? 0);
      expect(after.cards.get(id)?.y).toBe(rect.y + (moved ? 20 : 0));
    }
  });

  it('lists links to unknown, collapsed or the same cards as hidden', () => {
    const result = place({
      lanes: [
        { id: 'a', cards: [{ id: 'a1', height: 80 }] },
        { id: 'b', cards: [{ id: 'b1', height: 80 }], collapsed: true },
        { id: 'c', cards: [{ id: 'c1', height: 80 }] },
      ],
      links: [
        { id: 'gone', from: 'a1', to: 'x' },
        { id: 'folded', from: 'a1', to: 'b1' },
        { id: 'self', from: 'a1', to: 'a1' },
        { id: 'shown', from: 'a1', to: 'c1' },
      ],
    });
    expect(result.hidden).toEqual(['folded', 'gone', 'self']);
    expect(result.links.map(({ id, kind }) => [id, kind])).toEqual([['shown', 'forward']]);
    expect(result.cards.has('b1')).toBe(false);
  });

  it('opens 24 pixels between two cards of a compact lane for a link that passes', () => {
    const cards = (lane: string): { id: string; height: number }[] =>
      [1, 2, 3].map((row) => ({ id: `${lane}${String(row)}`, height: 78 }));
    const lanes = ['a', 'b', 'c'].map((id) => ({ id, cards: cards(id) }));
    const result = place({ lanes, links: [{ id: 'skip', from: 'a2', to: 'c2' }] }, 'compact', 1366);
    const lane = ['b1', 'b2', 'b3'].map((id) => result.cards.get(id) ?? { x: 0, y: 0, width: 0, height: 0 });
    const gaps = lane.slice(1).map((card, index) => card.y - (lane[index]?.y ?? 0) - 78);
    expect([...gaps].sort((a, b) => a - b)).toEqual([9, 24]);
    expect(result.links[0]?.kind).toBe<LinkKind>('skip');
    expect(inspect(result).linesInCards).toEqual([]);
  });
});
