import { expect, it } from 'vitest';
import { importBoard } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP } from './harness/browser';
import { History } from './harness/history';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();

it('what came to pass between two earlier versions is told, whichever is opened first', async () => {
  const { links } = await importBoard(scene.server, boardWith({ output: ['Besuche', 'Sprechstunde'] }));
  const miriam = await scene.arrive(LAPTOP);
  await miriam.join(links.facilitator, 'Miriam');
  const history = new History(miriam);
  const { page, t } = miriam;
  await history.open();
  await history.keep('Vormittag');
  await history.close();
  await miriam.model.act('Sprechstunde', 'model-delete');
  await miriam.model.add('outcome', 'Vertrauen');
  await history.open();
  await history.keep('Nachmittag');
  await history.close();
  await miriam.model.act('Vertrauen', 'model-delete');

  const told = [
    `− ${t('history-between-mark-missing')} Sprechstunde`,
    `+ ${t('history-between-mark-added')} Vertrauen`,
  ];
  const audit = new Audit();
  const other = page.getByLabel(t('history-compare'));
  for (const [first, second] of [
    ['Vormittag', 'Nachmittag'],
    ['Nachmittag', 'Vormittag'],
  ] as const) {
    await history.open();
    await history.look(first);
    const option = other.locator('option', { hasText: second });
    await other.selectOption((await option.getAttribute('value')) ?? '');
    await expect.poll(() => history.marked()).toEqual(told);
    expect(await history.button('history-restore').count(), 'only now can be made as it was').toBe(0);
    await audit.look(miriam, 'between');
    await other.selectOption('');
    await history.button('history-restore').waitFor();
    await history.close();
  }
  expect(audit.findings).toEqual([]);
});
