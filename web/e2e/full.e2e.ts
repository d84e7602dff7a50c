import { describe, expect, it } from 'vitest';
import type { Language } from '../src/model/contract';
import { boardOf, importBoard, inspect } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE, type Screen } from './harness/browser';
import { Keys } from './harness/keys';
import { NO_CONNECTION } from './harness/network';
import type { Person } from './harness/person';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

/** Places of a workshop for those who do not facilitate, and cards it may have. */
const [PLACES, CARDS] = [2, 4];
const scene = useScene({
  flags: [`sockets-per-workshop=${PLACES + 1}`, 'sockets-reserved=1', `cards=${CARDS}`].flatMap((limit) => [
    '--limit',
    limit,
  ]),
});
scene.expected.push(NO_CONNECTION);

/** The page asks every few seconds. */
const SOON = { timeout: 25_000 };

const workshop = (...outcome: string[]) => importBoard(scene.server, boardWith({ output: ['Besuche'], outcome }));

/** A person whose window waits for a place. */
async function waiting(screen: Screen, link: string, name: string, language: Language): Promise<Person> {
  const person = await scene.arrive(screen, language);
  await person.page.goto(link);
  await person.enter(name, 'society');
  await person.page.getByRole('heading', { name: sentence(person) }).waitFor();
  return person;
}

/** What is said first. */
function sentence({ t }: Person): string {
  const [first] = t('shell-full-workshop', { places: PLACES }).split(/(?<=\.)\s/);
  return first ?? '';
}

describe('a full workshop', () => {
  it.each([
    ['de', LAPTOP],
    ['en', PHONE],
  ] as const)('says so in words and lets in by itself when a place is free (%s)', async (language, screen) => {
    const { links } = await workshop('Vertrauen');
    const [anna, ben] = await Promise.all([scene.arrive(LAPTOP), scene.arrive(LAPTOP)]);
    await anna.join(links.participant, 'Anna Berg', 'administration');
    await ben.join(links.participant, 'Ben Cordes', 'politics');

    const cem = await waiting(screen, links.participant, 'Cem Demir', language);
    const { page, t } = cem;
    const main = page.getByRole('main');
    const words = t('shell-full-workshop', { places: PLACES });
    expect(words).toContain(String(PLACES));
    const told = (await main.innerText()).replaceAll(/\s+/g, ' ');
    expect(told).toContain(words);
    expect(told).toContain(t('shell-full-do'));
    expect(told, 'nothing was written').not.toContain(t('shell-full-kept'));
    await expect.poll(() => cem.connection()).toBe(t('shell-connection-full', { count: 0 }));
    await expect.poll(() => page.getByRole('status').first().innerText()).toContain(words);
    const audit = new Audit();
    await audit.look(cem, 'full');
    expect(audit.findings).toEqual([]);

    const keys = new Keys(page);
    await keys.goTo(main.getByRole('button', { name: t('shell-full-knock') }));
    const asked = main.locator('.actions p');
    const before = await asked.innerText();
    await expect
      .poll(async () => {
        await page.keyboard.press('Enter');
        return asked.innerText();
      }, SOON)
      .not.toBe(before);

    await ben.page.goto('about:blank');
    await cem.model.shown();
    expect(await keys.focus(), 'the focus is where the content begins').toMatch(/^h1/);
    await cem.saved();
    await expect.poll(() => page.getByRole('log').innerText()).toContain(t('shell-full-over'));
  });

  it('keeps what somebody writes who comes back to it, and sends that when a place is free', async () => {
    const { id, links } = await workshop();
    const [anna, ben] = await Promise.all([scene.arrive(LAPTOP), scene.arrive(LAPTOP)]);
    const network = await scene.network();
    await anna.join(network.link(links.participant), 'Anna Berg', 'administration');
    await ben.join(links.participant, 'Ben Cordes', 'politics');
    await anna.saved();
    network.cut();
    await anna.model.add('outcome', 'Ohne Netz geschrieben');

    const dora = await scene.arrive(LAPTOP, 'en');
    await dora.join(links.participant, 'Dora Engel', 'society');
    const { t, page } = anna;
    network.heal();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    const banner = page.getByRole('region', { name: t('shell-notices'), exact: true });
    await expect.poll(() => banner.innerText(), SOON).toContain(t('shell-full-workshop', { places: PLACES }));
    expect(await banner.innerText()).toContain(t('shell-full-kept'));
    await anna.model.add('impact', 'Vor der Tür geschrieben');
    await expect.poll(() => anna.connection()).toBe(t('shell-connection-full', { count: 2 }));
    await expect.poll(() => anna.model.card('Vor der Tür geschrieben').innerText()).toContain(t('model-card-offline'));
    const audit = new Audit();
    await audit.look(anna, 'full, with changes');
    expect(audit.findings).toEqual([]);
    // It goes on asking, and nothing of it is lost on the way.
    await new Promise((later) => setTimeout(later, 8_500));
    expect(await dora.model.titles('impact')).toEqual([]);

    await dora.page.goto('about:blank');
    await expect.poll(() => anna.connection(), SOON).toBe(t('shell-connection-reconnected'));
    await anna.saved();
    await expect.poll(() => ben.model.titles('impact')).toEqual(['Vor der Tür geschrieben']);
    const { cards } = await boardOf(scene.server, id, await inspect(scene.server, id));
    expect(cards.map((card) => card.title).sort()).toEqual([
      'Besuche',
      'Ohne Netz geschrieben',
      'Vor der Tür geschrieben',
    ]);
    expect(await banner.innerText(), 'nothing is left of it').not.toContain(t('shell-full-do'));
  });
});

describe('a server with another limit of cards', () => {
  it('tells the board, which does not let anybody write what would be refused', async () => {
    const { links } = await workshop('Vertrauen');
    const anna = await scene.arrive(LAPTOP);
    const { page, t } = anna;
    await anna.join(links.participant, 'Anna Berg', 'administration');
    await anna.model.add('input', 'Geld');
    await anna.model.add('input', 'Zeit');
    const name = t('model-card-add-in', { lane: t('model-lane-impact') });
    await page.getByRole('button', { name, exact: true }).first().click();
    await page
      .getByText(t('model-cards-limit', { limit: CARDS }))
      .first()
      .waitFor();
    expect(await anna.model.titleField.count()).toBe(0);
    await anna.saved();
  });
});
