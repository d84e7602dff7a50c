import type { Locator, Page } from 'playwright-core';
import type { Lane } from '../../src/model/contract';
import { plain } from './model';
import type { Texts } from './texts';

/** The impact model on a phone: one lane at a time, a card opens in its place. */
export class List {
  constructor(
    private readonly page: Page,
    private readonly t: Texts,
  ) {}

  async show(lane: Lane): Promise<void> {
    const { page, t } = this;
    await page
      .getByRole('navigation', { name: t('model-lanes') })
      .getByRole('button', { name: t(`model-lane-${lane}`) })
      .tap();
  }

  /** Head of a card, by which it opens and closes. */
  card(title: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${escaped(title)}\\s*,`) });
  }

  /** Opens a card, if it is not open already. */
  async open(title: string): Promise<Locator> {
    const head = this.card(title);
    if ((await head.getAttribute('aria-expanded')) !== 'true') await head.tap();
    return this.page.getByRole('article').filter({ has: head });
  }

  async titles(lane: Lane): Promise<string[]> {
    await this.show(lane);
    return plain(await this.page.locator('main article .title').allInnerTexts());
  }

  async add(lane: Lane, title: string): Promise<void> {
    const { page, t } = this;
    await this.show(lane);
    await page
      .getByRole('button', { name: t('model-card-add-in', { lane: t(`model-lane-${lane}`) }), exact: true })
      .tap();
    const field = page.getByRole('textbox', { name: t('model-card-title') });
    await field.pressSequentially(title);
    await field.press('Enter');
    await page.getByRole('listitem').filter({ hasText: title }).waitFor();
  }

  async connect([lane, from]: readonly [Lane, string], to: string, because: string): Promise<void> {
    const { page, t } = this;
    await this.show(lane);
    const card = await this.open(from);
    await card.getByRole('button', { name: t('model-connect'), exact: true }).tap();
    const dialog = page.getByRole('dialog', { name: t('model-connect-title', { title: from }) });
    await dialog.getByRole('radio', { name: to }).check();
    await dialog.getByRole('button', { name: t('model-connect-next') }).tap();
    await dialog.getByRole('textbox').fill(because);
    await dialog.getByRole('button', { name: t('model-connect-do'), exact: true }).tap();
    await dialog.waitFor({ state: 'hidden' });
  }
}

const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
