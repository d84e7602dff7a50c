import { describe, expect, it } from 'vitest';
import { AIMS, type Aim } from '../src/doc/sendOn';
import { Audit } from './harness/axe';
import { cardOf, collected, goToCards, groupOf, idOf, standing } from './harness/collection';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';

const scene = useScene();

describe('cards are grouped with the same result', () => {
  it('by drag, by the menu and by the keyboard, and one step turns each back', async () => {
    const { anna, ben } = await scene.pairAt(collected(['Bus', 'Bahn', 'Rad']));
    const { page, t } = anna;
    await Promise.all([goToCards(anna), goToCards(ben)]);
    const ways = [
      async () => {
        await cardOf(anna, 'Bus').dragTo(cardOf(anna, 'Rad'));
      },
      async () => {
        await page.getByRole('button', { name: t('collection-actions', { text: 'Rad' }) }).click();
        await page.getByRole('menuitem', { name: t('collection-choose') }).click();
        await page.getByRole('button', { name: t('collection-actions', { text: 'Bus' }) }).click();
        await page.getByRole('menuitem', { name: t('collection-choose') }).click();
        await page.getByRole('button', { name: t('collection-actions', { text: 'Bus' }) }).click();
        await page.getByRole('menuitem', { name: t('collection-move') }).click();
        await page.getByRole('button', { name: t('collection-move-do') }).click();
      },
      async () => {
        await cardOf(anna, 'Rad').focus();
        await page.keyboard.press('Space');
        await cardOf(anna, 'Bus').focus();
        await page.keyboard.press('Space');
        await page.keyboard.press('m');
        await page.getByRole('button', { name: t('collection-move-do') }).focus();
        await page.keyboard.press('Enter');
      },
    ];
    for (const way of ways) {
      await way();
      await groupOf(anna, t('collection-group-unnamed'), 2).waitFor();
      // In the order in which they stood.
      const found = (await standing(anna)).map((one) => one.split(', ').sort().join(', '));
      expect(found).toEqual([': Bahn', expect.stringContaining('Rad')]);
      await groupOf(ben, t('collection-group-unnamed'), 2).waitFor();
      await page.keyboard.press('Control+z');
      await expect.poll(() => standing(ben)).toEqual([': Bus, Bahn, Rad']);
    }
  });

  it('and its name is undone like everything else', async () => {
    const { anna } = await scene.pairAt(collected(['Bus']));
    const { page, t } = anna;
    await goToCards(anna);
    await page.getByRole('button', { name: t('collection-group-new'), exact: true }).click();
    await page.keyboard.type('Wege');
    await page.keyboard.press('Control+z');
    await expect.poll(() => standing(anna)).toEqual([': Bus', ': ']);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => standing(anna)).toEqual([': Bus', 'Wege: ']);
    await page.getByRole('button', { name: t('collection-group-actions', { name: 'Wege' }) }).click();
    await page.getByRole('menuitem', { name: t('collection-dissolve') }).click();
    await page
      .getByText(t('collection-said-dissolved', { name: 'Wege' }))
      .last()
      .waitFor();
    await page.getByRole('button', { name: t('collection-restore'), exact: true }).click();
    await expect.poll(() => standing(anna)).toEqual([': Bus', 'Wege: ']);
  });
});

describe('a card goes on', () => {
  it('to every place by the keyboard, is known there by where it came from, and comes back by undo', async () => {
    const { anna } = await scene.pairAt(collected(AIMS.map((aim) => `Für ${aim}`)));
    const { page, t } = anna;
    const audit = new Audit();
    await goToCards(anna);
    for (const aim of AIMS) {
      await send(anna, aim);
      if (aim === 'conflict') await audit.look(anna, 'sent to the conflicts');
      const words = `Für ${aim}`;
      await cardOf(anna, words)
        .getByRole('button', { name: t(`collection-sent-${aim}`) })
        .click();
      await page.waitForURL((url) => !url.pathname.endsWith('/collection'));
      if (aim === 'okr') await openObjective(anna, words);
      const back = page.getByRole('button', { name: `${t('collection-origin')}: ${words}` });
      await back.click();
      await page.waitForURL(/\/collection$/);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`card-${idOf(words)}`);
    }
    expect(audit.findings).toEqual([]);
    for (const aim of [...AIMS].reverse()) {
      await page.keyboard.press('Control+z');
      await cardOf(anna, `Für ${aim}`)
        .getByRole('button', { name: t(`collection-sent-${aim}`) })
        .waitFor({ state: 'hidden' });
    }
    await anna.goToArea('model');
    await anna.model.shown();
    expect(await page.getByText('Für model').count()).toBe(0);
  });
});

async function openObjective({ page, t }: Person, title: string): Promise<void> {
  await page.getByRole('button', { name: t('okr-actions', { title }) }).click();
  await page.getByRole('menuitem', { name: t('okr-details') }).click();
}

/** Sends the card for `aim` there, without a mouse. */
async function send(person: Person, aim: Aim): Promise<void> {
  const { page, t } = person;
  await cardOf(person, `Für ${aim}`).focus();
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog');
  const choose = async (label: string, option: string) => {
    await dialog.getByLabel(label, { exact: true }).focus();
    await page.keyboard.type(option);
  };
  await choose(t('collection-send-to'), t(`collection-aim-${aim}`));
  if (aim === 'model') {
    await dialog.getByRole('radio', { name: t('model-lane-outcome') }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await dialog.getByRole('radio', { name: t('model-lane-impact') }).isChecked()).toBe(true);
  }
  if (aim === 'conflict') {
    await choose(t('collection-conflict-a'), `${t('model-lane-outcome')}: Tempo`);
    await choose(t('conflicts-against'), `${t('model-lane-outcome')}: Ruhe`);
  }
  await dialog.getByRole('button', { name: t('collection-send-do') }).focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}
