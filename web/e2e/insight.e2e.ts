import { describe, expect, it } from 'vitest';
import type { Board, Card, Link } from '../src/model/contract';
import { importBoard } from './harness/api';
import { Audit } from './harness/axe';
import { PHONE } from './harness/browser';
import type { Person } from './harness/person';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();

/** A small model with gaps: what is known about its cards and links goes in by title and number. */
function model(cards: Record<string, Partial<Card>> = {}, links: Record<number, Partial<Link>> = {}): Board {
  const board = boardWith(
    { input: ['Geld'], output: ['Besuche', 'Faltblatt'], outcome: ['Vertrauen'], impact: ['Kinder sind gesund'] },
    [
      ['Geld', 'Besuche', 'Lotsen Lohn brauchen'],
      ['Besuche', 'Vertrauen', 'man sich kennt'],
      ['Vertrauen', 'Kinder sind gesund', ''],
    ],
  );
  return {
    ...board,
    cards: board.cards.map((card) => ({ ...card, ...cards[card.title] })),
    links: board.links.map((link, index) => ({ ...link, ...links[index] })),
  };
}

function checkTool({ page, t }: Person) {
  const tools = page.getByRole('region', { name: t('model-tools') });
  return tools.getByRole('button', { name: new RegExp(`^${t('checks-aside-checks')}: `) });
}

async function choose({ page, t }: Person, key: string): Promise<void> {
  await page.getByRole('button', { name: t('model-menu') }).click();
  await page.getByRole('menuitem', { name: t(key) }).click();
}

