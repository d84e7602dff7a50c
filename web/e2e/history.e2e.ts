import { describe, expect, it } from 'vitest';
import { boardOf, importBoard, inspect } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import { History } from './harness/history';
import { NO_NETWORK } from './harness/network';
import type { Person } from './harness/person';
import { overflowing } from './harness/reflow';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();
scene.expected.push(NO_NETWORK);

const LONG = 'Straßenverkehrsordnungswidrigkeitenverfahrensbeschleunigungsbeauftragte';
const BOARD = boardWith({ input: ['Stellen'], output: ['Besuche', 'Sprechstunde'], impact: ['Gesund aufwachsen'] }, [
  ['Stellen', 'Besuche', 'Menschen hingehen'],
]);

/** A facilitator and a participant at the board, and what the server has. */
async function room(language: 'de' | 'en' = 'de') {
  const { id, links } = await importBoard(scene.server, BOARD);
  const network = await scene.network();
  const [miriam, ben] = [await scene.arrive(LAPTOP, language), await scene.arrive(LAPTOP)];
  await miriam.join(network.link(links.facilitator), 'Miriam');
  await ben.join(links.participant, 'Ben', 'politics');
  const token = await inspect(scene.server, id);
  const board = () => boardOf(scene.server, id, token);
  return { miriam, ben, network, board, history: new History(miriam) };
}

async function remove(person: Person, title: string): Promise<void> {
  await person.model.act(title, 'model-delete');
  await expect.poll(() => person.model.card(title).and(person.page.locator(':not([aria-disabled])')).count()).toBe(0);
}

const standing = async (board: () => ReturnType<typeof boardOf>) =>
  (await board()).cards.filter(({ deletedAt }) => deletedAt === undefined).map(({ title }) => title);

describe('a facilitator', () => {
  it('brings an earlier version back while somebody types, and takes that back in one step', async () => {
    const { miriam, ben, board, history } = await room();
    const { page, t } = miriam;
    await history.open();
    await history.dialog.getByText(t('history-none')).waitFor();
    await history.keep('Vor der Pause');
    await history.close();
    await remove(miriam, 'Sprechstunde');
    await miriam.model.add('outcome', 'Vertrauen');
    await ben.model.edit('Gesund aufwachsen');
    await page.keyboard.press('Escape');
    const text = ben.model.titleField;
    await text.press('Home');
    await text.pressSequentially('Alle Kinder: ');

    await history.open();
    await history.look('Vor der Pause');
    await expect
      .poll(async () => (await history.marked()).sort())
      .toEqual(
        [
          `− ${t('history-mark-missing')} Sprechstunde`,
          `+ ${t('history-mark-added')} Vertrauen`,
          `≠ ${t('history-changed-in', { aspects: t('history-aspect-text') })} Gesund aufwachsen`,
        ].sort(),
      );
    await text.press('Control+End');
    const typing = text.pressSequentially(' in der ganzen Stadt', { delay: 20 });
    await history.button('history-restore').click();
    await history.dialog.getByText(t('history-restored')).waitFor();
    await typing;
    // What was typed meanwhile is not lost, and differs again.
    await expect.poll(() => standing(board)).toContain('Sprechstunde');
    await expect.poll(() => standing(board)).not.toContain('Vertrauen');
    await expect
      .poll(async () => (await standing(board)).find((title) => title.startsWith('Gesund')))
      .toMatch(/^Gesund aufwachsen.* ganzen Stadt$/);
    await history.button('history-undo').click();
    await expect.poll(() => standing(board)).toContain('Vertrauen');
    expect(await standing(board)).not.toContain('Sprechstunde');
    expect((await standing(board)).find((title) => title.includes('Gesund'))).toMatch(/^Alle Kinder: Gesund/);
    // Again, and this time by the keys of the board.
    await history.button('history-restore').click();
    await expect.poll(() => standing(board)).toContain('Sprechstunde');
    await history.close();
    await miriam.model.select('Besuche');
    await page.keyboard.press('Control+z');
    await expect.poll(() => standing(board)).not.toContain('Sprechstunde');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => standing(board)).toContain('Sprechstunde');
    // What stood before is kept each time.
    await history.open();
    await expect.poll(() => history.row(t('history-before-restore')).count()).toBe(2);
  });

  it('empties the bin after being asked, and brings a card with its link back from the version before', async () => {
    const { miriam, ben, board, history } = await room();
    const { page, t } = miriam;
    await remove(ben, 'Besuche');
    await ben.saved();
    const deleted = page.getByRole('dialog', { name: t('model-deleted-title') });
    const sure = page.getByRole('dialog', { name: t('history-bin-title') });
    await page.getByRole('button', { name: t('model-menu'), exact: true }).click();
    await page.getByRole('menuitem', { name: t('model-deleted-open', { count: 1 }) }).click();
    await deleted.getByRole('button', { name: t('history-bin-open') }).click();
    await sure.getByText(t('history-bin-lost')).waitFor();
    await sure.getByRole('button', { name: t('common-cancel') }).click();
    await deleted.getByText('Besuche').waitFor();
    await deleted.getByRole('button', { name: t('history-bin-open') }).click();
    await sure.getByRole('button', { name: t('history-bin-do') }).click();
    await deleted.getByText(t('model-deleted-none')).waitFor();
    const what = [t('history-count-cards', { count: 1 }), t('history-count-links', { count: 1 })].join(', ');
    await page.getByText(t('history-said-bin', { what })).waitFor({ state: 'attached' });
    expect((await board()).cards.map(({ title }) => title)).not.toContain('Besuche');
    expect((await board()).links).toEqual([]);
    await page.keyboard.press('Escape');

    await history.open();
    await history.look(t('history-reason-before-clean-up'));
    // Then it lay in the bin already.
    expect(await history.marked()).toEqual([`× ${t('history-mark-lost')} Besuche`]);
    await history.button('history-take-back-title', { title: 'Besuche' }).click();
    await expect.poll(async () => (await board()).links.map(({ because }) => because)).toEqual(['Menschen hingehen']);
    expect(await standing(board)).toContain('Besuche');
    // It stands now, as it did not then.
    await expect.poll(async () => (await history.marked())[0]).toBe(`+ ${t('history-mark-added')} Besuche`);
  });

  it('brings a single card back with its link', async () => {
    const { miriam, ben, board, history } = await room();
    const { t } = miriam;
    await history.open();
    await history.keep('Anfang');
    await history.close();
    await remove(ben, 'Besuche');
    await ben.model.add('outcome', 'Vertrauen');
    await ben.saved();
    await history.open();
    await history.look('Anfang');
    await history.button('history-take-back-title', { title: 'Besuche' }).click();
    await expect.poll(() => standing(board)).toContain('Besuche');
    expect(await standing(board)).toContain('Vertrauen');
    await expect.poll(() => history.marked()).toEqual([`+ ${t('history-mark-added')} Vertrauen`]);
    await ben.model.card('Besuche').waitFor();
  });

  it('reads clearly that nothing can be fetched without a connection, and gets it with one', async () => {
    const { miriam, network, history } = await room();
    const { t } = miriam;
    await miriam.saved();
    network.cut();
    await miriam.page.locator('[data-connection="offline"]').waitFor();
    await history.open();
    await history.dialog.getByText(t('history-offline')).waitFor();
    expect(await history.button('history-save-do').getAttribute('aria-disabled')).toBe('true');
    network.heal();
    await history.dialog.getByText(t('history-none')).waitFor();
    await history.keep('Wieder da');
  });
});

