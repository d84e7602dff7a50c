import { describe, expect, it } from 'vitest';
import { importBoard, inspect, setAccess } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import { NO_NETWORK } from './harness/network';
import { INDICATOR, INVITED, okrBoard, STANDS, VISITED } from './harness/okr-sample';
import { useScene } from './harness/scene';

const scene = useScene();
scene.expected.push(NO_NETWORK);

describe('objectives and key results', () => {
  it('are typed by two people at once, moved and turned back, by keyboard', async () => {
    const { anna, ben } = await scene.pairAt(okrBoard);
    await Promise.all([anna.okr.open(), ben.okr.open()]);
    const [mine, theirs] = [anna.okr.titles('okr-objective').first(), ben.okr.titles('okr-objective').first()];
    await mine.focus();
    await theirs.focus();
    await anna.page.keyboard.press('Home');
    await ben.page.keyboard.press('End');
    await Promise.all([anna.page.keyboard.type('Heute: '), ben.page.keyboard.type(' und geht hin')]);
    const both = `Heute: ${INVITED} und geht hin`;
    await expect.poll(() => mine.inputValue()).toBe(both);
    await expect.poll(() => theirs.inputValue()).toBe(both);

    await anna.page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => ben.okr.titles('okr-objective').nth(1).inputValue()).toBe(both);
    await anna.page.keyboard.press('Control+z');
    await expect.poll(() => ben.okr.titles('okr-objective').first().inputValue()).toBe(both);
    await anna.page.keyboard.press('Control+z');
    await expect.poll(() => theirs.inputValue()).toBe(`${INVITED} und geht hin`);
  });

  it('get help with their words, and a question before a number becomes a key result', async () => {
    const { links } = await importBoard(scene.server, okrBoard);
    const anna = await scene.arrive(LAPTOP);
    const { page, t } = anna;
    await anna.join(links.participant, 'Anna Berg', 'administration');
    await anna.okr.open();
    await anna.okr.titles('okr-key-result').nth(1).focus();
    await page.getByText(t('okr-hint-keyresult-output')).waitFor();
    await page.getByRole('button', { name: t('okr-reword') }).click();
    await page.getByLabel(t('okr-reword-who')).fill('Familien');
    await page.getByLabel(t('okr-reword-does')).fill('kommen an den Stand');
    await page.getByLabel(t('okr-reword-from'), { exact: true }).fill('20 %');
    await page.getByLabel(t('okr-reword-to'), { exact: true }).fill('35 %');
    await page.keyboard.press('Enter');
    const words = 'Familien kommen an den Stand, von 20 % auf 35 %';
    await expect.poll(() => anna.okr.titles('okr-key-result').nth(1).inputValue()).toBe(words);
    await page.getByText(t('okr-hint-keyresult-output')).waitFor({ state: 'hidden' });

    await anna.okr.act(words, 'okr-tie-moves');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: t('okr-target-search') }).fill('anteil');
    await page.keyboard.press('Enter');
    await dialog.getByLabel(t('okr-side-effect-ask')).fill('Wer nicht kommt, wird nicht gezählt');
    await page.keyboard.press('Enter');
    await page
      .getByText(t('okr-moves', { what: INDICATOR }))
      .nth(1)
      .waitFor();
    await anna.okr.act(words, 'okr-details');
    await expect
      .poll(() =>
        page
          .getByRole('complementary')
          .getByRole('textbox', { name: t('okr-side-effect') })
          .inputValue(),
      )
      .toBe('Wer nicht kommt, wird nicht gezählt');
  });

  it('are added with Enter after Enter; what stays empty goes, what was deleted comes back', async () => {
    const { links } = await importBoard(scene.server, okrBoard);
    const anna = await scene.arrive(LAPTOP);
    const { page, t } = anna;
    await anna.join(links.participant, 'Anna Berg', 'administration');
    await anna.okr.open();
    await page
      .getByRole('button', { name: t('okr-objective-add') })
      .first()
      .click();
    await page.keyboard.type('Eltern finden Hilfe');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Eltern rufen früher an');
    await page.keyboard.press('Enter');
    await expect.poll(() => anna.okr.titles('okr-key-result').count()).toBe(5);
    await page.keyboard.press('Enter');
    await expect.poll(() => anna.okr.titles('okr-key-result').count()).toBe(4);
    await anna.okr.act(STANDS, 'okr-delete');
    await expect.poll(() => anna.okr.titles('okr-key-result').count()).toBe(3);
    await anna.okr.choose('okr-deleted');
    await page.getByRole('button', { name: t('okr-restore-of', { title: STANDS }) }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => anna.okr.titles('okr-key-result').count()).toBe(4);
  });

  it('are checked in from a phone without a connection, and others see it afterwards', async () => {
    const { links } = await importBoard(scene.server, okrBoard);
    const network = await scene.network();
    const [tom, anna] = await Promise.all([scene.arrive(PHONE), scene.arrive(LAPTOP)]);
    await tom.join(network.link(links.participant), 'Tom Ernst', 'society');
    await anna.join(links.participant, 'Anna Berg', 'administration');
    await Promise.all([tom.okr.open(), anna.okr.open()]);
    network.cut();
    const { page, t } = tom;
    await page.getByRole('button', { name: t('okr-check-in-of', { title: VISITED }) }).tap();
    const dialog = page.getByRole('dialog');
    const value = dialog.getByLabel(t('okr-value-in', { unit: '%' }));
    await expect.poll(() => value.inputValue()).toBe('22');
    await value.fill('25 %');
    await dialog.getByLabel(t('okr-obstacle')).fill('Eine Stelle ist nicht besetzt');
    await dialog.getByRole('button', { name: t('okr-check-in-save') }).tap();
    await page.getByRole('img', { name: t('okr-way', { percent: '50\u00a0%' }) }).waitFor();
    network.heal();
    await anna.page.getByRole('img', { name: t('okr-way', { percent: '50\u00a0%' }) }).waitFor();
    await anna.okr.act(VISITED, 'okr-details');
    const panel = anna.page.getByRole('complementary');
    await panel.getByText('Eine Stelle ist nicht besetzt').waitFor();
    await panel.getByText('Tom Ernst').waitFor();
  });
});

