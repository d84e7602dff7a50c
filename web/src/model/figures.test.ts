import { describe, expect, it } from 'vitest';
import { figure, money, readFigure } from './figures';

describe('figures', () => {
  it.each([
    ['92.000', 92_000],
    ['92.000,50 €', 92_000.5],
    ['92 000', 92_000],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['0.125', 0.125],
    ['1.234.567', 1_234_567],
    ['19,6 %', 19.6],
    ['−3', -3],
    ['', undefined],
    ['-', undefined],
    ['12a', undefined],
    ['1,2,3', undefined],
    ['1.2.3', undefined],
    ['12.34,5', undefined],
    ['1,200.5', 1200.5],
    ['1,20.5', undefined],
  ])('are read as Germans write them: %s', (typed, value) => {
    expect(readFigure(typed, 'de')).toBe(value);
  });

  it.each([
    ['92,000.50', 92_000.5],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['1,234,567', 1_234_567],
    ['1.234', 1.234],
    ['1.200,5', 1200.5],
    ['1.200,5,6', undefined],
  ])('are read as the English write them: %s', (typed, value) => {
    expect(readFigure(typed, 'en')).toBe(value);
  });

  it('are whole euros, or euros and cents', () => {
    expect([92_000, 20_000.5, 0.005].map((amount) => money(amount, 'de'))).toEqual(['92.000', '20.000,50', '0,01']);
    expect(money(339_999.999, 'en')).toBe('340,000');
  });

  it('are read again as they are shown', () => {
    for (const language of ['de', 'en'] as const)
      for (const value of [0, 0.1, 1.5, 999, 1000, 92_000, 1_234_567.25, -44])
        expect(readFigure(figure(value, language), language), `${String(value)} in ${language}`).toBe(value);
  });
});
