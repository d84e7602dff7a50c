import { describe, expect, it } from 'vitest';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();

describe('what was contributed', () => {
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
      .getByRole('region', { name: 'Wege, 1 Karte' })
      .getByText('Der Bus fährt zu selten.', { exact: true })
      .waitFor();
    await ben.page.goto(open(ben.page.url()));
    await ben.page
      .getByRole('region', { name: 'Wege, 1 Karte' })
      .getByText('Der Bus fährt zu selten.', { exact: true })
      .waitFor();
    await card.focus();
    await page.keyboard.press('Control+z');
    await page
      .getByRole('region', { name: 'Ohne Gruppe, 1 Karte' })
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
