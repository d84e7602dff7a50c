/** What people do who have a keyboard alone. */
import type { Lane } from '../../src/model/contract';
import type { Keys } from './keys';
import type { Person } from './person';

/** Comes in from the start page. */
export async function joinByKeyboard(
  { page, t, model }: Person,
  keys: Keys,
  start: string,
  roomCode: string,
  name: string,
): Promise<void> {
  await page.goto(start);
  await keys.goTo(page.getByLabel(t('start-code')));
  await keys.type(roomCode);
  await page.keyboard.press('Enter');
  await keys.goTo(page.getByLabel(t('join-name')));
  await keys.type(name);
  await keys.press('Tab', 'Space');
  await keys.goTo(page.getByRole('button', { name: t('join-go'), exact: true }));
  await page.keyboard.press('Enter');
  await toModelByKeyboard({ page, t, model }, keys);
}

/** From where joining leads to, which an agenda makes another room, to the model by the bar of areas. */
export async function toModelByKeyboard(
  { page, t, model }: Pick<Person, 'page' | 't' | 'model'>,
  keys: Keys,
): Promise<void> {
  await page.waitForURL(/\/w\/[^/]+\/\w+$/);
  await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor();
  if (!page.url().endsWith('/model')) {
    const rooms = page.getByRole('navigation', { name: t('shell-areas'), exact: true });
    await keys.goTo(rooms.getByRole('link', { name: t('common-area-model'), exact: true }), 'Shift+Tab');
    await keys.press('Enter');
  }
  await model.shown();
}

/** Adds a card, which has the focus then. */
export async function addByKeyboard({ page, t, model }: Person, keys: Keys, lane: Lane, title: string): Promise<void> {
  const name = t('model-card-add-in', { lane: t(`model-lane-${lane}`) });
  await keys.goTo(page.getByRole('button', { name, exact: true }).first());
  await keys.press('Enter');
  await keys.waitFor(model.titleField);
  await keys.type(title);
  await keys.press('Enter');
  await keys.waitFor(model.card(title));
}

/** From the card that has the focus. */
export async function connectByKeyboard(
  { page, t, model }: Person,
  keys: Keys,
  [from, to]: readonly [string, string],
  because: string,
): Promise<void> {
  await keys.waitFor(model.card(from));
  await keys.press('v');
  const dialog = page.getByRole('dialog');
  await keys.goTo(dialog.getByRole('textbox', { name: t('model-connect-filter') }));
  await keys.type(to);
  await keys.goTo(dialog.getByRole('radio', { name: to }));
  await keys.press('Space', 'Enter');
  await keys.waitFor(dialog.getByRole('textbox'));
  await keys.type(because);
  await keys.press('Enter');
  await keys.waitFor(model.card(from));
}
