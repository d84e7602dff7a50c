/** What is to be done now, and its time, as people see it on their screens while a facilitator runs the workshop. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../src/model/contract';
import { createWorkshop, inspect, personOf } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, NARROW, PHONE, WALL } from './harness/browser';
import type { Person } from './harness/person';
import { addStep, callUp, type Conductor, freeze, gather, order } from './harness/run';
import { useScene } from './harness/scene';
import { unreadable } from './harness/wall';

const scene = useScene();
const PROMPT = 'Was überrascht Sie an den Zahlen?';

/** A workshop with two steps that nobody has begun. */
async function planned(language: Language = 'de') {
  const { server } = scene;
  const { id, links } = await createWorkshop(server, { title: 'Frühe Hilfen', language });
  const conductor: Conductor = { server, id, token: await inspect(server, id) };
  await addStep(conductor, { title: 'Ankommen', kind: 'discussion', minutes: 6, prompt: PROMPT, area: 'notes' });
  await addStep(conductor, { title: 'Pause', kind: 'break', minutes: 10 });
  return { conductor, links };
}

async function joins(person: Person, link: string, name: string): Promise<void> {
  await person.page.goto(link);
  await person.enter(name, 'society');
}

const room = ({ page }: Person) => new URL(page.url()).pathname.split('/')[3];
const timeOf = ({ page }: Person) => page.getByRole('timer').innerText();

describe('what is to be done now', () => {
  it('is where people land, and follows the step from the start over the pause to the end', async () => {
    const { conductor, links } = await planned();
    const tom = await scene.arrive(PHONE);
    const { page, t } = tom;
    await joins(tom, links.participant, 'Tom Ernst');
    await page.getByRole('heading', { name: t('now-before') }).waitFor();
    expect(room(tom)).toBe('now');

    await order(conductor, { action: 'start' });
    await page.getByRole('heading', { name: PROMPT }).waitFor();
    await page
      .locator('main')
      .getByText(t('shell-step', { number: 1, total: 2 }))
      .waitFor();
    await page.getByRole('link', { name: t('now-go', { area: t('common-area-notes') }) }).waitFor();
    await expect.poll(() => timeOf(tom)).toMatch(/^5:5\d$/);

    await order(conductor, { action: 'pause' });
    await page.getByText(t('now-paused')).waitFor();
    await order(conductor, { action: 'resume' });
    await order(conductor, { action: 'next' });
    await page.getByRole('heading', { name: 'Pause' }).waitFor();
    await page.getByText(t('now-so-far')).click();
    await page.getByRole('listitem').filter({ hasText: 'Ankommen' }).first().waitFor();
    await order(conductor, { action: 'end' });
    await page.getByRole('heading', { name: t('now-ended') }).waitFor();
  });

  it('has the same time on every screen, whatever their clocks say', async () => {
    const { conductor, links } = await planned();
    const [tom, anna] = await Promise.all([scene.arrive(PHONE), scene.arrive(LAPTOP)]);
    // An hour and some before everybody else.
    await anna.page.addInitScript(() => {
      const { now } = Date;
      Date.now = () => now() + 3_723_000;
    });
    await Promise.all([joins(tom, links.participant, 'Tom Ernst'), joins(anna, links.participant, 'Anna Berg')]);
    await order(conductor, { action: 'start' });
    await Promise.all([tom, anna].map(({ page }) => page.getByRole('timer').waitFor()));
    const seconds = (face: string) => face.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    await expect
      .poll(async () => {
        const [one, other] = await Promise.all([timeOf(tom), timeOf(anna)]);
        return Math.abs(seconds(one) - seconds(other));
      })
      .toBeLessThanOrEqual(1);
  });

  it('is said of the floor: a hand that is up, ready, a reaction, and who is called up', async () => {
    const { conductor, links } = await planned();
    const tom = await scene.arrive(PHONE);
    const { page, t } = tom;
    await order(conductor, { action: 'start' });
    await joins(tom, links.participant, 'Tom Ernst');
    await page.getByRole('button', { name: t('shell-hand'), exact: true }).click();
    await page.getByText(t('now-hand-place', { place: 1 })).waitFor();
    await page.getByRole('button', { name: t('now-ready'), exact: true }).click();
    await page.getByText(t('now-ready-count', { count: 1 })).waitFor();
    const agree = page.getByRole('button', { name: t('now-reaction-agree') });
    await agree.click();
    await expect.poll(() => agree.innerText()).toMatch(/1$/);
    await callUp(conductor, await personOf(conductor.server, conductor.id, conductor.token, 'Tom Ernst'));
    await page.locator('main').getByText(t('shell-hand-called')).waitFor();
    await page.reload();
    await page.getByRole('button', { name: t('now-ready'), exact: true, pressed: true }).waitFor();
    await order(conductor, { action: 'next' });
    await page.getByRole('button', { name: t('now-ready'), exact: true, pressed: false }).waitFor();
  });
});

