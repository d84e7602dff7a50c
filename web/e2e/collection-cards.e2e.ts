import { describe, expect, it } from 'vitest';
import type { Board, Contribution } from '../src/model/contract';
import { AIMS, type Aim } from '../src/doc/sendOn';
import { Audit } from './harness/axe';
import { People } from './harness/people';
import type { Person } from './harness/person';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();

const idOf = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '_')
    .padEnd(21, '-');

/** A board with these cards in the collection. */
function collected(cards: readonly (string | Partial<Contribution>)[]): Board {
  const contributions = cards.map((card, index): Contribution => {
    const { text = '', ...rest } = typeof card === 'string' ? { text: card } : card;
    return { id: idOf(text), order: `a${index.toString(36)}`, text, ...rest };
  });
  return { ...boardWith({ outcome: ['Tempo', 'Ruhe'] }), contributions };
}

const cardOf = ({ page }: Person, words: string) => page.locator('.heaps li').filter({ hasText: words });
const groupOf = ({ page, t }: Person, name: string, count: number) =>
  page.getByRole('group', { name: t('collection-heap', { name, count }), exact: true });

async function goTo(person: Person): Promise<void> {
  await person.goToArea('collection');
  await person.page.locator('.heaps li').first().waitFor();
}

/** What stands in which group. */
const standing = ({ page }: Person): Promise<string[]> =>
  page.locator('.heap').evaluateAll((heaps) =>
    heaps.map((heap) => {
      const name = heap.querySelector('textarea')?.value ?? '';
      return `${name}: ${[...heap.querySelectorAll('li .body > p:first-of-type')].map((one) => one.textContent).join(', ')}`;
    }),
  );

describe('cards are grouped with the same result', () => {
  it('by drag, by the menu and by the keyboard, and one step turns each back', async () => {
    const { anna, ben } = await scene.pairAt(collected(['Bus', 'Bahn', 'Rad']));
    const { page, t } = anna;
    await Promise.all([goTo(anna), goTo(ben)]);
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
    await goTo(anna);
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
    await goTo(anna);
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

describe('what goes away', () => {
  it('comes back from the notice and from the bin, and an empty new card leaves nothing', async () => {
    const { anna, ben } = await scene.pairAt(collected(['Bus', 'Bahn', 'Rad']));
    const { page, t } = anna;
    await Promise.all([goTo(anna), goTo(ben)]);
    await page.getByRole('button', { name: t('collection-add'), exact: true }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => standing(anna)).toEqual([': Bus, Bahn, Rad']);
    await cardOf(anna, 'Bahn').focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => standing(ben)).toEqual([': Bus, Rad']);
    await page.getByRole('button', { name: t('collection-restore'), exact: true }).click();
    await expect.poll(() => standing(ben)).toEqual([': Bus, Bahn, Rad']);
    await cardOf(ben, 'Rad').focus();
    await cardOf(anna, 'Rad').focus();
    await page.keyboard.press('Delete');
    // Ben stood there: he is told, and can bring it back.
    await ben.page
      .locator('#removed-cards')
      .getByText(t('collection-said-removed-one', { name: 'Rad' }))
      .waitFor();
    await page.getByRole('button', { name: t('collection-menu') }).click();
    await page.getByRole('menuitem', { name: t('collection-bin') }).click();
    await page.getByRole('button', { name: t('collection-restore-of', { name: 'Rad' }) }).click();
    await expect.poll(() => standing(ben)).toEqual([': Bus, Bahn, Rad']);
  });
});

describe('many cards', () => {
  it('are found by words and by the question they answer', async () => {
    const { anna } = await scene.pairAt(
      collected([
        { text: 'Bus', step: idOf('one'), prompt: 'Was fehlt?' },
        { text: 'Bahn', step: idOf('two'), prompt: 'Was lassen wir?' },
        { text: 'Bushalt', step: idOf('two'), prompt: 'Was lassen wir?' },
      ]),
    );
    const { page, t } = anna;
    await goTo(anna);
    await page.getByRole('textbox', { name: t('collection-search') }).fill('bus');
    await page.getByText(t('collection-found', { count: 2, all: 3 })).waitFor();
    await page.getByLabel(t('collection-question'), { exact: true }).selectOption('Was lassen wir?');
    await expect.poll(() => standing(anna)).toEqual([': Bushalt']);
    await page
      .getByRole('button', { name: t('collection-search-end') })
      .first()
      .click();
    await expect.poll(() => standing(anna)).toEqual([': Bus, Bahn, Bushalt']);
  });
});

describe('who writes', () => {
  it('is seen at the card, and whoever follows is brought there', async () => {
    const { anna, ben } = await scene.pairAt(collected(['Bus', 'Bahn']));
    const list = new People(anna);
    await list.open();
    await list.act('Ben Cordes', 'people-follow');
    await goTo(ben);
    await cardOf(ben, 'Bahn').focus();
    await anna.page.waitForURL(/\/collection$/);
    await anna.page.getByText(anna.t('model-said-brought', { name: 'Ben Cordes', title: 'Bahn' })).waitFor();
    await ben.page.keyboard.press('Enter');
    await cardOf(anna, 'Bahn')
      .getByText(anna.t('model-writing', { name: 'Ben Cordes' }))
      .waitFor();
    await ben.page.keyboard.type('hof ');
    await ben.page.keyboard.press('Control+Enter');
    await cardOf(anna, 'Bahnhof')
      .waitFor({ state: 'hidden' })
      .catch(() => undefined);
    await expect.poll(async () => (await standing(anna)).join()).toContain('hof');
  });
});
