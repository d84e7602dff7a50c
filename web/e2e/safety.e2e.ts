import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createWorkshop, joinByLink } from './harness/api';
import { LAPTOP, NARROW, WALL } from './harness/browser';
import { useScene } from './harness/scene';

const scene = useScene();
const example = () =>
  createWorkshop(scene.server, { title: 'Frühe Hilfen im Hafenviertel', template: 'example-fruehe-hilfen' });

describe('secrets', () => {
  it('leave the address bar at once and are in no address that is asked for', async () => {
    const { server } = scene;
    const { id, links } = await example();
    const [miriam, anna, wall] = [await scene.arrive(LAPTOP), await scene.arrive(LAPTOP), await scene.arrive(WALL)];
    const { t } = miriam;
    await miriam.page.goto(`${server.url}/#k=${server.organiserKey}`);
    await miriam.page.getByRole('radio').first().waitFor();
    expect(miriam.page.url()).toBe(`${server.url}/`);
    await miriam.join(links.facilitator, 'Miriam');
    expect(miriam.page.url()).toBe(`${server.url}/w/${id}/model`);
    await anna.join(links.participant, 'Anna', 'politics');
    expect(anna.page.url()).toBe(`${server.url}/w/${id}/model`);
    await wall.page.goto(links.observer);
    await wall.page.getByRole('img', { name: t('projector-qr') }).waitFor();
    expect(wall.page.url()).toBe(`${server.url}/w/${id}`);

    await miriam.page.getByRole('link', { name: t('shell-invite') }).click();
    const downloaded = miriam.page.waitForEvent('download');
    await miriam.page.getByRole('button', { name: t('invite-export-md') }).click();
    await downloaded;
    await anna.model.shown();
    await anna.page.reload();
    await anna.model.shown();

    const people = [miriam, anna, wall];
    const stored = await Promise.all(
      people.map(({ page }) => page.evaluate(() => JSON.stringify({ ...sessionStorage }))),
    );
    const tokens = stored.flatMap((text) =>
      [...text.matchAll(/token\\?":\\?"([^"\\]+)/g)].map((found) => found[1] ?? ''),
    );
    expect(tokens).toHaveLength(3);
    const keys = Object.values(links).map((link) => new URL(link).hash.replace('#k=', ''));
    const addresses = people.flatMap(({ watch, page }) => [...watch.addresses, page.url()]);
    const leaks = [...tokens, ...keys, server.organiserKey].flatMap((secret) =>
      addresses.filter((one) => one.includes(secret)),
    );
    // The browser itself reports the address a page was opened with, including the part it never sends.
    expect(leaks.filter((one) => !one.includes('#'))).toEqual([]);
    expect(new Set(people.map(({ page }) => new URL(page.url()).hash))).toEqual(new Set(['']));
    for (const { page } of people) {
      expect(await page.evaluate(() => document.cookie)).toBe('');
      // What a browser keeps beyond the tab: switches, and marks of what was seen without a word of it.
      const kept = await page.evaluate(() => Object.entries(localStorage) as [string, string][]);
      expect(kept.filter(([key]) => !/^wirkraum-(tour|visit-[\w-]+)$/.test(key))).toEqual([]);
      const held = JSON.stringify(kept);
      expect([...tokens, ...keys, server.organiserKey].filter((secret) => held.includes(secret))).toEqual([]);
      expect(held).not.toContain('Anna');
    }
    expect(people.flatMap(({ watch }) => watch.strangers(server.url))).toEqual([]);
  });

  it('do not let one tab replace the person of another', async () => {
    const { links } = await example();
    const anna = await scene.arrive(LAPTOP);
    await anna.join(links.participant, 'Anna', 'politics');
    const second = await anna.page.context().newPage();
    await second.goto(links.observer);
    await second.getByRole('img', { name: anna.t('projector-qr') }).waitFor();
    await anna.page.reload();
    await anna.model.shown();
    await anna.model.add('input', 'Anna schreibt weiter');
    await anna.saved();
  });
});

describe('words of others', () => {
  it('are only ever words', async () => {
    const { links } = await createWorkshop(scene.server, {
      title: '<b>Frühe</b> Hilfen & <img src=x onerror=alert(1)>',
    });
    await joinByLink(scene.server, links.participant, '<script>alert(1)</script>', 'society');
    const miriam = await scene.arrive(LAPTOP);
    const seen: string[] = [];
    miriam.page.on('dialog', (dialog) => void (seen.push(dialog.message()), dialog.dismiss()));
    await miriam.join(links.facilitator, '<i>Miriam</i>');
    await miriam.model.shown();
    const words = '<img src=x onerror=alert(2)> {{7*7}} [Link](javascript:alert(3))';
    await miriam.model.add('output', words);
    await miriam.model.select(words);
    expect(await miriam.model.titles('output')).toEqual([words]);
    await miriam.page.getByRole('link', { name: miriam.t('shell-invite') }).click();
    await miriam.page.getByText('<script>alert(1)</script>', { exact: true }).waitFor();
    expect(await miriam.page.locator('main img, main script, main a[href^=javascript]').count()).toBe(0);
    expect(seen).toEqual([]);
  });
});

describe('at 320 px', () => {
  it('nothing scrolls sideways', async () => {
    const { server } = scene;
    const { links } = await example();
    const { page, t, list, model } = await scene.arrive(NARROW);
    const wide: string[] = [];
    const look = async (view: string) => wide.push(...(await sideways(page)).map((what) => `${view}: ${what}`));

    await page.goto(server.url);
    await page.getByLabel(t('start-code')).waitFor();
    await look('start');
    await page.goto(`${server.url}/#k=${server.organiserKey}`);
    await page.getByRole('radio').first().waitFor();
    await look('start for the organiser');
    await page.goto(links.facilitator);
    await page.getByLabel(t('join-name')).waitFor();
    await look('join as facilitator');
    await page.getByLabel(t('join-name')).fill('Miriam');
    await page.getByRole('button', { name: t('join-go'), exact: true }).tap();
    await model.shown();
    await look('list');
    await list.show('output');
    await page.locator('article').first().getByRole('button').tap();
    await look('card open');
    await page.getByRole('button', { name: t('model-connect'), exact: true }).tap();
    await page.getByRole('dialog').waitFor();
    await look('connect');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t('shell-menu'), exact: true }).tap();
    await look('menu');
    await page.getByRole('menuitem', { name: t('shell-invite') }).tap();
    await page.getByText(t('invite-title')).waitFor();
    await look('invitation');
    expect(wide).toEqual([]);
  });
});

describe('the language', () => {
  it('is switched without losing what is open', async () => {
    const { server } = scene;
    const { links } = await example();
    const { page, t, model } = await scene.arrive(LAPTOP);
    const language = () => page.evaluate(() => document.documentElement.lang);

    await page.goto(`${server.url}/#k=${server.organiserKey}`);
    await page.getByLabel(t('start-title'), { exact: true }).fill('Noch nicht angelegt');
    expect(await language()).toBe('de');
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(language).toBe('en');
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('Noch nicht angelegt');
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await expect.poll(language).toBe('de');

    await page.goto(links.facilitator);
    await page.getByLabel(t('join-name')).fill('Miriam');
    await page.getByRole('button', { name: t('join-go'), exact: true }).click();
    await model.shown();
    await page.evaluate(() => Object.assign(window, { samePage: true }));
    const card = page.getByRole('option').nth(3);
    await card.click();
    await page.getByRole('combobox', { name: t('model-search') }).fill('Familie');
    await page.getByRole('button', { name: t('shell-menu'), exact: true }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await expect.poll(language).toBe('en');
    expect(await card.getAttribute('aria-selected')).toBe('true');
    expect(await page.getByRole('combobox').inputValue()).toBe('Familie');
    expect(await page.evaluate(() => 'samePage' in window)).toBe(true);
    // What people wrote keeps its own language.
    expect(await card.evaluate((node) => node.querySelector('.title')?.closest('[lang]')?.getAttribute('lang'))).toBe(
      'de',
    );
    await page.reload();
    await expect.poll(language).toBe('en');
  });
});

/** What is wider than the window, or scrolls sideways in it. */
function sideways(page: Page): Promise<string[]> {
  // A phone makes its page wider when something does not fit: only the screen knows.
  const screen = page.viewportSize()?.width ?? 0;
  return page.evaluate((screen) => {
    const found: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > screen) found.push(`the page is ${scrollWidth} px wide`);
    for (const node of document.querySelectorAll<HTMLElement>('body *')) {
      const name = `${node.tagName.toLowerCase()}.${node.className} ${node.textContent?.trim().slice(0, 30) ?? ''}`;
      const { overflowX } = getComputedStyle(node);
      if ((overflowX === 'auto' || overflowX === 'scroll') && node.scrollWidth > node.clientWidth + 1)
        found.push(`${name} scrolls: ${node.scrollWidth} px in ${node.clientWidth} px`);
      const { right, width, height } = node.getBoundingClientRect();
      if (width > 1 && height > 1 && right > screen + 1 && node.checkVisibility({ visibilityProperty: true }))
        found.push(`${name} ends at ${right} px`);
    }
    return found;
  }, screen);
}
