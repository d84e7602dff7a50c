import { describe, expect, it } from 'vitest';
import { BAND, type BandInput, splitBand, withBand } from './band';
import { inspect } from './fixtures/inspect';
import { measureLabel, randomModel } from './fixtures/models';
import { Random } from './fixtures/random';
import { layout } from './layout';
import type { Density } from './types';

/** A model, and objectives that pay into some of its cards. */
function model(seed: number, density: Density) {
  const board = { ...randomModel(seed, { cards: 50, links: 60, activityOpen: seed % 2 === 0, density }), density };
  const random = new Random(seed);
  const objectives = Array.from({ length: 5 }, (_, at) => ({ id: `o${String(at)}`, height: 60 + 10 * at }));
  const cards = board.lanes.filter(({ collapsed }) => collapsed !== true).flatMap((lane) => lane.cards);
  const ties = objectives.flatMap(({ id: from }) =>
    [1, 2].map((at) => ({ id: `tie ${from} ${String(at)}`, from, to: random.pick(cards).id })),
  );
  return { board, band: { objectives, ties } satisfies BandInput };
}

const place = (seed: number, density: Density, width = density === 'normal' ? 1536 : 1070) => {
  const { board, band } = model(seed, density);
  const whole = layout({ ...withBand({ ...board, width }, band), measureLabel });
  return { board, band, whole, ...splitBand(whole, band) };
};

describe.each(['normal', 'compact'] as const)('a board with a band of objectives (%s)', (density) => {
  it.each([1, 2, 3, 4])('has it in front of the outcomes, with lines that cross no card (seed %i)', (seed) => {
    const { whole, band, layout: cards, lines } = place(seed, density);
    const columns = whole.columns.lanes.map(({ id }) => id);
    expect(columns.indexOf(BAND)).toBe(columns.indexOf('outcome') - 1);
    expect(inspect(whole)).toMatchObject({ linesInCards: [], labelsOnCards: [], outside: [] });
    expect(lines).toHaveLength(band.ties.length);
    expect(cards.links.some(({ id }) => id.startsWith('tie'))).toBe(false);
  });

  it.each([1, 2, 3, 4])('ends each line with a diamond at its card, on either side of the band (seed %i)', (seed) => {
    const { whole, band, lines } = place(seed, density);
    const sides = new Set<boolean>();
    for (const tie of band.ties) {
      const [card, objective] = [whole.cards.get(tie.to), whole.cards.get(tie.from)];
      const [x] = (lines.find(({ id }) => id === tie.id)?.diamond ?? '').slice(1).split(' ').map(Number);
      if (!card || !objective || x === undefined) throw new Error(`no line for ${tie.id}`);
      const before = card.x < objective.x;
      sides.add(before);
      const edge = before ? card.x + card.width : card.x;
      expect(Math.abs(edge - x)).toBeLessThanOrEqual(13);
    }
    expect(sides).toEqual(new Set([true, false]));
  });

  it('is as it was without one', () => {
    const { board } = model(1, density);
    const input = { ...board, width: 1200 };
    expect(withBand(input, undefined)).toBe(input);
    expect(withBand(input, { objectives: [], ties: [] })).toBe(input);
    const plain = layout({ ...input, measureLabel });
    expect(splitBand(plain, undefined).layout).toBe(plain);
  });
});
