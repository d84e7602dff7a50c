import { expect, it } from 'vitest';
import type { Board } from '../src/model/contract';
import { boardOf, importBoard, inspect } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import { History } from './harness/history';
import { overflowing } from './harness/reflow';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();

const CARDS = boardWith({ output: ['Besuche'], outcome: ['Vertrauen', 'Tempo'] });
const [visits, trust, pace] = CARDS.cards.map(({ id }) => id) as [string, string, string];
const id = (letter: string) => letter.repeat(21);
const BOARD: Board = {
  ...CARDS,
  indicators: [{ id: id('i'), card: trust, order: 'a0', name: 'Anteil besuchter Familien', unit: '%', target: 80 }],
  conflicts: [{ id: id('k'), a: trust, b: pace, order: 'a0', because: 'beides Zeit kostet' }],
  hurdles: [{ id: id('h'), hinders: visits, order: 'a0', rule: 'Datenschutz' }],
  criteria: [{ id: id('c'), order: 'a0', title: 'schnell umsetzbar' }],
};

it('what hangs on cards and stands beside them comes back out of the bin and with an earlier version', async () => {
  const workshop = await importBoard(scene.server, BOARD);
  const miriam = await scene.arrive(LAPTOP);
  await miriam.join(workshop.links.facilitator, 'Miriam');
  const { page, t } = miriam;
  const token = await inspect(scene.server, workshop.id);
  const board = () => boardOf(scene.server, workshop.id, token);
  const standing = async () => {
    const { indicators = [], conflicts = [], hurdles = [] } = await board();
    return [...indicators, ...conflicts, ...hurdles].flatMap((one) => (one.deletedAt === undefined ? one.id[0] : []));
  };
  const history = new History(miriam);
  await history.open();
  await history.keep('Anfang');
  await history.close();

  const deleteHurdle = async () => {
    await page.getByRole('button', { name: 'Datenschutz' }).click();
    await page.getByRole('button', { name: t('hurdles-delete') }).click();
    await expect.poll(standing).not.toContain('h');
  };
  await page.getByRole('button', { name: t('views-more') }).click();
  await page.getByRole('menuitem', { name: t('views-hurdles'), exact: true }).click();
  await deleteHurdle();
  await page.getByRole('button', { name: t('model-view-board'), exact: true }).click();
  await page.getByRole('button', { name: t('model-menu'), exact: true }).click();
  await page.getByRole('menuitem', { name: t('model-deleted-open', { count: 1 }) }).click();
  const bin = page.getByRole('dialog', { name: t('model-deleted-title') });
  await bin.getByText(t('changes-deleted-hurdles')).waitFor();
  await bin.getByRole('button', { name: t('model-restore-title', { title: 'Datenschutz' }) }).click();
  await expect.poll(standing).toContain('h');
  await page.keyboard.press('Escape');
  await miriam.model.undo();
  await expect.poll(standing).not.toContain('h');

  // With a card goes what hangs on it, and comes back with it.
  await miriam.model.act('Vertrauen', 'model-delete');
  await history.open();
  await history.look('Anfang');
  const missing = `− ${t('history-mark-missing')}`;
  await expect
    .poll(() => history.marked())
    .toEqual([
      `${missing} Vertrauen`,
      `${missing} Anteil besuchter Familien`,
      `${missing} ${t('conflicts-pair', { first: 'Vertrauen', second: 'Tempo' })}`,
      `${missing} Datenschutz`,
    ]);
  const audit = new Audit();
  await audit.look(miriam, 'a version');
  await page.setViewportSize(PHONE);
  expect(await overflowing(page)).toEqual([]);
  await page.setViewportSize(LAPTOP);
  await history.button('history-take-back-title', { title: 'Anteil besuchter Familien' }).click();
  await expect.poll(() => history.marked()).toEqual([`${missing} Datenschutz`]);
  await history.button('history-restore').click();
  await history.dialog.getByText(t('history-same')).waitFor();
  await expect.poll(async () => (await standing()).sort()).toEqual(['h', 'i', 'k']);
  await history.button('history-undo').click();
  await expect.poll(standing).not.toContain('h');
  expect(audit.findings).toEqual([]);
});
