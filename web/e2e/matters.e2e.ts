import { describe, expect, it } from 'vitest';
import { importBoard } from './harness/api';
import { LAPTOP, PHONE } from './harness/browser';
import { NO_NETWORK } from './harness/network';
import type { Person } from './harness/person';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();
scene.expected.push(NO_NETWORK);

const GROWN = 'Kinder wachsen gesund auf';
const BALANCED = 'Der Haushalt ist ausgeglichen';
const RESTED = 'Beschäftigte sind entlastet';
const board = boardWith({ output: ['Besuche'], outcome: [RESTED], impact: [GROWN, BALANCED] });

/** Opens one of the further views. */
async function open({ page, t }: Person, view: string): Promise<void> {
  await page.getByRole('button', { name: t('views-more') }).click();
  await page.getByRole('menuitem', { name: t(`views-${view}`), exact: true }).click();
}

const panel = ({ page, t }: Person, key: string) => page.getByRole('complementary', { name: t(key), exact: true });

describe('a goal conflict', () => {
  it('is made by keyboard, judged by several and seen by all at once, and can be turned back', async () => {
    const { anna, ben } = await scene.pairAt(board);
    await anna.model.select(GROWN);
    await anna.model.card(GROWN).focus();
    await anna.page.keyboard.press('z');
    const dialog = anna.page.getByRole('dialog', { name: anna.t('conflicts-dialog-title', { title: GROWN }) });
    await dialog.getByRole('textbox').fill('Haushalt');
    await anna.page.keyboard.press('Enter');
    await anna.page.keyboard.type('das Geld nur einmal da ist');
    await anna.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    const sheet = panel(anna, 'conflicts-one');
    await sheet.getByTitle(anna.t('conflicts-score-minus2')).click();

    await ben.model.card(BALANCED).filter({ hasText: '1 Zielkonflikt' }).waitFor();
    await open(ben, 'conflicts');
    await ben.page.getByRole('button', { name: `${GROWN} gegen ${BALANCED}` }).click();
    await ben.page.getByRole('listitem').getByText('das Geld nur einmal da ist').waitFor();
    await panel(ben, 'conflicts-one').getByTitle(ben.t('conflicts-score-plus1')).click();
    await sheet.getByText('2 Einschätzungen, von −2 bis +1').waitFor();
    await panel(ben, 'conflicts-one')
      .getByRole('radio', { name: ben.t('conflicts-state-endured') })
      .check();
    await expect
      .poll(() => sheet.getByRole('radio', { name: anna.t('conflicts-state-endured') }).isChecked())
      .toBe(true);

    await ben.model.undo();
    await expect.poll(() => sheet.getByRole('radio', { name: anna.t('conflicts-state-open') }).isChecked()).toBe(true);
    await ben.model.undo();
    await sheet.getByText('1 Einschätzung: −2').waitFor();

    // Whoever types in it is named at it, and what was said can be taken back: by a button, and by a key.
    await panel(ben, 'conflicts-one')
      .getByRole('textbox', { name: ben.t('conflicts-affected') })
      .focus();
    await sheet.getByText('Ben Cordes schreibt').waitFor();
    await sheet.getByRole('button', { name: anna.t('conflicts-score-withdraw') }).press('Enter');
    await ben.page.getByRole('listitem').getByText(ben.t('conflicts-spread-none')).waitFor();
    await anna.page.keyboard.press('Space');
    await sheet.getByText('1 Einschätzung: −3').waitFor();
    await anna.page.keyboard.press('Delete');
    await sheet.getByText(anna.t('conflicts-spread-none')).waitFor();
    await anna.model.undo();
    await sheet.getByText('1 Einschätzung: −3').waitFor();
  });

  it('is made offline from a field of the matrix and reaches the others afterwards', async () => {
    const { links } = await importBoard(scene.server, board);
    const network = await scene.network();
    const [anna, ben] = await Promise.all([scene.arrive(LAPTOP), scene.arrive(PHONE)]);
    await anna.join(network.link(links.participant), 'Anna Berg', 'politics');
    await ben.join(links.participant, 'Ben Cordes', 'society');
    await open(anna, 'conflicts');
    await anna.page.getByRole('button', { name: anna.t('conflicts-matrix') }).click();
    network.cut();
    const cell = anna.page.getByRole('button', {
      name: anna.t('conflicts-cell-add', { first: RESTED, second: GROWN }),
    });
    await cell.focus();
    await anna.page.keyboard.press('ArrowRight');
    await anna.page.keyboard.press('Enter');
    const dialog = anna.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Sparen Stellen kostet');
    await anna.page.keyboard.press('Enter');
    await anna.page.getByRole('button', { name: `${RESTED} gegen ${BALANCED}` }).waitFor();
    network.heal();
    await ben.list.show('outcome');
    const card = await ben.list.open(RESTED);
    await card.getByRole('button', { name: BALANCED }).tap();
    await ben.page.getByRole('heading', { name: ben.t('views-conflicts'), level: 2 }).waitFor();
    await expect
      .poll(() => ben.page.getByRole('textbox', { name: ben.t('conflicts-because') }).inputValue())
      .toBe('Sparen Stellen kostet');
  });
});

