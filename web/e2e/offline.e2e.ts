import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { boardOf, inspect, setAccess } from './harness/api';
import { acrossABreakableNetwork, allowSockets, holdSockets, lose } from './harness/lost';
import { NO_NETWORK } from './harness/network';
import { Person } from './harness/person';
import { useScene } from './harness/scene';

const scene = useScene();
scene.expected.push(NO_NETWORK);

const annaAndBen = () => acrossABreakableNetwork(scene);

const returnCode = (page: Page) =>
  page.evaluate(() => {
    const text = Object.values({ ...sessionStorage }).find((value) => value.includes('returnCode')) ?? '{}';
    return (JSON.parse(text) as { returnCode: string }).returnCode;
  });

/** Another tab of the same browser, into which somebody comes back by their code. */
async function comeBack(person: Person, url: string, code: string): Promise<Person> {
  const page = await person.page.context().newPage();
  const again = new Person({ page, context: page.context(), watch: person.watch });
  await page.goto(url);
  await page.getByLabel(again.t('join-return-code')).fill(code);
  await page.getByRole('button', { name: again.t('join-return-go') }).click();
  await again.model.shown();
  return again;
}

/** Titles of all standing cards, as the server has them. */
async function titles(id: string): Promise<string[]> {
  const { cards } = await boardOf(scene.server, id, await inspect(scene.server, id));
  return cards
    .filter((card) => card.deletedAt === undefined)
    .map(({ title }) => title)
    .sort();
}

const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort());

describe('what is written without a connection', () => {
  it('is counted in things, not in letters', async () => {
    const { network, anna } = await annaAndBen();
    await lose(network, anna);
    const field = await anna.model.edit('Besuche');
    await field.press('End');
    await field.pressSequentially(' bei Familien im ganzen Hafenviertel');
    await anna.page.keyboard.press('Enter');
    await expect.poll(() => anna.connection()).toBe(anna.t('shell-connection-offline', { count: 1 }));
    await anna.model.add('output', 'Sprechstunde');
    await expect.poll(() => anna.connection()).toBe(anna.t('shell-connection-offline', { count: 2 }));
  });

  it('survives a reload, is counted from the first moment, and arrives once', async () => {
    const { id, network, anna, ben } = await annaAndBen();
    await lose(network, anna);
    await anna.model.add('output', 'Nur im Tab von Anna');
    const field = await anna.model.edit('Besuche');
    await field.press('End');
    await field.pressSequentially(' im Hafen');
    await anna.page.keyboard.press('Enter');
    await expect.poll(() => anna.connection()).toBe(anna.t('shell-connection-offline', { count: 2 }));

    // The page itself gets through, its socket does not.
    await holdSockets(anna.page);
    network.heal();
    anna.page.on('dialog', (dialog) => void dialog.accept());
    await anna.page.reload();
    await expect.poll(() => anna.connection()).toBe(anna.t('shell-connection-offline', { count: 2 }));
    await allowSockets(anna.page);
    await anna.saved();
    const expected = ['Besuche im Hafen', 'Kurse', 'Nur im Tab von Anna', 'Vertrauen'];
    await expect.poll(() => titles(id)).toEqual(expected);
    for (const { model } of [anna, ben])
      await expect.poll(() => model.titles('output')).toEqual(['Besuche im Hafen', 'Kurse', 'Nur im Tab von Anna']);
    await anna.page.reload();
    await anna.saved();
    expect(await titles(id)).toEqual(expected);
  });

  it('arrives in the right name when its tab was closed and its author comes back by code', async () => {
    const { id, network, anna, ben } = await annaAndBen();
    const code = await returnCode(anna.page);
    const url = `${network.url}/w/${id}`;
    await lose(network, anna);
    await anna.model.add('outcome', 'Aus dem geschlossenen Tab');
    // The browser warns; she closes it all the same.
    const closed = anna.page.waitForEvent('close');
    anna.page.once('dialog', (dialog) => void dialog.accept());
    await anna.page.close({ runBeforeUnload: true });
    await closed;
    network.heal();
    const again = await comeBack(anna, url, code);
    await again.saved();
    await expect.poll(() => titles(id)).toEqual(['Aus dem geschlossenen Tab', 'Besuche', 'Kurse', 'Vertrauen']);
    await expect.poll(() => ben.model.titles('outcome')).toEqual(['Vertrauen', 'Aus dem geschlossenen Tab']);
  });

  it('is refused as a whole where the area was locked meanwhile, kept as words, and put back once', async () => {
    const { id, network, anna, ben, token } = await annaAndBen();
    const { t } = anna;
    await lose(network, anna);
    const field = await anna.model.edit('Besuche');
    await field.press('End');
    await field.pressSequentially(' im Hafen');
    await anna.page.keyboard.press('Enter');
    await anna.model.add('output', 'Ohne Netz angelegt');
    await anna.model.connect('Ohne Netz angelegt', 'Vertrauen', 'man sich kennt');
    await setAccess(scene.server, id, token, 'model', { participant: 'read' });
    network.heal();

    await anna.page
      .getByText(t('tray-news', { count: 2 }))
      .first()
      .waitFor();
    await anna.saved();
    expect(await anna.model.titles('output')).toEqual(['Besuche', 'Kurse']);
    await anna.page.getByRole('button', { name: t('tray-show') }).click();
    const dialog = anna.page.getByRole('dialog', { name: t('tray-title') });
    const words = await dialog.innerText();
    for (const part of ['Besuche im Hafen', 'Ohne Netz angelegt', 'man sich kennt', t('error-refused-reading')])
      expect(words).toContain(part);
    expect(await dialog.getByRole('listitem').count()).toBe(2);
    const buttons = dialog.getByRole('button', { name: t('tray-put-back') });
    expect(await buttons.first().isDisabled()).toBe(true);

    await anna.page.reload();
    await anna.saved();
    await anna.choose('tray-menu', { count: 2 });
    await setAccess(scene.server, id, token, 'model', { participant: 'write' });
    await expect.poll(() => buttons.first().isEnabled()).toBe(true);
    await buttons.first().click();
    await expect.poll(() => dialog.getByRole('listitem').count()).toBe(1);
    await buttons.first().click();
    await dialog.getByText(t('tray-empty')).waitFor();
    await anna.page.keyboard.press('Escape');
    await anna.saved();
    const expected = ['Besuche im Hafen', 'Kurse', 'Ohne Netz angelegt', 'Vertrauen'];
    await expect.poll(() => titles(id)).toEqual(expected);
    await expect.poll(() => ben.model.titles('output')).toEqual(['Besuche im Hafen', 'Kurse', 'Ohne Netz angelegt']);
    const { links } = await boardOf(scene.server, id, token);
    expect(links.map(({ because }) => because).sort()).toEqual(['', 'man sich kennt']);
    await anna.page.reload();
    await anna.saved();
    expect(await titles(id)).toEqual(expected);
  });
});

