import { describe, expect, it } from 'vitest';
import { readCases } from './cases';
import type { Link } from './contract';
import { graphOf } from './graph';
import { register, riskOf } from './register';
import { link } from './sample';

describe('the assumption register', () => {
  it.each(readCases<unknown, { today: string }>('register'))('$name', ({ board, given, expected }) => {
    expect(register(graphOf(board.cards, board.links), given.today)).toEqual(expected);
  });

  it.each<[Partial<Link>, number]>([
    [{ harm: 1, evidence: 5 }, 1],
    [{ harm: 5, evidence: 1 }, 25],
    [{ harm: 4, evidence: 2 }, 16],
    [{ harm: 3 }, 15],
    [{ evidence: 4 }, 10],
    [{}, 25],
    [{ harm: 2, evidence: 5, checkState: 'fails' }, 10],
    [{ harm: 99, evidence: -3 }, 25],
    [{ harm: Number.NaN, evidence: 5 }, 5],
  ])('rates %o as %i', (values, risk) => {
    expect(riskOf({ ...link('1', 'a', 'b'), ...values })).toBe(risk);
  });
});
