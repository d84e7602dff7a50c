import type { Locator, Page } from 'playwright-core';
import type { Lane } from '../../src/model/contract';
import type { Texts } from './texts';

/** The impact model as people see it on the board: lanes with cards, a panel, dialogs. */
export class Model {
  constructor(
    private readonly page: Page,
    private readonly t: Texts,
  ) {}

  /** Waits until the content is there. */
  async shown(): Promise<void> {
    const { page, t } = this;
    const board = page.getByRole('application', { name: t('model-board') });
    await board.or(page.getByRole('navigation', { name: t('model-lanes') })).waitFor();
  }

  lane(lane: Lane): Locator {
    return this.page.getByRole('listbox', { name: this.t(`model-lane-${lane}`), exact: true });
  }

  card(title: string): Locator {
    return this.page.getByRole('application').getByRole('option', { name: title });
  }

  /** Titles of the standing cards of a lane, from top to bottom. */
  async titles(lane: Lane): Promise<string[]> {
    return plain(await this.lane(lane).locator('[role=option]:not([aria-disabled]) .title').allInnerTexts());
  }

  get titleField(): Locator {
    return this.page.getByRole('application').getByRole('textbox', { name: this.t('model-card-title') });
  }

  get panel(): Locator {
    return this.page.getByRole('complementary');
  }

  /** The reading sentence below the board. */
  sentence(): Promise<string> {
    return this.page.getByRole('region', { name: this.t('model-reading') }).innerText();
  }

  /** Title of the card that has the focus; undefined when something else has it. */
  async focused(): Promise<string | undefined> {
    const title = await this.page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.matches('[role=option]') ? activeElement.querySelector('.title')?.textContent : undefined;
    });
    return title === undefined || title === null ? undefined : plain([title])[0];
  }

  async add(lane: Lane, title: string): Promise<void> {
    const { page, t } = this;
    if (lane === 'activity') await this.showActivity();
    const name = t('model-card-add-in', { lane: t(`model-lane-${lane}`) });
    await page.getByRole('button', { name, exact: true }).first().click();
    await this.titleField.pressSequentially(title);
    await page.keyboard.press('Enter');
    await this.card(title).waitFor();
  }

  /** Opens the lane Activity if it is still a gutter. */
  async showActivity(): Promise<void> {
    const [name] = this.t('model-activity-show', { count: 0 }).split(' (');
    const gutter = this.page.getByRole('button', { name: name ?? '', expanded: false });
    if (await gutter.isVisible()) await gutter.click();
  }

  async select(title: string): Promise<void> {
    await this.card(title).click();
    await this.card(title).and(this.page.locator('[aria-selected=true]')).waitFor();
  }

  /** Opens the actions of a card by the mouse and chooses one. */
  async act(title: string, key: string): Promise<void> {
    const { page, t } = this;
    await this.card(title).hover();
    await page.getByRole('button', { name: t('model-card-actions', { title }), exact: true }).click();
    await page.getByRole('menuitem', { name: t(key) }).click();
  }

  async connect(from: string, to: string, because: string): Promise<void> {
    const { page, t } = this;
    await this.act(from, 'model-connect');
    const dialog = page.getByRole('dialog', { name: t('model-connect-title', { title: from }) });
    await dialog.getByRole('radio', { name: to }).check();
    await dialog.getByRole('button', { name: t('model-connect-next') }).click();
    await dialog.getByRole('textbox').fill(because);
    await dialog.getByRole('button', { name: t('model-connect-do'), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Moves a card to the end of a lane. */
  async move(title: string, lane: Lane): Promise<void> {
    const { page, t } = this;
    await this.act(title, 'model-move');
    const dialog = page.getByRole('dialog', { name: t('model-move-title', { title }) });
    await dialog.getByRole('radio', { name: t(`model-lane-${lane}`), exact: true }).check();
    await dialog.getByRole('button', { name: t('model-move-do'), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Puts the caret into a card's title. */
  async edit(title: string): Promise<Locator> {
    await this.card(title).dblclick();
    await this.titleField.waitFor();
    return this.titleField;
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('model-undo'), exact: true }).click();
  }

  async redo(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('model-redo'), exact: true }).click();
  }
}

/** Words as they were typed, without the places where they may be broken. */
export function plain(titles: readonly string[]): string[] {
  return titles.map((title) => title.replaceAll('\u00ad', '').trim());
}
