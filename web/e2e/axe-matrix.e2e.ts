import { describe, expect, it } from 'vitest';
import type { CreatedWorkshop } from '../src/api/shapes';
import type { Language } from '../src/model/contract';
import { createWorkshop } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE, type Screen, WALL } from './harness/browser';
import type { Network } from './harness/network';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';

const scene = useScene();
// The browser's own words about a network that is not there.
scene.expected.push(/WebSocket connection to .* failed|net::ERR_/);

const LANGUAGES: readonly Language[] = ['de', 'en'];
/** Who looks, through what. */
const SEATS = [
  { role: 'facilitator', screen: LAPTOP },
  { role: 'facilitator', screen: PHONE },
  { role: 'cofacilitator', screen: LAPTOP },
  { role: 'participant', screen: LAPTOP },
  { role: 'participant', screen: PHONE },
  { role: 'observer', screen: WALL },
] as const;
type Seat = (typeof SEATS)[number];

/** Everything a workshop has an address for. Who may not see a page is led to another, which is looked at as well. */
const ROUTES = ['model', 'notes', 'invite'];
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
      expect(audit.views.length).toBeGreaterThanOrEqual(3 * ROUTES.length);
    });
  }
});

async function enter(
  { role, screen }: Seat,
  { links }: CreatedWorkshop,
  network: Network,
  language: Language,
): Promise<Person> {
  const person = await scene.arrive(screen, language);
  const { page, t } = person;
  await page.goto(network.link(links[role]));
  if (role === 'observer') await page.getByRole('button', { name: t('join-watch') }).click();
  else await person.enter('Miriam Yılmaz', role === 'participant' ? 'politics' : undefined);
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
  await expect.poll(() => person.connection()).toBe(person.t('shell-connection-offline-brief', { count: 0 }));
}

/** What opens over or within the pages: dialogs, menus, a card. */
async function openings(person: Person, { role, screen }: Seat, look: (view: string) => Promise<void>): Promise<void> {
  const { page, t } = person;
  if (role === 'observer') return;
  await page.getByRole('button', { name: t('shell-menu'), exact: true }).click();
  await page.getByRole('menu').waitFor();
  await look('menu');
  await page.keyboard.press('Escape');
  for (const entry of ['shell-settings', 'shell-return-code', 'shell-leave']) {
    await person.choose(entry);
    await page.getByRole('dialog').waitFor();
    await look(`dialog ${entry}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  if (isPhone(screen)) {
    await look('list');
    return;
  }
  await page.getByRole('button', { name: t('model-view-outline') }).click();
  await look('outline');
  await page.getByRole('button', { name: t('model-view-board') }).click();
}

const isPhone = (screen: Screen) => screen.touch === true;
