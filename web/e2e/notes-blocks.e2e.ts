import AxeBuilder from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { createWorkshop, joinByLink } from './harness/api';
import { LAPTOP, PHONE } from './harness/browser';
import type { Person } from './harness/person';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function pair(...lines: string[]) {
  const { anna, ben, ...rest } = await scene.pairAt(boardWith({ output: ['Besuche'] }));
  await Promise.all([anna.notes.open(), ben.notes.open()]);
  await anna.notes.begin();
  await anna.notes.paste({ 'text/plain': lines.join('\n') });
  await expect.poll(() => ben.notes.lines()).toHaveLength(lines.length);
  return { anna, ben, ...rest };
}

describe('blocks', () => {
  it('move by key with the caret, by the menu, and by drag, and take along what belongs to them', async () => {
    const { anna, ben } = await pair('eins', '- a', '    - a1', '- b', 'Ende');
    const { page, t } = anna;
    await anna.notes.write('a');
    await page.keyboard.press('Alt+ArrowDown');
    expect(await anna.notes.lines()).toEqual(['eins', '- b', '- a', '  - a1', 'Ende']);
    expect(await anna.notes.caret()).toBe('a|');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: t('notes-top') }).click();
    expect(await anna.notes.lines()).toEqual(['- a', '  - a1', 'eins', '- b', 'Ende']);

    const handle = anna.notes.row('Ende').getByRole('button');
    await anna.notes.row('Ende').hover();
    const [from, to] = [await handle.boundingBox(), await anna.notes.row('eins').boundingBox()];
    if (!from || !to) throw new Error('There is nothing to drag.');
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y - 30, { steps: 4 });
    await page.mouse.move(to.x + 60, to.y + 4, { steps: 6 });
    await page.mouse.up();
    const moved = ['- a', '  - a1', 'Ende', 'eins', '- b'];
    await expect.poll(() => anna.notes.lines()).toEqual(moved);
    await expect.poll(() => ben.notes.lines()).toEqual(moved);
  });

  it('are selected, copied, changed and deleted together', async () => {
    const { anna } = await pair('# Titel', 'eins', 'zwei', 'drei');
    const { page, t } = anna;
    await anna.notes.write('eins');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+ArrowDown');
    const copied = await page.evaluate(() => {
      const data = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return [data.getData('text/plain'), data.getData('text/html')];
    });
    expect(copied).toEqual(['eins\n\nzwei', '<p>eins</p><p>zwei</p>']);
    await page.getByRole('button', { name: t('notes-kind-check'), exact: true }).click();
    expect(await anna.notes.lines()).toEqual(['# Titel', '[ ] eins', '[ ] zwei', 'drei']);
    await page.getByRole('checkbox', { name: 'zwei' }).check();
    expect(await anna.notes.lines()).toEqual(['# Titel', '[ ] eins', '[x] zwei', 'drei']);
    await anna.notes.write('drei');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: t('notes-begin') }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => anna.notes.lines()).toEqual(['# Titel', '[ ] eins', '[x] zwei', 'drei']);
  });

  it('deleted by others keep whoever stands in them, and what is typed there stays', async () => {
    const { anna, ben } = await pair('eins', 'zwei');
    await ben.notes.write('zwei');
    await anna.notes.write('zwei');
    await anna.page.keyboard.press('Escape');
    await anna.page.keyboard.press('Delete');
    await expect.poll(() => ben.notes.rows.nth(1).innerText()).toContain(ben.t('notes-deleted'));
    expect(await ben.notes.caret()).toBe('|');
    await ben.page.keyboard.type('doch');
    await expect.poll(() => anna.notes.lines()).toEqual(['eins', 'doch']);
  });
});

describe('what is pasted and dropped', () => {
  it('from the web and from Word becomes blocks, with pictures left out in words', async () => {
    const { anna, ben } = await pair('Anfang', 'Ende');
    await anna.notes.write('Anfang');
    const html =
      '<h2>Ziele</h2><ul><li>eins<ol><li>tief</li></ol></li></ul><script>window.hurt=1</script>' +
      '<p style="mso-list:l0 level1"><span style="mso-list:Ignore">·</span>Wort</p>' +
      '<img src="http://example.org/x.png" onerror="window.hurt=1"><p dir="rtl">مرحبا 👩‍👩‍👧‍👦</p>';
    await anna.notes.paste({ 'text/html': html, 'text/plain': 'anders' });
    const lines = ['Anfang', '## Ziele', '- eins', '  1. tief', '- Wort', 'مرحبا 👩‍👩‍👧‍👦', 'Ende'];
    await expect.poll(() => ben.notes.lines()).toEqual(lines);
    await anna.page.getByText(anna.t('notes-images-left', { count: 1 })).waitFor();
    expect(await anna.page.evaluate(() => 'hurt' in window)).toBe(false);
    await anna.page.keyboard.press('Control+z');
    expect(await anna.notes.lines()).toEqual(['Anfang', 'Ende']);
  });

  it('of 10,000 lines arrives whole, while the page goes on', async () => {
    const { anna, ben, id } = await pair('Anfang', 'Ende');
    await anna.notes.write('Anfang');
    const lines = Array.from({ length: 10_000 }, (_, index) => `Zeile ${index + 1}`);
    await anna.notes.paste({ 'text/plain': `\n${lines.join('\n')}` });
    const count = (person: Person) => person.notes.rows.count();
    await expect.poll(() => count(anna), { timeout: 90_000, interval: 500 }).toBe(10_001);
    await expect.poll(() => count(ben), { timeout: 90_000, interval: 500 }).toBe(10_001);
    await anna.saved();
    const first = await anna.notes.lines();
    expect(first.slice(0, 2)).toEqual(['AnfangZeile 1', 'Zeile 2']);
    expect(first.slice(-2)).toEqual(['Zeile 10000', 'Ende']);
    expect(await ben.notes.lines()).toEqual(first);
    expect(id).not.toBe('');
  }, 240_000);

  it('as a text file is read, as another file says what works, and never leaves the page', async () => {
    const { anna } = await pair('Anfang', 'Ende');
    await anna.notes.drop('liste.md', '', '- eins\n- zwei');
    await expect.poll(() => anna.notes.lines()).toEqual(['Anfang', 'Ende', '- eins', '- zwei']);
    await anna.notes.drop('bild.png', 'image/png', 'x');
    await anna.page.getByText(anna.t('notes-no-image')).waitFor();
    await anna.notes.drop('brief.docx', 'application/msword', 'PK');
    await anna.page.getByText(anna.t('notes-no-file', { name: 'brief.docx' })).waitFor();
    expect(new URL(anna.page.url()).pathname).toMatch(/\/notes$/);
  });
});

