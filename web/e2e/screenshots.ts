/** Takes a picture of every view at every size in both languages, to be looked at by people. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { CreatedWorkshop } from '../src/api/shapes';
import type { Language } from '../src/model/contract';
import { createWorkshop, joinByLink } from './harness/api';
import { LAPTOP, launch, openWindow, PHONE, type Screen, WALL } from './harness/browser';
import { Person } from './harness/person';
import { Server } from './harness/server';

const SCREENS: Record<string, Screen> = { '1920x1080': WALL, '1366x768': LAPTOP, '390x844': PHONE };

/** Writes the pictures into `directory`, named view, size and language. */
export async function takeAll(directory: string | undefined): Promise<void> {
  if (directory === undefined) throw new Error('Say where to: npm run screenshots -- DIRECTORY');
  mkdirSync(directory, { recursive: true });
  const [server, browser] = await Promise.all([Server.start(), launch()]);
  try {
    for (const language of ['de', 'en'] as const) {
      const title = language === 'de' ? 'Frühe Hilfen im Hafenviertel' : 'Early support in the harbour quarter';
      const workshop = await createWorkshop(server, { title, template: 'example-fruehe-hilfen', language });
      await createWorkshop(server, { title: language === 'de' ? 'Klausurtagung 2027' : 'Retreat 2027', language });
      await joinByLink(server, workshop.links.participant, 'Samira Haddad', 'administration');
      for (const [size, screen] of Object.entries(SCREENS)) {
        const shots = new Shots(browser, screen, language, (view) =>
          path.join(directory, `${view}-${size}-${language}.png`),
        );
        await shots.take(server, workshop);
      }
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

class Shots {
  constructor(
    private readonly browser: Browser,
    private readonly screen: Screen,
    private readonly language: Language,
    private readonly file: (view: string) => string,
  ) {}

  async take(server: Server, { links }: CreatedWorkshop): Promise<void> {
    await this.start(server);
    await this.join(links.participant);
    await this.invite(links.facilitator);
    await this.model(links.participant);
    if (this.screen.touch === true) await this.list(links.participant);
    else await this.outline(links.participant);
  }

  private async start(server: Server): Promise<void> {
    const { page, t } = await this.open();
    await page.goto(server.url);
    await page.getByLabel(t('start-code')).waitFor();
    await this.shoot(page, 'start-code');
    await page.goto(`${server.url}/?organiser#k=${server.organiserKey}`);
    await page.getByRole('radio').first().waitFor();
    await this.shoot(page, 'start');
    await page.context().close();
  }

  private async join(link: string): Promise<void> {
    const { page, t } = await this.open();
    await page.goto(link);
    await page.getByLabel(t('join-name')).fill('Miriam Yılmaz');
    await page.getByRole('radio').nth(1).check();
    await this.shoot(page, 'join');
    await page.context().close();
  }

  private async invite(link: string): Promise<void> {
    const person = await this.inside(link, 'Miriam Yılmaz');
    await person.choose('shell-invite');
    await person.page.getByText(person.t('invite-title')).waitFor();
    await this.shoot(person.page, 'invite');
    await person.page.context().close();
  }

  private async model(link: string): Promise<void> {
    if (this.screen.touch === true) return;
    const { page } = await this.inside(link, 'Tom Brandt');
    await this.shoot(page, 'board');
    await page.getByRole('listbox').nth(2).getByRole('option').nth(1).click();
    await this.shoot(page, 'board-selected');
    await page.context().close();
  }

  private async outline(link: string): Promise<void> {
    const { page, t } = await this.inside(link, 'Tom Brandt');
    await page.getByRole('button', { name: t('model-view-outline') }).click();
    await page.getByRole('treeitem', { level: 1 }).nth(7).click();
    await page.keyboard.press('ArrowRight');
    await this.shoot(page, 'outline');
    await page.context().close();
  }

  private async list(link: string): Promise<void> {
    const { page, list } = await this.inside(link, 'Tom Brandt');
    await list.show('outcome');
    await this.shoot(page, 'list');
    await page.locator('article').nth(1).getByRole('button').tap();
    await this.shoot(page, 'list-open');
    await page.context().close();
  }

  private async inside(link: string, name: string): Promise<Person> {
    const person = await this.open();
    await person.page.goto(link);
    await person.enterTheModel(name, link.includes('#k=') && (await this.chooses(person)) ? 'society' : undefined);
    const notices = person.page.getByRole('region', { name: person.t('shell-notices'), exact: true });
    await notices.getByRole('button', { name: person.t('common-close') }).click();
    await person.model.shown();
    await person.saved();
    return person;
  }

  private async chooses({ page, t }: Person): Promise<boolean> {
    await page.getByLabel(t('join-name')).waitFor();
    return (await page.getByRole('radio').count()) > 0;
  }

  private async open(): Promise<Person> {
    return new Person(await openWindow(this.browser, this.screen, this.language), this.language);
  }

  private async shoot(page: Person['page'], view: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.mouse.move(0, 0);
    await page.waitForTimeout(400);
    await page.screenshot({ path: this.file(view) });
  }
}
