import { describe, expect, it } from 'vitest';
import type { BlockKind } from './contract';
import { layRows, type NoteBlock, placeAbove, placeBelow, runBetween } from './notes';
import { htmlOf, markdownOf } from './notesCopy';
import { type HtmlNode, piecesOfHtml, unstyled } from './notesHtml';
import { clean, piecesOf } from './notesPaste';
import { shortcutBefore } from './notesShortcut';
import { TEXT_LIMIT } from './textEdit';

const KIND: Record<string, BlockKind> = { '#': 'heading', '-': 'bullet', '1': 'number', '[': 'check' };

/** Rows from lines like `  - words`: two blanks are one step. */
function rows(...lines: string[]) {
  return layRows(
    lines.map((line, index): NoteBlock => {
      const body = line.trimStart();
      const kind = KIND[body[0] ?? ''] ?? 'paragraph';
      return {
        id: `b${index}`,
        kind,
        order: `a${index}`,
        text: kind === 'paragraph' ? body : body.slice(2),
        done: false,
        indent: (line.length - body.length) / 2,
        level: 1,
      };
    }),
  );
}

describe('rows of the notes', () => {
  it('count numbers at each depth until something else stands between them', () => {
    const laid = rows('1 a', '1 b', '  1 b1', '  1 b2', '1 c', '- x', '1 d', 'words', '1 e');
    expect(laid.map((row) => row.number)).toEqual([1, 2, 1, 2, 3, 0, 1, 0, 1]);
  });

  it('stand at most one step deeper than the item before', () => {
    const laid = rows('      - a', '    - b', 'words', '  - c');
    expect(laid.map((row) => row.depth)).toEqual([0, 1, 0, 0]);
  });

  it('move with what belongs to them, past what belongs to others', () => {
    const laid = rows('- a', '  - a1', '- b', '  - b1', '    - b2', 'words');
    expect(runBetween(laid, 2, 2)).toEqual({ from: 2, end: 5 });
    expect(placeAbove(laid, { from: 2, end: 5 })).toBe(0);
    expect(placeBelow(laid, { from: 0, end: 2 })).toBe(5);
    // Into the next parent, as its first.
    expect(placeBelow(laid, { from: 1, end: 2 })).toBe(3);
    expect(placeBelow(laid, { from: 5, end: 6 })).toBeUndefined();
    expect(placeAbove(laid, { from: 0, end: 2 })).toBeUndefined();
  });
});

describe('a Markdown mark typed at the beginning', () => {
  it.each([
    ['# ', 'heading', 2],
    ['### ', 'heading', 4],
    ['- ', 'bullet', 2],
    ['* ', 'bullet', 2],
    ['1. ', 'number', 3],
    ['[] ', 'check', 3],
    ['[ ] ', 'check', 4],
  ])('%j makes a %s', (mark, kind, length) => {
    expect(shortcutBefore(`${mark}words`, mark.length)).toMatchObject({ kind: { kind }, length });
  });

  it.each(['#### ', '3. ', '-', 'a - ', '-- '])('%j is only words', (text) => {
    expect(shortcutBefore(text, text.length)).toBeUndefined();
  });
});

describe('pasted text', () => {
  const brief = (text: string) =>
    piecesOf(text).map(({ kind, level, done, indent, text: words }) =>
      [kind, level, done, indent || undefined, words].filter((one) => one !== undefined).join(' '),
    );

  it('becomes blocks line by line, with Markdown recognised', () => {
    expect(
      brief(
        '# Ziele\r\n\r\nWir wollen\n- eins\n  * eins a\n\t- eins b\n- [x] fertig\n- [ ] offen\n[] leer\n1. erst\n2. dann\n3. Oktober\n\n3. Oktober\n#kein Titel\n##### tief',
      ),
    ).toEqual([
      'heading 1 Ziele',
      'paragraph Wir wollen',
      'bullet eins',
      'bullet 1 eins a',
      'bullet 2 eins b',
      'check true fertig',
      'check false offen',
      'check false leer',
      'number erst',
      'number dann',
      'number Oktober',
      'number Oktober',
      'paragraph #kein Titel',
      'heading 3 tief',
    ]);
    expect(brief('Beginn\n3. Oktober')).toEqual(['paragraph Beginn', 'paragraph 3. Oktober']);
  });

  it('keeps right-to-left text and emoji whole, and drops what no text holds', () => {
    expect(brief('مرحبا بكم\n👩‍👩‍👧‍👦 Familie')).toEqual(['paragraph مرحبا بكم', 'paragraph 👩‍👩‍👧‍👦 Familie']);
    expect(clean('a\u0000b\ud83dc')).toBe('ab\ufffdc');
  });

  it('of one endless line is cut into blocks that hold it, and never inside a character', () => {
    const text = '😀'.repeat(TEXT_LIMIT);
    const pieces = piecesOf(text);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    for (const piece of pieces) {
      expect(piece.text.length).toBeLessThanOrEqual(TEXT_LIMIT);
      expect(piece.text).toMatch(/^\p{Emoji_Presentation}+$/u);
    }
  });

  it('comes back from our own copy as it was', () => {
    const laid = rows('# Ziele', '- eins', '  1 zwei', '  1 drei', '    [ vier', '- fünf', '- x\n- y', '[ok', '#nein');
    const again = piecesOf(markdownOf(laid));
    expect(again.map(({ kind, indent, text }) => [kind, indent, text])).toEqual(
      laid.map(({ block, depth }) => [block.kind, depth, block.text]),
    );
    expect(htmlOf(rows('- a', '  1 b', '- c', 'd <e>'))).toBe(
      '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul><p>d &lt;e&gt;</p>',
    );
  });
});

