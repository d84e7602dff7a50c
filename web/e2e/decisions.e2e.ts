import { describe, expect, it } from 'vitest';
import { importBoard } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import { okrBoard } from './harness/okr-sample';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';

const scene = useScene();

const entries = ({ page }: Person, list: string) =>
  page
    .locator(`[data-list="${list}"] > [data-entry]`)
    .evaluateAll((rows) => rows.map((row) => row.querySelector('textarea')?.value ?? row.textContent.trim()));

describe('recommendations, next steps and topics', () => {
  it('are made by two people, put in order, deleted and brought back by the keyboard alone', async () => {
    const { anna, ben } = await scene.pairAt(okrBoard);
    for (const one of [anna, ben]) await one.goToArea('decisions');
    const { page, t } = anna;
    const type = page.keyboard;
    await page.getByRole('button', { name: t('decisions-topics-add') }).focus();
    for (const title of ['Haushalt', 'Radwege', 'Schulweg']) {
      await type.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
      await type.type(title);
      await type.press('Enter');
      await page.getByRole('group', { name: title, exact: true }).waitFor();
      await page.getByRole('button', { name: t('decisions-topics-add') }).focus();
    }
    await page.getByRole('group', { name: 'Schulweg', exact: true }).focus();
    await type.press('Alt+ArrowUp');
    await expect.poll(() => entries(ben, 'topics')).toEqual(['Haushalt', 'Schulweg', 'Radwege']);
    await type.press('Delete');
    await expect.poll(() => entries(ben, 'topics')).toEqual(['Haushalt', 'Radwege']);
    await page.getByRole('button', { name: t('decisions-restore') }).press('Enter');
    await expect.poll(() => entries(ben, 'topics')).toEqual(['Haushalt', 'Schulweg', 'Radwege']);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Schulweg');
    await type.press('m');
    await page.getByRole('menuitem', { name: t('decisions-down') }).press('Enter');
    await expect.poll(() => entries(ben, 'topics')).toEqual(['Haushalt', 'Radwege', 'Schulweg']);
  });

  it('that somebody else deletes while I type there are missed with a word, and what I type on ends nowhere else', async () => {
    const { anna, ben } = await scene.pairAt(okrBoard);
    for (const one of [anna, ben]) await one.goToArea('decisions');
    const { page, t } = anna;
    for (const title of ['Haushalt', 'Radwege']) {
      await page.getByRole('button', { name: t('decisions-topics-add') }).click();
      await page.keyboard.type(title);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('group', { name: 'Haushalt', exact: true }).getByRole('textbox').first().focus();
    await ben.page.getByRole('group', { name: 'Haushalt', exact: true }).focus();
    await ben.page.keyboard.press('Delete');
    await page.getByText(t('decisions-said-lost', { name: 'Haushalt' })).waitFor({ state: 'attached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('removed-decision');
    await page.keyboard.type('plan');
    await page.getByRole('button', { name: t('decisions-restore') }).click();
    await expect.poll(() => entries(ben, 'topics')).toEqual(['Haushalt', 'Radwege']);
  });

  it('show who and when is missing, stand by their day, and lead to the card they are about and back', async () => {
    const { anna, ben } = await scene.pairAt(okrBoard);
    for (const one of [anna, ben]) await one.goToArea('decisions');
    const { page, t } = anna;
    const add = async (words: string) => {
      await page.getByRole('button', { name: t('decisions-nextSteps-add') }).click();
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      return page.getByRole('group', { name: words, exact: true });
    };
    const later = await add('Beschluss vorbereiten');
    await later.getByLabel(t('decisions-who-missing')).fill('Samira');
    await later.getByLabel(t('decisions-due-missing')).fill('2027-03-01');
    await later.getByLabel(t('decisions-due'), { exact: true }).waitFor();
    const sooner = await add('Ämter einladen');
    await page.getByText(t('decisions-gap-steps', { count: 1 })).waitFor();
    await sooner.getByLabel(t('decisions-due-missing')).fill('2027-01-31');
    await page.keyboard.press('Enter');
    await expect.poll(() => entries(ben, 'nextSteps')).toEqual(['Ämter einladen', 'Beschluss vorbereiten']);

    const card = okrBoard.cards[0]?.title ?? '';
    await sooner.getByRole('button', { name: t('decisions-actions', { name: 'Ämter einladen' }) }).click();
    await page.getByRole('menuitem', { name: t('decisions-relate') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('decisions-relate-search')).fill(card);
    await dialog.getByText(card, { exact: true }).first().click();
    await dialog.getByRole('button', { name: t('decisions-relate-do') }).click();
    const link = sooner
      .getByRole('list', { name: t('decisions-about') })
      .getByRole('button')
      .first();
    await link.click();
    await page.waitForURL(/\/model$/);
    await page.getByRole('button', { name: 'Ämter einladen' }).click();
    await page.waitForURL(/\/decisions$/);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Ämter einladen');
  });
});

describe.each(['de', 'en'] as const)('axe finds nothing (%s)', (language) => {
  it('in the decisions, empty and with entries, large and on a phone', async () => {
    const audit = new Audit();
    const { links } = await importBoard(scene.server, { ...okrBoard, language });
    for (const [screen, name] of [
      [LAPTOP, 'Miriam'],
      [PHONE, 'Paula'],
    ] as const) {
      const one = await scene.arrive(screen, language);
      const { page, t } = one;
      await one.join(links.facilitator, name);
      await one.goToArea('decisions');
      await page.getByRole('heading', { name: t('decisions-recommendations') }).waitFor();
      await audit.look(one, `${name}: before`);
      for (const list of ['recommendations', 'nextSteps', 'topics'] as const) {
        await page.getByRole('button', { name: t(`decisions-${list}-add`) }).click();
        await page.keyboard.type('Ein Satz');
      }
      await audit.look(one, `${name}: with entries`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wide).toBe(false);
      if (process.env['SHOTS']) await page.screenshot({ path: `/tmp/wdec/${name}-${language}.png`, fullPage: true });
    }
    expect(audit.findings).toEqual([]);
  });
});
