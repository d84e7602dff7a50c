import { describe, expect, it } from 'vitest';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();

describe('areas', () => {
  it('are switched by the bar and by Alt with a digit, and are in the address', async () => {
    const { anna } = await scene.pairAt(boardWith({ output: ['Besuche'] }));
    const { page, t } = anna;
    await page.getByRole('link', { name: t('common-area-notes'), exact: true }).click();
    await expect.poll(() => page.title()).toContain(t('common-area-notes'));
    expect(new URL(page.url()).pathname).toMatch(/\/notes$/);
    await page.keyboard.press('Alt+1');
    await anna.model.card('Besuche').waitFor();
    await page.keyboard.press('Alt+2');
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/\/notes$/);
    await page.reload();
    await expect.poll(() => page.title()).toContain(t('common-area-notes'));
  });
});
