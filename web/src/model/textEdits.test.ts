import { describe, expect, it } from 'vitest';
import { splits } from './textEdit';
import { editsBetween } from './textEdits';

/** What carrying the edits out makes of a text. */
function applied(before: string, after: string): string {
  return editsBetween(before, after).reduce(
    (text, { at, removed, inserted }) => text.slice(0, at) + inserted + text.slice(at + removed),
    before,
  );
}

describe('edits between two texts', () => {
  it('leave what both share where it is', () => {
    expect(editsBetween('Alle Kinder: Gesund aufwachsen i', 'Gesund aufwachsen')).toEqual([
      { at: 30, removed: 2, inserted: '' },
      { at: 0, removed: 13, inserted: '' },
    ]);
    expect(editsBetween('eins zwei drei vier', 'eins 2 drei 4')).toEqual([
      { at: 15, removed: 4, inserted: '4' },
      { at: 5, removed: 4, inserted: '2' },
    ]);
    // The last letter of what was typed is no letter of the word before.
    expect(editsBetween('Alle Kinder: Gesund aufwachsen in', 'Gesund aufwachsen')).toEqual([
      { at: 30, removed: 3, inserted: '' },
      { at: 0, removed: 13, inserted: '' },
    ]);
    expect(editsBetween('gleich', 'gleich')).toEqual([]);
  });

  it('never cut a character in two', () => {
    for (const [before, after] of [
      ['😀', '😁'],
      ['a 👶🏽 b', 'x 👶🏿 y'],
      ['x😀 y', '😁 y z'],
    ] as const) {
      expect(applied(before, after)).toBe(after);
      for (const { at } of editsBetween(before, after)) expect(splits(before, at)).toBe(false);
    }
  });

  it.each(Array.from({ length: 50 }, (_, index) => Number(process.env['SEED'] ?? 1) + index))(
    'turn the one into the other (seed %i)',
    (seed) => {
      let state = seed;
      const random = (below: number): number => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((state / 4_294_967_296) * below);
      };
      const words = ['ein', 'Haus', '\n', '👶🏽', 'für', '  ', 'alle', ''];
      const text = () => Array.from({ length: random(30) }, () => words[random(words.length)]).join(' ');
      const [before, after] = [text(), text()];
      expect(applied(before, after)).toBe(after);
    },
  );

  it('become one where the texts are long and have little in common', () => {
    const [before, after] = ['a ', 'b '].map((word) => word.repeat(30_000));
    expect(editsBetween(before ?? '', after ?? '')).toHaveLength(1);
  });
});
