import { describe, expect, it } from 'vitest';
import { NO_CONNECTION } from './harness/network';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();
// The browser's own words about a server that is away.
scene.expected.push(NO_CONNECTION);

/** Two people with large screens in notes of these lines. */
async function pair(...lines: string[]) {
  const { anna, ben, ...rest } = await scene.pairAt(boardWith({ output: ['Besuche'] }));
  await Promise.all([anna.notes.open(), ben.notes.open()]);
  if (lines.length > 0) {
    await anna.notes.begin();
    // One line is pasted by the browser, which an event made up does not do.
    if (lines.length === 1) await anna.page.keyboard.type(lines[0] ?? '');
    else await anna.notes.paste({ 'text/plain': lines.join('\n') });
    await expect.poll(() => ben.notes.lines()).toHaveLength(lines.length);
  }
  return { anna, ben, ...rest };
}

describe('areas', () => {
  it('are switched by the bar and by Alt with a digit, and are in the address', async () => {
    const { anna } = await scene.pairAt(boardWith({ output: ['Besuche'] }));
    const { page, t } = anna;
    await anna.notes.open();
    await expect.poll(() => page.title()).toContain(t('common-area-notes'));
    expect(new URL(page.url()).pathname).toMatch(/\/notes$/);
    await page.keyboard.press('Alt+3');
    await anna.model.card('Besuche').waitFor();
    await page.keyboard.press('Alt+6');
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/\/notes$/);
    await page.reload();
    await expect.poll(() => page.title()).toContain(t('common-area-notes'));
  });
});

describe('typing', () => {
  it('in one block by two people merges letter by letter, and says who writes', async () => {
    const { anna, ben } = await pair('Hallo Welt');
    await anna.notes.write('Hallo Welt');
    await anna.page.keyboard.press('Home');
    await ben.notes.write('Hallo Welt');
    for (const letter of ['A', 'B', 'C']) {
      await anna.page.keyboard.type(letter);
      await ben.page.keyboard.type(letter.toLowerCase());
    }
    await expect.poll(() => anna.notes.lines()).toEqual(['ABCHallo Weltabc']);
    await expect.poll(() => ben.notes.lines()).toEqual(['ABCHallo Weltabc']);
    expect(await anna.notes.caret()).toBe('ABC|Hallo Weltabc');
    expect(await ben.notes.caret()).toBe('ABCHallo Weltabc|');
    await expect.poll(() => anna.notes.rows.first().innerText()).toContain('Ben Cordes schreibt');
  });

  it('Enter, Backspace and Delete split and join, with the caret where one expects it', async () => {
    const { anna, ben } = await pair('Hallo Welt', '- eins');
    const { keyboard } = anna.page;
    await anna.notes.write('Hallo Welt');
    for (let step = 0; step < 4; step += 1) await keyboard.press('ArrowLeft');
    await keyboard.press('Enter');
    expect(await anna.notes.lines()).toEqual(['Hallo', 'Welt', '- eins']);
    expect(await anna.notes.caret()).toBe('|Welt');
    await keyboard.press('Backspace');
    expect(await anna.notes.caret()).toBe('Hallo |Welt');
    await keyboard.press('End');
    await keyboard.press('Delete');
    expect(await anna.notes.lines()).toEqual(['Hallo Welteins']);
    expect(await anna.notes.caret()).toBe('Hallo Welt|eins');
    await keyboard.press('Control+z');
    expect(await anna.notes.lines()).toEqual(['Hallo Welt', '- eins']);
    await anna.notes.write('eins');
    await keyboard.press('Enter');
    await keyboard.type('zwei');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.type('drin');
    await keyboard.press('Shift+Enter');
    await keyboard.type('Zeile');
    expect(await anna.notes.lines()).toEqual(['Hallo Welt', '- eins', '- zwei', '  - drin\nZeile']);
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('Absatz');
    await expect.poll(() => ben.notes.lines()).toEqual(['Hallo Welt', '- eins', '- zwei', '  - drin\nZeile', 'Absatz']);
  });

  it('Markdown marks make kinds, and undo gives the letters back', async () => {
    const { anna } = await pair();
    const { keyboard } = anna.page;
    await anna.notes.begin();
    for (const [mark, words] of [
      ['# ', 'Titel'],
      ['- ', 'Punkt'],
      ['', ''],
      ['[] ', 'Aufgabe'],
      ['', ''],
      ['1. ', 'erstens'],
    ]) {
      await keyboard.type(`${mark ?? ''}${words ?? ''}`);
      await keyboard.press('Enter');
    }
    expect(await anna.notes.lines()).toEqual(['# Titel', '- Punkt', '[ ] Aufgabe', '1. erstens', '2.']);
    await keyboard.press('Enter');
    await keyboard.type('- ');
    await keyboard.press('Control+z');
    expect(await anna.notes.lines()).toEqual(['# Titel', '- Punkt', '[ ] Aufgabe', '1. erstens', '-']);
    expect(await anna.notes.caret()).toBe('- |');
  });

  it('arrow keys go from block to block and keep the column', async () => {
    const { anna } = await pair('eine lange erste Zeile', 'kurz', 'eine lange dritte Zeile');
    const { keyboard } = anna.page;
    await anna.notes.write('eine lange erste Zeile');
    for (let step = 0; step < 6; step += 1) await keyboard.press('ArrowLeft');
    await keyboard.press('ArrowDown');
    expect(await anna.notes.caret()).toBe('kurz|');
    await keyboard.press('ArrowDown');
    expect((await anna.notes.caret()).indexOf('|')).toBeGreaterThan(12);
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowRight');
    expect(await anna.notes.caret()).toBe('|eine lange dritte Zeile');
    await keyboard.press('ArrowLeft');
    expect(await anna.notes.caret()).toBe('kurz|');
  });
});

