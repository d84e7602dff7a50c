import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { boardOf, importBoard, inspect, joinByLink, personOf, removePerson, setAccess } from './harness/api';
import { LAPTOP, PHONE } from './harness/browser';
import { NO_NETWORK } from './harness/network';
import { Person } from './harness/person';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();
scene.expected.push(NO_NETWORK, /status of 40[14]/);

const model = () => boardWith({ output: ['Besuche', 'Kurse'], outcome: ['Vertrauen'] });

async function standing(id: string): Promise<string[]> {
  const { cards } = await boardOf(scene.server, id, await inspect(scene.server, id));
  return cards
    .filter((card) => card.deletedAt === undefined)
    .map(({ title }) => title)
    .sort();
}

/** Another tab of the same browser, into which the same person comes back. */
async function secondTab(person: Person, url: string): Promise<Person> {
  const code = await person.page.evaluate(() => {
    const text = Object.values({ ...sessionStorage }).find((value) => value.includes('returnCode')) ?? '{}';
    return (JSON.parse(text) as { returnCode: string }).returnCode;
  });
  const page = await person.page.context().newPage();
  const again = new Person({ page, context: page.context(), watch: person.watch });
  await page.goto(url);
  await page.getByLabel(again.t('join-return-code')).fill(code);
  await page.getByRole('button', { name: again.t('join-return-go') }).click();
  await again.model.shown();
  return again;
}

describe('two tabs of one person', () => {
  it('keep what each has not sent, and one brings what the other left behind', async () => {
    const { id, links } = await importBoard(scene.server, model());
    const network = await scene.network();
    const anna = await scene.arrive(LAPTOP);
    await anna.join(network.link(links.participant), 'Anna Berg', 'administration');
    await anna.saved();
    const second = await secondTab(anna, `${network.url}/w/${id}`);
    await second.saved();
    network.cut();
    await anna.model.add('output', 'Aus dem ersten Tab');
    await second.model.add('output', 'Aus dem zweiten Tab');
    await second.page.waitForTimeout(500);
    // The first one goes for good; the second learns what was in it when it is opened anew.
    await anna.page.close({ runBeforeUnload: false });
    network.heal();
    second.page.on('dialog', (dialog) => void dialog.accept());
    await second.page.reload();
    await second.saved();
    const expected = ['Aus dem ersten Tab', 'Aus dem zweiten Tab', 'Besuche', 'Kurse', 'Vertrauen'];
    await expect.poll(() => standing(id)).toEqual(expected);
    await second.page.reload();
    await second.saved();
    expect(await standing(id)).toEqual(expected);
  });
});

describe('somebody who is removed', () => {
  it('can copy what was not sent, and nothing of it stays on the device', async () => {
    const { id, links } = await importBoard(scene.server, model());
    const network = await scene.network();
    const anna = await scene.arrive(LAPTOP);
    await anna.join(network.link(links.participant), 'Anna Berg', 'administration');
    await anna.saved();
    network.cut();
    await anna.model.add('output', 'Nie angekommen');
    const { token } = await joinByLink(scene.server, links.facilitator, 'Miriam', 'facilitation');
    await removePerson(scene.server, id, token, await personOf(scene.server, id, token, 'Anna Berg'));
    network.heal();
    const region = anna.page.getByRole('region', { name: anna.t('tray-salvaged') });
    await region.getByText('Nie angekommen', { exact: true }).waitFor({ timeout: 30_000 });
    // That somebody was removed is said above; no rule was broken.
    expect(await region.innerText()).not.toContain(anna.t('error-refused-rule', { code: 'removed' }));
    await region.getByRole('button', { name: anna.t('common-copy') }).click();
    await region.getByRole('button', { name: anna.t('common-copied') }).waitFor();
    expect(await anna.page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    expect(await standing(id)).toEqual(['Besuche', 'Kurse', 'Vertrauen']);
  });
});

describe('a browser whose database', () => {
  const BROKEN: Record<string, () => void> = {
    'is missing': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    'may not be used': () =>
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    'never answers': () => (IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest),
    'cannot be opened': () =>
      (IDBFactory.prototype.open = () => {
        const request = { error: new DOMException('broken', 'UnknownError'), onerror: () => undefined };
        setTimeout(() => request.onerror(), 10);
        return request as unknown as IDBOpenDBRequest;
      }),
    'is full': () =>
      (IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      }),
  };

  it.each(Object.entries(BROKEN))('%s works on, and says so when it matters', async (_what, breakIt) => {
    const { id, links } = await importBoard(scene.server, model());
    const network = await scene.network();
    const anna = await scene.arrive(LAPTOP);
    await anna.page.addInitScript(breakIt);
    await anna.join(network.link(links.participant), 'Anna Berg', 'administration');
    await anna.saved();
    await anna.model.add('output', 'Mit Netz');
    await anna.saved();
    const warning = anna.page.getByText(anna.t('tray-fleeting'));
    expect(await warning.count()).toBe(0);
    network.cut();
    await anna.model.add('output', 'Ohne Netz');
    await warning.waitFor();
    network.heal();
    await anna.saved();
    await warning.waitFor({ state: 'hidden' });
    await expect.poll(() => standing(id)).toContain('Ohne Netz');
  });
});

