import type { Locator } from 'playwright-core';
import type { ParticipantChange } from '../../src/api/shapes';
import type { Person } from './person';
import type { Server } from './server';

/** The list of people as somebody sees it who has opened it in the header. */
export class People {
  constructor(private readonly viewer: Person) {}

  async open(): Promise<void> {
    const { page, t } = this.viewer;
    const [few, many] = [1, 2].map((count) => t('people-button', { count }).replace(/^\d+ /, ''));
    const button = page.getByRole('button', { name: new RegExp(`^\\d+ (${few}|${many})$`) });
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    await page.locator('[data-person]').first().waitFor();
  }

  row(name: string): Locator {
    const { page } = this.viewer;
    return page.locator('[data-person]').filter({ has: page.locator('bdi', { hasText: name }) });
  }

  /** Names in the order they stand. */
  all(): Promise<string[]> {
    return this.viewer.page.locator('[data-person] .name').allInnerTexts();
  }

  async place(name: string): Promise<string> {
    return (await this.row(name).locator('.facts').allInnerTexts()).join('');
  }

  async perspective(name: string): Promise<string | undefined> {
    return (await this.row(name).locator('.mark').getAttribute('class'))?.split(' ')[1];
  }

  /** What may be done about somebody. */
  async actions(name: string): Promise<string[]> {
    await this.menu(name).click();
    const items = this.viewer.page.getByRole('menuitem');
    await items.first().waitFor();
    const words = await items.allInnerTexts();
    await this.viewer.page.keyboard.press('Escape');
    return words.map((one) => one.trim());
  }

  async act(name: string, key: string): Promise<void> {
    await this.menu(name).click();
    await this.viewer.page.getByRole('menuitem', { name: this.viewer.t(key), exact: true }).click();
  }

  rename(server: Server, workshop: string, token: string, person: string, name: string): Promise<void> {
    return this.change(server, workshop, token, person, { name });
  }

  /** What another facilitator does elsewhere. */
  async change(
    server: Server,
    workshop: string,
    token: string,
    person: string,
    change: ParticipantChange,
  ): Promise<void> {
    const response = await fetch(`${server.url}/api/workshops/${workshop}/participants/${person}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(change),
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  }

  private menu(name: string): Locator {
    return this.row(name).getByRole('button');
  }
}
