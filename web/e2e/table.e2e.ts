import { readFile } from 'node:fs/promises';
import type { Download, Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Column, headerOf } from '../src/model/columns';
import { importBoard } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import type { Person } from './harness/person';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();
const board = boardWith({ input: ['Budget'], output: ['Kurse', 'Besuche'], outcome: ['Entlastung'] });

async function open({ page, t }: Person): Promise<void> {
  await page.getByRole('button', { name: t('views-more') }).click();
  await page.getByRole('menuitem', { name: t('views-table'), exact: true }).click();
}

const grid = ({ page, t }: Person) => page.getByRole('grid', { name: t('views-table') });

const text = async (file: Download) => readFile(await file.path(), 'utf8');

/** What Ctrl+V does there. */
function paste(at: Locator, text: string): Promise<void> {
  return at.evaluate((node, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

describe('the table', () => {
  it('is gone through and changed by keyboard, sorted, and turned back; wrong words are told', async () => {
    const { anna, ben } = await scene.pairAt(board);
    await open(anna);
    await anna.page.getByText(anna.t('table-columns', { count: 2, all: 23 })).click();
    await anna.page.getByRole('checkbox', { name: headerOf('amount', 'de'), exact: true }).check();
    await grid(anna).getByRole('gridcell', { name: 'Budget' }).click();
    await anna.page.keyboard.press('End');
    await anna.page.keyboard.press('Enter');
    await anna.page.keyboard.type('viel');
    await anna.page.keyboard.press('Enter');
    await anna.page.getByText(anna.t('paste-fault-number-unclear')).waitFor();
    await anna.page.keyboard.press('Control+a');
    await anna.page.keyboard.type('1.500,5');
    await anna.page.keyboard.press('Enter');
    await grid(anna).getByRole('gridcell', { name: '1500,5' }).waitFor();
    await anna.page.keyboard.press('Home');
    await anna.page.keyboard.press('ArrowRight');
    await anna.page.keyboard.press('Enter');
    await anna.page.keyboard.type('Budget der Stadt');
    await anna.page.keyboard.press('Enter');
    await ben.model.card('Budget der Stadt').waitFor();

    await grid(anna)
      .getByRole('button', { name: headerOf('title', 'de') })
      .click();
    const titles = () => grid(anna).locator('tbody td.title').allInnerTexts();
    await expect.poll(titles).toEqual(['Besuche', 'Budget der Stadt', 'Entlastung', 'Kurse']);
    await anna.model.undo();
    await ben.model.card('Budget').and(ben.page.getByText('Budget der Stadt')).waitFor({ state: 'hidden' });
  });

  it('takes rows of a spreadsheet as cards, the good ones, and gives itself to one', async () => {
    const { anna, ben } = await scene.pairAt(board);
    await open(anna);
    const rows =
      `${['lane', 'title', 'amount'].map((one) => headerOf(one as Column, 'de')).join('\t')}\n` +
      'Input\tEhrenamt\t900\nOutcome\tVertrauen\tviel\nOutcome\tRuhe\t';
    await paste(grid(anna), rows);
    const dialog = anna.page.getByRole('dialog', { name: anna.t('paste-title') });
    await dialog.getByText(anna.t('paste-makes', { count: 2 })).waitFor();
    await dialog.getByText(anna.t('paste-fault-number-unclear')).waitFor();
    await dialog.getByRole('button', { name: anna.t('paste-do-good', { count: 2 }) }).click();
    await ben.model.card('Ehrenamt').waitFor();
    await ben.model.card('Ruhe').waitFor();
    const copied = await grid(anna).evaluate((node) => {
      const clipboardData = new DataTransfer();
      node.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData('text/plain').split(/\r?\n/)[2];
    });
    expect(copied).toBe('Input\tEhrenamt\t900');
    await anna.model.undo();
    await expect.poll(() => ben.model.titles('outcome')).toEqual(['Entlastung']);
    expect(await ben.model.titles('input')).toEqual(['Budget']);
  });
});

it('a block pasted into a field fills fields from there, the good ones, by one step', async () => {
  const { anna, ben } = await scene.pairAt(board);
  const { page, t } = anna;
  await open(anna);
  const field = grid(anna).getByRole('gridcell', { name: 'Budget' });
  await field.click();
  await paste(field, 'Etat\nKurse\n\nRuhe daheim\nzu viel');
  const dialog = page.getByRole('dialog', { name: t('table-fill-title') });
  await dialog.getByText(t('table-fill-count', { count: 2 })).waitFor();
  await dialog.getByText(t('paste-fault-no-row')).waitFor();
  const audit = new Audit();
  await audit.look(anna, 'fields to be filled');
  expect(audit.findings).toEqual([]);
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: t('paste-list-save') }).click(),
  ]);
  expect(await text(list)).toContain(
    `Besuche;${t('table-fill-empty')};${headerOf('title', 'de')}: ${t('paste-fault-title-missing')}`,
  );
  await dialog.getByRole('button', { name: t('table-fill-good', { count: 2 }) }).click();
  await dialog.waitFor({ state: 'hidden' });
  await ben.model.card('Etat').waitFor();
  await ben.model.card('Ruhe daheim').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Etat');
  await anna.model.undo();
  await ben.model.card('Budget').waitFor();
  await expect.poll(() => ben.model.titles('outcome')).toEqual(['Entlastung']);
});

it.each(['de', 'en'] as const)('axe finds nothing in the table and in what is pasted (%s)', async (language) => {
  const audit = new Audit();
  const { links } = await importBoard(scene.server, { ...board, language });
  const [anna, tom] = await Promise.all([scene.arrive(LAPTOP, language), scene.arrive(PHONE, language)]);
  await anna.join(links.participant, 'Anna Berg', 'administration');
  await tom.join(links.participant, 'Tom Ernst', 'society');
  await open(anna);
  await grid(anna).getByRole('gridcell', { name: 'Kurse' }).dblclick();
  await audit.look(anna, 'table, a field being changed');
  await anna.page.keyboard.press('Escape');
  await anna.page.getByRole('button', { name: anna.t('paste-open') }).click();
  await anna.page.getByRole('textbox', { name: anna.t('paste-text') }).fill('Output;Bus;2\nOutput;Bahn;3\n;;x');
  await anna.page.locator('dialog details').first().click();
  await audit.look(anna, 'preview of a table');
  await tom.page.getByRole('button', { name: tom.t('model-menu'), exact: true }).tap();
  await tom.page.getByRole('menuitem', { name: tom.t('views-table'), exact: true }).tap();
  await grid(tom).waitFor();
  await audit.look(tom, 'table on the phone');
  expect(audit.findings).toEqual([]);
});
