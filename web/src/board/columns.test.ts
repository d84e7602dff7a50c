import { describe, expect, it } from 'vitest';
import { arrange } from './columns';
import type { ArrangeInput, Columns } from './types';

const FOUR: ArrangeInput['lanes'] = [
  { id: 'input' },
  { id: 'activity', collapsed: true },
  { id: 'output' },
  { id: 'outcome' },
  { id: 'impact' },
];
const FIVE = FOUR.map(({ id }) => ({ id }));

function open(columns: Columns): Columns['lanes'] {
  return columns.lanes.filter((lane) => !lane.collapsed);
}

describe('columns', () => {
  it.each([
    [1920, 'normal', 218, 62],
    [1536, 'normal', 218, 62],
    [1366, 'compact', 178, 36],
    [1070, 'compact', 178, 36],
  ] as const)('fill %i pixels (%s) with lanes ≥ %i and gutters ≥ %i', (width, density, lane, gutter) => {
    for (const lanes of [FOUR, FIVE]) {
      const columns = arrange({ lanes, density, width });
      expect(columns.width).toBe(width);
      expect(Math.min(...open(columns).map((each) => each.width))).toBeGreaterThanOrEqual(lane);
      expect(Math.min(...columns.gutters.map((each) => each.width))).toBeGreaterThanOrEqual(gutter);
      const last = open(columns).at(-1);
      const left = columns.lanes[0]?.x ?? 0;
      const right = width - ((last?.x ?? 0) + (last?.width ?? 0));
      expect(right - left).toBeGreaterThanOrEqual(0);
      expect(right - left).toBeLessThanOrEqual(right <= 24 ? 18 : 2);
    }
  });

  it('leave room for labels in every gutter when the activity lane is collapsed', () => {
    for (const width of [1536, 1920]) {
      const columns = arrange({ lanes: FOUR, density: 'normal', width });
      expect(Math.min(...columns.gutters.map((each) => each.width))).toBeGreaterThanOrEqual(120);
    }
  });

  it('keep their least widths and pan when there is less room', () => {
    const columns = arrange({ lanes: FIVE, density: 'compact', width: 768 });
    expect(columns.width).toBeGreaterThan(768);
    expect(open(columns).map((lane) => lane.width)).toEqual([178, 178, 178, 178, 178]);
    expect(columns.gutters.map((gutter) => gutter.width)).toEqual([36, 36, 36, 36]);
  });

  it('put the head of a collapsed lane into its gutter', () => {
    const columns = arrange({ lanes: FOUR, density: 'normal', width: 1536 });
    const [input, activity, output] = columns.lanes;
    expect(activity).toMatchObject({ id: 'activity', collapsed: true });
    expect(activity?.x).toBe((input?.x ?? 0) + (input?.width ?? 0));
    expect((activity?.x ?? 0) + (activity?.width ?? 0)).toBe(output?.x);
  });

  it('take a band of its own least width between two lanes', () => {
    const lanes = FOUR.flatMap((lane) => (lane.id === 'outcome' ? [{ id: 'okr', minWidth: 124 }, lane] : [lane]));
    const columns = arrange({ lanes, density: 'compact', width: 1070 });
    expect(columns.width).toBe(1070);
    const band = columns.lanes.find((lane) => lane.id === 'okr');
    const lane = columns.lanes.find((each) => each.id === 'output');
    expect((lane?.width ?? 0) - (band?.width ?? 0)).toBe(178 - 124);
  });

  it('stand for no lane and one lane', () => {
    expect(arrange({ lanes: [], density: 'normal', width: 800 })).toEqual({ lanes: [], gutters: [], width: 800 });
    const one = arrange({ lanes: [{ id: 'a' }, { id: 'b', collapsed: true }], density: 'normal', width: 800 });
    expect(one.gutters).toEqual([]);
    expect(one.lanes).toHaveLength(1);
  });
});
