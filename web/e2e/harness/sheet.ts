import type { Locator } from 'playwright-core';
import type { Person } from './person';

/** What is known about the card or link that is open: lines, and a menu for what nobody said yet. */
export class Sheet {
  constructor(private readonly person: Person) {}

  /** Opens the menu of a card's sheet and chooses a line; its editor is open then. */
  async add(title: string, key: string): Promise<Locator> {
    const { page, t } = this.person;
    await page.getByRole('button', { name: t('facts-add-to', { title }) }).click();
    return this.#choose(key);
  }

  /** The same for a link. */
  async addToLink(key: string): Promise<Locator> {
    const { page, t } = this.person;
    await page.getByRole('button', { name: t('facts-add-link') }).click();
    return this.#choose(key);
  }

  async #choose(key: string): Promise<Locator> {
    const { page, t } = this.person;
    await page.getByRole('menuitem', { name: t(key), exact: true }).click();
    return this.editor(key);
  }

  editor(key: string): Locator {
    return this.person.page.getByRole('group', { name: this.person.t(key), exact: true });
  }

  /** A line that says something, by which it is edited. */
  line(key: string): Locator {
    return this.person.page.getByRole('button', { name: `${this.person.t(key)}: ` });
  }

  async done(): Promise<void> {
    const { page, t } = this.person;
    const button = page.getByRole('button', { name: t('facts-done'), exact: true });
    await button.click();
    await button.waitFor({ state: 'hidden' });
  }
}