describe('one device', () => {
  it('used by two people lends nobody the other’s name or changes', async () => {
    const { id, links, network, anna, ben } = await annaAndBen();
    await lose(network, anna);
    await anna.model.add('outcome', 'Von Anna');
    const code = await returnCode(anna.page);
    network.heal();
    network.cut();
    await anna.choose('shell-leave');
    await anna.page
      .getByRole('dialog')
      .getByText(anna.t('shell-leave-unsent', { count: 1 }))
      .waitFor();
    await anna.page.getByRole('button', { name: anna.t('shell-leave-do') }).click();
    await anna.page.getByLabel(anna.t('start-code')).waitFor();
    network.heal();
    await anna.join(network.link(links.participant), 'Cem Demir', 'society');
    await anna.saved();
    await anna.model.add('impact', 'Von Cem');
    await anna.saved();
    await ben.model.card('Von Cem').waitFor();
    expect(await titles(id)).toEqual(['Besuche', 'Kurse', 'Vertrauen', 'Von Cem']);
    expect(await databases(anna.page)).toHaveLength(2);

    const again = await comeBack(anna, `${network.url}/w/${id}`, code);
    await again.saved();
    await expect.poll(() => titles(id)).toEqual(['Besuche', 'Kurse', 'Vertrauen', 'Von Anna', 'Von Cem']);
    await again.choose('shell-leave');
    await again.page.getByRole('button', { name: again.t('shell-leave-do') }).click();
    await expect.poll(() => databases(anna.page)).toHaveLength(1);
  });
});

describe('a network that falls silent', () => {
  it('is replaced when the device wakes up', async () => {
    const { id, network, anna } = await annaAndBen();
    network.silence();
    network.heal();
    await anna.model.add('outcome', 'Nach dem Schlaf');
    await anna.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await anna.saved();
    await expect.poll(() => titles(id)).toContain('Nach dem Schlaf');
  });

  it('is told, and what was written meanwhile arrives once it is back', async () => {
    const { id, network, anna } = await annaAndBen();
    network.silence();
    await anna.model.add('outcome', 'In die Stille');
    const told = [anna.t('shell-connection-stalled', { count: 1 }), anna.t('shell-connection-offline', { count: 1 })];
    await expect.poll(() => anna.connection(), { timeout: 30_000 }).toBeOneOf(told);
    network.heal();
    await anna.saved();
    await expect.poll(() => titles(id)).toContain('In die Stille');
  });
});
