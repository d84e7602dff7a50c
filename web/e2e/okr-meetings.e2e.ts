import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { importBoard } from './harness/api';
import { LAPTOP } from './harness/browser';
import { okrBoard, STANDS, VISITED } from './harness/okr-sample';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';

const scene = useScene();

const button = ({ page, t }: Person, key: string) => page.getByRole('button', { name: t(key), exact: true });

/** Goes to the check-in and to its first key result, by keyboard. */
async function begin(anna: Person): Promise<void> {
  await anna.okr.open();
  await anna.okr.view('checkin');
  await button(anna, 'meetings-checkin-go-on').press('Enter');
  await anna.page.getByRole('heading', { name: VISITED }).waitFor();
}

describe('the check-in', () => {
  it('goes from one key result to the next, corrects instead of doubling, and ends with what there is to do', async () => {
    const { anna, ben } = await scene.pairAt(okrBoard);
    const { page, t } = anna;
    await ben.okr.open();
    await begin(anna);
    const value = page.getByLabel(t('okr-value-in', { unit: '%' }));
    await expect.poll(() => value.inputValue()).toBe('22');
    await value.fill('viel');
    await page.keyboard.press('Enter');
    await page.getByText(t('okr-number-no-number', { example: '1.200,5' })).waitFor();
    await value.fill('21,5 %');
    await page.keyboard.press('Enter');
    await page.locator(`h3:focus:has-text("${STANDS}")`).waitFor();
    await ben.page.getByRole('img', { name: t('okr-way', { percent: '15\u00a0%' }) }).waitFor();

    await button(anna, 'okr-back').press('Enter');
    await expect.poll(() => value.inputValue()).toBe('21,5 %');
    await value.fill('21');
    await page.keyboard.press('Enter');
    await button(anna, 'meetings-checkin-skip').press('Enter');
    await page.getByText(t('meetings-checkin-place', { place: 3, count: 3 })).waitFor();
    await button(anna, 'meetings-checkin-skip').press('Enter');
    await page.getByRole('heading', { name: t('meetings-checkin-ended', { heard: 2, count: 3 }) }).waitFor();
    await page.getByText(t('meetings-fell-value', { before: '22\u00a0%', now: '21\u00a0%' })).waitFor();
    await page.getByText(t('meetings-checkin-people', { names: 'Anna Berg' })).waitFor();
    await ben.okr.act(VISITED, 'okr-details');
    await ben.page.getByRole('complementary').getByText('Anna Berg').first().waitFor();
    const said = ben.page.getByRole('complementary').getByText(/Zuversicht \d von 10/);
    await expect.poll(() => said.count()).toBe(3);

    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => said.count()).toBe(2);
  });
});

describe('meetings', () => {
  it('are noted in the frame, with reasons for what cannot be, and known again by a calendar', async () => {
    const { links } = await importBoard(scene.server, okrBoard);
    const anna = await scene.arrive(LAPTOP);
    const { page, t, okr } = anna;
    await anna.join(links.participant, 'Anna Berg', 'administration');
    await okr.open();
    await okr.choose('okr-frame');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('okr-frame-part')).selectOption('meetings');
    const minutes = dialog.getByLabel(t('meetings-minutes'));
    await dialog.getByLabel(t('meetings-date'), { exact: true }).fill('2099-01-05');
    await dialog.getByText(t('meetings-outside', { cycle: '3. Tertial 2026' })).waitFor();
    await dialog.getByLabel(t('meetings-time')).fill('09:30');
    await dialog.getByLabel(t('meetings-place')).fill('Rathaus, Raum 2');
    await minutes.fill('eine Weile');
    await page.keyboard.press('Enter');
    await dialog.getByText(t('okr-number-no-number', { example: '45' })).waitFor();
    await minutes.fill('2');
    await page.keyboard.press('Enter');
    await dialog.getByText(t('meetings-minutes-wrong', { least: 5, most: '1.440' })).waitFor();
    await minutes.fill('45');
    await page.keyboard.press('Enter');
    await dialog.getByText('Montag, 5.1.2099, 9:30 Uhr · 45 Minuten · alle 2 Wochen · Rathaus, Raum 2').waitFor();

    const calendar = async (): Promise<string> => {
      const [file] = await Promise.all([page.waitForEvent('download'), button(anna, 'meetings-calendar').click()]);
      return readFile(await file.path(), 'utf8');
    };
    const before = await calendar();
    expect(before).toContain('DTSTART;TZID=Europe/Berlin:20990105T093000\r\nDURATION:PT45M');
    await dialog.getByRole('button', { name: t('meetings-change-of', { name: '' }) }).click();
    await dialog.getByLabel(t('meetings-time')).fill('10:00');
    await button(anna, 'meetings-save').click();
    const after = await calendar();
    expect(after).toContain('T100000');
    const uid = /UID:.+/u;
    expect(uid.exec(after)?.[0]).toBe(uid.exec(before)?.[0]);
  });
});
