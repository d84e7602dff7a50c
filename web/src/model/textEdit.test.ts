import { describe, expect, it } from 'vitest';
import { Pieces } from './pieces';
import { editBetween, moveCaret, splits, type TextEdit, withinLimit } from './textEdit';

function carryOut(text: string, edit: TextEdit): string {
  return text.slice(0, edit.at) + edit.inserted + text.slice(edit.at + edit.removed);
}

describe('the edit between two states of a field', () => {
  it('is one letter for one key, where the caret says', () => {
    expect(editBetween('aaa', 'aaaa', 2)).toEqual({ at: 1, removed: 0, inserted: 'a' });
    expect(editBetween('aaa', 'aa', 1)).toEqual({ at: 1, removed: 1, inserted: '' });
    expect(editBetween('Karte', 'Kärte', 2)).toEqual({ at: 1, removed: 1, inserted: 'ä' });
    expect(editBetween('gleich', 'gleich', 3)).toBeUndefined();
  });

  it('never cuts a character in two', () => {
    // Both emoji begin with the same high surrogate.
    const edit = editBetween('a😀b', 'a😁b', 3);
    expect(edit).toEqual({ at: 1, removed: 2, inserted: '😁' });
    expect(editBetween('x😀', 'x', 1)).toEqual({ at: 1, removed: 2, inserted: '' });
  });

  it('leads from one text to the other for random edits with emoji', () => {
    let seed = 20261121;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const letters = ['a', 'b', '😀', '😁', 'ß', ' '];
    const words = (): string => Array.from({ length: random(6) }, () => letters[random(6)]).join('');
    for (let round = 0; round < 3000; round += 1) {
      const before = words() + words();
      const [head, tail] = [words(), words()];
      const after = head + tail;
      const edit = editBetween(before, after, head.length);
      if (!edit) continue;
      expect(carryOut(before, edit), `seed 20261121 round ${round}`).toBe(after);
      expect(splits(before, edit.at) || splits(before, edit.at + edit.removed)).toBe(false);
    }
  });

  it('is cut at the limit, at a whole character', () => {
    expect(withinLimit({ at: 0, removed: 0, inserted: 'abc' }, 8, 10).inserted).toBe('ab');
    expect(withinLimit({ at: 0, removed: 0, inserted: 'a😀' }, 8, 10).inserted).toBe('a');
    expect(withinLimit({ at: 0, removed: 3, inserted: 'abc' }, 10, 10).inserted).toBe('abc');
  });
});

describe('the caret', () => {
  it('follows changes before it and stays at changes behind it', () => {
    expect(moveCaret(3, [{ insert: 'xy' }])).toBe(5);
    expect(moveCaret(3, [{ retain: 3 }, { insert: 'xy' }])).toBe(3);
    expect(moveCaret(3, [{ retain: 1 }, { delete: 5 }])).toBe(1);
    expect(moveCaret(5, [{ retain: 1 }, { delete: 2 }, { retain: 1 }, { insert: 'abc' }])).toBe(6);
  });
});

describe('an edit of an earlier text', () => {
  it('is carried out on what has become of it', () => {
    const pieces = new Pieces(6);
    pieces.apply([{ insert: 'XX' }, { retain: 3 }, { insert: 'YY' }]);
    let now = 'XXabcYYdef';
    for (const step of pieces.translate({ at: 2, removed: 2, inserted: '!' })) now = carryOut(now, step);
    expect(now).toBe('XXab!YYef');
  });

  it('does not bring back what others removed', () => {
    const pieces = new Pieces(6);
    pieces.apply([{ retain: 1 }, { delete: 4 }]);
    let now = 'af';
    for (const step of pieces.translate({ at: 3, removed: 1, inserted: '?' })) now = carryOut(now, step);
    expect(now).toBe('a?f');
  });
});
