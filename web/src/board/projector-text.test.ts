import { describe, expect, it } from 'vitest';
import { Random } from './fixtures/random';
import { largest } from './projector-fit';
import { linesOf, partsOf } from './projector-text';

/** Every sign is ten wide. */
const widthOf = (text: string): number => Array.from(text).length * 10;

describe('words on the wall', () => {
  it.each([
    ['Kinder wachsen gesund auf', 140, 4, ['Kinder wachsen', 'gesund auf']],
    ['Eltern\u00adlotsinnen', 100, 4, ['Eltern-', 'lotsinnen']],
    ['Elternlotsen-Besuche', 140, 4, ['Elternlotsen-', 'Besuche']],
    ['1,5 Stellen Eltern\u00adlotsinnen', 190, 4, ['1,5 Stellen Eltern-', 'lotsinnen']],
    ['Abcdefghijkl', 50, 4, ['Abcd-', 'efgh-', 'ijkl']],
    ['Consultation', 110, 4, ['Consultat-', 'ion']],
    ['123456789012', 50, 4, ['12345', '6789', '012']],
    ['eins zwei drei vier', 50, 2, ['eins', 'zwei…']],
    ['', 100, 4, []],
    ['  \n ', 100, 4, []],
    ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 60, 4, ['👩‍👩‍👧', '👩‍👩‍👧', '👩‍👩‍👧']],
  ])('%j in a width of %i and %i lines are %j', (text, width, most, lines) => {
    expect(linesOf(text, width, most, widthOf)).toEqual(lines);
  });

  it('are all there, in their order and within the width, however they are made (seeds 1 to 200)', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = new Random(seed);
      const text = Array.from({ length: random.whole(1, 14) }, () => randomWord(random)).join(' ');
      const width = random.whole(4, 30) * 10;
      const lines = linesOf(text, width, 99, widthOf);
      expect(
        lines.every((line) => widthOf(line) <= width),
        `seed ${seed}`,
      ).toBe(true);
      // Hyphens at the end of a line may be those of a division; all else must be what was there.
      const bare = (words: string): string => words.replaceAll(/[\s\u00ad-]/gu, '');
      expect(bare(lines.join('')), `seed ${seed}`).toBe(bare(text));
    }
  });

  it('are as large as they fit without a word being chopped', () => {
    const room = { width: 1000, height: 400 };
    const unit = (text: string): number => Array.from(text).length * 0.5;
    expect(largest('Kurz', [96, 64], room, unit).size).toBe(96);
    expect(largest('A'.repeat(25), [96, 64], room, unit)).toMatchObject({ size: 64, lines: ['A'.repeat(25)] });
    const long = largest('wort '.repeat(400), [96, 64], room, unit);
    expect(long.size).toBe(64);
    expect(long.lines.length * long.lineHeight).toBeLessThanOrEqual(room.height);
    expect(long.lines.at(-1)).toMatch(/…$/);
  });
});

function randomWord(random: Random): string {
  const signs = Array.from({ length: random.whole(1, 22) }, () => random.pick([...'aäbßcdeﬁ名']));
  return signs.map((sign, index) => sign + (index > 2 && random.next() < 0.15 ? '\u00ad' : '')).join('');
}

it('parts of words end where they may be divided', () => {
  expect(partsOf('Eltern\u00adlotsen-Besuche im Haus')).toEqual(['Eltern', 'lotsen-', 'Besuche', 'im', 'Haus']);
});
