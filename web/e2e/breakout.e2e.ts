/** Breakout groups, as a facilitator forms them in Regie and people go there and come back. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../src/model/contract';
import { createWorkshop } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, NARROW, PHONE } from './harness/browser';
import type { Person } from './harness/person';
import { overflowing } from './harness/reflow';
import { addStep, type Conductor, order } from './harness/run';
import { useScene } from './harness/scene';

const scene = useScene();
// Whoever is sent back learns it from a session that is over.
scene.expected.push(/status of 401/);

async function workshop(language: Language = 'de') {
  const { server } = scene;
  const { id, links } = await createWorkshop(server, { title: 'Frühe Hilfen', language });
  const miriam = await scene.arrive(LAPTOP, language);
  await miriam.page.goto(links.facilitator);
  await miriam.enter('Miriam Sommer');
  const token = await miriam.page.evaluate(() => {
    const kept = Object.values({ ...sessionStorage }).find((text) => text.includes('returnCode')) ?? '{}';
    return (JSON.parse(kept) as { token: string }).token;
  });
  const conductor: Conductor = { server, id, token };
  await addStep(conductor, { title: 'Hypothesen', kind: 'discussion', minutes: 16, area: 'model' });
  await order(conductor, { action: 'start' });
  const [anna, tom] = await Promise.all([scene.arrive(LAPTOP, language), scene.arrive(PHONE, language)]);
  for (const [person, name] of [
    [anna, 'Anna Berg'],
    [tom, 'Tom Ernst'],
  ] as const) {
    await person.page.goto(links.participant);
    await person.enter(name, 'society');
  }
  await miriam.page.goto(`${server.url}/w/${id}/stage`);
  return { id, links, miriam, anna, tom };
}

const panel = ({ page, t }: Person) => page.getByRole('region', { name: t('breakout-label'), exact: true });

/** Two groups by hand, called Hafen and Südpark. */
async function form(miriam: Person) {
  const { page, t } = miriam;
  await page.getByRole('button', { name: t('breakout-form') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: t('breakout-how-hand') }).check();
  await dialog.getByLabel(t('breakout-title', { number: 1 })).fill('Hafen');
  await dialog.getByLabel(t('breakout-title', { number: 2 })).fill('Südpark');
  await dialog.getByRole('button', { name: t('breakout-form') }).click();
  await page.getByRole('listitem', { name: 'Südpark' }).waitFor();
}

async function move(miriam: Person, name: string, group: string) {
  const { page, t } = miriam;
  await page.getByRole('button', { name: t('breakout-move-person', { name }) }).click();
  await page.getByRole('menuitem', { name: t('breakout-move', { group }) }).click();
  await page.getByRole('listitem', { name: group }).getByText(name, { exact: true }).waitFor();
}

async function goThere({ page, t }: Person) {
  await page.getByRole('button', { name: t('breakout-go') }).click();
  await page.getByRole('link', { name: t('breakout-back') }).waitFor();
}

