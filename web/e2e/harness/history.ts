import type { Locator } from 'playwright-core';
import type { Person } from './person';

/** Earlier versions, as a facilitator has them in front of them. */
export class History {
  constructor(private readonly person: Person) {}

  get dialog(): Locator {
    return this.person.page.locator('dialog[open]').filter({ has: this.person.page.locator('.history') });
  }

  async open(): Promise<void> {
    await this.person.choose('history-menu');
    await this.dialog.waitFor();
  }

  /** Keeps the present state under a name. */
  async keep(name: string): Promise<void> {
    const { t } = this.person;
    await this.dialog.getByLabel(t('history-save-name')).fill(name);
    await this.button('history-save-do').click();
    await this.row(name).waitFor();
  }

  row(name: string): Locator {
    return this.dialog.getByRole('listitem').filter({ hasText: name });
  }

  async look(name: string): Promise<void> {
    await this.row(name)
      .getByRole('button', { name: this.person.t('history-look') })
      .click();
    await this.dialog.locator('.version-head').waitFor();
  }

  /** The lines with a mark: what it says, then the words. */
  async marked(): Promise<string[]> {
    const lines = await this.dialog.locator('li.missing, li.changed, li.added, li.lost').allInnerTexts();
    return lines.map((line) => line.replaceAll('\u00ad', '').split(/\n+/).slice(0, 2).join(' '));
  }

  button(key: string, values?: Record<string, string>): Locator {
    return this.dialog.getByRole('button', { name: this.person.t(key, values), exact: true });
  }

  async close(): Promise<void> {
    await this.button('common-close').click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