describe('what others do, and what does not fit', () => {
  it('above what somebody reads moves neither that nor the caret', async () => {
    const { anna, ben } = await pair(...Array.from({ length: 60 }, (_, index) => `Zeile ${index + 1}.`));
    await ben.notes.write('Zeile 50.');
    const top = () => ben.notes.row('Zeile 50.').evaluate((row) => Math.round(row.getBoundingClientRect().top));
    const before = await top();
    await anna.notes.write('Zeile 1.');
    await anna.notes.paste({ 'text/plain': 'oben\n# oben\noben\noben' });
    await expect.poll(async () => (await ben.notes.lines()).length).toBe(63);
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
    expect(await ben.notes.caret()).toBe('Zeile 50.|');
  });

  it('without a connection is marked as only on this device until it is stored', async () => {
    const { anna } = await pair('eins', 'zwei');
    await scene.server.kill();
    await anna.notes.write('zwei');
    await anna.page.keyboard.type(' und drei');
    await expect.poll(() => anna.notes.rows.nth(1).innerText()).toContain(anna.t('notes-unsent'));
    await scene.server.restart();
    await expect
      .poll(() => anna.notes.rows.nth(1).innerText(), { timeout: 30_000 })
      .not.toContain(anna.t('notes-unsent'));
    expect(await anna.notes.lines()).toEqual(['eins', 'zwei und drei']);
  }, 60_000);

  it('is said with its lines and kept for copying', async () => {
    const { anna } = await pair('eins', 'zwei');
    await anna.notes.write('zwei');
    const line = 'x'.repeat(99_000);
    await anna.notes.paste({ 'text/plain': `drei\n${`${line}\n`.repeat(42)}` });
    const dialog = anna.page.getByRole('dialog', { name: anna.t('notes-left-title', { count: 2 }) });
    await dialog.waitFor();
    expect((await dialog.getByRole('textbox').inputValue()).length).toBe(2 * 99_000 + 1);
    await anna.page.keyboard.press('Escape');
    await expect.poll(() => anna.notes.rows.count(), { timeout: 60_000 }).toBe(42);
    await anna.saved();
  }, 120_000);
});
