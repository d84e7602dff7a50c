import { describe, expect, it } from 'vitest';
import type { Indicator } from './contract';
import { nowOf, seriesOf } from './series';

const indicator = (more: Partial<Indicator>): Indicator => ({ id: 'i', card: 'c', order: 'a0', name: '', ...more });
const values = (...pairs: [string, number][]) => pairs.map(([date, value], at) => ({ id: String(at), date, value }));

describe('the number now', () => {
  it('is what was said, else the newest value', () => {
    const measurements = values(['2024-01-01', 31], ['2025-01-01', 19.6]);
    expect(nowOf(indicator({ measurements }))).toEqual({ value: 19.6, date: '2025-01-01' });
    expect(nowOf(indicator({ measurements, current: 20 }))).toEqual({ value: 20 });
    expect(nowOf(indicator({ measurements: [...measurements, { id: 'z', date: '2026-01-01' }] }))?.value).toBe(19.6);
    expect(nowOf(indicator({}))).toBeUndefined();
  });
});

describe('a line', () => {
  it('needs two values with a day', () => {
    expect(seriesOf(indicator({ measurements: values(['2024-01-01', 31]) }))).toBeUndefined();
    expect(
      seriesOf(
        indicator({
          measurements: [
            { id: 'a', value: 1 },
            { id: 'b', value: 2 },
          ],
        }),
      ),
    ).toBeUndefined();
  });

  it('stands in its box with baseline and target', () => {
    const series = seriesOf(
      indicator({ measurements: values(['2024-01-01', 33], ['2025-01-01', 20]), baseline: 33, target: 40 }),
    );
    expect(series).toMatchObject({ high: 40, low: 0, target: 0 });
    expect(series?.points.map(({ x }) => x)).toEqual([0, 1]);
    for (const { y } of series?.points ?? []) {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(1);
    }
  });

  it('is level where nothing changes, on one day, far away or below nothing', () => {
    for (const measurements of [
      values(['2024-01-01', 5], ['2025-01-01', 5]),
      values(['2024-01-01', 5], ['2024-01-01', 7]),
      values(['2024-01-01', 0], ['2025-01-01', 0]),
      values(['2024-01-01', -1e12], ['2025-01-01', 1e12]),
      values(['2024-01-01', -3], ['2025-01-01', -4]),
    ])
      for (const { x, y } of seriesOf(indicator({ measurements }))?.points ?? [])
        for (const place of [x, y]) expect(place >= 0 && place <= 1, JSON.stringify(measurements)).toBe(true);
  });
});
