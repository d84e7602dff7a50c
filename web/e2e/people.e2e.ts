import { describe, expect, it } from 'vitest';
import { createWorkshop, joinByLink, personOf, removePerson } from './harness/api';
import { LAPTOP, PHONE, WALL } from './harness/browser';
import { People } from './harness/people';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();
// The browser's own words about answers that these tests are about.
scene.expected.push(/the server responded with a status of 4(0[134]|22)/);

const BOARD = boardWith({ input: ['Stellen'], output: ['Besuche', 'Sprechstunde'], impact: ['Gesund aufwachsen'] });

describe('the list of people', () => {
  it('says who is where, by perspective, me first, each once however many devices', async () => {
    const { links, anna, ben } = await scene.pairAt(BOARD);
    const [list, code] = [new People(ben), await anna.returnCode()];
    const second = await scene.arrive(PHONE);
    await second.comeBack(links.participant, code);
    await anna.model.select('Besuche');
    await list.open();
    const { t } = ben;
    const place = t('people-at-card', { place: t('people-at-model'), title: 'Besuche' });
    await expect.poll(() => list.all()).toEqual([`Ben Cordes ${t('people-me')}`, 'Anna Berg']);
    await expect.poll(() => list.place('Anna Berg')).toBe(place);
    await anna.model.edit('Besuche');
    await expect.poll(() => list.place('Anna Berg')).toBe(t('people-writes', { place }));
    await anna.page.keyboard.press('Escape');
    await anna.page.getByRole('link', { name: t('common-area-notes') }).click();
    await second.page.context().close();
    await expect.poll(() => list.place('Anna Berg')).toBe(t('people-at-notes'));
    // The button says how many, in words.
    await ben.page.getByRole('button', { name: t('people-button', { count: 2 }) }).waitFor();
  });

  it('tells facilitators who is away, and since when if they saw it', async () => {
    const { links } = await createWorkshop(scene.server, { title: 'Frühe Hilfen' });
    await joinByLink(scene.server, links.participant, 'Nie Da', 'politics');
    const [miriam, anna] = [await scene.arrive(LAPTOP), await scene.arrive(LAPTOP)];
    await miriam.join(links.facilitator, 'Miriam');
    await anna.join(links.participant, 'Anna', 'politics');
    const list = new People(miriam);
    await list.open();
    await expect.poll(() => list.all()).toEqual([`Miriam ${miriam.t('people-me')}`, 'Anna', 'Nie Da']);
    expect(await list.place('Nie Da')).toBe(miriam.t('people-away'));
    await anna.page.context().close();
    await expect.poll(() => list.place('Anna')).toMatch(/^nicht da seit \d\d:\d\d Uhr$/);
  });

  it('is a sheet with large targets on a phone and works by keyboard alone on a desktop', async () => {
    const { anna, ben, links } = await scene.pairAt(BOARD);
    const tom = await scene.arrive(PHONE);
    await tom.join(links.participant, 'Tom', 'society');
    await tom.page.getByRole('button', { name: tom.t('people-button', { count: 3 }) }).tap();
    const sheet = tom.page.getByRole('dialog', { name: tom.t('people-title') });
    expect(await sheet.boundingBox()).toEqual({ x: 0, y: 0, width: PHONE.width, height: PHONE.height });
    await sheet.getByRole('button', { name: tom.t('people-actions', { name: 'Anna Berg' }) }).tap();
    const small = await sheet
      .getByRole('button')
      .or(sheet.getByRole('menuitem'))
      .evaluateAll((targets) =>
        targets
          .map((target) => [target.textContent, target.getBoundingClientRect()] as const)
          .filter(([, box]) => box.width < 44 || box.height < 44)
          .map(([words]) => words),
      );
    expect(small).toEqual([]);

    await ben.model.select('Gesund aufwachsen');
    const { page, t } = anna;
    const opener = page.getByRole('button', { name: t('people-button', { count: 3 }) });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByText('„Gesund aufwachsen“').waitFor();
    await page.keyboard.press('Tab');
    // My own entry has no menu: the next stop is somebody else's.
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe(
      t('people-actions', { name: 'Ben Cordes' }),
    );
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: t('people-visit') }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => opener.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: t('people-visit') }).waitFor();
    await page.keyboard.press('Enter');
    // I went there myself, so the focus came along.
    await expect.poll(() => anna.model.focused()).toBe('Gesund aufwachsen');
  });
});

