import { describe, expect, it } from 'vitest';
import { summary } from './set-aside';

describe('changes that the server could not read', () => {
  it('are counted over all areas, and everybody who wrote them is named once', () => {
    const found = [
      { area: 'model', count: 2, authors: ['Ayşe', 'Joost'] },
      { area: 'notes', count: 3, authors: ['Joost', 'Mira'] },
    ];
    expect(summary(found, (area) => area.toUpperCase())).toEqual({
      count: 5,
      areas: 'MODEL, NOTES',
      authors: 'Ayşe, Joost, Mira',
    });
  });
});
