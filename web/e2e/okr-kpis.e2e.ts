import { describe, expect, it } from 'vitest';
import { okrBoard } from './harness/okr-sample';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';

const scene = useScene();

describe('a KPI', () => {
  it('takes values while others do too, and outside of its band becomes an objective, with a question first', async () => {
    const { anna, ben } = await scene.pairAt(okrBoard);
    await Promise.all([anna.okr.open(), ben.okr.open()]);
    const name = 'Tage von der Geburt bis zum ersten Kontakt';
    const add = async ({ page, t }: Person, value: string) => {
      await page.getByRole('textbox', { name: t('okr-reading-add') }).fill(value);
      return () => page.getByRole('button', { name: t('okr-reading-save') }).click();
    };
    for (const { page } of [anna, ben]) await page.getByRole('button', { name }).click();
    const [mine, theirs] = [await add(anna, '26,5'), await add(ben, 'viele')];
    await mine();
    const { page, t } = ben;
    const sheet = page.getByRole('complementary');
    await sheet.getByRole('listitem').filter({ hasText: '26,5' }).waitFor();
    await theirs();
    await sheet.getByRole('alert').filter({ hasText: '1.200,5' }).waitFor();
    await (
      await add(ben, '27')
    )();
    await expect
      .poll(() =>
        sheet
          .getByRole('listitem')
          .filter({ hasText: /^2[467]/ })
          .count(),
      )
      .toBe(3);

    await sheet.getByRole('button', { name: t('okr-kpi-pursue') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('okr-side-effect-ask')).fill('Wer umzieht, wird nicht mehr gezählt');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('Familien warten nicht');
    await anna.page.getByRole('heading', { name: 'Familien warten nicht' }).waitFor();
    const moves = anna.page.getByText(t('okr-moves', { what: name }));
    await moves.waitFor();
    await anna.page
      .getByText(t('okr-band-between', { low: '10', high: '21' }), { exact: true })
      .first()
      .waitFor();
  });
});
