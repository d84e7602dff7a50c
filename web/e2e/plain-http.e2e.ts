import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAPTOP, launch, openWindow, PHONE, type Screen } from './harness/browser';
import { Lan } from './harness/lan';
import { NO_CONNECTION } from './harness/network';
import { Person } from './harness/person';
import { Server } from './harness/server';

const PORT = 8040;
const URL_IN_LAN = `http://${Lan.SERVER}:${PORT}`;
// The browser's own words about a network that changes or leads nowhere.
const NO_WAY = /net::ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED|ADDRESS_UNREACHABLE)/;

let lan: Lan;
let server: Server;
let browser: Browser;
beforeAll(async () => {
  lan = await Lan.open();
  [server, browser] = await Promise.all([
    Server.start({ listen: `0.0.0.0:${PORT}`, within: lan.serving }),
    launch(lan.chromium),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  lan?.close();
});

const arrive = async (screen: Screen) => new Person(await openWindow(browser, screen));

describe('over plain HTTP in a network without a way out', () => {
  it('a workshop is held as anywhere else', async () => {
    expect(lan.routes()).toMatch(/^192\.168\.77\.0\/24 dev lan0 \S+ \S+ \S+ \S+ src 192\.168\.77\.2$/);
    const [miriam, tom] = await Promise.all([arrive(LAPTOP), arrive(PHONE)]);
    const { page, t } = miriam;

    await page.goto(`${URL_IN_LAN}/#k=${server.organiserKey}`);
    expect(await page.evaluate(() => [isSecureContext, 'clipboard' in navigator, 'subtle' in crypto])).toEqual([
      false,
      false,
      false,
    ]);
    await page.getByLabel(t('start-title'), { exact: true }).fill('Frühe Hilfen');
    await page.getByRole('button', { name: t('start-create') }).click();
    await miriam.enter('Miriam Yilmaz');
    await page.getByText(`${Lan.SERVER}:${PORT}`).waitFor();

    // A link for everybody else, taken along in the clipboard.
    await page.getByRole('button', { name: t('invite-link-new', { role: t('common-role-participant') }) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: t('invite-link-do'), exact: true }).click();
    await dialog.getByRole('button', { name: t('common-copy'), exact: true }).click();
    await dialog.getByText(t('common-copied')).first().waitFor();
    const link = await dialog.getByRole('textbox').inputValue();
    expect(link).toMatch(new RegExp(`^${URL_IN_LAN}/w/`));
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: t('invite-to-model') }).click();
    await miriam.model.shown();
    await miriam.model.add('input', '92.000 € im Jahr');
    const field = await miriam.model.edit('92.000 € im Jahr');
    await field.press('Control+A');
    await field.press('Control+V');
    expect(await field.inputValue()).toBe(link);
    await field.press('Control+Z');
    await field.press('Enter');

    await tom.join(link, 'Tom Brandt', 'society');
    await tom.list.add('output', 'Besuche zu Hause');
    await miriam.model.card('Besuche zu Hause').waitFor();
    await miriam.model.connect('92.000 € im Jahr', 'Besuche zu Hause', 'jeder Besuch Zeit kostet');
    await Promise.all([miriam.saved(), tom.saved()]);

    lan.unplug();
    await Promise.all(
      [miriam, tom].map((one) => expect.poll(() => one.connection(), { timeout: 60_000 }).toMatch(/^Nicht/)),
    );
    await Promise.all([
      miriam.model.add('outcome', 'Familien nehmen Hilfe früher an'),
      tom.list.add('impact', 'Kinder wachsen gesund auf'),
    ]);
    lan.plug();
    await Promise.all([miriam, tom].map((one) => one.saved()));
    await miriam.model.card('Kinder wachsen gesund auf').waitFor();
    expect(await tom.list.titles('outcome')).toEqual(['Familien nehmen Hilfe früher an']);
    await Promise.all([page.reload(), tom.page.reload()]);
    await Promise.all([miriam.model.shown(), tom.model.shown()]);
    expect(await miriam.model.titles('impact')).toEqual(['Kinder wachsen gesund auf']);

    await page.getByRole('link', { name: t('shell-invite') }).click();
    const files: Record<string, string> = {};
    for (const format of ['md', 'json', 'wirkraum']) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: t(`invite-export-${format}`) }).click();
      files[format] = readFileSync(await (await download).path(), 'latin1');
    }
    for (const words of ['Besuche zu Hause', 'Kinder wachsen gesund auf', 'jeder Besuch Zeit kostet']) {
      expect(files['md']).toContain(words);
      expect(files['json']).toContain(words);
    }
    expect(files['wirkraum']?.slice(0, 15)).toBe('SQLite format 3');

    for (const { watch } of [miriam, tom]) {
      expect(watch.faults([NO_CONNECTION, NO_WAY])).toEqual([]);
      expect(watch.addresses.length).toBeGreaterThan(0);
      expect(watch.strangers(URL_IN_LAN)).toEqual([]);
    }
  });
});
