import { describe, expect, it } from 'vitest';
import { cleared, hasLine, openLines, SHEET, tagsOf, valuesOf } from './cardSheet';
import type { Card } from './contract';

const card = (facts: Partial<Card> = {}): Card => ({
  ...{ id: 'c', lane: 'input', order: 'a0', title: 'a', note: '' },
  ...facts,
});

describe('the sheet of a card', () => {
  it('has a line for what was said, and only for that', () => {
    expect(SHEET.filter((line) => hasLine(card(), line))).toEqual([]);
    const said = card({ audience: 'Familien', amount: 3, organisation: 'Kita e. V.', lag: 0 });
    expect(SHEET.filter((line) => hasLine(said, line))).toEqual(['audience', 'resource', 'lag', 'origin']);
    expect(hasLine(card({ audience: '  ' }), 'audience')).toBe(false);
  });

  it('offers the rest once each, first what matters in the lane', () => {
    const { first, rest } = openLines(card({ product: '36.30.02' }));
    expect(first).toEqual(['resource', 'responsible', 'duty']);
    expect([...first, ...rest, 'product'].sort()).toEqual([...SHEET].sort());
  });

  it('is cleared line by line', () => {
    expect(Object.keys(cleared('resource'))).toEqual(['resource', 'amount', 'unit', 'change', 'experiment']);
    expect(cleared('plain')).toEqual({});
  });

  it('knows the names and markers in use, the most frequent first', () => {
    const cards = [
      card({ responsible: 'Amt 51', tags: ['Hafen'] }),
      card({ responsible: 'Amt 40', tags: ['Hafen', 'Eile'] }),
      card({ responsible: 'Amt 40' }),
    ];
    expect(valuesOf(cards, 'responsible')).toEqual(['Amt 40', 'Amt 51']);
    expect(tagsOf(cards)).toEqual(['Hafen', 'Eile']);
  });
});