it('a workshop nobody came back to for two months leaves this device', async () => {
  const { links } = await importBoard(scene.server, model());
  const anna = await scene.arrive(LAPTOP);
  await anna.join(links.participant, 'Anna Berg', 'administration');
  await anna.saved();
  const names = () => anna.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());
  const [own] = await names();
  await anna.page.evaluate(async () => {
    for (const [name, days] of [
      ['wirkraum-old', 61],
      ['wirkraum-recent', 59],
    ] as const)
      await new Promise<void>((resolve) => {
        const request = indexedDB.open(name, 1);
        request.onupgradeneeded = () =>
          request.result.createObjectStore('meta').put(Date.now() - days * 86_400_000, 'opened');
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      });
  });
  await anna.page.reload();
  await expect.poll(names).toEqual([own, 'wirkraum-recent'].sort());
});

it('a clock that is years wrong leaves no mark in what is written', async () => {
  const { id, links } = await importBoard(scene.server, model());
  const anna = await scene.arrive(LAPTOP);
  await anna.page.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() - 10 * 365 * 86_400_000;
  });
  await anna.join(links.participant, 'Anna Berg', 'administration');
  await anna.model.act('Besuche', 'model-delete-card');
  await anna.saved();
  const { cards } = await boardOf(scene.server, id, await inspect(scene.server, id));
  const deletedAt = cards.find((card) => card.title === 'Besuche')?.deletedAt ?? 0;
  expect(Math.abs(deletedAt - Date.now())).toBeLessThan(60_000);
});

describe('the tray', () => {
  const axe = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

  it.each([
    ['de', LAPTOP],
    ['en', PHONE],
  ] as const)('can be used by everybody (%s)', async (language, screen) => {
    const { id, links } = await importBoard(scene.server, model());
    const network = await scene.network();
    const anna = await scene.arrive(screen, language);
    await anna.join(network.link(links.participant), 'Anna Berg', 'administration');
    await anna.saved();
    network.cut();
    if (screen === PHONE) await anna.list.add('outcome', 'Familien kommen früher');
    else await anna.model.add('outcome', 'Familien kommen früher');
    const { token } = await joinByLink(scene.server, links.facilitator, 'Miriam', 'facilitation');
    await setAccess(scene.server, id, token, 'model', { participant: 'read' });
    network.heal();
    const show = anna.page.getByRole('button', { name: anna.t('tray-show') });
    await show.waitFor();
    expect(await axe(anna.page)).toEqual([]);
    await show.click();
    const dialog = anna.page.getByRole('dialog', { name: anna.t('tray-title') });
    await dialog.getByText('Familien kommen früher', { exact: true }).waitFor();
    expect(await axe(anna.page)).toEqual([]);

    // By keyboard alone: discarding asks once more, and the focus stays in the dialog.
    await dialog.getByRole('button', { name: anna.t('tray-discard') }).focus();
    await anna.page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: anna.t('tray-discard-sure') }).waitFor();
    await anna.page.keyboard.press('Enter');
    const empty = dialog.getByText(anna.t('tray-empty'));
    await expect.poll(() => empty.evaluate((node) => node === document.activeElement)).toBe(true);
  });
});
