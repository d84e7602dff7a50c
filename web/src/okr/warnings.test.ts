import { describe, expect, it } from 'vitest';
import { readCases, turned } from './cases';
import { WARNINGS, type Warning } from './warningFacts';
import { warningsOf } from './warnings';

const cases = readCases<Warning[]>('warnings');

describe('what in the OKRs deserves a second look', () => {
  it.each(cases)('$name', ({ board, expected }) => {
    for (const given of [board, turned(board)]) expect(warningsOf(given)).toEqual(expected);
  });

  it('has a case for every rule', () => {
    const found = new Set(cases.flatMap(({ expected }) => expected.map(({ rule }) => rule)));
    expect([...found].sort()).toEqual([...WARNINGS].sort());
  });
});
