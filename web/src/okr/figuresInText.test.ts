import { describe, expect, it } from 'vitest';
import { saidInTitle } from './figuresInText';
import { typedNumber } from './typedNumber';

describe('a number typed into a field', () => {
  it.each([
    ['1.200,5', { value: 1200.5 }],
    ['1,200.5', { value: 1200.5 }],
    ['1.234.567,89', { value: 1_234_567.89 }],
    ['1.200', { value: 1200 }],
    ['12,5', { value: 12.5 }],
    ['1.5', { value: 1.5 }],
    ['1 200', { value: 1200 }],
    ['1’000', { value: 1000 }],
    ['20 %', { value: 20, unit: '%' }],
    ['20%', { value: 20, unit: '%' }],
    ['ca. 30 Tage', { value: 30, unit: 'Tage' }],
    ['€ 500', { value: 500, unit: '€' }],
    ['2 Mio. €', { value: 2_000_000, unit: '€' }],
    ['12 m²', { value: 12, unit: 'm²' }],
    ['5 t CO2', { value: 5, unit: 't CO2' }],
    ['−5', { value: -5 }],
    ['-0', { value: 0 }],
    ['１２', { value: 12 }],
    ['1e3', { value: 1000 }],
    ['zwölf', { value: 12 }],
    ['Fünfundzwanzig Tage', { value: 25, unit: 'Tage' }],
    ['dreihundertzwanzig', { value: 320 }],
    ['zweitausend', { value: 2000 }],
    ['zwei Millionen', { value: 2_000_000 }],
  ])('is read in German: %s', (typed, expected) => {
    expect(typedNumber(typed, 'de')).toEqual(expected);
  });

  it.each([
    ['1,200.5', { value: 1200.5 }],
    ['1.200,5', { value: 1200.5 }],
    ['1,200', { value: 1200 }],
    ['1.200', { value: 1.2 }],
    ['12,5', { value: 12.5 }],
    ['twelve', { value: 12 }],
    ['twenty-five days', { value: 25, unit: 'days' }],
    ['three hundred', { value: 3, unit: 'hundred' }],
    ['20 percent', { value: 20, unit: 'percent' }],
  ])('is read in English: %s', (typed, expected) => {
    expect(typedNumber(typed, 'en')).toEqual(expected);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['viele', 'no-number'],
    ['NaN', 'no-number'],
    ['Infinity', 'no-number'],
    ['von 3 auf 4', 'several'],
    ['12 30', 'several'],
    ['1.2.3', 'unclear'],
    ['12,,5', 'unclear'],
    ['3/4', 'unclear'],
    ['--5', 'unclear'],
    ['1e99', 'too-large'],
    ['1e999', 'too-large'],
    ['5000 Mrd.', 'too-large'],
    ['9'.repeat(40), 'too-large'],
    ['9'.repeat(100_000), 'unclear'],
    ['1.'.repeat(50_000), 'unclear'],
  ])('is told when it is none: %.20s', (typed, why) => {
    expect(typedNumber(typed, 'de')).toEqual({ why });
  });
});

describe('the figures of a title', () => {
  it.each([
    ['Familien nehmen den Besuch an, von 20 % auf 30 % bis Ende 2026', 20, 30, '%', '2026-12-31'],
    ['Von 1.200,5 auf 900 Tonnen bis 30.06.2026', 1200.5, 900, 'Tonnen', '2026-06-30'],
    ['Bis Q2 2026 kommen von zwölf auf zwanzig Gäste', 12, 20, 'Gäste', '2026-06-30'],
    ['Von 3 auf 6 der 9 häufigsten Sprachen bis 2. Tertial 2026', 3, 6, undefined, '2026-08-31'],
    ['60 % statt bisher 35 % schließen den Kurs ab', 35, 60, '%', undefined],
    ['Von 1 von 10 auf 4 von 10 bis Ende März 2027', 1, 4, undefined, '2027-03-31'],
    ['Anteil der Frauen: 31 % → 40 %', 31, 40, '%', undefined],
    ['Kinder unter 12 lesen: von 3.400 auf 4.200 Ausleihen', 3400, 4200, 'Ausleihen', undefined],
    ['Ausgangswert 22 %, Ziel 35 %, spätestens 31.2.2026', 22, 35, '%', undefined],
    ['Innerhalb von 14 Tagen: von 68 auf 85 Prozent', 68, 85, '%', undefined],
    ['Verbrauch sinkt um 10 % gegenüber 2025', undefined, undefined, undefined, undefined],
    ['Klimaneutral bis 2035', undefined, undefined, undefined, '2035-12-31'],
    ['Mehr los im Quartier 4', undefined, 4, undefined, undefined],
  ])('are found in German: %s', (title, baseline, target, unit, date) => {
    expect(saidInTitle(title, 'de')).toEqual(defined({ baseline, target, unit, date }));
  });

  it.each([
    ['Families accept the visit, from 20% to 30% by the end of 2026', 20, 30, '%', '2026-12-31'],
    ['60% complete the course, up from 35%', 35, 60, '%', undefined],
    ['Permits in 10 days instead of 35 by 30 June 2026', 35, 10, 'days', '2026-06-30'],
    ['9 out of 12 stay, up from 5 out of 12', 5, 9, undefined, undefined],
    ['From 1,200.5 to 2,400 hours by 2026-03-31', 1200.5, 2400, 'hours', '2026-03-31'],
  ])('are found in English: %s', (title, baseline, target, unit, date) => {
    expect(saidInTitle(title, 'en')).toEqual(defined({ baseline, target, unit, date }));
  });
});

function defined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
