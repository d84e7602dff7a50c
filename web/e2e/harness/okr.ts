import type { Locator, Page } from 'playwright-core';
import { goToArea } from './rooms';
import type { Texts } from './texts';

/** The area of the OKRs as somebody in front of a window uses it. */
export class Okr {
  constructor(
    private readonly page: Page,
    private readonly t: Texts,
  ) {}

  /** Goes to the area, on a phone by the tabs at the bottom. */
  async open(): Promise<void> {
    await goToArea(this.page, this.t, 'okr');
    await this.page.getByRole('button', { name: this.t('okr-menu') }).waitFor();
  }

  /** Chooses from the menu of an objective or a key result. */
  async act(title: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: this.t('okr-actions', { title }) }).click();
    await this.page.getByRole('menuitem', { name: this.t(item), exact: true }).click();
  }

  /** Chooses from the menu of the area. */
  async choose(item: string): Promise<void> {
    await this.page.getByRole('button', { name: this.t('okr-menu') }).click();
    await this.page.getByRole('menuitem', { name: this.t(item), exact: true }).click();
  }

  /** Closes the details, which lie over everything on a phone. */
  async close(): Promise<void> {
    const { page, t } = this;
    await page
      .getByRole('button', { name: t('common-close') })
      .last()
      .click();
  }

  /** Joins an objective or a key result to what has this name. */
  async tie(title: string, item: string, to: string): Promise<void> {
    const { page, t } = this;
    await this.act(title, item);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: t('okr-target-search') }).fill(to);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
  }

  /** The titles of the cycle, as fields. */
  titles(of: 'okr-objective' | 'okr-key-result'): Locator {
    return this.page.getByRole('region').getByRole('textbox', { name: this.t(of), exact: true });
  }

  /** What stands in them, in order of the alphabet. */
  async values(of: 'okr-objective' | 'okr-key-result'): Promise<string[]> {
    const words = await this.titles(of).evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
    return words.sort();
  }

  /** Goes to another view. */
  async view(name: string): Promise<void> {
    const { page, t } = this;
    await page.getByRole('button', { name: t('okr-view-current', { name: '' }) }).click();
    await page.getByRole('menuitem', { name: t(`okr-view-${name}`), exact: true }).click();
  }
}
