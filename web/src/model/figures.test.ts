import { describe, expect, it } from 'vitest';
import { figure, money } from './figures';
import { readNumber } from './localValues';

describe('figures', () => {
  it('are whole euros, or euros and cents', () => {
    expect([92_000, 20_000.5, 0.005].map((amount) => money(amount, 'de'))).toEqual(['92.000', '20.000,50', '0,01']);
    expect(money(339_999.999, 'en')).toBe('340,000');
  });

  it('are read again as they are shown', () => {
    for (const language of ['de', 'en'] as const)
      for (const value of [0, 0.1, 1.5, 999, 1000, 92_000, 1_234_567.25, -44])
        expect(readNumber(figure(value, language), language), `${String(value)} in ${language}`).toBe(value);
  });
});
