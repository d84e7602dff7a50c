import { describe, expect, it } from 'vitest';
import { cardOf, collected, goToCards, idOf, standing } from './harness/collection';
import { People } from './harness/people';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();

describe('a new card', () => {
  it('is added by the keyboard, grouped by the menu, undone, and sent to the model', async () => {
    const { anna, ben } = await scene.pairAt(boardWith({ output: ['Besuche'] }));
    const { page } = anna;
    const open = (url: string): string => url.replace(/(\/w\/[^/]+)\/.*$/u, '$1/collection');
    await page.goto(open(page.url()));
    await page.getByRole('button', { name: 'Karte', exact: true }).click();
    await page.keyboard.type('Der Bus fährt zu selten.');
    await page.keyboard.press('Escape');
    const card = page.locator('.collection li').filter({ hasText: 'Der Bus' });
    await card.focus();
    await page.keyboard.press('m');
    await page.getByRole('textbox', { name: 'Name der Gruppe' }).fill('Wege');
    await page.getByRole('button', { name: 'In die Gruppe legen' }).click();
    await page
      .getByRole('group', { name: 'Wege, 1 Karte' })
      .getByText('Der Bus fährt zu selten.', { exact: true })
      .waitFor();
    await ben.page.goto(open(ben.page.url()));
    await ben.page
      .getByRole('group', { name: 'Wege, 1 Karte' })
      .getByText('Der Bus fährt zu selten.', { exact: true })
      .waitFor();
    await card.focus();
    await page.keyboard.press('Control+z');
    await page
      .getByRole('group', { name: 'Ohne Gruppe, 1 Karte' })
      .getByText('Der Bus fährt zu selten.', { exact: true })
      .waitFor();
    await card.focus();
    await page.keyboard.press('s');
    await page.getByRole('dialog').getByRole('button', { name: 'Senden' }).click();
    await card.getByRole('button', { name: 'im Modell' }).click();
    await anna.model.card('Der Bus fährt zu selten.').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/\/model/u);
  });
});

describe('what goes away', () => {
  it('comes back from the notice and from the bin, and an empty new card leaves nothing', async () => {
    const { anna, ben } = await scene.pairAt(collected(['Bus', 'Bahn', 'Rad']));
    const { page, t } = anna;
    await Promise.all([goToCards(anna), goToCards(ben)]);
    await page.getByRole('button', { name: t('collection-add'), exact: true }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => standing(anna)).toEqual([': Bus, Bahn, Rad']);
    await cardOf(anna, 'Bahn').focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => standing(ben)).toEqual([': Bus, Rad']);
    await page.getByRole('button', { name: t('collection-restore'), exact: true }).click();
    await expect.poll(() => standing(ben)).toEqual([': Bus, Bahn, Rad']);
    await cardOf(ben, 'Rad').focus();
    await cardOf(anna, 'Rad').focus();
    await page.keyboard.press('Delete');
    // Ben stood there: he is told, and can bring it back.
    await ben.page
      .locator('#removed-cards')
      .getByText(t('collection-said-removed-one', { name: 'Rad' }))
      .waitFor();
    await page.getByRole('button', { name: t('collection-menu') }).click();
    await page.getByRole('menuitem', { name: t('collection-bin') }).click();
    await page.getByRole('button', { name: t('collection-restore-of', { name: 'Rad' }) }).click();
    await expect.poll(() => standing(ben)).toEqual([': Bus, Bahn, Rad']);
  });
});

describe('many cards', () => {
  it('are found by words and by the question they answer', async () => {
    const { anna } = await scene.pairAt(
      collected([
        { text: 'Bus', step: idOf('one'), prompt: 'Was fehlt?' },
        { text: 'Bahn', step: idOf('two'), prompt: 'Was lassen wir?' },
        { text: 'Bushalt', step: idOf('two'), prompt: 'Was lassen wir?' },
      ]),
    );
    const { page, t } = anna;
    await goToCards(anna);
    await page.getByRole('textbox', { name: t('collection-search') }).fill('bus');
    await page.getByText(t('collection-found', { count: 2, all: 3 })).waitFor();
    await page.getByLabel(t('collection-question'), { exact: true }).selectOption('Was lassen wir?');
    await expect.poll(() => standing(anna)).toEqual([': Bushalt']);
    await page
      .getByRole('button', { name: t('collection-search-end') })
      .first()
      .click();
    await expect.poll(() => standing(anna)).toEqual([': Bus, Bahn, Bushalt']);
  });
});

describe('who writes', () => {
  it('is seen at the card, and whoever follows is brought there', async () => {
    const { anna, ben } = await scene.pairAt(collected(['Bus', 'Bahn']));
    const list = new People(anna);
    await list.open();
    await list.act('Ben Cordes', 'people-follow');
    await goToCards(ben);
    await cardOf(ben, 'Bahn').focus();
    await anna.page.waitForURL(/\/collection$/);
    await anna.page.getByText(anna.t('model-said-brought', { name: 'Ben Cordes', title: 'Bahn' })).waitFor();
    await ben.page.keyboard.press('Enter');
    await cardOf(anna, 'Bahn')
      .getByText(anna.t('model-writing', { name: 'Ben Cordes' }))
      .waitFor();
    await ben.page.keyboard.type('hof ');
    await ben.page.keyboard.press('Control+Enter');
    await cardOf(anna, 'Bahnhof')
      .waitFor({ state: 'hidden' })
      .catch(() => undefined);
    await expect.poll(async () => (await standing(anna)).join()).toContain('hof');
  });
});
