import { describe, expect, it } from 'vitest';
import { createWorkshop } from './harness/api';
import { LAPTOP, PHONE } from './harness/browser';
import { useScene } from './harness/scene';
import { textsIn } from './harness/texts';

const scene = useScene();
const en = textsIn('en');

describe('switching the language', () => {
  it('keeps what is being typed where one joins', async () => {
    const { links } = await createWorkshop(scene.server, { title: 'Wirkungsdialog', language: 'de' });
    const anna = await scene.arrive(PHONE);
    const { page, t } = anna;
    await page.goto(links.participant);
    await page.getByLabel(t('join-name')).fill('Anna B');
    await page.getByRole('radio', { name: t('common-perspective-society') }).check();
    await page.getByRole('button', { name: t('common-other-language') }).click();
    await page.getByRole('button', { name: en('join-go'), exact: true }).waitFor();
    expect(await page.getByLabel(en('join-name')).inputValue()).toBe('Anna B');
    expect(await page.getByRole('radio', { name: en('common-perspective-society') }).isChecked()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('keeps the dialog, the selection and the scroll position, and what is written keeps its own language', async () => {
    const { links } = await createWorkshop(scene.server, {
      title: 'Wirkungsdialog',
      template: 'example-fruehe-hilfen',
      language: 'de',
    });
    const anna = await scene.arrive(LAPTOP);
    const { page, t } = anna;
    await anna.join(links.participant, 'Anna', 'politics');
    await page.getByRole('button', { name: t('model-view-outline') }).click();
    const row = page.getByRole('treeitem', { name: /Kinder wachsen/ });
    await row.click();
    const scroller = page.locator('.outline .scroller');
    const before = await scroller.evaluate((element) => element.scrollTop);
    await anna.choose('shell-settings');
    await page.getByRole('radio', { name: 'English' }).check();
    const dialog = page.getByRole('dialog', { name: en('shell-settings') });
    await dialog.waitFor();
    expect(await page.getByRole('radio', { name: 'English' }).evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await row.and(page.locator('[aria-selected=true]')).waitFor();
    expect(await scroller.evaluate((element) => element.scrollTop)).toBe(before);
    const languages = await page.evaluate(() => {
      const of = (words: string) => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = new Set<string>();
        for (let node = texts.nextNode(); node; node = texts.nextNode())
          if (node.textContent?.replaceAll('\u00ad', '').includes(words) && node.parentElement?.getClientRects().length)
            found.add(node.parentElement.closest<HTMLElement>('[lang]')?.lang ?? '');
        return [...found];
      };
      return [of('Kinder wachsen gesund auf'), of('Wirkungsdialog'), of('Outline')];
    });
    expect(languages[0]).toEqual(['de']);
    expect(languages[1]).toEqual(['de']);
    expect(languages[2]).toEqual(['en']);
  });
});

describe('a workshop that says Du', () => {
  it('never says Sie, from joining on', async () => {
    const { links } = await createWorkshop(scene.server, { title: 'Runde', language: 'de', address: 'informal' });
    const anna = await scene.arrive(LAPTOP);
    const { page, t } = anna;
    const words = async () =>
      (await page.locator('body').innerText()).match(/\b(Sie|Ihr|Ihre|Ihren|Ihrem|Ihnen)\b.*/g) ?? [];
    await page.goto(links.participant);
    await page.getByRole('button', { name: t('join-go'), exact: true }).waitFor();
    expect(await words()).toEqual([]);
    await page.getByRole('button', { name: t('join-go'), exact: true }).click();
    expect(await words()).toEqual([]);
    await page.getByRole('textbox').first().fill('Anna');
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: t('join-go'), exact: true }).click();
    await anna.model.shown();
    expect(await words()).toEqual([]);
    for (const dialog of ['shell-settings', 'help-words', 'shell-leave']) {
      await anna.choose(dialog);
      await page.getByRole('dialog').waitFor();
      expect(await words()).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});
