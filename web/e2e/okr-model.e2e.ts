import { describe, expect, it } from 'vitest';
import type { Board } from '../src/model/contract';
import { importBoard, inspect, setAccess } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import { INDICATOR, INVITED, okrBoard, OUTCOME, STANDS } from './harness/okr-sample';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';

const scene = useScene();

const IMPACT = 'Kinder wachsen gesund auf';
const SPOKEN = 'Der erste Besuch gelingt in jeder Sprache';

async function arrive(board: Board = okrBoard): Promise<Person> {
  const { links } = await importBoard(scene.server, board);
  const anna = await scene.arrive(LAPTOP, board.language);
  await anna.join(links.participant, 'Anna Berg', 'administration');
  return anna;
}

const visits = ({ page }: Person) => page.getByRole('application').getByRole('option', { name: /^Besuche\b/ });

/** Connects what has these words by the dialog of the open card. */
async function connect({ page, t }: Person, from: 'objective' | 'key-result', words: string): Promise<void> {
  await page.getByRole('button', { name: t(`work-tie-${from}`) }).click();
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: t('okr-target-search') })
    .fill(words);
  await page.keyboard.press('Enter');
}

describe('what works on a card', () => {
  it('stands on its face; where only an activity was counted, that is said and nothing more', async () => {
    const { anna, ben } = await scene.pairAt(okrBoard);
    const { page, t, model } = anna;
    const { t: said } = ben;
    await model
      .card(OUTCOME)
      .getByText(t('work-face-effect', { percent: '43\u00a0%' }))
      .waitFor();
    await visits(anna).click();
    // The first of its key results has a value, but what it moves here is an output.
    await connect(anna, 'key-result', 'mit Neugeborenem');
    await visits(ben).getByText(said('work-face-activity')).waitFor();
    await page.keyboard.press('Control+z');
    await visits(ben).getByText(said('work-face-activity')).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+y');
    await visits(ben).getByText(said('work-face-activity')).waitFor();
  });

  it('is connected and disconnected from its panel, by keyboard, and leads to the OKRs', async () => {
    const anna = await arrive();
    const { page, t, model } = anna;
    await model.card(OUTCOME).click();
    await connect(anna, 'key-result', 'Informationsstände');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: INDICATOR }).waitFor();
    await dialog.getByLabel(t('okr-side-effect-ask')).fill('Stände ohne Gäste');
    await page.keyboard.press('Enter');
    await model.panel.getByRole('link', { name: STANDS }).waitFor();
    await model.panel.getByRole('button', { name: t('okr-untie', { name: INVITED }) }).press('Enter');
    await model.panel.getByRole('link', { name: INVITED }).waitFor({ state: 'detached' });
    await model.panel.getByRole('link', { name: STANDS }).press('Enter');
    const field = page.getByRole('textbox', { name: t('okr-key-result') }).nth(1);
    await expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
    await anna.okr.act(STANDS, 'okr-details');
    const answer = model.panel.getByRole('textbox', { name: t('okr-side-effect') });
    await expect.poll(() => answer.inputValue()).toBe('Stände ohne Gäste');
    await page.getByText(t('okr-pays-nothing')).first().waitFor();
  });

  it('is told as gone when the card is deleted, and mended when it comes back', async () => {
    const { anna, ben } = await scene.pairAt(okrBoard);
    await ben.okr.open();
    await anna.model.card(OUTCOME).click();
    await anna.page.keyboard.press('Delete');
    await ben.page.getByText(ben.t('okr-tie-gone')).first().waitFor();
    await anna.page.keyboard.press('Control+z');
    await ben.page.getByText(ben.t('okr-tie-gone')).first().waitFor({ state: 'detached' });
    await anna.model
      .card(OUTCOME)
      .getByText(anna.t('work-face-effect', { percent: '43\u00a0%' }))
      .waitFor();
  });

  it('is hidden with the OKRs, and only read where they are', async () => {
    const { id, links } = await importBoard(scene.server, okrBoard);
    await setAccess(scene.server, id, await inspect(scene.server, id), 'okr', { participant: 'read' });
    const anna = await scene.arrive(LAPTOP);
    await anna.join(links.participant, 'Anna Berg', 'administration');
    const { t, model } = anna;
    await model.card(OUTCOME).click();
    await model.panel.getByRole('link', { name: INVITED }).waitFor();
    expect(await model.panel.getByRole('button', { name: t('work-tie-objective') }).count()).toBe(0);
    await setAccess(scene.server, id, await inspect(scene.server, id), 'okr', { participant: 'hidden' });
    await model.panel.getByRole('link', { name: INVITED }).waitFor({ state: 'detached' });
    expect(await model.card(OUTCOME).innerText()).not.toContain('OKR');
  });
});