it('is for facilitators alone', async () => {
  const { ben } = await room();
  const { page, t } = ben;
  await page.getByRole('button', { name: t('shell-menu'), exact: true }).click();
  await page.getByRole('menuitem', { name: t('shell-leave') }).waitFor();
  expect(await page.getByRole('menuitem', { name: t('history-menu') }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('model-menu'), exact: true }).click();
  await page.getByRole('menuitem', { name: t('model-deleted-open', { count: 0 }) }).click();
  await page.getByRole('dialog', { name: t('model-deleted-title') }).waitFor();
  expect(await page.getByRole('button', { name: t('history-bin-open') }).count()).toBe(0);
});

describe.each(['de', 'en'] as const)('everybody can use it (%s)', (language) => {
  it('by keyboard alone, with nothing for axe to find, in narrow windows too', async () => {
    const { miriam, ben, history } = await room(language);
    const { page, t } = miriam;
    const audit = new Audit();
    const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
    await miriam.page.getByRole('button', { name: t('shell-menu'), exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: t('history-menu') }).focus();
    await page.keyboard.press('Enter');
    await history.dialog.getByText(t('history-none')).waitFor();
    await history.dialog.getByLabel(t('history-save-name')).focus();
    await page.keyboard.type(LONG);
    await page.keyboard.press('Enter');
    await history.row(LONG).waitFor();
    await page.getByText(t('history-said-saved')).waitFor({ state: 'attached' });
    await audit.look(miriam, 'the list');
    await ben.model.add('outcome', LONG);
    await remove(ben, 'Besuche');
    await ben.saved();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(t('history-look'));
    await page.keyboard.press('Enter');
    await history.dialog.locator('.version-head').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('version-head');
    await expect.poll(async () => (await history.marked()).length).toBe(3);
    await audit.look(miriam, 'a version');
    for (const [width, height] of [
      [320, 640],
      [PHONE.width, PHONE.height],
      [1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await overflowing(page), `${width}`).toEqual([]);
    }
    await history.button('history-take-back-title', { title: 'Besuche' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(t('history-said-one', { title: 'Besuche' })).waitFor({ state: 'attached' });
    // The button has gone, and the focus is not lost.
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    await history.button('history-restore').focus();
    await page.keyboard.press('Enter');
    await history.dialog.getByText(t('history-restored')).waitFor();
    await audit.look(miriam, 'restored');
    await history.button('history-back').click();
    expect(await focused()).toBe(t('history-look'));
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflowing(page), 'the list').toEqual([]);
    await page.setViewportSize(LAPTOP);
    await history.close();
    await page.getByRole('button', { name: t('model-menu'), exact: true }).click();
    await page.getByRole('menuitem', { name: t('model-deleted-open', { count: 1 }) }).click();
    await page.getByRole('button', { name: t('history-bin-open') }).click();
    await page.getByRole('dialog', { name: t('history-bin-title') }).waitFor();
    await audit.look(miriam, 'the bin');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflowing(page), 'the bin').toEqual([]);
    expect(audit.findings).toEqual([]);
  });
});
