import { describe, expect, it } from 'vitest';
import { importBoard } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import { INVITED, OUTCOME, VISITED } from './harness/okr-sample';
import { BEFORE, CITY, GOAL, OTHER_GOAL, SPOKEN, viewsBoard } from './harness/okr-views-sample';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();

async function at(view: string, name = 'Anna Berg') {
  const { links } = await importBoard(scene.server, viewsBoard);
  const anna = await scene.arrive(LAPTOP);
  await anna.join(links.participant, name, 'administration');
  await anna.okr.open();
  await anna.okr.view(view);
  return { anna, page: anna.page, t: anna.t, links };
}

describe('the matrix', () => {
  it('connects and disconnects by keyboard, live for others, and undo takes it back', async () => {
    const { page, t, links } = await at('matrix');
    const ben = await scene.arrive(LAPTOP);
    await ben.join(links.participant, 'Ben Cordes', 'politics');
    await ben.okr.open();
    await ben.okr.view('matrix');
    const cell = (objective: string, above: string) => {
      const name = t('overview-matrix-cell', { objective, above });
      return { mine: page.getByRole('button', { name }), theirs: ben.page.getByRole('button', { name }) };
    };
    await page.getByRole('row', { name: CITY }).getByText(t('okr-pays-nothing')).waitFor();
    await cell(INVITED, GOAL).mine.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    const { mine, theirs } = cell(CITY, OTHER_GOAL);
    await expect.poll(() => theirs.getAttribute('aria-pressed')).toBe('true');
    await page.getByText(t('okr-pays-nothing')).waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+z');
    await expect.poll(() => theirs.getAttribute('aria-pressed')).toBe('false');
    expect(await mine.evaluate((node) => node === document.activeElement)).toBe(true);
    // By way of another objective is told, and can be said itself.
    const name = t('overview-matrix-cell', { objective: SPOKEN, above: GOAL });
    await page.getByRole('button', { name: `${name}, ${t('overview-pays-through')}` }).waitFor();
    await page.getByRole('button', { name: t('overview-matrix-card'), exact: true }).click();
    await page.getByRole('columnheader', { name: t('model-lane-outcome') }).waitFor();
  });
});

