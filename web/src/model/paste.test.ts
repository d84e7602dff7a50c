import { describe, expect, it } from 'vitest';
import { acceptPaste, type PasteOptions, previewPaste } from './paste';
import { readCases } from './cases';

const german: PasteOptions = { language: 'de', lane: 'output' };

describe('a preview of what is pasted', () => {
  it.each(readCases<unknown, { text: string; options: PasteOptions }>('paste'))('$name', ({ given, expected }) => {
    expect(previewPaste(given.text, given.options)).toEqual(expected);
  });

  it('of a thousand lines has a thousand cards, and says which do not fit', () => {
    const text = Array.from({ length: 1000 }, (_, at) => `- Karte ${at}`).join('\r\n');
    const preview = previewPaste(text, german);
    expect(preview.cards).toHaveLength(1000);
    expect(preview.cards[999]).toEqual({ line: 1000, card: { lane: 'output', title: 'Karte 999' } });
    const little = previewPaste(text, { ...german, room: 998 });
    expect(little.refused.map((one) => [one.line, one.reason, one.text])).toEqual([
      [999, 'too-many-cards', 'Karte 998'],
      [1000, 'too-many-cards', 'Karte 999'],
    ]);
  });

  it('with half the rows wrong gives the good ones or none, as people say', () => {
    const text = `Titel;Betrag\n${Array.from({ length: 20 }, (_, at) => `Karte ${at};${at % 2 ? 'viel' : at}`).join('\n')}`;
    const preview = previewPaste(text, german);
    expect(preview.refused).toHaveLength(10);
    expect(preview.refused[0]).toEqual({ line: 3, reason: 'number-unclear', column: 'amount', text: 'viel' });
    expect(acceptPaste(preview, 'good')).toHaveLength(10);
    expect(acceptPaste(preview, 'all')).toEqual([]);
  });

  it('takes the mapping of people instead of its own', () => {
    const preview = previewPaste('x;Besuche;Titel', {
      ...german,
      delimiter: ';',
      header: false,
      columns: [null, 'title', 'note'],
    });
    expect(preview.cards).toEqual([{ line: 1, card: { lane: 'output', title: 'Besuche', note: 'Titel' } }]);
    const list = previewPaste('a;b\nc;d', { ...german, delimiter: null });
    expect(list.cards.map((one) => one.card.title)).toEqual(['a;b', 'c;d']);
  });

  it('shows little of a text of 100,000 characters and refuses it as a title', () => {
    const preview = previewPaste('😀'.repeat(50_000), german);
    expect(preview.cards).toEqual([]);
    expect(preview.refused[0]?.reason).toBe('text-too-long');
    expect(preview.refused[0]?.text).toHaveLength(200);
  });

  it('of nothing makes nothing', () => {
    expect(previewPaste(' \n\r\n\t', german)).toMatchObject({ cards: [], refused: [] });
  });
});