describe('a facilitator', () => {
  it('gives another name and perspective, and everybody knows at once', async () => {
    const { links, anna, ben } = await scene.pairAt(BOARD);
    const miriam = await scene.arrive(LAPTOP);
    await miriam.join(links.cofacilitator, 'Miriam');
    const [list, theirs] = [new People(miriam), new People(ben)];
    const { page, t } = miriam;
    await list.open();
    await list.act('Anna Berg', 'people-edit');
    const dialog = page.getByRole('dialog', { name: t('people-edit-title', { name: 'Anna Berg' }) });
    const name = dialog.getByRole('textbox');
    await name.fill('\u200b');
    await dialog.getByRole('button', { name: t('people-edit-do') }).click();
    await dialog.getByText(t('error-name-empty')).waitFor();
    // Meanwhile a second facilitator is quicker.
    const { token } = await joinByLink(scene.server, links.facilitator, 'Lena', 'facilitation');
    const workshop = new URL(page.url()).pathname.split('/')[2] ?? '';
    const id = await personOf(scene.server, workshop, token, 'Anna Berg');
    await list.rename(scene.server, workshop, token, id, 'Anna B.');
    await dialog.getByText(t('people-edit-overtaken', { name: 'Anna B.' })).waitFor();
    await name.fill('Anna Rauch');
    await dialog.getByRole('radio', { name: t('common-perspective-society') }).check();
    await dialog.getByRole('button', { name: t('people-edit-do') }).click();
    await dialog.waitFor({ state: 'hidden' });
    await theirs.open();
    await expect.poll(() => theirs.all()).toContain('Anna Rauch');
    await expect.poll(() => theirs.perspective('Anna Rauch')).toBe('society');
    await anna.page
      .getByText(t('people-became-name', { name: 'Anna Rauch' }))
      .first()
      .waitFor();
    await anna.page.reload();
    await new People(anna).open();
    await expect.poll(() => new People(anna).all()).toContain(`Anna Rauch ${t('people-me')}`);
  });

  it('hands over: the new one has all tools without loading anew, the old one fewer, codes know it', async () => {
    const { links } = await createWorkshop(scene.server, { title: 'Frühe Hilfen' });
    const [miriam, anna, ben] = [await scene.arrive(LAPTOP), await scene.arrive(LAPTOP), await scene.arrive(LAPTOP)];
    await miriam.join(links.facilitator, 'Miriam');
    await anna.join(links.participant, 'Anna', 'politics');
    await ben.join(links.participant, 'Ben', 'society');
    const code = await anna.returnCode();
    const { t, page } = miriam;
    const [list, hers] = [new People(miriam), new People(anna)];
    await hers.open();
    expect(await hers.actions('Ben')).toEqual([t('people-visit'), t('people-follow')]);
    await list.open();
    expect(await list.actions('Miriam')).toEqual([t('people-edit')]);
    await list.act('Ben', 'people-promote');
    await expect.poll(() => list.place('Ben')).toContain(t('people-role-cofacilitator'));
    expect(await list.actions('Ben')).toContain(t('people-demote'));
    await list.act('Anna', 'people-hand-over');
    const dialog = page.getByRole('dialog', { name: t('people-hand-over-title', { name: 'Anna' }) });
    await dialog.getByText(t('people-hand-over-them', { name: 'Anna' })).waitFor();
    await dialog.getByRole('button', { name: t('people-hand-over-do'), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });

    await anna.page.getByText(t('people-became-facilitator')).first().waitFor();
    await anna.page.getByRole('link', { name: t('shell-invite') }).waitFor();
    await expect.poll(() => hers.actions('Miriam')).toContain(t('people-hand-over'));
    await page.getByText(t('people-became-deputy')).first().waitFor();
    await expect.poll(() => list.actions('Ben')).not.toContain(t('people-demote'));
    expect(await list.actions('Anna')).not.toContain(t('people-remove'));

    const again = await scene.arrive(LAPTOP);
    await again.comeBack(links.participant, code);
    const back = new People(again);
    await back.open();
    await expect.poll(() => back.actions('Ben')).toContain(t('people-demote'));
    await expect.poll(() => back.all()).toHaveLength(3);
  });

  it('who is removed or loses the role with a dialog open is left with nothing to confirm', async () => {
    const { id, links } = await createWorkshop(scene.server, { title: 'Frühe Hilfen' });
    const [co, anna] = [await scene.arrive(LAPTOP), await scene.arrive(LAPTOP)];
    const lead = await joinByLink(scene.server, links.facilitator, 'Lena', 'facilitation');
    await co.join(links.cofacilitator, 'Co');
    await anna.join(links.participant, 'Anna', 'politics');
    const list = new People(co);
    await list.open();
    await list.act('Anna', 'people-remove');
    const dialog = co.page.getByRole('dialog');
    await dialog.waitFor();
    const own = await personOf(scene.server, id, lead.token, 'Co');
    await list.change(scene.server, id, lead.token, own, { role: 'participant' });
    await dialog.waitFor({ state: 'hidden' });
    await co.page.getByText(co.t('people-became-participant')).first().waitFor();
    expect(await list.actions('Anna')).toEqual([co.t('people-visit'), co.t('people-follow')]);
    await removePerson(scene.server, id, lead.token, own);
    await co.page.getByText(co.t('error-removed')).waitFor();
  });

  it('removes somebody after a question', async () => {
    const { links, ben } = await scene.pairAt(BOARD);
    const miriam = await scene.arrive(WALL);
    await miriam.join(links.facilitator, 'Miriam');
    const list = new People(miriam);
    await list.open();
    await list.act('Ben Cordes', 'people-remove');
    await miriam.page.getByRole('button', { name: miriam.t('people-remove-do'), exact: true }).click();
    await ben.page.getByText(ben.t('error-removed')).waitFor();
    await expect.poll(() => list.all()).not.toContain('Ben Cordes');
  });
});
