/** A protected workshop as people see it: from the switch on the start page to what leaves the room. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Language } from '../src/model/contract';
import { ask, createWorkshop, inspect } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, NARROW, PHONE } from './harness/browser';
import type { Person } from './harness/person';
import { overflowing } from './harness/reflow';
import { addStep, type Conductor, order } from './harness/run';
import { useScene } from './harness/scene';

const scene = useScene();
const HOUR = 3_600_000;
const CANARY = 'Kanarienvogel Liegestuhl';

/** A protected workshop that is deleted in two days. */
async function secluded(language: Language = 'de') {
  const { server } = scene;
  const deleteAt = Date.now() + 48 * HOUR;
  const { id, links } = await createWorkshop(server, { title: 'Frühe Hilfen', language, protected: { deleteAt } });
  const conductor: Conductor = { server, id, token: await inspect(server, id) };
  return { id, links, conductor };
}

/** Joins by the page of a protected workshop, which asks for no name. */
async function enter({ page, t }: Person, link: string, perspective?: 'politics' | 'society'): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: t('join-go'), exact: true }).waitFor();
  if (perspective) await page.getByRole('radio', { name: t(`common-perspective-${perspective}`) }).check();
  await page.getByRole('button', { name: t('join-go'), exact: true }).click();
  await page.getByRole('button', { name: t('shell-menu'), exact: true }).waitFor();
}

/** The beginning of the sentence that says what is promised. */
const promise = ({ t }: Person) => t('protected-sentence', { date: '', time: '' }).split(';')[0] ?? '';

describe('a protected workshop', () => {
  it('is made with a switch and a time, by the keyboard, and says why a time cannot be', async () => {
    const organiser = await scene.arrive(LAPTOP);
    const { page, t } = organiser;
    await page.goto(`${scene.server.url}/#k=${scene.server.organiserKey}`);
    await page.getByLabel(t('start-title'), { exact: true }).fill('Frühe Hilfen');
    await page.getByRole('checkbox', { name: t('protected-create') }).focus();
    await page.keyboard.press('Space');
    const at = page.getByLabel(t('protected-create-at'), { exact: true });
    expect(await at.inputValue()).toMatch(/T18:00$/);
    await at.fill('2020-01-01T10:00');
    await page.getByRole('button', { name: t('start-create') }).click();
    await page.getByText(t('protected-create-at-wrong')).waitFor();
    await expect.poll(() => at.evaluate((field) => field === document.activeElement)).toBe(true);
    const next = new Date(Date.now() + 24 * HOUR).toISOString().slice(0, 10);
    await at.fill(`${next}T18:00`);
    await page.keyboard.press('Enter');
    await page.getByText(promise(organiser)).waitFor();
    expect(await page.getByLabel(t('join-name'), { exact: true }).count()).toBe(0);
  });

  it('asks for no name, says what it promises before and after joining, and shows nobody', async () => {
    const { links } = await secluded();
    const [tom, anna] = [await scene.arrive(PHONE), await scene.arrive(LAPTOP)];
    await tom.page.goto(links.participant);
    await tom.page.getByText(promise(tom)).waitFor();
    expect(await tom.page.getByRole('textbox').count()).toBe(0);
    await enter(tom, links.participant, 'society');
    await enter(anna, links.participant, 'politics');
    for (const person of [tom, anna]) {
      const { page, t } = person;
      await page.getByRole('button', { name: t('protected-about') }).focus();
      await page.keyboard.press('Enter');
      await page.getByText(promise(person)).waitFor();
      await page.getByText(t('protected-released-none')).waitFor();
      await page.keyboard.press('Escape');
      await page.getByText(promise(person)).waitFor({ state: 'detached' });
      // With the session beside the browser.
      await page.getByRole('button', { name: t('people-button', { count: 3 }) }).click();
      await page.getByText(t('protected-people')).waitFor();
      expect(await page.locator('[data-person]').count()).toBe(0);
      await page.keyboard.press('Escape');
    }
    // Where somebody points and types is for nobody.
    await anna.goToArea('model');
    await anna.page.mouse.move(400, 300);
    await anna.page.mouse.move(500, 400);
    await tom.goToArea('model');
    await tom.page.waitForTimeout(500);
    expect(await tom.page.locator('[data-cursor], .cursor').count()).toBe(0);
  });

  it('lets out what the room has released, and everybody sees what that is', async () => {
    const { id, links, conductor } = await secluded();
    await addStep(conductor, { title: 'Ankommen', kind: 'free', minutes: 30 });
    await order(conductor, { action: 'start' });
    const [lead, tom] = [await scene.arrive(LAPTOP), await scene.arrive(PHONE)];
    await enter(lead, links.facilitator);
    await enter(tom, links.participant, 'society');
    await tom.goToArea('notes');
    await tom.notes.shown();
    await tom.notes.begin();
    await tom.page.keyboard.type(CANARY);
    await tom.saved();

    const { page, t } = lead;
    const exported = async () => {
      const saved = page.waitForEvent('download');
      await lead.choose('protected-export-md');
      return readFile(await (await saved).path(), 'utf8');
    };
    expect(await exported()).not.toContain(CANARY);
    await lead.goToArea('stage');
    const notes = page.getByRole('region', { name: t('protected-release') }).getByLabel(t('common-area-notes'));
    await notes.focus();
    await page.keyboard.press('Space');
    await tom.page.getByRole('button', { name: tom.t('protected-about') }).click();
    await tom.page.getByText(t('protected-released', { areas: t('common-area-notes') })).waitFor();
    expect(await exported()).toContain(CANARY);
    await notes.uncheck();
    await tom.page.getByText(t('protected-released-none')).waitFor();
    expect(await exported()).not.toContain(CANARY);

    await page.goto(`${scene.server.url}/w/${id}/invite`);
    await page.getByText(t('protected-export-means')).waitFor();
    expect(await page.getByRole('button', { name: t('invite-export-wirkraum') }).count()).toBe(0);
    await expect(ask(scene.server, 'GET', `/api/workshops/${id}/export/wirkraum`, conductor.token)).rejects.toThrow(
      '403',
    );
  });

  it.each(['de', 'en'] as const)('fits narrow screens and has no findings of axe in %s', async (language) => {
    const audit = new Audit();
    const { links, conductor } = await secluded(language);
    await addStep(conductor, { title: 'Ankommen', kind: 'discussion', minutes: 90 });
    await order(conductor, { action: 'start' });
    const [guest, lead, organiser] = [
      await scene.arrive(NARROW, language),
      await scene.arrive(NARROW, language),
      await scene.arrive(NARROW, language),
    ];
    const { t } = guest;
    await organiser.page.goto(`${scene.server.url}/#k=${scene.server.organiserKey}`);
    await organiser.page.getByRole('checkbox', { name: t('protected-create') }).check();
    await audit.look(organiser, `${language} start`);
    expect(await overflowing(organiser.page)).toEqual([]);

    await guest.page.goto(links.participant);
    await guest.page.getByText(promise(guest)).waitFor();
    await audit.look(guest, `${language} join`);
    expect(await overflowing(guest.page)).toEqual([]);
    await enter(guest, links.participant, 'society');
    await guest.page.getByRole('button', { name: t('protected-about') }).click();
    await audit.look(guest, `${language} badge`);
    expect(await overflowing(guest.page)).toEqual([]);

    await enter(lead, links.facilitator);
    await lead.goToArea('stage');
    await lead.page.getByRole('region', { name: t('protected-release') }).waitFor();
    await audit.look(lead, `${language} release`);
    expect(await overflowing(lead.page)).toEqual([]);
    expect(audit.findings).toEqual([]);
  });
});
