import { describe, expect, it } from 'vitest';
import { readCases, turned } from './cases';
import { type KpiStanding, kpisOf } from './kpi';
import { type Standing, standingOf } from './progress';

describe.each(['progress', 'confidence'])('the standing of key results and objectives: %s', (file) => {
  it.each(readCases<Standing>(file))('$name', ({ board, expected }) => {
    for (const given of [board, turned(board)]) expect(standingOf(given.okr ?? {})).toEqual(expected);
  });
});

describe('KPIs beside the OKRs', () => {
  it.each(readCases<KpiStanding[]>('kpi'))('$name', ({ board, expected }) => {
    for (const given of [board, turned(board)]) expect(kpisOf(given.okr ?? {})).toEqual(expected);
  });
});
