import { describe, expect, it } from 'vitest';
import { deletionAt, tomorrowEvening, typedTime } from './deletion';

const NOW = new Date(2026, 11, 31, 9, 41).getTime();
const HOUR = 3_600_000;

describe('when a protected workshop is deleted', () => {
  it('is proposed for tomorrow evening, also at the end of a year', () => {
    expect(tomorrowEvening(NOW)).toBe('2027-01-01T18:00');
  });

  it('is read as it was typed', () => {
    const at = new Date(2027, 2, 4, 7, 5);
    expect(typedTime(at)).toBe('2027-03-04T07:05');
    expect(deletionAt('2027-03-04T07:05', NOW)).toBe(at.getTime());
  });

  it('is an hour ahead at least and 400 days at most', () => {
    expect(deletionAt(typedTime(new Date(NOW + HOUR)), NOW)).toBe(NOW + HOUR);
    expect(deletionAt(typedTime(new Date(NOW + HOUR - 60_000)), NOW)).toBeUndefined();
    expect(deletionAt(typedTime(new Date(NOW + 399 * 24 * HOUR)), NOW)).toBeDefined();
    expect(deletionAt(typedTime(new Date(NOW + 401 * 24 * HOUR)), NOW)).toBeUndefined();
  });

  it('is nothing where nothing was typed', () => {
    expect(deletionAt('', NOW)).toBeUndefined();
  });
});
