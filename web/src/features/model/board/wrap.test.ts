import { describe, expect, it } from 'vitest';
import { wrap } from './wrap';

const letters = (text: string): number => text.length;

describe('lines of a label', () => {
  it('break between words', () => {
    expect(wrap('wer am meisten braucht, wird erreicht', 16, 3, letters)).toEqual([
      'wer am meisten',
      'braucht, wird',
      'erreicht',
    ]);
  });

  it('break a long word at a soft hyphen', () => {
    expect(wrap('Druck und Über\u00adsetzung', 15, 3, letters)).toEqual(['Druck und Über-', 'setzung']);
    expect(wrap('Über\u00adsetzung', 12, 3, letters)).toEqual(['Übersetzung']);
  });

  it('are refused when they are too many or a word is too wide', () => {
    expect(wrap('eins zwei drei vier', 4, 3, letters)).toBeUndefined();
    expect(wrap('Schwangerschaft', 8, 3, letters)).toBeUndefined();
    expect(wrap('', 8, 3, letters)).toEqual([]);
  });
});
