import { describe, expect, it } from 'vitest';
import { guessDelimiter, parseDelimited, writeDelimited } from './delimited';

const cells = (text: string, delimiter: ';' | ',' | '\t' = ';') =>
  parseDelimited(text, delimiter).map((row) => row.cells);

describe('a table as text', () => {
  it('has quotes, doubled quotes, delimiters and line breaks inside cells', () => {
    expect(cells('a;"b;c";"d ""e"" f"\n"g\nh";i;')).toEqual([
      ['a', 'b;c', 'd "e" f'],
      ['g\nh', 'i', ''],
    ]);
  });

  it('knows the line each row starts on, also after line breaks inside cells and behind empty lines', () => {
    const rows = parseDelimited('\ufeffa;b\r\n\r\n"c\r\n\r\nd";e\r\nf;g', ';');
    expect(rows.map((row) => [row.line, row.cells[0]])).toEqual([
      [1, 'a'],
      [2, ''],
      [3, 'c\n\nd'],
      [6, 'f'],
    ]);
  });

  it('takes a quote that nobody closes, and one inside a word, for text', () => {
    expect(cells('"a;b\nc 5" d;e')).toEqual([['a;b\nc 5 d', 'e']]);
    expect(cells('"a;b\nc;d')).toEqual([
      ['"a', 'b'],
      ['c', 'd'],
    ]);
    expect(cells('5" Rohr;x')).toEqual([['5" Rohr', 'x']]);
  });

  it('of nothing is nothing', () => {
    expect(cells('')).toEqual([]);
    expect(cells('\n')).toEqual([['']]);
  });

  it.each([
    ['a\tb', '\t'],
    ['a;b\nc;d', ';'],
    ['a,b\nc,"d, e"', ','],
    ['a;b,c\nd;e,f', ';'],
    ['Eltern, die Hilfe suchen, finden sie', undefined],
    ['Eltern, die Hilfe suchen\nKinder lernen\nSchulen sind offen, warm und trocken', undefined],
    ['Eltern\nKinder', undefined],
    ['', undefined],
  ])('of %j has the delimiter %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });

  it('comes back as it was written, whatever is in it', () => {
    const rows = [
      ['a', '', 'b;c,d\te'],
      ['"', '""', ' x '],
      ['=1+1', '-5,5', '+49 30', '-Eltern', '@x', "'=1", "'ok'"],
      ['eins\nzwei', '😀', 'שלום', ''],
    ];
    for (const delimiter of ['\t', ';', ','] as const) {
      expect(parseDelimited(writeDelimited(rows, delimiter), delimiter).map((row) => row.cells)).toEqual(rows);
    }
  });

  it('is no formula for a spreadsheet', () => {
    expect(writeDelimited([['=HYPERLINK("x")', '-5', '-A1', '+1,5 %']], '\t')).toBe(
      `"'=HYPERLINK(""x"")"\t-5\t'-A1\t+1,5 %\n`,
    );
  });

  it('of 100,000 quotes is read in one go', () => {
    expect(cells('"'.repeat(100_000))).toHaveLength(1);
    expect(cells('"";'.repeat(50_000))[0]).toHaveLength(50_001);
  });
});
