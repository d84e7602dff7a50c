import { describe, expect, it } from 'vitest';
import { createWorkshop, inspect } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE, type Screen } from './harness/browser';
import { addStep, order } from './harness/run';
import { useScene } from './harness/scene';

const scene = useScene();

/** A facilitator in the cockpit of a workshop that runs, with two steps to come. */
async function cockpit(screen: Screen = LAPTOP, language: 'de' | 'en' = 'de') {
  const { id, links } = await createWorkshop(scene.server, { title: 'Frühe Hilfen', language });
  const miriam = await scene.arrive(screen, language);
  await miriam.join(links.facilitator, 'Miriam');
  const { page, t } = miriam;
  const token = await inspect(scene.server, id);
  const conductor = { server: scene.server, id, token };
  await addStep(conductor, { title: 'Schreiben', kind: 'writing', minutes: 5 });
  await addStep(conductor, { title: 'Lesen', kind: 'discussion', minutes: 5 });
  await addStep(conductor, { title: 'Abschluss', kind: 'checkin', minutes: 5 });
  await order(conductor, { action: 'start' });
  const write = async (text: string) => {
    const answer = await fetch(`${scene.server.url}/api/workshops/${id}/contributions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    });
    expect(answer.status).toBe(201);
  };
  await page.goto(`${scene.server.url}/w/${id}/stage`);
  await page.getByRole('heading', { name: 'Schreiben' }).waitFor();
  const dialog = page.locator('dialog[open]');
  return { miriam, page, t, write, dialog };
}

describe('the cockpit', () => {
  it('asks before the end while steps are left, and leaves it at that', async () => {
    const { page, t, dialog } = await cockpit();
    const end = async () => {
      await page.getByRole('button', { name: t('stage-more'), exact: true }).click();
      await page.getByRole('menuitem', { name: t('stage-end'), exact: true }).click();
    };
    await end();
    await dialog.getByText(t('stage-end-left', { left: 2 })).waitFor();
    await dialog.getByRole('button', { name: t('common-cancel'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Schreiben' }).waitFor();
    await end();
    await dialog.getByRole('button', { name: t('stage-end'), exact: true }).click();
    await page.getByRole('heading', { name: t('stage-ended') }).waitFor();
  });

  it('says how many cards a reveal shows, and reveals by keyboard alone', async () => {
    const { page, t, write, dialog } = await cockpit();
    await write('Zu wenig Hebammen');
    await write('Die Wege sind weit');
    await page.getByText(t('stage-written-cards', { count: 2 })).waitFor();
    const reveal = page.getByRole('button', { name: t('stage-reveal'), exact: true });
    await reveal.focus();
    await page.keyboard.press('Enter');
    await dialog.getByText(t('stage-reveal-means', { cards: 2 })).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(t('stage-written-cards', { count: 2 })).waitFor();
    await reveal.focus();
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: t('stage-reveal'), exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(t('stage-written-cards', { count: 0 })).waitFor();
  });

  it('has no fault for assistive technology in what it asks, large and small, in both languages', async () => {
    const audit = new Audit();
    for (const [screen, language] of [
      [LAPTOP, 'de'],
      [PHONE, 'en'],
    ] as const) {
      const { miriam, page, t, dialog } = await cockpit(screen, language);
      await audit.look(miriam, `running ${screen.width}`);
      await page.getByRole('button', { name: t('stage-more'), exact: true }).click();
      await page.getByRole('menuitem', { name: t('stage-end'), exact: true }).click();
      await dialog.waitFor();
      await audit.look(miriam, `end ${screen.width}`, 'dialog[open]');
    }
    expect(audit.findings).toEqual([]);
  });
});