describe('the band of objectives', () => {
  it('is shown and hidden, kept on this device, and takes a line from a card', async () => {
    const anna = await arrive();
    const { page, t, model } = anna;
    const band = page.getByRole('list', { name: t('work-band') });
    const more = async (item: string) => {
      await page.getByRole('button', { name: t('model-menu') }).click();
      await page.getByRole('menuitem', { name: t(item), exact: true }).click();
    };
    expect(await band.count()).toBe(0);
    await more('work-band-show');
    await band.getByRole('link', { name: INVITED }).waitFor();
    await page.reload();
    const objective = band.getByRole('link', { name: SPOKEN });
    await objective.waitFor();

    const lines = page.locator('[data-tie]');
    await expect.poll(() => lines.count()).toBe(1);
    await visits(anna).hover();
    await page.locator('[data-port]').hover();
    await page.mouse.down();
    const box = await objective.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 20, { steps: 5 });
    await page.mouse.up();
    await model.panel.getByRole('link', { name: SPOKEN }).waitFor();
    await expect.poll(() => lines.count()).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => lines.count()).toBe(1);

    await band.getByRole('link', { name: INVITED }).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => objective.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: t('model-view-outline'), exact: true }).click();
    const list = page.getByRole('region', { name: t('work-band') });
    await list.getByText(t('work-pays', { what: OUTCOME })).waitFor();
    await more('work-band-hide');
    await list.waitFor({ state: 'detached' });
  });
});

describe('an objective and a key result', () => {
  it('are pulled by their handles onto what they pay into and move; Escape lets go', async () => {
    const anna = await arrive();
    const { page, t } = anna;
    await anna.okr.open();
    const targets = page.locator('[data-targets]');
    const pull = async (title: string, onto: string) => {
      await page
        .getByRole('button', { name: t('okr-connect-of', { title }) })
        .first()
        .hover();
      await page.mouse.down();
      await page.mouse.move(500, 500, { steps: 3 });
      await targets.locator('[data-target]').filter({ hasText: onto }).hover();
    };
    await pull(SPOKEN, INVITED);
    await page.keyboard.press('Escape');
    await targets.waitFor({ state: 'detached' });
    await page.mouse.up();
    await pull(SPOKEN, OUTCOME);
    await page.mouse.up();
    const objective = page.getByRole('region', { name: SPOKEN });
    const chip = t('okr-tie-card', { lane: t('model-lane-outcome'), title: OUTCOME });
    await objective.getByText(chip, { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await objective.getByText(t('okr-pays-nothing')).waitFor();

    await pull(STANDS, INDICATOR);
    await page.mouse.up();
    await page.getByRole('dialog').getByLabel(t('okr-side-effect-ask')).fill('Stände ohne Gäste');
    await page.keyboard.press('Enter');
    await page
      .getByText(t('okr-moves', { what: INDICATOR }))
      .nth(1)
      .waitFor();
  });
});

describe.each(['de', 'en'] as const)('axe finds nothing (%s)', (language) => {
  it('at a card, in its dialogs and on a phone', async () => {
    const audit = new Audit();
    const { links } = await importBoard(scene.server, { ...okrBoard, language });
    const [anna, tom] = await Promise.all([scene.arrive(LAPTOP, language), scene.arrive(PHONE, language)]);
    await anna.join(links.participant, 'Anna Berg', 'administration');
    await tom.join(links.participant, 'Tom Ernst', 'society');
    const { page, t, model } = anna;
    await model.card(OUTCOME).click();
    await audit.look(anna, 'card');
    await page.getByRole('button', { name: t('work-tie-objective') }).click();
    await audit.look(anna, 'connecting an objective');
    await page.keyboard.press('Escape');
    await connect(anna, 'key-result', 'Informationsstände');
    await audit.look(anna, 'connecting a key result');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t('model-menu') }).click();
    await page.getByRole('menuitem', { name: t('work-band-show') }).click();
    await audit.look(anna, 'band');
    await page.getByRole('button', { name: t('model-view-outline'), exact: true }).click();
    await audit.look(anna, 'outline with objectives');
    await tom.list.show('impact');
    await tom.list.open(IMPACT);
    await connect(tom, 'objective', SPOKEN);
    await tom.page.getByRole('link', { name: SPOKEN }).waitFor();
    await audit.look(tom, 'card on a phone');
    expect(audit.findings).toEqual([]);
  });
});