describe('the frame', () => {
  it('refuses a cycle that overlaps another, and asks why one person is master and lead', async () => {
    const { links } = await importBoard(scene.server, okrBoard);
    const anna = await scene.arrive(LAPTOP);
    const { page, t } = anna;
    await anna.join(links.participant, 'Anna Berg', 'administration');
    await anna.okr.open();
    await anna.okr.choose('okr-frame');
    const dialog = page.getByRole('dialog');
    const today = new Date().toISOString().slice(0, 10);
    await dialog.getByRole('radio', { name: t('okr-cycle-custom') }).check();
    await dialog.getByLabel(t('okr-cycle-start')).fill(today);
    await dialog.getByLabel(t('okr-cycle-end')).fill(today);
    await dialog.getByRole('button', { name: t('okr-cycle-add') }).click();
    await dialog.getByRole('alert').filter({ hasText: '3. Tertial 2026' }).waitFor();
    await dialog.getByLabel(t('okr-frame-part')).selectOption('roles');
    await dialog.getByLabel(t('okr-person')).first().fill('Anna Berg');
    await page.keyboard.press('Enter');
    await dialog.getByText(t('okr-warning-master-is-lead')).first().waitFor();
  });
});

describe('who may only read', () => {
  it('sees everything and has nothing to change it with', async () => {
    const { id, links } = await importBoard(scene.server, okrBoard);
    await setAccess(scene.server, id, await inspect(scene.server, id), 'okr', { participant: 'read' });
    const ben = await scene.arrive(LAPTOP);
    const { page, t } = ben;
    await ben.join(links.participant, 'Ben Cordes', 'politics');
    await ben.okr.open();
    await page.getByRole('heading', { name: VISITED }).waitFor();
    expect(
      await page
        .getByRole('region', { name: t('common-area-okr') })
        .getByRole('textbox')
        .count(),
    ).toBe(0);
    await page.getByRole('button', { name: t('okr-details-of', { title: VISITED }) }).click();
    await page.getByRole('complementary').getByText('Sprachmittlung').waitFor();
    const audit = new Audit();
    await audit.look(ben, 'reading');
    expect(audit.findings).toEqual([]);
  });
});

describe.each(['de', 'en'] as const)('axe finds nothing (%s)', (language) => {
  it('in the cycle, its sheets and dialogs, large and on a phone', async () => {
    const audit = new Audit();
    const { links } = await importBoard(scene.server, { ...okrBoard, language });
    const [anna, tom] = await Promise.all([scene.arrive(LAPTOP, language), scene.arrive(PHONE, language)]);
    await anna.join(links.participant, 'Anna Berg', 'administration');
    await tom.join(links.participant, 'Tom Ernst', 'society');
    await Promise.all([anna.okr.open(), tom.okr.open()]);
    const { page, t } = anna;
    await anna.okr.titles('okr-key-result').nth(1).focus();
    await audit.look(anna, 'cycle with a hint');
    await anna.okr.act(INVITED, 'okr-details');
    await audit.look(anna, 'objective');
    await anna.okr.act(VISITED, 'okr-details');
    await audit.look(anna, 'key result');
    await anna.okr.act(VISITED, 'okr-check-in');
    await audit.look(anna, 'check-in');
    await page.keyboard.press('Escape');
    await anna.okr.act(STANDS, 'okr-tie-moves');
    await audit.look(anna, 'connecting');
    await page.keyboard.press('Escape');
    await anna.okr.act(INVITED, 'okr-adopt');
    await audit.look(anna, 'a number as key result');
    await page.keyboard.press('Escape');
    await page
      .getByRole('complementary')
      .getByRole('button', { name: t('common-close') })
      .click();
    await page.getByRole('button', { name: 'Besuche je Lotsin und Woche' }).click();
    await audit.look(anna, 'KPI');
    for (const item of ['okr-words', 'okr-frame']) {
      await anna.okr.choose(item);
      await audit.look(anna, item);
      if (item === 'okr-words') await page.keyboard.press('Escape');
    }
    for (const part of ['goals', 'teams', 'organisations', 'roles']) {
      await page.getByRole('dialog').getByLabel(t('okr-frame-part')).selectOption(part);
      await audit.look(anna, `frame: ${part}`);
    }
    await audit.look(tom, 'cycle on a phone');
    await tom.okr.act(VISITED, 'okr-details');
    await audit.look(tom, 'key result on a phone');
    expect(audit.findings).toEqual([]);
  });
});