describe('a rule hurdle', () => {
  it('stands at its card, in the outline and in the list; one without words goes without a trace', async () => {
    const { anna, ben } = await scene.pairAt(board);
    await anna.model.select('Besuche');
    await anna.model.card('Besuche').focus();
    await anna.page.keyboard.press('r');
    const rule = panel(anna, 'hurdles-one').getByRole('textbox', { name: anna.t('hurdles-rule') });
    await expect.poll(() => rule.evaluate((node) => node === document.activeElement)).toBe(true);
    await anna.page.keyboard.type('Datenschutz');
    await ben.model.card('Besuche').filter({ hasText: '1 Regel-Hürde' }).waitFor();

    await ben.page.getByRole('button', { name: ben.t('model-view-outline') }).click();
    const row = ben.page.getByRole('treeitem', { name: 'Besuche' }).first();
    await row.click();
    await row.focus();
    await ben.page.keyboard.press('ArrowRight');
    await ben.page.keyboard.press('ArrowRight');
    await ben.page.keyboard.press('Enter');
    await panel(ben, 'hurdles-one')
      .getByRole('textbox', { name: ben.t('hurdles-room') })
      .fill('Einwilligung');
    await expect
      .poll(() =>
        panel(anna, 'hurdles-one')
          .getByRole('textbox', { name: anna.t('hurdles-room') })
          .inputValue(),
      )
      .toBe('Einwilligung');

    await open(anna, 'hurdles');
    await anna.page.getByRole('button', { name: anna.t('hurdles-add'), exact: true }).click();
    await anna.page.getByRole('button', { name: 'Datenschutz' }).click();
    await expect
      .poll(() =>
        anna.page
          .getByRole('listitem')
          .filter({ hasText: anna.t('hurdles-unnamed') })
          .count(),
      )
      .toBe(0);
    await panel(anna, 'hurdles-one')
      .getByRole('button', { name: anna.t('hurdles-delete') })
      .click();
    await ben.page.getByRole('treeitem', { name: 'Datenschutz' }).waitFor({ state: 'hidden' });
    await anna.model.undo();
    await ben.page.getByRole('treeitem', { name: 'Datenschutz' }).waitFor();
  });
});

describe('alternatives', () => {
  it('are made as a copy, compared side by side, take cards over and go again', async () => {
    const { anna, ben } = await scene.pairAt(board);
    await open(anna, 'alternatives');
    await anna.page.getByRole('button', { name: anna.t('alternatives-add'), exact: true }).click();
    await anna.page.getByLabel(anna.t('alternatives-title')).fill('Wie bisher');
    await anna.page.getByRole('radio', { name: anna.t('alternatives-from-empty') }).check();
    await anna.page.keyboard.press('Enter');
    const table = anna.page.getByRole('table', { name: anna.t('views-alternatives') });
    await table.getByRole('columnheader', { name: 'Wie bisher' }).waitFor();
    const row = (name: string) => table.getByRole('row').filter({ has: anna.page.getByRole('rowheader', { name }) });
    const none = anna.t('alternatives-goal-none');
    await expect.poll(() => row(GROWN).getByRole('cell').allInnerTexts()).toEqual([expect.any(String), none]);

    await ben.model.act(GROWN, 'alternatives-copy-card-to');
    await ben.page.getByRole('radio', { name: ben.t('alternatives-copy-card') }).check();
    await ben.page.getByRole('button', { name: ben.t('alternatives-copy-do'), exact: true }).click();
    await expect.poll(() => ben.model.titles('impact')).toEqual([GROWN]);
    await expect.poll(() => row(GROWN).getByRole('cell').nth(1).innerText()).not.toBe(none);

    await anna.page.getByRole('button', { name: anna.t('alternatives-criterion-add') }).click();
    await anna.page.keyboard.type('Tempo');
    const name = anna.t('alternatives-rating-of', { criterion: 'Tempo', model: 'Wie bisher' });
    await table.getByRole('button', { name: anna.t('alternatives-rate-name', { name }) }).click();
    await anna.page.keyboard.type('Es läuft schon');
    await table.getByRole('combobox', { name }).selectOption('8');
    const sum = anna.t('alternatives-sum', { sum: 8, most: 10 });
    const total = row(anna.t('alternatives-total'));
    expect(await total.count()).toBe(0);
    await anna.page.getByRole('checkbox', { name: anna.t('alternatives-total-show') }).check();
    await total.getByText(sum).waitFor();

    await anna.page.getByRole('button', { name: anna.t('alternatives-menu', { title: 'Wie bisher' }) }).click();
    await anna.page.getByRole('menuitem', { name: anna.t('alternatives-delete') }).click();
    await expect.poll(() => ben.model.titles('impact')).toEqual([GROWN, BALANCED]);
    await anna.model.undo();
    await ben.page.getByRole('navigation', { name: ben.t('alternatives-models') }).waitFor();
  });
});
