import { describe, expect, it } from 'vitest';
import type { StepDraft } from '../src/model/contract';
import { ask, boardOf, createWorkshop, inspect, setProjector, setSpotlight } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE, WALL } from './harness/browser';
import { lose } from './harness/lost';
import { NO_NETWORK } from './harness/network';
import type { Person } from './harness/person';
import { addStep, type Conductor, freeze, order } from './harness/run';
import { useScene } from './harness/scene';
import { unreadable } from './harness/wall';

const scene = useScene();
// Of a card that was sent just before the reveal is asked whether it still waits.
scene.expected.push(NO_NETWORK, /status of 404 .*\/contributions\)/);

/** A workshop whose first step is being run: people write in silence. */
async function writing(step: Partial<StepDraft> = {}, language: 'de' | 'en' = 'de') {
  const { server } = scene;
  const { id, links } = await createWorkshop(server, { title: 'Frühe Hilfen', language });
  const conductor: Conductor = { server, id, token: await inspect(server, id) };
  const prompt = 'Was sollen wir lassen?';
  await addStep(conductor, { title: 'Still schreiben', kind: 'writing', minutes: 5, prompt, ...step });
  await addStep(conductor, { title: 'Ordnen', kind: 'grouping', minutes: 10, area: 'collection' });
  await order(conductor, { action: 'start' });
  return { conductor, links };
}

async function joins(person: Person, link: string, name: string): Promise<void> {
  await person.page.goto(link);
  await person.enter(name, 'society');
}

const field = ({ page, t }: Person) => page.getByLabel(t('collection-ask'), { exact: true });
const own = ({ page, t }: Person) => page.getByRole('region', { name: t('collection-own') });

async function write(person: Person, words: string): Promise<void> {
  await field(person).fill(words);
  await person.page.keyboard.press('Control+Enter');
  await own(person).getByText(words, { exact: true }).waitFor();
}

const waiting = async ({ server, id, token }: Conductor): Promise<number> =>
  (
    await ask<{ waiting: { cards: number }[] }>(server, 'GET', `/api/workshops/${id}/contributions`, token)
  ).waiting.reduce((sum, { cards }) => sum + cards, 0);

const reveal = ({ server, id, token }: Conductor) =>
  ask<{ cards: number }>(server, 'POST', `/api/workshops/${id}/contributions/reveal`, token, '{}');

const standing = async ({ server, id, token }: Conductor) =>
  (await boardOf(server, id, token)).contributions?.filter(({ deletedAt }) => deletedAt === undefined) ?? [];

describe('what is written in silence', () => {
  it('is seen by nobody else until it is revealed, and then carries no name', async () => {
    const { conductor, links } = await writing({ anonymous: true });
    const [tom, anna, wall] = await Promise.all([scene.arrive(PHONE), scene.arrive(LAPTOP), scene.arrive(WALL)]);
    await Promise.all([
      joins(tom, links.participant, 'Tom Ernst'),
      joins(anna, links.participant, 'Anna Berg'),
      wall.page.goto(links.observer),
    ]);
    await setProjector(conductor.server, conductor.id, conductor.token, { invitation: false });
    await tom.page.getByText(tom.t('collection-names-none')).waitFor();
    await write(tom, 'Die Doppelerfassung');
    await write(tom, 'Sitzungen ohne Ziel');
    await write(anna, 'Papierakten');
    await expect.poll(() => waiting(conductor)).toBe(3);
    expect(await anna.page.locator('body').innerText()).not.toContain('Doppelerfassung');
    expect(await wall.page.locator('body').innerText()).not.toContain('Papierakten');

    const { page, t } = tom;
    await page.reload();
    await own(tom).getByText('Sitzungen ohne Ziel', { exact: true }).waitFor();
    await page.getByRole('button', { name: t('collection-withdraw-of', { text: 'Sitzungen ohne Ziel' }) }).click();
    await expect.poll(() => waiting(conductor)).toBe(2);
    await page.getByRole('button', { name: t('collection-edit-of', { text: 'Die Doppelerfassung' }) }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' von Hand');
    await page.keyboard.press('Control+Enter');
    await own(tom).getByText('Die Doppelerfassung von Hand', { exact: true }).waitFor();
    if (process.env['SHOTS'])
      for (const one of [tom, anna, wall])
        await one.page.screenshot({
          path: `/tmp/coll-write-${one === tom ? 'phone' : one === anna ? 'large' : 'wall'}.png`,
        });

    expect((await reveal(conductor)).cards).toBe(2);
    await own(tom).getByRole('listitem').waitFor({ state: 'hidden' });
    await anna.goToArea('collection');
    for (const words of ['Die Doppelerfassung von Hand', 'Papierakten'])
      await anna.page.locator('.heaps').getByText(words, { exact: true }).waitFor();
    expect((await standing(conductor)).map(({ author, anonymous }) => [author, anonymous])).toEqual([
      [undefined, true],
      [undefined, true],
    ]);
    expect(JSON.stringify(await boardOf(conductor.server, conductor.id, conductor.token))).not.toContain('"Tom Ernst"');
  });

  it('with names is kept while the connection is gone, and sent once', async () => {
    const { conductor, links } = await writing();
    const network = await scene.network();
    const tom = await scene.arrive(LAPTOP);
    await joins(tom, network.link(links.participant), 'Tom Ernst');
    await tom.page.getByText(tom.t('collection-names-yours', { name: 'Tom Ernst' })).waitFor();
    await write(tom, 'Mehr Zeit');
    await expect.poll(() => waiting(conductor)).toBe(1);
    await own(tom).locator('.unsent').waitFor({ state: 'hidden' });
    await lose(network, tom);
    await write(tom, 'Weniger Formulare');
    await own(tom).getByText(tom.t('collection-unsent')).waitFor();
    expect(await waiting(conductor)).toBe(1);
    network.heal();
    await expect.poll(() => waiting(conductor), { timeout: 15_000 }).toBe(2);
    await own(tom).getByText(tom.t('collection-unsent')).waitFor({ state: 'hidden' });
    await freeze(conductor, true);
    await tom.page.getByText(tom.t('collection-closed')).waitFor();
    await freeze(conductor, false);
    await field(tom).fill('Zu spät');
    await order(conductor, { action: 'next' });
    await field(tom).waitFor({ state: 'hidden' });
    expect((await reveal(conductor)).cards).toBe(2);
    await expect
      .poll(async () => (await standing(conductor)).map(({ author }) => author))
      .toEqual(['Tom Ernst', 'Tom Ernst']);
    await own(tom).getByRole('listitem').waitFor({ state: 'hidden' });
  });
});

