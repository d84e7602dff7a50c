import { describe, expect, it } from 'vitest';
import { piecesOf } from '../model/notesPaste';
import { copyOf, exchange, notes, shown } from './fixtures/notes';
import { duplicate, indent, move } from './notesMoves';
import { joinBefore, joinNext, more, paste, split } from './notesText';

describe('Enter', () => {
  it('splits in the middle, at the end, and at the beginning without moving the words', () => {
    const one = notes('- Hallo Welt');
    const id = one.id(0);
    const added = split(one.editor, id, 5, 6);
    expect(shown(one)).toEqual(['- Hallo', '- Welt']);
    expect(added).toEqual({ block: one.id(1), at: 0 });
    expect(split(one.editor, id, 0, 0)).toEqual({ block: id, at: 0 });
    expect(shown(one)).toEqual(['- ', '- Hallo', '- Welt']);
    split(one.editor, id, 5, 5);
    expect(shown(one)).toEqual(['- ', '- Hallo', '- ', '- Welt']);
  });

  it('after a heading begins a paragraph; in an empty item it goes out, then ends the list', () => {
    const one = notes('## Titel', '- a');
    one.editor.setKind([one.id(0)], { kind: 'heading', level: 2 });
    split(one.editor, one.id(0), 5, 5);
    expect(shown(one).slice(0, 2)).toEqual(['## Titel', '']);
    const last = one.editor.add(9, { kind: 'bullet' }).block;
    indent(one.editor, [last], 1);
    expect(shown(one).at(-1)).toBe('  - ');
    split(one.editor, last, 0, 0);
    expect(shown(one).at(-1)).toBe('- ');
    split(one.editor, last, 0, 0);
    expect(shown(one).at(-1)).toBe('');
  });
});

describe('Backspace and Delete', () => {
  it('unmake an item first, then join at the seam', () => {
    const one = notes('Hallo ', '- Welt', 'Ende');
    const [hallo, welt] = [one.id(0), one.id(1)];
    expect(joinBefore(one.editor, welt)).toEqual({ block: welt, at: 0 });
    expect(shown(one)).toEqual(['Hallo', 'Welt', 'Ende']);
    expect(joinBefore(one.editor, welt)).toEqual({ block: hallo, at: 5 });
    expect(joinNext(one.editor, hallo)).toEqual({ block: hallo, at: 9 });
    expect(shown(one)).toEqual(['HalloWeltEnde']);
    for (let step = 0; step < 3; step += 1) one.editor.undo();
    expect(shown(one)).toEqual(['Hallo', '- Welt', 'Ende']);
  });

  it('leave alone what would be too long for one block', () => {
    const one = notes('a'.repeat(60_000), 'b'.repeat(60_000));
    expect(joinNext(one.editor, one.id(0))).toBeUndefined();
    expect(shown(one)).toHaveLength(2);
  });

  it('show a word that somebody typed into the block meanwhile', () => {
    const one = notes('Hallo', 'Welt');
    const two = copyOf(one);
    joinBefore(one.editor, one.id(1));
    two.type(two.id(1), 4, ' spät');
    exchange(one, two);
    expect(shown(one)).toEqual(['HalloWelt', ' spät']);
    expect(shown(two)).toEqual(shown(one));
  });
});

