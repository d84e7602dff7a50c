import type { Person } from './person';

/** The whole model as the outline reads, links and reasons included. */
export async function readOutline({ page, t }: Person): Promise<string> {
  await page.getByRole('button', { name: t('model-view-outline') }).click();
  await page.getByRole('treeitem', { level: 1 }).first().click();
  const trees = page.getByRole('tree');
  const texts: string[] = [];
  for (let at = 0; at < (await trees.count()); at += 1) {
    const closed = trees.nth(at).locator('[role=treeitem][aria-expanded=false]');
    while ((await closed.count()) > 0) {
      await closed.first().focus();
      await page.keyboard.press('ArrowRight');
    }
    texts.push(await trees.nth(at).innerText());
  }
  return texts.join('\n').replaceAll('\u00ad', '');
}