describe('on a phone', () => {
  it('turning it while typing keeps words and caret, and everything works by touch', async () => {
    const { links } = await createWorkshop(scene.server, { title: 'Klausur', language: 'de' });
    const tom = await scene.arrive(PHONE);
    const { page, t } = tom;
    await tom.join(links.participant, 'Tom Brandt', 'society');
    await tom.notes.open();
    await page.getByRole('button', { name: t('notes-begin') }).tap();
    await page.keyboard.type('Eltern kommen früher, weil');
    await page.keyboard.press('ArrowLeft');
    await page.setViewportSize({ width: 844, height: 390 });
    expect(await tom.notes.caret()).toBe('Eltern kommen früher, wei|l');
    await page.keyboard.type('XX');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await tom.notes.caret()).toBe('Eltern kommen früher, weiXX|l');
    await page.keyboard.press('Enter');
    await page.keyboard.type('zwei');
    await tom.notes.row('Eltern').locator('.cell').tap();
    await expect.poll(() => tom.notes.caret()).toContain('Eltern');
    await page.getByRole('toolbar').getByRole('button').first().tap();
    await page.getByRole('menuitemradio', { name: t('notes-kind-bullet') }).tap();
    await expect.poll(() => tom.notes.lines()).toEqual(['- Eltern kommen früher, weiXX', 'zweil']);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    for (const name of ['common-area-now', 'common-area-model']) {
      const box = await page.getByRole('link', { name: t(name), exact: true }).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
  });
});

describe.each(['de', 'en'] as const)('for everybody (%s)', (language) => {
  it('axe finds nothing, the tree says what things are, and Tab leads out', async () => {
    const { links } = await createWorkshop(scene.server, { title: 'Klausur', language });
    const anna = await scene.arrive(LAPTOP, language);
    const { page, t } = anna;
    const findings: string[] = [];
    const look = async (view: string) => {
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze();
      for (const { id, nodes } of violations)
        for (const node of nodes) findings.push(`${view}: ${id} at ${node.target.join(' ')}: ${node.failureSummary}`);
    };
    await anna.join(links.participant, 'Anna', 'politics');
    await anna.notes.open();
    await look('empty');
    await anna.notes.begin();
    await anna.notes.paste({ 'text/plain': '# Ziele\nWir wollen\n- eins\n    - zwei\n1. drei\n[x] vier' });
    await expect.poll(() => anna.notes.lines()).toHaveLength(6);
    await look('full');
    await page.getByRole('heading', { name: 'Ziele', level: 2 }).waitFor();
    await page.getByRole('checkbox', { name: 'vier', checked: true }).waitFor();
    await anna.notes.write('zwei');
    await page
      .getByRole('textbox', { name: t('notes-kind-deeper', { kind: t('notes-kind-bullet'), depth: 2 }) })
      .waitFor();
    await page.keyboard.press('Escape');
    await look('block selected');
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await look('menu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    const outside = () => page.evaluate(() => document.activeElement?.closest('[role=list]') === null);
    expect(await outside()).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await outside()).toBe(false);
    await anna.notes.write('Ziele');
    await page.keyboard.press('Tab');
    expect(await outside()).toBe(true);
    await page.getByRole('button', { name: t('notes-keys-open') }).click();
    await look('keys');
    await page.keyboard.press('Escape');
    const { token } = await joinByLink(scene.server, links.facilitator, 'Miriam', 'facilitation');
    const path = `/api/workshops/${new URL(links.facilitator).pathname.split('/')[2] ?? ''}`;
    const bearer = { authorization: `Bearer ${token}` };
    await anna.saved();
    const markdown = await (await fetch(`${scene.server.url}${path}/export/md`, { headers: bearer })).text();
    for (const words of ['Ziele', 'Wir wollen', '- eins', 'zwei', '1. drei', '- [x] vier'])
      expect(markdown).toContain(words);
    const put = (access: string) =>
      fetch(`${scene.server.url}${path}/stage/areas/notes`, {
        method: 'PUT',
        headers: { ...bearer, 'content-type': 'application/json' },
        body: JSON.stringify({ participant: access }),
      });
    await put('read');
    await page.getByText(t('shell-read-only')).first().waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    await look('read only');
    await put('hidden');
    await page.getByText(t('shell-hidden')).waitFor();
    expect(findings).toEqual([]);
  });
});