describe('moving', () => {
  it('takes along what belongs to an item and counts anew', () => {
    const one = notes('1. a', '2. b', '    - b1', '3. c');
    move(one.editor, [one.id(1), one.id(2)], 0);
    expect(shown(one)).toEqual(['1. b', '  - b1', '2. a', '3. c']);
    indent(one.editor, [one.id(2)], 1);
    expect(shown(one)).toEqual(['1. b', '  - b1', '  1. a', '2. c']);
    one.editor.undo();
    one.editor.undo();
    expect(shown(one)).toEqual(['1. a', '2. b', '  - b1', '3. c']);
  });

  it('of two people into one gap ends in one order, and something still fits between', () => {
    const one = notes('a', 'b', 'c', 'd');
    const two = copyOf(one);
    move(one.editor, [one.id(3)], 1);
    move(two.editor, [two.id(2)], 1);
    exchange(one, two);
    expect(shown(one)).toEqual(shown(two));
    one.editor.add(2, { kind: 'paragraph' }, 'x');
    exchange(one, two);
    expect(shown(two)[2]).toBe('x');
    expect(new Set(shown(two))).toEqual(new Set(['a', 'b', 'c', 'd', 'x']));
  });

  it('copies blocks behind themselves', () => {
    const one = notes('- a', '  - b', 'c');
    duplicate(one.editor, [one.id(0), one.id(1)]);
    expect(shown(one)).toEqual(['- a', '  - b', '- a', '  - b', 'c']);
  });
});

describe('pasting', () => {
  it('into words joins at both ends', () => {
    const one = notes('Anfang Ende');
    const { caret } = paste(one.editor, one.id(0), 7, 7, piecesOf('eins\n- zwei\ndrei '));
    expect(shown(one)).toEqual(['Anfang eins', '- zwei', 'dreiEnde']);
    expect(caret).toEqual({ block: one.id(2), at: 4 });
    one.editor.undo();
    expect(shown(one)).toEqual(['Anfang Ende']);
  });

  it('into an empty block takes its place, and a single line stays within the words', () => {
    const one = notes('# x');
    one.editor.add(1, { kind: 'paragraph' });
    paste(one.editor, one.id(1), 0, 0, piecesOf('- a\n- b'));
    paste(one.editor, one.id(0), 0, 1, piecesOf('Titel'));
    expect(shown(one)).toEqual(['# Titel', '- a', '- b']);
  });

  it('of very many lines goes in part by part and is one step of undo', () => {
    const one = notes('Vorher', 'Nachher');
    const lines = Array.from({ length: 1234 }, (_, index) => `Zeile ${index}`);
    const frames: number[] = [];
    one.doc.on('update', (update: Uint8Array) => frames.push(update.length));
    let { waiting } = paste(one.editor, one.id(0), 3, 3, piecesOf(lines.join('\n')));
    while (waiting.length > 0) waiting = more(one.editor, waiting);
    expect(shown(one)).toEqual(['VorZeile 0', ...lines.slice(1), 'her', 'Nachher']);
    expect(Math.max(...frames)).toBeLessThan(100_000);
    one.editor.undo();
    expect(shown(one)).toEqual(['Vorher', 'Nachher']);
  });
});

describe('undo', () => {
  it('of a new block leaves what others wrote in it', () => {
    const one = notes('a');
    const { block } = one.editor.add(1, { kind: 'paragraph' }, 'mein ');
    const two = copyOf(one);
    two.type(block, 5, 'dein');
    exchange(one, two);
    one.editor.undo();
    exchange(one, two);
    expect(shown(two)).toEqual(['a', 'dein']);
  });

  it('of a deletion brings back the words and tells where', () => {
    const one = notes('a', 'b', 'c');
    const b = one.id(1);
    expect(one.editor.remove([b])).toEqual({ block: one.id(1), at: 0 });
    expect(shown(one)).toEqual(['a', 'c']);
    expect(one.editor.undo()).toEqual({ block: b, at: 1 });
    expect(shown(one)).toEqual(['a', 'b', 'c']);
  });
});

describe('a block that others delete while somebody stands in it', () => {
  it('stays there for them, and stands again when they write', () => {
    const one = notes('a', 'b');
    const two = copyOf(one);
    const b = two.id(1);
    two.view.hold(b);
    one.editor.remove([b]);
    exchange(one, two);
    expect([shown(one), shown(two)]).toEqual([['a'], ['a', '']]);
    two.view.hold(undefined);
    expect(shown(two)).toEqual(['a']);
    two.view.hold(b);
    two.type(b, 0, 'neu');
    two.editor.revive(b);
    exchange(one, two);
    expect(shown(one)).toEqual(['a', 'neu']);
  });
});