/** Titles in the list beside the model, from top to bottom. */
async function listed({ page }: Person): Promise<string[]> {
  const rows = await page.locator('[data-place]').allInnerTexts();
  return rows.map((words) => words.replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ').trim());
}

describe('the logic check', () => {
  it('leads to the place and back, and follows what others mend', async () => {
    const { anna, ben } = await scene.pairAt(model({ Vertrauen: { audience: 'Familien' } }));
    const { page, t } = anna;
    await expect.poll(() => checkTool(anna).innerText()).toBe('3');
    await anna.model.card('Geld').focus();
    await page.keyboard.press('l');
    await expect.poll(() => listed(anna)).toEqual(['Faltblatt', 'Vertrauen', 'Vertrauen führt zu Kinder sind gesund']);
    await page.locator('[data-place]').first().press('Enter');
    await expect.poll(() => anna.model.focused()).toBe('Faltblatt');
    await expect.poll(() => anna.model.panel.innerText()).toContain(t('checks-output-leads-nowhere'));
    await page.getByRole('button', { name: t('checks-back-checks') }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Faltblatt');

    await ben.model.connect('Faltblatt', 'Vertrauen', 'man davon weiß');
    await expect.poll(() => listed(anna)).toEqual(['Vertrauen', 'Vertrauen führt zu Kinder sind gesund']);
  });

  it('is in the outline too, and axe finds nothing', async () => {
    const { anna } = await scene.pairAt(model());
    const audit = new Audit();
    await checkTool(anna).click();
    await anna.page.locator('[data-place]').first().waitFor();
    await audit.look(anna, 'check beside the board');
    await anna.page.locator('[data-place]').last().click();
    await anna.page.getByText(anna.t('checks-link-without-reason')).waitFor();
    await audit.look(anna, 'finding at a link');
    await anna.page.getByRole('button', { name: anna.t('model-view-outline') }).click();
    await anna.page.getByRole('treeitem').first().waitFor();
    await anna.page.locator('[data-back]').click();
    await anna.page.locator('[data-place]').first().click();
    await expect.poll(() => anna.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('treeitem');
    await audit.look(anna, 'check beside the outline');
    expect(audit.findings).toEqual([]);
  });
});

describe('the register of assumptions', () => {
  it('stands riskiest first, is judged in place, and is sorted when somebody asks', async () => {
    const { anna, ben } = await scene.pairAt(
      model({}, { 0: { harm: 2, evidence: 4 }, 1: { harm: 4, evidence: 3 }, 2: { harm: 5, evidence: 2 } }),
    );
    const { page, t } = anna;
    await choose(anna, 'checks-aside-register');
    const rows = ['Vertrauen führt zu Kinder sind gesund', 'Besuche führt zu Vertrauen', 'Geld führt zu Besuche'];
    await expect.poll(() => listed(anna)).toEqual(rows);
    await choose(ben, 'checks-aside-register');
    const last = page.locator('aside ol > li').last();
    await last.getByRole('button', { expanded: false }).click();
    await last
      .getByRole('group', { name: t('facts-harm') })
      .getByRole('radio')
      .nth(4)
      .press(' ');
    await last
      .getByRole('group', { name: t('facts-evidence') })
      .getByRole('radio')
      .first()
      .press(' ');
    await page.getByText(t('register-stale')).waitFor();
    expect(await listed(anna)).toEqual(rows);
    await page.getByRole('button', { name: t('register-sort') }).click();
    await expect.poll(async () => (await listed(anna))[0]).toBe('Geld führt zu Besuche');
    await ben.page.locator('aside ol > li').last().getByText(t('register-unchecked')).waitFor();
    const audit = new Audit();
    await audit.look(anna, 'register');
    expect(audit.findings).toEqual([]);
  });
});

describe('on a phone', () => {
  it('the check and the register lead to the card in its lane', async () => {
    const { links } = await importBoard(scene.server, model());
    const anna = await scene.arrive(PHONE);
    const { page, t } = anna;
    await anna.join(links.participant, 'Anna Berg', 'administration');
    await anna.model.shown();
    await expect.poll(() => checkTool(anna).innerText()).toBe('4');
    await checkTool(anna).tap();
    const dialog = page.getByRole('dialog', { name: t('checks-aside-checks') });
    const audit = new Audit();
    await audit.look(anna, 'check on a phone');
    await dialog.locator('[data-place]').first().tap();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(t('checks-output-leads-nowhere')).waitFor();
    await choose(anna, 'checks-aside-register');
    await audit.look(anna, 'register on a phone');
    await page.getByRole('dialog').locator('[data-place]').first().tap();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true);
    expect(audit.findings).toEqual([]);
  });
});

describe('what if we drop it', () => {
  const funded = { Geld: { resource: 'money', amount: 1000 } } as const;

  it('is private until it is shown as a proposal, which anybody can take back', async () => {
    const { anna, ben } = await scene.pairAt(model(funded));
    const { page, t } = anna;
    await anna.model.card('Besuche').focus();
    await page.keyboard.press('w');
    await expect.poll(() => anna.model.card('Vertrauen').innerText()).toContain(t('whatif-fate-all'));
    await anna.model.act('Geld', 'whatif-drop');
    await page.keyboard.press('Escape');
    await page.getByText(t('whatif-freed', { amount: t('money-amount', { amount: '1.000' }) })).waitFor();
    const audit = new Audit();
    await audit.look(anna, 'what-if');
    await anna.saved();
    expect(await ben.page.getByText(t('whatif-fate-all')).count()).toBe(0);
    expect(await ben.page.getByText(t('whatif-proposed')).count()).toBe(0);

    await page.getByRole('button', { name: t('whatif-propose') }).click();
    for (const title of ['Geld', 'Besuche'])
      await expect.poll(() => ben.model.card(title).innerText()).toContain(t('whatif-proposed'));
    await ben.model.select('Geld');
    await audit.look(ben, 'proposal');
    await ben.page.getByRole('button', { name: t('whatif-withdraw') }).click();
    await expect.poll(() => anna.model.card('Geld').innerText()).not.toContain(t('whatif-proposed'));
    await anna.model.undo();
    await expect.poll(() => ben.model.card('Besuche').innerText()).not.toContain(t('whatif-proposed'));
    expect(audit.findings).toEqual([]);
  });

  it('costs an outcome what its inputs spend on it, by shares that people set', async () => {
    const { anna, ben } = await scene.pairAt({
      ...model(funded),
      ...(() => {
        const board = model(funded);
        const [first] = board.links;
        const leaflet = board.cards.find(({ title }) => title === 'Faltblatt')?.id ?? '';
        return { links: [...board.links, ...(first ? [{ ...first, id: 'to-the-leaflet-------', to: leaflet }] : [])] };
      })(),
    });
    const { page, t } = anna;
    const euros = (amount: string) => t('money-amount', { amount });
    await ben.model.select('Vertrauen');
    const cost = ben.page.getByRole('region', { name: t('money-cost') });
    await expect.poll(() => cost.innerText()).toContain(euros('500'));
    await anna.model.select('Geld');
    await page.getByRole('button', { name: t('money-share-set') }).click();
    const share = page.getByRole('textbox', { name: t('money-share-to', { title: 'Besuche' }) });
    await share.fill('80');
    await share.press('Tab');
    await expect.poll(() => cost.innerText()).toContain(euros('800'));
    await cost.getByRole('button', { expanded: false }).click();
    await expect.poll(() => cost.innerText()).toMatch(/80\s%/u);
    const audit = new Audit();
    await audit.look(anna, 'shares');
    await audit.look(ben, 'what it costs');
    expect(audit.findings).toEqual([]);
  });
});

describe('the reading sentence', () => {
  it('names the gaps of the chain, and reads from the goal too', async () => {
    const { anna } = await scene.pairAt(model());
    const { page, t } = anna;
    await anna.model.select('Besuche');
    await expect.poll(() => anna.model.sentence()).toMatch(/^\S+\s+Mit Geld leisten wir Besuche\./u);
    await page.getByRole('button', { name: t('chain-backwards') }).click();
    await expect.poll(() => anna.model.sentence()).toContain('Dazu leisten wir Besuche');
    await anna.model.select('Faltblatt');
    await anna.model.connect('Geld', 'Faltblatt', 'Druck Geld kostet');
    await expect.poll(() => anna.model.sentence()).toContain('Offen ist noch, was „Faltblatt“ ändert.');
  });
});
