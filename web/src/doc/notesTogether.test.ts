import { describe, expect, it } from 'vitest';
import { isItem } from '../model/notes';
import { piecesOf } from '../model/notesPaste';
import { copyOf, exchange, notes, type Person, shown } from './fixtures/notes';
import { duplicate, indent, move } from './notesMoves';
import { joinBefore, joinNext, paste, split } from './notesText';

/** Small, fast, seeded. */
function randomOf(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return (below: number): number => Math.floor(next() * below);
}

describe('three people at once', () => {
  const first = Number(process.env['SEED'] ?? 1);
  it.each(Array.from({ length: 40 }, (_, index) => first + index))(
    'lose no word whatever they split, join, move and paste (seed %i)',
    (seed) => {
      const random = randomOf(seed);
      const one = notes('# Anfang', '- eins', '  - zwei', 'Ende');
      const people = [one, copyOf(one), copyOf(one)];
      const words: string[] = [];
      const word = (): string => {
        words.push(`w${words.length}w`);
        return ` ${words.at(-1) ?? ''} `;
      };
      const act = ({ editor, type, id }: Person): void => {
        const index = random(editor.rows.length);
        const block = editor.rows[index]?.block;
        if (!block) return void editor.add(0, { kind: 'paragraph' }, word());
        // Between words only: whoever cuts a word in two has taken it apart himself.
        const gaps = [...block.text.matchAll(/^|\s|$/gu)].map((gap) => gap.index);
        const at = gaps[random(gaps.length)] ?? 0;
        const run = [block.id, ...(editor.rows[index + 1] ? [id(index + 1)] : [])].slice(0, 1 + random(2));
        [
          () => type(block.id, at, word()),
          () => type(block.id, at, word()),
          () => split(editor, block.id, at, at),
          () => joinBefore(editor, block.id),
          () => joinNext(editor, block.id),
          () => move(editor, run, random(editor.rows.length + 1)),
          () => indent(editor, run, random(2) === 0 ? 1 : -1),
          () =>
            editor.setKind(run, {
              kind: (['bullet', 'number', 'heading', 'paragraph'] as const)[random(4)] ?? 'check',
            }),
          () => paste(editor, block.id, at, at, piecesOf(`${word()}\n- ${word()}\n${word()}`)),
          () => duplicate(editor, run),
        ][random(10)]?.();
      };
      for (let round = 0; round < 25; round += 1) {
        for (const who of people) for (let step = random(4); step > 0; step -= 1) act(who);
        if (random(3) === 0) exchange(...people);
      }
      exchange(...people);
      const [a = [], b, c] = people.map(shown);
      expect(b).toEqual(a);
      expect(c).toEqual(a);
      const all = a.join(' ');
      expect(words.filter((one) => !all.includes(one))).toEqual([]);
      for (const { block, depth } of one.editor.rows) expect(isItem(block) || depth === 0).toBe(true);
    },
  );
});
