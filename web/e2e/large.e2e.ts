import { describe, expect, it } from 'vitest';
import { importBoard } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP } from './harness/browser';
import { fullBoard } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();
const board = fullBoard(5, 1050, 600);

describe('a very large model', () => {
  it('opens with a hint, holds every card, and draws in full what comes into sight without moving anything', async () => {
    const { links } = await importBoard(scene.server, board);
    const anna = await scene.arrive(LAPTOP);
    await anna.join(links.participant, 'Anna Berg', 'administration');
    const { page, t, model } = anna;
    const hint = page.getByRole('region', { name: t('model-large-title'), exact: true });
    expect(await hint.innerText()).toContain('1.050 Karten, 600 Verbindungen');

    const shown = board.cards.filter(({ lane }) => lane !== 'activity');
    const cards = page.locator('[data-card]');
    expect(await cards.count()).toBe(shown.length);
    const lines = page.locator('svg.links > g');
    await expect.poll(() => lines.count()).toBeGreaterThan(0);
    expect(await lines.count()).toBeLessThan(board.links.length / 2);

    // Heights follow from the words alone: nothing moves when all of a card is drawn.
    await page.evaluate(() => document.fonts.ready);
    const height = () => page.locator('.scroller').evaluate((scroller) => scroller.scrollHeight);
    const before = await height();
    const last = model.lane('output').locator('[data-card]').last();
    expect(await last.locator('.wr-vh').count()).toBe(0);
    await last.scrollIntoViewIfNeeded();
    await last.locator('.wr-vh').waitFor({ state: 'attached' });
    expect(await height()).toBe(before);
    await last.click();
    await last.and(page.locator('[aria-selected=true]')).waitFor();
    await page.keyboard.press('ArrowUp');
    await model.lane('output').locator('[aria-selected=true]:has(+ [data-card]:last-child)').waitFor();

    const audit = new Audit();
    // All of the page would take long with a thousand cards; these are looked at where there are fewer.
    await audit.look(anna, 'very large model', `section[aria-label="${t('model-large-title')}"]`);
    expect(audit.findings).toEqual([]);

    await hint.getByRole('button', { name: t('model-large-table'), exact: true }).click();
    await page.getByRole('region', { name: t('views-table') }).waitFor();
    await page.getByRole('button', { name: t('model-view-board'), exact: true }).click();
    await hint.getByRole('button', { name: t('common-close'), exact: true }).click();
    await hint.waitFor({ state: 'hidden' });
  });
});
