import { describe, expect, it } from 'vitest';
import type { CreatedWorkshop } from '../src/api/shapes';
import type { Language } from '../src/model/contract';
import { boardOf, createWorkshop, inspect, steer } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE, type Screen, WALL } from './harness/browser';
import { jot } from './harness/dialogue';
import { type Network, NO_NETWORK } from './harness/network';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';

const scene = useScene();
scene.expected.push(NO_NETWORK);

const LANGUAGES: readonly Language[] = ['de', 'en'];
/** Who looks, through what. */
const SEATS = [
  { role: 'facilitator', screen: LAPTOP },
  { role: 'facilitator', screen: PHONE },
  { role: 'cofacilitator', screen: LAPTOP },
  { role: 'participant', screen: LAPTOP },
  { role: 'participant', screen: PHONE },
] as const;
type Seat = (typeof SEATS)[number];

/** Everything a workshop has an address for. Who may not see a page is led to another, which is looked at as well. */
const ROUTES = ['model', 'okr', 'notes', 'invite'];
const TEMPLATES = { empty: 'empty', full: 'example-fruehe-hilfen' } as const;

describe.each(LANGUAGES)('axe finds nothing (%s)', (language) => {
  for (const seat of SEATS) {
    const place = `${seat.role}, ${seat.screen.width} px`;
    it(`on any page of a workshop, empty, full and without network: ${place}`, async () => {
      const audit = new Audit();
      for (const [state, template] of Object.entries(TEMPLATES)) {
        const workshop = await createWorkshop(scene.server, { title: 'Frühe Hilfen', template, language });
        const network = await scene.network();
        const person = await enter(seat, workshop, network, language);
        for (const route of ROUTES) {
          await go(person, workshop.id, route);
          await audit.look(person, `${state}, ${route}`);
        }
        await go(person, workshop.id, 'model');
        await openings(person, seat, (view) => audit.look(person, `${state}, ${view}`));
        if (state === 'empty') continue;
        network.cut();
        await isOffline(person);
        for (const route of ROUTES) {
          await go(person, workshop.id, route);
          await audit.look(person, `${state}, ${route}, offline`);
        }
      }
      expect(audit.findings).toEqual([]);
    });
  }
});

/** What a projector can be told to show: an address of its own shows all of it. */
const SLIDES: readonly (readonly [view: string, target: string, body: (card: string) => unknown])[] = [
  ['the model', 'spotlight', () => ({ area: 'model' })],
  ['the notes', 'spotlight', () => ({ area: 'notes' })],
  ['a chain', 'spotlight', (card) => ({ area: 'model', card, chain: true })],
  ['a card', 'spotlight', (card) => ({ area: 'model', card })],
  ['without invitation', 'projector', () => ({ invitation: false })],
  ['the neutral slide', 'projector', () => ({ neutral: true })],
];

it.each(LANGUAGES)('axe finds nothing on the projector (%s)', async (language) => {
  const audit = new Audit();
  for (const template of Object.values(TEMPLATES)) {
    const { server } = scene;
    const { id, links } = await createWorkshop(server, { title: 'Frühe Hilfen', template, language });
    const [wall, network] = [await scene.arrive(WALL, language), await scene.network()];
    const { page, t } = wall;
    await page.goto(network.link(links.observer));
    await page.getByRole('img', { name: t('projector-qr') }).waitFor();
    await audit.look(wall, `${template}, the room`);
    const token = await inspect(server, id);
    const { cards } = await boardOf(server, id, token);
    for (const [view, target, body] of SLIDES) {
      const told = body(cards[0]?.id ?? '');
      if (template === 'empty' && view.startsWith('a ')) continue;
      const before = await page.locator('body').innerText();
      await steer(server, id, token, target, told);
      await expect.poll(() => page.locator('body').innerText(), { message: view }).not.toBe(before);
      await audit.look(wall, `${template}, ${view}`);
    }
    const neutral = await page.locator('body').innerText();
    await steer(server, id, token, 'projector', { neutral: false });
    await expect.poll(() => page.locator('body').innerText()).not.toBe(neutral);
    network.cut();
    await page.getByText(t('projector-offline')).waitFor();
    await audit.look(wall, `${template}, offline`);
  }
  expect(audit.findings).toEqual([]);
});

async function enter(
  { role, screen }: Seat,
  { links }: CreatedWorkshop,
  network: Network,
  language: Language,
): Promise<Person> {
  const person = await scene.arrive(screen, language);
  const { page } = person;
  await page.goto(network.link(links[role]));
  await person.enter('Miriam Yılmaz', role === 'participant' ? 'politics' : undefined);
  await page.getByRole('main').waitFor();
  return person;
}

/** Another page of the workshop, without loading anything: that would not do without network. */
async function go({ page }: Person, workshop: string, route: string): Promise<void> {
  await page.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/w/${workshop}/${route}`);
  await page.getByRole('main').waitFor();
  await page.locator('[aria-busy=true]').waitFor({ state: 'hidden' });
}

async function isOffline(person: Person): Promise<void> {
  await person.page.locator('[data-connection=offline]').waitFor({ timeout: 30_000 });
}

/** What opens over or within the pages: dialogs, menus, a card, a note. */
async function openings(person: Person, { screen }: Seat, look: (view: string) => Promise<void>): Promise<void> {
  const { page, t } = person;
  const away = async (role: 'menu' | 'dialog') => {
    await page.keyboard.press('Escape');
    await page.getByRole(role).first().waitFor({ state: 'hidden' });
  };
  await page.getByRole('button', { name: t('shell-menu'), exact: true }).click();
  await page.getByRole('menu').waitFor();
  await look('menu');
  await away('menu');
  for (const entry of ['shell-settings', 'shell-return-code', 'shell-leave']) {
    await person.choose(entry);
    await page.getByRole('dialog').waitFor();
    await look(`dialog ${entry}`);
    await away('dialog');
  }
  await page.getByRole('button', { name: t('people-button', { count: 1 }) }).click();
  await page.getByText(t('people-title')).first().waitFor();
  await look('people');
  await page.keyboard.press('Escape');
  const card = page.locator(isPhone(screen) ? 'article' : '[role=option]').first();
  if ((await card.count()) > 0) {
    await (isPhone(screen) ? card.getByRole('button').first() : card).click();
    await look('card');
    if (!isPhone(screen)) {
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menu').waitFor();
      await look('card menu');
      await away('menu');
      await page.getByRole('button', { name: t('model-view-outline') }).click();
      await look('outline');
    }
  }
  await jot(person, 'Was wir gehört haben');
  await look('note');
  await page
    .locator(isPhone(screen) ? 'main button[aria-haspopup=menu].kind' : '[data-block] [aria-haspopup=menu]')
    .last()
    .click();
  await page.getByRole('menu').waitFor();
  await look('note menu');
  await away('menu');
}

const isPhone = (screen: Screen) => screen.touch === true;
