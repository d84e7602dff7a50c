import type { Page } from 'playwright-core';
import type { Room } from '../../src/state/areas';
import type { Texts } from './texts';

/** Goes to a room by the bar; on a phone by its tab, or by what is behind "more". */
export async function goToArea(page: Page, t: Texts, room: Room): Promise<void> {
  const rooms = page.getByRole('navigation', { name: t('shell-areas'), exact: true });
  const link = rooms.getByRole('link', { name: t(`common-area-${room}`), exact: true });
  const more = rooms.getByRole('button', { name: new RegExp(`^${t('shell-tab-more')}`) });
  await link.or(more).first().waitFor();
  if (!(await link.isVisible())) await more.click();
  await link.click();
}