describe('everybody', () => {
  it('is brought to an area once and finds back; whoever does not want to stays', async () => {
    const { conductor, links } = await planned();
    const [tom, anna] = await Promise.all([scene.arrive(PHONE), scene.arrive(LAPTOP)]);
    await anna.page.addInitScript(() => localStorage.setItem('wirkraum-gather', 'off'));
    await Promise.all([joins(tom, links.participant, 'Tom Ernst'), joins(anna, links.participant, 'Anna Berg')]);
    await order(conductor, { action: 'start' });
    await Promise.all([tom, anna].map(({ page }) => page.getByRole('timer').waitFor()));
    await gather(conductor, 'notes');
    const { page, t } = tom;
    await page
      .getByText(t('shell-gathered', { area: t('common-area-notes') }))
      .first()
      .waitFor();
    expect(room(tom)).toBe('notes');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.getByRole('button', { name: t('shell-gathered-back') }).click();
    await expect.poll(() => room(tom)).toBe('now');
    await page.reload();
    await page.getByRole('timer').waitFor();
    expect(room(tom)).toBe('now');
    expect(room(anna)).toBe('now');
  });

  it('is told why nothing can be written while all is locked', async () => {
    const { conductor, links } = await planned();
    const anna = await scene.arrive(LAPTOP);
    await joins(anna, links.participant, 'Anna Berg');
    await freeze(conductor, true);
    await anna.goToArea('notes');
    await anna.page.getByText(anna.t('shell-locked-all')).first().waitFor();
  });
});

describe.each(['de', 'en'] as const)('axe and a narrow page find nothing (%s)', (language) => {
  it('in what is to be done now and on the wall', async () => {
    const audit = new Audit();
    const { conductor, links } = await planned(language);
    const [tom, anna, wall] = await Promise.all([
      scene.arrive(NARROW, language),
      scene.arrive(LAPTOP, language),
      scene.arrive(WALL, language),
    ]);
    await Promise.all([
      joins(tom, links.participant, 'Tom Ernst'),
      joins(anna, links.participant, 'Anna Berg'),
      wall.page.goto(links.observer),
    ]);
    await tom.page.getByRole('heading', { name: tom.t('now-before') }).waitFor();
    await audit.look(tom, 'before the start');
    await order(conductor, { action: 'start' });
    await Promise.all([tom, anna, wall].map(({ page }) => page.getByRole('timer').waitFor()));
    await tom.page.getByRole('button', { name: tom.t('shell-tab-more'), exact: true }).click();
    for (const [who, what] of [
      [tom, 'narrow'],
      [anna, 'laptop'],
      [wall, 'wall'],
    ] as const) {
      await audit.look(who, what);
      expect(await who.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    }
    audit.findings.push(...(await unreadable(wall.page)));
    expect(audit.findings).toEqual([]);
  });
});
