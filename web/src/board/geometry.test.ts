import { describe, expect, it } from 'vitest';
import { exampleModel } from './fixtures/example';
import { inspect, type Findings } from './fixtures/inspect';
import { measureLabel, randomModel, type Model, type Shape } from './fixtures/models';
import { Random } from './fixtures/random';
import { layout } from './layout';
import type { Density, Layout } from './types';

const NOTHING: Findings = {
  linesInCards: [],
  linesTooNear: [],
  labelsOnCards: [],
  labelsOnLabels: [],
  labelsOffLine: [],
  outside: [],
};

/** The widths that the board gets in the sizes it must work at. */
const SIZES: { name: string; width: number; density: Density }[] = [
  { name: '1920×1080', width: 1920, density: 'normal' },
  { name: '1920×1080 with the side panel', width: 1536, density: 'normal' },
  { name: '1366×768', width: 1366, density: 'compact' },
  { name: '1366×768 with the side panel', width: 1070, density: 'compact' },
  { name: '768, panning sideways', width: 768, density: 'compact' },
];

function place(model: Model, width: number, density: Density): Layout {
  return layout({ ...model, density, width, measureLabel });
}

describe.each(SIZES)('a model of 60 cards and 85 links at $name', ({ width, density }) => {
  const shape: Shape = { cards: 60, links: 85, activityOpen: false, density };

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('keeps lines and labels off all cards and labels (seed %i)', (seed) => {
    const model = randomModel(seed, shape);
    const result = place(model, width, density);
    expect(result.links).toHaveLength(85);
    expect(new Set(result.links.map((link) => link.kind)).size).toBe(4);
    expect(inspect(result)).toEqual(NOTHING);
    expect(result.unlabelled).toEqual([]);
  });

  it.each([11, 12, 13])('does so with the activity lane open (seed %i)', (seed) => {
    const result = place(randomModel(seed, { ...shape, activityOpen: true }), width, density);
    expect(inspect(result)).toEqual(NOTHING);
    expect(result.unlabelled).toEqual([]);
  });
});

describe('the worked example', () => {
  it.each(SIZES)('has no intersections and a label on every lit link at $name', ({ width, density }) => {
    const model = exampleModel(density);
    const result = place(model, width, density);
    expect(inspect(result)).toEqual(NOTHING);
    const lit = new Set(model.links.filter((link) => link.lit === true).map((link) => link.id));
    const labelled = result.links.filter((link) => link.label.mode !== 'none').map((link) => link.id);
    expect(labelled).toEqual(expect.arrayContaining([...lit]));
  });
});

describe('any model', () => {
  const random = new Random(20_261_121);
  const cases = Array.from({ length: 300 }, (_, index) => {
    const size = random.pick(SIZES);
    const shape: Shape = {
      cards: random.whole(0, 60),
      links: random.whole(0, 85),
      activityOpen: random.next() < 0.5,
      density: size.density,
    };
    return { seed: 1000 + index, shape, width: size.width + random.whole(-60, 60) };
  });

  it.each([0, 1, 2, 3, 4, 5])('has no intersections (seeds 1000 + 50 × %i and the next 49)', (part) => {
    for (const { seed, shape, width } of cases.slice(part * 50, part * 50 + 50)) {
      const result = place(randomModel(seed, shape), width, shape.density);
      expect({ seed, shape, width, ...inspect(result, result.cards, 2) }).toEqual({ seed, shape, width, ...NOTHING });
    }
  });

  it('leaves hardly any wanted label out', () => {
    let wanted = 0;
    let left = 0;
    for (const { seed, shape, width } of cases) {
      const result = place(randomModel(seed, shape), width, shape.density);
      left += result.unlabelled.length;
      wanted += result.unlabelled.length + result.links.filter((link) => link.label.mode !== 'none').length;
    }
    expect(wanted).toBeGreaterThan(2000);
    expect(left / wanted).toBeLessThan(0.002);
  });
});
