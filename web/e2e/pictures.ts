/** Takes the pictures of the README from the running product: `npm run pictures` writes exactly those. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { CreatedWorkshop } from '../src/api/shapes';
import { createWorkshop } from './harness/api';
import { CHROMIUM, LAPTOP, launch, openWindow, PHONE, type Screen, WALL } from './harness/browser';
import { Person } from './harness/person';
import { Server } from './harness/server';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/pictures');
/** What a laptop in a council chamber is called. */
const ADDRESS = 'http://192.168.178.20:8040';
/** A README is read over slow lines too. */
const MOST_BYTES = 150_000;

const NOTES = `# Was uns überrascht
- Im Hafen gingen die Besuche von 33,3 auf 19,6 % zurück
- Im Südpark stiegen sie auf 62,8 %, die Lotsin dort spricht drei Sprachen
# Wie wir es lesen
Die Quote der Stadt ist gleich geblieben. Der Durchschnitt verdeckt, dass die Viertel auseinandergehen.
1. Brief mit Termin früher schicken
2. Sprachmittlung schon beim ersten Besuch
# Nächste Schritte
- [x] Zahlen je Viertel an den Ausschuss, Samira Haddad
- [ ] Gespräch mit dem Standesamt, Jonas Petersen, bis 14. Mai
- [ ] Unterlagen für den Ausschuss, Miriam Yılmaz`;

export async function takePictures(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const server = await Server.start({ flags: ['--public-url', ADDRESS] });
  const place = `MAP ${new URL(ADDRESS).host} ${new URL(server.url).host}`;
  const browser = await launch(CHROMIUM, [`--host-resolver-rules=${place}`]);
  try {
    const title = 'Frühe Hilfen im Hafenviertel';
    const workshop = await createWorkshop(server, { title, template: 'example-fruehe-hilfen' });
    await new Album(browser, workshop).fill();
  } finally {
    await browser.close();
    await server.stop();
  }
}

class Album {
  constructor(
    private readonly browser: Browser,
    private readonly workshop: CreatedWorkshop,
  ) {}

  async fill(): Promise<void> {
    const { links } = this.workshop;
    const miriam = await this.arrive(LAPTOP);
    await miriam.join(links.facilitator, 'Miriam Yılmaz');
    const [samira, jonas, tom] = [await this.arrive(LAPTOP), await this.arrive(LAPTOP), await this.arrive(PHONE)];
    await this.join(tom);
    await samira.join(links.participant, 'Samira Haddad', 'administration');
    await jonas.join(links.participant, 'Jonas Petersen', 'politics');
    for (const person of [miriam, samira, jonas]) await this.tidy(person);

    await samira.page.getByRole('listbox').nth(1).getByRole('option').nth(0).click();
    await jonas.page.getByRole('listbox').nth(3).getByRole('option').nth(0).click();
    await miriam.page.getByRole('listbox').nth(2).getByRole('option').nth(1).click();
    await this.take(miriam, 'board');
    await samira.page.getByRole('button', { name: samira.t('model-view-outline') }).click();
    await samira.page.getByRole('treeitem', { level: 1 }).nth(7).click();
    await samira.page.keyboard.press('ArrowRight');
    await this.take(samira, 'outline');
    await this.write(samira);
    await jonas.notes.open();
    await jonas.notes.write('Südpark');
    await this.take(samira, 'notes');
    await samira.okr.open();
    await this.take(samira, 'okr');
    const wall = await this.arrive(WALL);
    await wall.page.goto(links.observer);
    await miriam.page.keyboard.press('p');
    await wall.page.getByRole('heading', { name: /^Wirkungsweg/ }).waitFor();
    await this.take(wall, 'projector');
    await miriam.page.getByRole('link', { name: miriam.t('shell-invite') }).click();
    await miriam.page.getByText(miriam.t('invite-title')).waitFor();
    await this.take(miriam, 'invite');
    await this.tidy(tom);
    await tom.list.show('outcome');
    await tom.page.locator('article').nth(1).getByRole('button').tap();
    await this.take(tom, 'phone-model');
  }

  private async join(tom: Person): Promise<void> {
    const { page, t } = tom;
    await page.goto(this.workshop.links.participant);
    await page.getByLabel(t('join-name')).fill('Tom Brandt');
    await page.getByRole('radio', { name: t('common-perspective-society') }).check();
    await page.getByLabel(t('join-name')).blur();
    await this.take(tom, 'phone-join');
    await page.getByRole('button', { name: t('join-go'), exact: true }).tap();
    await tom.toTheModel();
  }

  /** Puts what was said into the notes. */
  private async write({ page, notes, t }: Person): Promise<void> {
    await notes.open();
    const begin = page.getByRole('button', { name: t('notes-begin') });
    await begin
      .or(page.getByRole('button', { name: t('notes-append') }))
      .first()
      .click();
    await notes.paste({ 'text/plain': NOTES });
    await notes.row('Unterlagen').waitFor();
  }

  /** Closes what newcomers are told. */
  private async tidy({ page, t, model }: Person): Promise<void> {
    await model.shown();
    const notices = page.getByRole('region', { name: t('shell-notices'), exact: true });
    await notices.getByRole('button', { name: t('common-close') }).click();
  }

  private async arrive(screen: Screen): Promise<Person> {
    return new Person(await openWindow(this.browser, screen));
  }

  private async take({ page }: Person, view: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.mouse.move(0, 0);
    await page.waitForTimeout(400);
    // Playwright itself writes no WebP, which is a third of the size.
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 76 });
    const picture = Buffer.from(data, 'base64');
    if (picture.length > MOST_BYTES) throw new Error(`${view} has ${picture.length} bytes.`);
    writeFileSync(path.join(FOLDER, `${view}.webp`), picture);
  }
}