describe('breakout groups', () => {
  it('work each on its own board by the time of the plenary, are called back and brought in once', async () => {
    const { id, miriam, anna, tom } = await workshop();
    const { page, t } = miriam;
    await form(miriam);
    await move(miriam, 'Anna Berg', 'Hafen');
    await move(miriam, 'Tom Ernst', 'Südpark');
    await Promise.all([goThere(anna), goThere(tom)]);
    await anna.page.getByRole('timer').waitFor();
    await anna.goToArea('model');
    await anna.model.add('output', 'Besuche im Hafen');
    await anna.saved();
    expect(new URL(anna.page.url()).pathname.split('/')[2]).not.toBe(id);
    await tom.goToArea('model');
    expect(await tom.page.getByText('Besuche im Hafen').count()).toBe(0);
    // Over a reload everybody is still there.
    await anna.page.reload();
    await anna.page.getByText('Besuche im Hafen').first().waitFor();

    const call = panel(miriam).getByRole('button', { name: t('breakout-call') });
    await call.click();
    await anna.page
      .getByText(t('breakout-called', { group: 'Hafen' }))
      .first()
      .waitFor();
    const merge = page.getByRole('button', { name: `${t('breakout-merge')}: Hafen` });
    await merge.click();
    await page
      .getByText(t('breakout-merged', { group: 'Hafen', added: 1, different: 0 }), { exact: false })
      .first()
      .waitFor();
    await merge.click();
    await page
      .getByText(t('breakout-merged', { group: 'Hafen', added: 0, different: 0 }), { exact: false })
      .first()
      .waitFor();
    await anna.page.getByRole('link', { name: t('breakout-back') }).click();
    await anna.goToArea('model');
    await anna.page.getByText('Besuche im Hafen').first().waitFor();
    expect(new URL(anna.page.url()).pathname.split('/')[2]).toBe(id);

    await page.getByRole('button', { name: t('breakout-end') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('breakout-end') })
      .click();
    // Tom, who had stayed, is sent back.
    await expect.poll(() => new URL(tom.page.url()).pathname).toBe(`/w/${id}/now`);
    await page.getByRole('button', { name: `${t('breakout-look')}: Hafen` }).click();
    await page.getByRole('link', { name: t('breakout-back') }).waitFor();
    await page.getByText('Besuche im Hafen').first().waitFor();
  });

  it('are formed, filled and entered with a keyboard alone, and by dragging', async () => {
    const { miriam, anna } = await workshop();
    const { page, t } = miriam;
    await page.getByRole('button', { name: t('breakout-form') }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: t('breakout-how-mixed') }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('listitem', { name: t('common-perspective-society') }).waitFor();
    await anna.page.getByRole('button', { name: t('breakout-go') }).focus();
    await anna.page.keyboard.press('Enter');
    await anna.page.getByRole('link', { name: t('breakout-back') }).waitFor();

    await page.getByRole('button', { name: t('breakout-end') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('breakout-end') })
      .click();
    await form(miriam);
    await panel(miriam)
      .getByRole('listitem')
      .filter({ hasText: 'Tom Ernst' })
      .last()
      .dragTo(page.getByRole('listitem', { name: 'Südpark' }));
    await page.getByRole('listitem', { name: 'Südpark' }).getByText('Tom Ernst', { exact: true }).waitFor();
  });
});

describe.each(['de', 'en'] as const)('axe and a narrow page find nothing (%s)', (language) => {
  it('in Regie, in the form and on the board of a group', async () => {
    const audit = new Audit();
    const sideways: string[] = [];
    const { miriam, anna } = await workshop(language);
    const { page, t } = miriam;
    const look = async (person: Person, view: string) => {
      await audit.look(person, view);
      sideways.push(...(await overflowing(person.page)).map((found) => `${view}: ${found}`));
    };
    await page.getByRole('button', { name: t('breakout-form') }).click();
    await look(miriam, 'form');
    await page.keyboard.press('Escape');
    await form(miriam);
    await move(miriam, 'Anna Berg', 'Hafen');
    await look(miriam, 'Regie');
    await look(anna, 'plenary');
    await goThere(anna);
    await look(anna, 'group');
    await page.getByRole('button', { name: `${t('breakout-look')}: Hafen` }).click();
    await page.getByRole('link', { name: t('breakout-back') }).waitFor();
    await miriam.goToArea('stage');
    await page.getByRole('switch', { name: t('common-area-notes') }).waitFor();
    await look(miriam, 'Regie of a group');
    await page.getByRole('link', { name: t('breakout-back') }).click();
    await panel(miriam)
      .getByRole('button', { name: t('breakout-call') })
      .click();
    await anna.page
      .getByText(t('breakout-called', { group: 'Hafen' }))
      .first()
      .waitFor();
    for (const person of [miriam, anna]) await person.page.setViewportSize(NARROW);
    await look(anna, 'group, called, narrow');
    await look(miriam, 'Regie, narrow');
    expect(audit.findings).toEqual([]);
    expect(sideways).toEqual([]);
  });
});
