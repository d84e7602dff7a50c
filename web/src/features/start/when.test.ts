import { describe, expect, it } from 'vitest';
import { when } from './when';

const now = new Date(2025, 9, 27, 9, 0).getTime();

describe('when a workshop was used last', () => {
  it('is today, yesterday or a date, also across the end of summer time', () => {
    expect(when(new Date(2025, 9, 27, 0, 1).getTime(), 'de', now).key).toBe('start-meta-today');
    expect(when(new Date(2025, 9, 26, 14, 0).getTime(), 'de', now)).toMatchObject({
      key: 'start-meta-yesterday',
      time: '14:00',
    });
    expect(when(new Date(2025, 9, 25, 23, 59).getTime(), 'de', now)).toMatchObject({
      key: undefined,
      date: '25.10.2025',
    });
    expect(when(new Date(2025, 8, 12).getTime(), 'en', now).date).toBe('12/09/2025');
  });
});