describe('the board by city or team', () => {
  it('has a column for each, with what it leads and what it takes on', async () => {
    const { page, t } = await at('teams');
    const city = page.getByRole('region', { name: 'Stadt Hafenau' });
    for (const words of ['Frühe Hilfen', GOAL, INVITED, SPOKEN]) await city.getByText(words, { exact: true }).waitFor();
    await page.getByRole('region', { name: 'Stadt Bergen' }).getByRole('button', { name: CITY }).waitFor();
    await page.getByRole('button', { name: t('overview-by-team'), exact: true }).click();
    await page.getByRole('region', { name: 'Sprachmittlung' }).getByRole('button', { name: SPOKEN }).click();
    // Its sheet stands beside; closed, the focus is where it was.
    const sheet = page.getByRole('complementary', { name: t('okr-objective') });
    await sheet.getByRole('button', { name: t('common-close') }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(SPOKEN);
  });
});

describe('the alignment', () => {
  it('lists who needs whom and what is loose, and mends it on the spot', async () => {
    const { page, t } = await at('alignment');
    const needs = page.getByRole('region', { name: t('overview-needs'), exact: true });
    await expect.poll(() => needs.getByText(t('okr-ties-needs'), { exact: true }).count()).toBe(2);
    const between = page.getByRole('region', { name: t('overview-between') });
    await between.getByRole('button', { name: SPOKEN }).waitFor();
    await page.getByRole('img', { name: t('overview-picture-of', { count: 3 }) }).waitFor();

    await needs.getByRole('combobox').selectOption({ label: CITY });
    await needs.getByRole('button', { name: t('okr-tie-needs') }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Frühe');
    await page.keyboard.press('Enter');
    await expect.poll(() => needs.getByText(t('okr-ties-needs'), { exact: true }).count()).toBe(3);

    const loose = page.getByRole('region', { name: t('overview-loose') });
    await loose.getByText(OTHER_GOAL).waitFor();
    const way = t('okr-connect');
    await loose.getByRole('button', { name: t('overview-mend-of', { way, title: CITY }) }).click();
    await page.getByRole('dialog').getByRole('textbox').fill(OTHER_GOAL);
    await page.keyboard.press('Enter');
    await loose.getByText(OTHER_GOAL).waitFor({ state: 'hidden' });
    await loose
      .getByRole('button', { name: t('overview-mend-of', { way: t('okr-key-result-add'), title: CITY }) })
      .click();
    // Where key results are typed, with the caret in a new one.
    await page.keyboard.type('Auskünfte gelingen beim ersten Mal');
    await page.getByRole('heading', { name: 'Auskünfte gelingen beim ersten Mal' }).waitFor();
  });
});

describe('the year', () => {
  it('joins what was carried over in one row', async () => {
    const { page, t } = await at('year');
    await page.getByRole('columnheader', { name: '2026' }).getByText(GOAL).waitFor();
    const row = page.getByRole('row', { name: BEFORE });
    await row.getByRole('button', { name: INVITED }).waitFor();
    await row.getByText(t('overview-carried')).waitFor();
  });
});

describe('my contribution', () => {
  it('leads from my key result to the goal, and takes a check-in', async () => {
    const { page, t } = await at('mine');
    const mine = page.getByRole('article', { name: VISITED });
    for (const words of [INVITED, GOAL]) await mine.getByText(words, { exact: true }).waitFor();
    await mine.getByRole('button', { name: t('okr-check-in-of', { title: VISITED }) }).click();
    await page
      .getByRole('dialog')
      .getByLabel(t('okr-value-in', { unit: '%' }))
      .fill('25');
    await page.keyboard.press('Enter');
    await mine.getByRole('img', { name: t('okr-way', { percent: '50\u00a0%' }) }).waitFor();
  });

  it('says what to do where my name stands nowhere', async () => {
    const { page, t } = await at('mine', 'Tom Ernst');
    await page.getByText(t('overview-mine-nobody', { name: 'Tom Ernst' })).waitFor();
    await page.getByRole('button', { name: t('overview-take-of', { title: CITY }) }).click();
    await page.getByText(t('overview-mine-nobody', { name: 'Tom Ernst' })).waitFor({ state: 'hidden' });
    await page.getByRole('heading', { name: t('overview-mine-objectives', { count: 1 }) }).waitFor();
  });
});

describe('the frame', () => {
  it('changes a cycle that is there, refuses one that overlaps, and tells of one without an end', async () => {
    const { anna, page, t } = await at('teams');
    await anna.okr.choose('okr-frame');
    const dialog = page.getByRole('dialog');
    const change = t('okr-cycle-change-of', { cycle: '3. Tertial 2026' });
    await dialog.getByRole('button', { name: change }).click();
    await dialog.getByRole('radio', { name: t('okr-cycle-custom') }).check();
    const day = (by: number) => new Date(Date.now() + by * 86_400_000).toISOString().slice(0, 10);
    await dialog.getByLabel(t('okr-cycle-start')).fill(day(-80));
    await dialog.getByRole('button', { name: t('okr-cycle-save') }).click();
    await dialog
      .getByRole('alert')
      .filter({ hasText: /gehören schon/ })
      .waitFor();
    const audit = new Audit();
    await audit.look(anna, 'a cycle that is changed', 'dialog');
    expect(audit.findings).toEqual([]);
    await dialog.getByLabel(t('okr-cycle-start')).fill(day(-40));
    await dialog.getByLabel(t('okr-cycle-end')).fill('');
    await dialog.getByRole('button', { name: t('okr-cycle-save') }).click();
    await dialog.getByText(t('okr-warning-cycle-without-end')).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(change);
  });

  it('keeps a connection that was taken away in the bin', async () => {
    const { anna, page, t } = await at('alignment');
    const untie = page.getByRole('button', { name: t('okr-untie', { name: 'Sprachmittlung' }) });
    await untie.click();
    await anna.okr.choose('okr-deleted');
    await page.getByRole('button', { name: t('okr-restore-of', { title: `${INVITED} → Sprachmittlung` }) }).click();
    await page.keyboard.press('Escape');
    await untie.waitFor();
  });
});

const VIEWS = ['matrix', 'alignment', 'teams', 'year', 'mine'];

describe('axe finds nothing', () => {
  it('in the views, large, on a phone and in English', async () => {
    const audit = new Audit();
    const [german, english] = await Promise.all([
      importBoard(scene.server, viewsBoard),
      importBoard(scene.server, { ...viewsBoard, language: 'en' }),
    ]);
    const [anna, tom, eva] = await Promise.all([scene.arrive(LAPTOP), scene.arrive(PHONE), scene.arrive(LAPTOP, 'en')]);
    await anna.join(german.links.participant, 'Anna Berg', 'administration');
    await tom.join(german.links.participant, 'Tom Ernst', 'society');
    await eva.join(english.links.participant, 'Eva Noll', 'society');
    for (const [who, person] of Object.entries({ large: anna, phone: tom, english: eva })) {
      await person.okr.open();
      for (const view of VIEWS) {
        await person.okr.view(view);
        await audit.look(person, `${view}, ${who}`, 'section.okr');
      }
    }
    expect(audit.findings).toEqual([]);
  });

  it('in the views of a workshop without any of it', async () => {
    const audit = new Audit();
    const { links } = await importBoard(scene.server, boardWith({ outcome: [OUTCOME] }));
    const anna = await scene.arrive(LAPTOP);
    await anna.join(links.participant, 'Anna Berg', 'administration');
    await anna.okr.open();
    for (const view of VIEWS) {
      await anna.okr.view(view);
      await audit.look(anna, view, 'section.okr');
    }
    expect(audit.findings).toEqual([]);
  });
});
