import { describe, expect, it } from 'vitest';
import type { CheckIn, KeyResult } from '../model/contract';
import { roundOf } from './round';

const DAY = '2026-11-22';

function keyResult(id: string, checkIns: readonly Omit<CheckIn, 'id' | 'at'>[]): KeyResult {
  return {
    ...{ id, objective: 'o', order: id, title: id, baseline: 20, target: 30 },
    checkIns: checkIns.map((one, at) => ({ ...one, id: `${id}${String(at)}`, at })),
  };
}

describe('a round of check-ins', () => {
  it('knows of whom something was said today, where help is wanted, and what fell', () => {
    const { heard, open } = roundOf(
      [
        keyResult('a', [
          { date: '2026-11-01', value: 22, confidence: 6 },
          { date: DAY, value: 24, confidence: 5, help: 'Sprachmittlung' },
        ]),
        keyResult('b', [
          { date: '2026-11-01', value: 25, confidence: 4 },
          { date: DAY, value: 23, confidence: 4, help: ' ' },
        ]),
        keyResult('c', [{ date: '2026-11-21', value: 25 }]),
        keyResult('d', [{ date: DAY, value: 20, confidence: 1 }]),
      ],
      DAY,
    );
    expect(heard.map(({ keyResult: { id }, help, fell }) => [id, help, fell])).toEqual([
      ['a', true, true],
      ['b', false, true],
      // Nobody said anything before: nothing fell.
      ['d', false, false],
    ]);
    expect(open.map(({ id }) => id)).toEqual(['c']);
  });

  it('compares with the days before, however often something was corrected today', () => {
    const checkIns = [
      { date: '2026-11-01', confidence: 6 },
      { date: DAY, confidence: 3 },
      { date: DAY, confidence: 7 },
    ];
    const [one] = roundOf([keyResult('a', checkIns)], DAY).heard;
    expect([one?.now.confidence, one?.before.confidence, one?.fell]).toEqual([7, 6, false]);
  });
});
