import { describe, expect, it } from 'vitest';
import type { Board } from '../src/model/contract';
import { importBoard } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import type { Person } from './harness/person';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();

const plain = boardWith({ output: ['Besuche'], outcome: ['Entlastung'], impact: ['Gesundheit', 'Haushalt'] });
const [visits, relief, health, budget] = plain.cards.map(({ id }) => id) as [string, string, string, string];
const score = (value: number, author: string) => ({ value, at: 1, author });
const board: Board = {
  ...plain,
  conflicts: [
    {
      ...{ id: 'conflict1------------', a: health, b: budget, order: 'a0', because: 'Geld fehlt', owner: 'Amt 51' },
      ...{ affected: 'Familien', scores: [score(-3, 'Ayse'), score(1, 'Ben')] },
    },
    { id: 'conflict2------------', a: relief, b: health, order: 'a1', because: '', state: 'endured' },
  ],
  models: [...plain.models, { id: 'model2---------------', title: 'Neu', order: 'a9', today: true, total: true }],
  criteria: [
    {
      ...{ id: 'criterion1-----------', title: 'Tempo', order: 'a0' },
      ratings: [{ id: 'rating1--------------', model: 'model2---------------', value: 3, reason: 'Es eilt' }],
    },
  ],
  hurdles: [{ id: 'hurdle1--------------', hinders: visits, order: 'a0', rule: 'Datenschutz', room: 'Einwilligung' }],
};

async function open({ page, t }: Person, menu: string, view: string): Promise<void> {
  await page
    .getByRole('button', { name: t(menu) })
    .last()
    .click();
  await page.getByRole('menuitem', { name: t(`views-${view}`), exact: true }).click();
}

describe.each(['de', 'en'] as const)('axe finds nothing (%s)', (language) => {
  it('in conflicts, hurdles and alternatives', async () => {
    const audit = new Audit();
    const { links } = await importBoard(scene.server, { ...board, language });
    const [anna, tom] = await Promise.all([scene.arrive(LAPTOP, language), scene.arrive(PHONE, language)]);
    await anna.join(links.participant, 'Anna Berg', 'administration');
    await tom.join(links.participant, 'Tom Ernst', 'society');
    const { page, t } = anna;

    await anna.model.select('Gesundheit');
    await audit.look(anna, 'card with conflicts');
    await anna.model.act('Besuche', 'conflicts-with');
    await audit.look(anna, 'making a conflict');
    await page.keyboard.press('Escape');
    await open(anna, 'views-more', 'conflicts');
    await page.locator('[data-matter]').first().click();
    await audit.look(anna, 'list of conflicts, one open');
    await page.getByRole('button', { name: t('conflicts-matrix'), exact: true }).click();
    await page.getByText(t('conflicts-goals', { count: 3 })).click();
    await audit.look(anna, 'matrix, choice of goals');
    await open(anna, 'views-conflicts', 'hurdles');
    await page.locator('[data-matter]').first().click();
    await audit.look(anna, 'hurdles, one open');
    await open(anna, 'views-hurdles', 'alternatives');
    await audit.look(anna, 'alternatives side by side');
    await page.getByRole('button', { name: t('alternatives-add'), exact: true }).click();
    await audit.look(anna, 'new alternative');

    await tom.list.show('impact');
    await tom.list.open('Gesundheit');
    await audit.look(tom, 'card with conflicts on the phone');
    await open(tom, 'model-menu', 'conflicts');
    await tom.page.locator('[data-matter]').first().tap();
    await audit.look(tom, 'open conflict on the phone');
    await tom.page.getByRole('button', { name: t('conflicts-matrix'), exact: true }).tap();
    await audit.look(tom, 'matrix on the phone');
    await open(tom, 'model-menu', 'hurdles');
    await audit.look(tom, 'hurdles on the phone');
    await open(tom, 'model-menu', 'alternatives');
    await audit.look(tom, 'alternatives on the phone');
    expect(audit.findings).toEqual([]);
  });
});