describe('whoever facilitates', () => {
  it('writes for somebody without a device, and is told of the limit before a card is too long', async () => {
    const { conductor, links } = await writing();
    const { server, id, token } = conductor;
    const nadja = JSON.stringify({ name: 'Nadja', perspective: 'society' });
    await ask(server, 'POST', `/api/workshops/${id}/participants`, token, nadja);
    const ina = await scene.arrive(LAPTOP);
    await ina.page.goto(links.facilitator);
    await ina.enter('Ina Moll');
    await ina.goToArea('now');
    const { page, t } = ina;
    await page
      .getByRole('group', { name: t('collection-for') })
      .getByText('Nadja')
      .click();
    await page.getByText(t('collection-names-yours-for', { name: 'Nadja' })).waitFor();
    await field(ina).fill('x'.repeat(1990));
    await page
      .getByText(t('collection-limit-near', { count: 10 }))
      .first()
      .waitFor();
    await field(ina).fill('x'.repeat(2003));
    await page
      .getByText(t('collection-limit-over', { count: 3 }))
      .first()
      .waitFor();
    await page.keyboard.press('Control+Enter');
    expect(await waiting(conductor)).toBe(0);
    const audit = new Audit();
    await audit.look(ina, 'writing for somebody');
    await field(ina).fill('Mehr Bänke');
    await page.keyboard.press('Control+Enter');
    await own(ina)
      .getByText(t('collection-for-name', { name: 'Nadja' }))
      .waitFor();
    await expect.poll(() => waiting(conductor)).toBe(1);
    expect((await reveal(conductor)).cards).toBe(1);
    await page
      .getByText(t('collection-said-uncovered', { count: 1 }))
      .first()
      .waitFor({ state: 'attached' });
    expect((await standing(conductor)).map(({ author, onBehalf }) => [author, onBehalf])).toEqual([['Nadja', true]]);
    expect(audit.findings).toEqual([]);
  });
});

describe.each(['de', 'en'] as const)('axe finds nothing (%s)', (language) => {
  it('while cards are written and once they stand in the collection, large and on a phone', async () => {
    const audit = new Audit();
    const { conductor, links } = await writing({ anonymous: language === 'en' }, language);
    const people: Person[] = [];
    for (const [screen, name] of [
      [LAPTOP, 'Anna'],
      [PHONE, 'Tom'],
    ] as const) {
      const one = await scene.arrive(screen, language);
      people.push(one);
      await joins(one, links.participant, name);
      await write(one, 'Donaudampfschifffahrtsgesellschaftskapitänsmützenverordnung');
      await write(one, 'Mehr Zeit');
      await audit.look(one, `${name}: writing`);
      await one.goToArea('collection');
      await one.page.getByRole('heading', { name: one.t('collection-empty') }).waitFor();
      await audit.look(one, `${name}: empty`);
    }
    await reveal(conductor);
    for (const one of people) {
      const { page, t } = one;
      await page.locator('.heaps li').nth(3).waitFor();
      const first = page.locator('.heaps li').first();
      await first.focus();
      await page.keyboard.press('m');
      await page.getByRole('dialog').getByLabel(t('collection-group-name')).fill('Zeit und Verordnungen');
      await page.getByRole('button', { name: t('collection-move-do') }).click();
      await audit.look(one, 'with cards');
      for (const width of [page.viewportSize()?.width ?? 0, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), String(width)).toBe(false);
        if (process.env['SHOTS'])
          await page.screenshot({ path: `/tmp/coll-area-${language}-${width}-${people.indexOf(one)}.png` });
      }
    }
    expect(audit.findings).toEqual([]);
    const wall = await scene.arrive(WALL, language);
    await wall.page.goto(links.observer);
    await setProjector(conductor.server, conductor.id, conductor.token, { invitation: false });
    await setSpotlight(conductor.server, conductor.id, conductor.token, { area: 'collection' });
    await wall.page.getByRole('heading', { name: 'Zeit und Verordnungen' }).first().waitFor();
    expect(await unreadable(wall.page)).toEqual([]);
    if (process.env['SHOTS']) await wall.page.screenshot({ path: `/tmp/coll-wall-${language}.png` });
  });
});
