import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createWorkshop, importBoard } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import { INVITED, okrBoard, STANDS, VISITED } from './harness/okr-sample';
import { useScene } from './harness/scene';

const scene = useScene();

/** The day of the server and of every browser here, in German. */
function today(): string {
  return new Intl.DateTimeFormat('de', { day: 'numeric', month: 'numeric', year: 'numeric' }).format(new Date());
}

describe('a workshop that is over', () => {
  it('goes on in a new one, which begins with what was promised; others open its blueprint', async () => {
    const { links } = await importBoard(scene.server, okrBoard);
    const lena = await scene.arrive(LAPTOP);
    const { page, t } = lena;
    await lena.join(links.facilitator, 'Lena Vogt');
    await lena.choose('onward-menu');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: STANDS }).uncheck();
    await dialog.getByLabel(t('onward-name')).fill('Frühe Hilfen, nächste Runde');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: t('onward-do') }).click();
    await dialog.getByText(t('onward-made', { title: 'Frühe Hilfen, nächste Runde' })).waitFor();
    const participant = await dialog.getByLabel(t('common-role-participant')).inputValue();
    const before = page.url();
    await dialog.getByRole('button', { name: t('onward-enter') }).click();
    await lena.enter('Lena Vogt');
    await page.getByText(t('onward-begins', { title: okrBoard.title })).waitFor();
    await page.getByText(t('onward-continues-on', { title: okrBoard.title, day: today() })).waitFor();

    const tom = await scene.arrive(PHONE);
    await tom.join(participant, 'Tom Ernst', 'society');
    await tom.page.getByRole('button', { name: t('onward-show') }).tap();
    await tom.page.getByText(`${INVITED} (10 %)`).waitFor();
    await tom.page.getByText(t('onward-begins', { title: okrBoard.title })).waitFor({ state: 'hidden' });
    await tom.okr.open();
    await tom.page.getByRole('button', { name: /^Weiter zu / }).tap();
    await expect.poll(() => tom.okr.titles('okr-key-result').count()).toBe(2);
    expect(await tom.page.getByText('Anna Berg').count()).toBe(0);

    await page.goto(before.replace(/\/[a-z]+$/u, '/invite'));
    const after = t('onward-continued-on', { title: 'Frühe Hilfen, nächste Runde', day: today() });
    await page.getByText(after).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: t('invite-export-blueprint') }).click(),
    ]);
    const blueprint = await download.path();
    const text = await readFile(blueprint, 'utf8');
    expect(text).toContain(INVITED);
    for (const gone of ['Anna Berg', 'Sprachmittlung', '"baseline"']) expect(text).not.toContain(gone);

    await page.goto(`${scene.server.url}/#k=${scene.server.organiserKey}`);
    await page.locator('input[type=file]').setInputFiles(blueprint);
    await page
      .getByRole('status')
      .getByRole('button', { name: t('start-open') })
      .click();
    await lena.enter('Lena Vogt');
    await page.getByRole('link', { name: t('invite-to-model') }).click();
    await lena.okr.open();
    await page.getByText(t('okr-cycle-unnamed')).or(page.getByText('3. Tertial 2026')).first().waitFor();
    await expect.poll(() => lena.okr.titles('okr-key-result').count()).toBe(3);
    await page.getByRole('button', { name: t('okr-check-in-of', { title: VISITED }) }).waitFor();
  });

  it('is begun by the organiser too, and a template brings a draft to write over', async () => {
    const { server } = scene;
    const { id } = await createWorkshop(server, { title: 'Erstes Tertial', template: 'okr-drafting' });
    const nora = await scene.arrive(LAPTOP);
    const { page, t } = nora;
    await page.goto(`${server.url}/#k=${server.organiserKey}`);
    await page
      .getByRole('button', { name: t('start-actions', { title: 'Erstes Tertial' }) })
      .first()
      .click();
    await page.getByRole('menuitem', { name: t('onward-menu') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: t('onward-okr-asTheyAre') }).check();
    await dialog.getByLabel(t('onward-name')).fill('Zweites Tertial');
    await dialog.getByRole('button', { name: t('onward-do') }).click();
    await dialog.getByRole('button', { name: t('onward-enter') }).click();
    await nora.enter('Nora Lind');
    await page.getByRole('link', { name: t('invite-to-model') }).click();
    await nora.okr.open();
    await page.getByRole('heading', { name: /^Beispiel: / }).waitFor();
    expect(page.url()).not.toContain(id);
  });
});

describe.each(['de', 'en'] as const)('axe finds nothing (%s)', (language) => {
  it('where a workshop goes on in another', async () => {
    const audit = new Audit();
    const { links } = await importBoard(scene.server, { ...okrBoard, language });
    const lena = await scene.arrive(LAPTOP, language);
    await lena.join(links.facilitator, 'Lena Vogt');
    await lena.choose('onward-menu');
    await audit.look(lena, 'going on in a new workshop');
    await lena.page.keyboard.press('Escape');
    await lena.choose('shell-invite');
    await lena.page.getByText(lena.t('onward-tool')).waitFor();
    await audit.look(lena, 'before and after');
    expect(audit.findings).toEqual([]);
  });
});
