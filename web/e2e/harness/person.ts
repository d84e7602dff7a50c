import type { Page } from 'playwright-core';
import type { Language, Perspective } from '../../src/model/contract';
import type { Room } from '../../src/state/areas';
import type { Window } from './browser';
import { List } from './list';
import { Model } from './model';
import { Notes } from './notes';
import { Okr } from './okr';
import { goToArea } from './rooms';
import { type Texts, textsIn } from './texts';
import type { Watch } from './watch';

/** Somebody in front of a window: how they join and what the header tells them. */
export class Person {
  readonly page: Page;
  readonly watch: Watch;
  readonly t: Texts;
  readonly model: Model;
  /** The model as a phone shows it. */
  readonly list: List;
  readonly notes: Notes;
  readonly okr: Okr;

  constructor(window: Window, language: Language = 'de') {
    this.page = window.page;
    this.watch = window.watch;
    this.t = textsIn(language);
    this.model = new Model(this.page, this.t);
    this.list = new List(this.page, this.t);
    this.notes = new Notes(this.page, this.t);
    this.okr = new Okr(this.page, this.t);
  }

  /** Opens an invitation, joins and goes to the model; who facilitates is asked for no perspective. */
  async join(link: string, name: string, perspective?: Perspective): Promise<void> {
    await this.page.goto(link);
    await this.enterTheModel(name, perspective);
  }

  /** Joins by the page that is shown, and goes to the model. */
  async enterTheModel(name: string, perspective?: Perspective): Promise<void> {
    await this.enter(name, perspective);
    await this.toTheModel();
  }

  /** From where joining leads, which an agenda makes another room. */
  async toTheModel(): Promise<void> {
    await this.page.waitForURL(/\/w\/[^/]+\/\w+$/);
    if (!this.page.url().endsWith('/model')) await this.goToArea('model');
    await this.model.shown();
  }

  /** Goes to a room by the bar, on a phone by the tabs. */
  goToArea(room: Room): Promise<void> {
    return goToArea(this.page, this.t, room);
  }

  /** Fills in the join page that is shown. */
  async enter(name: string, perspective?: Perspective): Promise<void> {
    const { page, t } = this;
    await page.getByLabel(t('join-name')).fill(name);
    if (perspective) await page.getByRole('radio', { name: t(`common-perspective-${perspective}`) }).check();
    await page.getByRole('button', { name: t('join-go'), exact: true }).click();
    await page.getByRole('button', { name: t('shell-menu'), exact: true }).waitFor();
  }

  /** What the header says about saving. */
  connection(): Promise<string> {
    return this.page.locator('[data-connection]').innerText();
  }

  /** Waits until the header says that everything is stored. */
  async saved(): Promise<void> {
    const badge = this.page.locator('[data-connection]');
    await badge.getByText(this.t('shell-connection-saved'), { exact: true }).waitFor();
  }

  /** Chooses from the menu in the header. */
  async choose(key: string, values?: Record<string, number>): Promise<void> {
    await this.page.getByRole('button', { name: this.t('shell-menu'), exact: true }).click();
    await this.page.getByRole('menuitem', { name: this.t(key, values), exact: true }).click();
  }

  /** The code by which this person comes back, from the menu. */
  async returnCode(): Promise<string> {
    const { page, t } = this;
    await this.choose('shell-return-code');
    const dialog = page.getByRole('dialog', { name: t('shell-return-code') });
    const code = (await dialog.locator('.code').innerText()).trim();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    return code;
  }

  /** Comes back on this device as the person of this code. */
  async comeBack(link: string, code: string): Promise<void> {
    const { page, t } = this;
    await page.goto(link);
    await page.getByRole('button', { name: t('join-back') }).click();
    await page.getByLabel(t('join-return-code')).fill(code);
    await page.getByRole('button', { name: t('join-return-go') }).click();
    await page.getByRole('button', { name: t('shell-menu'), exact: true }).waitFor();
  }
}
