/** Practising in a copy: simulated people act, and nothing of it comes back. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../src/model/contract';
import { boardOf, createWorkshop, inspect } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, NARROW } from './harness/browser';
import { overflowing } from './harness/reflow';
import { addStep, type Conductor } from './harness/run';
import { useScene } from './harness/scene';

const scene = useScene();
// Whoever is in a copy that ends asks once more whether it is really gone.
scene.expected.push(/status of 404 .*\/api\/workshops\/[\w-]{21}\)$/);

/** A workshop with a step in which cards are written, and its facilitator in Regie. */
async function prepared(language: Language = 'de', screen = LAPTOP) {
  const { server } = scene;
  const { id, links } = await createWorkshop(server, { title: 'Frühe Hilfen', language });
  const conductor: Conductor = { server, id, token: await inspect(server, id) };
  await addStep(conductor, { title: 'Sammeln', kind: 'writing', minutes: 1 });
  const lead = await scene.arrive(screen, language);
  await lead.page.goto(links.facilitator);
  await lead.enter('Samira Haddad');
  await lead.goToArea('stage');
  await lead.page.getByRole('button', { name: lead.t('rehearsal-go', { count: 12 }) }).waitFor();
  return { id, conductor, lead };
}

describe('a rehearsal', () => {
  it('begins and ends by the keyboard, is filled by others, and leaves the workshop as it was', async () => {
    const { id, conductor, lead } = await prepared();
    const { page, t } = lead;
    await page.getByRole('button', { name: t('rehearsal-go', { count: 12 }) }).focus();
    await page.keyboard.press('Enter');
    const bar = page.getByRole('region', { name: t('rehearsal-label') });
    await bar.getByText(t('rehearsal-bar')).waitFor();
    expect(new URL(page.url()).pathname).not.toContain(id);
    expect(page.url()).toMatch(/\/stage$/);
    expect(await page.getByRole('button', { name: t('rehearsal-go', { count: 12 }) }).count()).toBe(0);

    await page.getByRole('button', { name: t('stage-start') }).click();
    await lead.goToArea('now');
    // They write without anybody doing anything.
    await expect.poll(() => page.locator('main').innerText(), { timeout: 40_000 }).toMatch(/[1-9]\d* Karte/);

    await bar.getByRole('button', { name: t('rehearsal-end') }).focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('rehearsal-end'), exact: true })
      .focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/w/${id}/stage`);
    await page.getByRole('button', { name: t('rehearsal-go', { count: 12 }) }).waitFor();
    const board = await boardOf(scene.server, id, conductor.token);
    expect(board.contributions ?? []).toEqual([]);
    expect(await bar.count()).toBe(0);
  });

  it.each(['de', 'en'] as const)('fits narrow screens and has no findings of axe in %s', async (language) => {
    const audit = new Audit();
    const { lead } = await prepared(language, NARROW);
    const { page, t } = lead;
    await audit.look(lead, `${language} before`);
    expect(await overflowing(page)).toEqual([]);
    await page.getByRole('button', { name: t('rehearsal-go', { count: 12 }) }).click();
    await page.getByText(t('rehearsal-bar')).waitFor();
    await audit.look(lead, `${language} bar`);
    expect(await overflowing(page)).toEqual([]);
    await page.getByRole('button', { name: t('rehearsal-end') }).click();
    await audit.look(lead, `${language} end`);
    expect(await overflowing(page)).toEqual([]);
    expect(audit.findings).toEqual([]);
  });
});
