import { describe, expect, it } from 'vitest';
import { importBoard } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import { INVITED, okrBoard, STANDS, VISITED } from './harness/okr-sample';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';

const scene = useScene();
scene.expected.push(/net::ERR_|Failed to load resource|WebSocket connection/);

/** Goes to the area, on a phone by the tabs at the bottom. */
async function open({ page, t }: Person): Promise<void> {
  const link = page.getByRole('link', { name: t('common-area-okr'), exact: true });
  await link.locator('visible=true').first().click();
  await page.getByRole('button', { name: t('okr-menu') }).waitFor();
}

/** Opens what stands in the menu of the area. */
async function choose({ page, t }: Person, item: string) {
  await page.getByRole('button', { name: t('okr-menu') }).click();
  await page.getByRole('menuitem', { name: t(item) }).click();
  return page.getByRole('dialog');
}

const titles = ({ page, t }: Person, key: 'okr-objective' | 'okr-key-result') =>
  page.getByRole('region').getByRole('textbox', { name: t(key), exact: true });

describe('carrying over into the next cycle', () => {
  it('is chosen one by one and looked at first; two who do it at once leave one of each; undo takes it back', async () => {
    const { anna, ben } = await scene.pairAt(okrBoard);
    await Promise.all([open(anna), open(ben)]);
    const [mine, theirs] = [await choose(anna, 'carry-open'), await choose(ben, 'carry-open')];
    await mine.getByRole('checkbox', { name: STANDS }).focus();
    await anna.page.keyboard.press('Space');
    for (const [person, dialog, count] of [
      [anna, mine, 4],
      [ben, theirs, 5],
    ] as const)
      await dialog.getByRole('button', { name: person.t('carry-look', { count }) }).click();
    await mine
      .getByText(anna.t('carry-baseline-instead', { value: '22\u00a0%', before: '20\u00a0%' }))
      .first()
      .waitFor();
    await Promise.all([
      mine.getByRole('button', { name: anna.t('carry-do', { count: 4 }) }).click(),
      theirs.getByRole('button', { name: ben.t('carry-do', { count: 5 }) }).click(),
    ]);
    for (const person of [anna, ben]) {
      await expect.poll(() => titles(person, 'okr-objective').count()).toBe(2);
      await expect.poll(() => titles(person, 'okr-key-result').count()).toBe(3);
    }
    const cycle = anna.page.getByRole('group', { name: anna.t('okr-cycle') }).locator('b');
    const made = await cycle.innerText();

    await anna.page.getByRole('button', { name: anna.t('carry-confirm-of', { title: INVITED }) }).click();
    const asked = ben.page.getByRole('button', { name: ben.t('carry-confirm-of', { title: INVITED }) });
    await asked.waitFor({ state: 'hidden' });
    const again = await choose(ben, 'carry-open');
    await again.getByLabel(ben.t('carry-from'), { exact: true }).selectOption({ label: '3. Tertial 2026' });
    await again.getByLabel(ben.t('carry-to'), { exact: true }).selectOption({ label: made });
    await expect.poll(() => again.getByText(ben.t('carry-there')).count()).toBe(5);
    expect(await again.getByRole('checkbox', { name: VISITED }).isDisabled()).toBe(true);
    await ben.page.keyboard.press('Escape');

    await anna.page.keyboard.press('Control+z');
    await asked.waitFor();
  });
});

describe.each(['de', 'en'] as const)('axe finds nothing (%s)', (language) => {
  it('where something is carried over, large and on a phone', async () => {
    const audit = new Audit();
    const { links } = await importBoard(scene.server, { ...okrBoard, language });
    for (const screen of [LAPTOP, PHONE]) {
      const person = await scene.arrive(screen, language);
      const { t } = person;
      await person.join(links.participant, screen === PHONE ? 'Tom Ernst' : 'Anna Berg', 'administration');
      await open(person);
      const dialog = await choose(person, 'carry-open');
      await audit.look(person, 'what to carry over');
      await dialog.getByRole('button', { name: t('carry-look', { count: 5 }) }).click();
      await audit.look(person, 'drafts before they are made');
    }
    expect(audit.findings).toEqual([]);
  });
});