describe('pasted HTML', () => {
  type Child = HtmlNode | string;
  const text = (value: string): HtmlNode => ({ nodeType: 3, nodeName: '#text', nodeValue: value, childNodes: [] });
  const el = (name: string, attributes: Record<string, string>, ...children: Child[]): HtmlNode => ({
    nodeType: 1,
    nodeName: name.toUpperCase(),
    nodeValue: null,
    childNodes: children.map((child) => (typeof child === 'string' ? text(child) : child)),
    getAttribute: (key) => attributes[key] ?? null,
  });
  const brief = (...nodes: Child[]) =>
    piecesOfHtml(el('body', {}, ...nodes)).pieces.map(({ kind, level, done, indent, text: words }) =>
      [kind, level, done, indent || undefined, words].filter((one) => one !== undefined).join(' '),
    );

  it('from the web keeps headings, lists in lists, breaks and boxes', () => {
    expect(
      brief(
        el('h1', {}, 'Ziele ', el('b', {}, 'hier')),
        el('p', {}, 'eins\n  zwei', el('br', {}), 'drei'),
        el(
          'ul',
          {},
          el('li', {}, 'a', el('ol', {}, el('li', {}, el('p', {}, 'b')), el('li', {}, 'c'))),
          el('li', {}, el('input', { type: 'checkbox', checked: '' }), ' d'),
          el('li', {}, '☐ e'),
        ),
        'lose',
      ),
    ).toEqual([
      'heading 1 Ziele hier',
      'paragraph eins zwei\ndrei',
      'bullet a',
      'number 1 b',
      'number 1 c',
      'check true d',
      'check false e',
      'paragraph lose',
    ]);
  });

  it('from Word knows items by their style, and drops marks and style sheets', () => {
    const mark = (words: string) =>
      el('span', { 'data-style': 'mso-list:Ignore' }, words, el('span', {}, '\u00a0\u00a0'));
    expect(
      brief(
        el('style', {}, 'p {color:red}'),
        el('p', { 'data-style': 'mso-list:l0 level1 lfo1' }, mark('·'), 'Punkt'),
        el('p', { 'data-style': 'margin:0;mso-list:l0 level2 lfo1' }, mark('1.'), 'Nummer'),
        el('p', {}, 'Absatz'),
        el('table', {}, el('tr', {}, el('td', {}, el('p', {}, 'Jahr')), el('td', {}, el('p', {}, '2027')))),
      ),
    ).toEqual(['bullet Punkt', 'number 1 Nummer', 'paragraph Absatz', 'paragraph Jahr | 2027']);
  });

  it('is parsed without styles and handlers that the policy of the page would report', () => {
    expect(unstyled('<style>p{}</style><p style="a:b" onclick=x>style=1 onclick=2</p>')).toBe(
      '<p data-style="a:b" data-onclick=x>style=1 onclick=2</p>',
    );
  });

  it('lets nothing but words through, and counts the pictures left out', () => {
    const { pieces, images } = piecesOfHtml(
      el('body', {}, el('img', { src: 'x', onerror: 'alert(1)' }), el('script', {}, 'alert(2)'), el('p', {}, '<b>')),
    );
    expect(pieces.map((piece) => piece.text)).toEqual(['<b>']);
    expect(images).toBe(1);
  });
});
