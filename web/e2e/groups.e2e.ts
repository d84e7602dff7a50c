import { describe, expect, it } from 'vitest';
import { importBoard } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();
const board = boardWith({ outcome: ['Eltern trauen uns', 'Neue Wege', 'Vertrauen wächst', 'Vertrauen der Eltern'] });

describe('similar cards', () => {
  it('come under one name by keyboard, for all, with their authors, and part again by one step', async () => {
    const { anna, ben } = await scene.pairAt(board);
    const { page, t } = anna;
    await ben.model.add('outcome', 'Mehr Vertrauen');
    await anna.model.card('Mehr Vertrauen').waitFor();
    const own = anna.model.card('Eltern trauen uns');
    await own.focus();
    await page.keyboard.press('g');
    const dialog = page.getByRole('dialog', { name: t('groups-make') });
    const finish = dialog.getByRole('button', { name: t('groups-do', { count: 3 }) });
    await dialog.getByLabel(t('groups-name')).fill('Vertrauen der Eltern wächst');
    for (const title of ['Vertrauen wächst', 'Mehr Vertrauen'])
      await dialog.getByRole('checkbox', { name: title, exact: true }).press('Space');
    await finish.press('Enter');

    const gathered = ['Eltern trauen uns', 'Vertrauen wächst', 'Mehr Vertrauen', 'Neue Wege', 'Vertrauen der Eltern'];
    await expect.poll(() => ben.model.titles('outcome')).toEqual(gathered);
    const spoken = t('groups-spoken', { title: 'Vertrauen der Eltern wächst' });
    await ben.page.getByRole('option', { name: spoken }).nth(2).waitFor();
    await ben.model.select('Vertrauen wächst');
    const panel = ben.model.panel;
    await panel.getByText(t('groups-at-card', { count: 3 })).waitFor();
    await panel.getByText(t('groups-by', { name: 'Ben Cordes' })).waitFor();
    await panel.getByRole('button', { name: 'Mehr Vertrauen' }).press('Enter');
    await ben.model.card('Mehr Vertrauen').and(ben.page.locator('[aria-selected=true]')).waitFor();
    const audit = new Audit();
    await audit.look(ben, 'a group in the panel');

    await panel.getByRole('button', { name: t('groups-edit') }).press('Enter');
    const edit = ben.page.getByRole('dialog', { name: t('groups-edit') });
    await audit.look(ben, 'the dialog of a group');
    for (const title of gathered.slice(0, 3))
      await edit.getByRole('checkbox', { name: title, exact: true }).press('Space');
    await edit.getByRole('button', { name: t('groups-apart') }).press('Enter');
    await expect.poll(() => page.getByRole('option', { name: spoken }).count()).toBe(0);
    await ben.model.undo();
    await expect.poll(() => page.getByRole('option', { name: spoken }).count()).toBe(3);
    await anna.model.undo();
    await expect.poll(() => page.getByRole('option', { name: spoken }).count()).toBe(0);
    expect(audit.findings).toEqual([]);
  });

  it.each([
    ['de', LAPTOP],
    ['en', PHONE],
  ] as const)('are seen in list and outline (%s)', async (language, screen) => {
    const group = { id: 'group----------------', title: 'Vertrauen', order: 'a0' };
    const cards = board.cards.map((card) => (card.title.includes('Vertrauen') ? { ...card, group: group.id } : card));
    const { links } = await importBoard(scene.server, { ...board, cards, groups: [group] });
    const anna = await scene.arrive(screen, language);
    await anna.join(links.participant, 'Anna Berg', 'politics');
    await anna.model.shown();
    const { page, t } = anna;
    if (screen.touch) {
      await page
        .getByRole('button', { name: /Outcome/ })
        .first()
        .click();
    } else {
      await page.getByRole('button', { name: t('model-view-outline'), exact: true }).click();
    }
    await expect.poll(() => page.getByText(t('groups-spoken', { title: 'Vertrauen' })).count()).toBe(2);
    const audit = new Audit();
    await audit.look(anna, 'groups');
    await page.getByRole('combobox', { name: t('model-search') }).fill('vertrau');
    const hit = page.getByRole('option', { name: t('groups-at-card', { count: 2 }) });
    await hit.waitFor();
    await audit.look(anna, 'a group that was found');
    await page.keyboard.press('Enter');
    await page.getByText(t('changes-filter-hidden', { filter: 'Vertrauen', count: 2 })).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
      .toContain('Vertrauen wächst');
    expect(audit.findings).toEqual([]);
  });
});
