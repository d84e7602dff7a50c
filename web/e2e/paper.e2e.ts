import { describe, expect, it } from 'vitest';
import { boardOf, createWorkshop, importBoard, inspect } from './harness/api';
import { LAPTOP, PHONE, type Screen } from './harness/browser';
import { INDICATOR, INVITED, okrBoard, OUTCOME, STANDS, VISITED } from './harness/okr-sample';
import { useScene } from './harness/scene';

const scene = useScene();

/** Somebody in the example workshop, and what the server has of it. */
async function reader(screen: Screen) {
  const workshop = { title: 'Frühe Hilfen', template: 'example-fruehe-hilfen' };
  const { id, links } = await createWorkshop(scene.server, workshop);
  const anna = await scene.arrive(screen);
  await anna.join(links.participant, 'Anna', 'politics');
  return { anna, board: await boardOf(scene.server, id, await inspect(scene.server, id)) };
}

describe('on paper', () => {
  it.each([LAPTOP, PHONE])('the whole model stands in order, whatever the screen shows', async (screen) => {
    const { anna, board } = await reader(screen);
    const { page, t } = anna;
    await page.evaluate(() => {
      window.addEventListener('beforeprint', () => {
        document.documentElement.dataset['printed'] = document.querySelector('main')?.textContent ?? '';
      });
    });
    const paper = await page.pdf({ format: 'A4' });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    const printed = await page.evaluate(() => document.documentElement.dataset['printed'] ?? '');
    const words = [board.title, ...board.cards.flatMap(({ title, note }) => [title, note.trim()])];
    words.push(...board.links.map(({ because }) => because.trim()), t('model-link-without-reason'));
    expect(words.filter((text) => !printed.includes(text))).toEqual([]);

    await page.emulateMedia({ media: 'print' });
    await page.locator('.paper').waitFor();
    const seen = await page.evaluate(() => document.body.innerText);
    expect(words.filter((text) => !seen.replaceAll(/\s+/g, ' ').includes(text.replaceAll(/\s+/g, ' ')))).toEqual([]);
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(await page.getByRole('application').isVisible()).toBe(false);
    const inks = await page.evaluate(() =>
      [...document.querySelectorAll('.paper p')].map((line) => getComputedStyle(line).color),
    );
    expect(new Set(inks)).toEqual(new Set(['rgb(0, 0, 0)']));
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => page.locator('.paper').count()).toBe(0);
  });

  it('the notes stand as they were written, without anything to press', async () => {
    const { anna, board } = await reader(LAPTOP);
    const { page } = anna;
    await anna.notes.open();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 794, height: 1123 });
    const words = board.notes.map(({ text }) => text);
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-block]')].map((row) => row.innerText.trim()),
    );
    expect(words.length).toBeGreaterThan(5);
    expect(words.filter((text) => !seen.some((line) => line.includes(text)))).toEqual([]);
    expect(await page.getByRole('checkbox').count()).toBeGreaterThan(1);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).first().isVisible()).toBe(true);
  });

  it('a cycle stands whole, also what is folded, with figures and what pays into what', async () => {
    const { links } = await importBoard(scene.server, okrBoard);
    const anna = await scene.arrive(LAPTOP);
    const { page, t } = anna;
    await anna.join(links.participant, 'Anna Berg', 'administration');
    await anna.okr.open();
    await page.getByRole('button', { name: t('okr-fold', { title: INVITED }) }).click();
    await page.emulateMedia({ media: 'print' });
    await page.locator('.paper').waitFor();
    const seen = await page.evaluate(() => document.body.innerText);
    const words = [INVITED, VISITED, STANDS, OUTCOME, INDICATOR, 'Sprachmittlung', 'Besuche je Lotsin und Woche', '22'];
    expect(words.filter((text) => !seen.includes(text))).toEqual([]);
    expect(await page.locator('.okr').isVisible()).toBe(false);
  });
});
