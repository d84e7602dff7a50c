import { describe, expect, it } from 'vitest';
import type { Language } from './contract';
import { readDay, readNumber, writeNumber } from './localValues';

describe('numbers as people write them', () => {
  it.each<[string, Language, number | undefined]>([
    ['92000', 'de', 92000],
    ['92.000 €', 'de', 92000],
    ['92.000,50 €', 'de', 92000.5],
    ['92,000.50', 'de', 92000.5],
    ['€92,000.50', 'en', 92000.5],
    ['1.234.567', 'en', 1_234_567],
    ['1,234,567', 'de', 1_234_567],
    ['1.500', 'de', 1500],
    ['1.500', 'en', 1.5],
    ['1,500', 'en', 1500],
    ['1,500', 'de', 1.5],
    ['0.500', 'de', 0.5],
    ['1,5', 'en', 1.5],
    ['1.5', 'de', 1.5],
    ['1\u202f234,5', 'de', 1234.5],
    ["1'234.50", 'de', 1234.5],
    ['−5', 'de', -5],
    ['–5', 'de', -5],
    ['92 000', 'de', 92_000],
    ['19,6 %', 'de', 19.6],
    ['1.200,5', 'en', 1200.5],
    ['+5', 'de', 5],
    ['-0', 'de', 0],
    ['1,2 Mio. €', 'de', 1_200_000],
    ['1,1 Tsd.', 'de', 1100],
    ['45 TEUR', 'de', 45_000],
    ['3k', 'en', 3000],
    ['1,5 VZÄ', 'de', 1.5],
    ['40 %', 'de', 40],
    ['500,-', 'de', 500],
    ['', 'de', undefined],
    ['viel', 'de', undefined],
    ['1.2.3', 'de', undefined],
    ['1,23,456.5', 'de', undefined],
    ['1.234,56,7', 'de', undefined],
    ['12 Äpfel', 'de', undefined],
    ['5-7', 'de', undefined],
    ['1e5', 'de', undefined],
    ['9'.repeat(400), 'de', undefined],
    ['2 Mrd. Mio.', 'de', undefined],
  ])('%j in %s is %s', (text, language, value) => {
    expect(readNumber(text, language)).toBe(value);
  });

  it('come back as they were written', () => {
    for (const value of [0, 1.5, 92000, 1234.56, 1e12]) {
      expect(readNumber(writeNumber(value, 'de'), 'de')).toBe(value);
      expect(readNumber(writeNumber(value, 'en'), 'en')).toBe(value);
    }
    expect(writeNumber(1234.5, 'de')).toBe('1234,5');
  });
});

describe('days as people write them', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
    ['01.03.26', '2026-03-01'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['5/5/2026', '2026-05-05'],
    ['1/3/2026', undefined],
    ['30.2.2026', undefined],
    ['2026', undefined],
    ['bald', undefined],
  ])('%j is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});
