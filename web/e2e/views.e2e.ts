import lz from 'lz-string';
import { describe, expect, it } from 'vitest';
import type { Card } from '../src/model/contract';
import { importBoard } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import type { Person } from './harness/person';
import { overflowing } from './harness/reflow';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();

const FACTS: Record<string, Partial<Card>> = {
  Besuche: { sdgs: [3, 10], field: 'Frühe Hilfen' },
  Vertrauen: { sdgs: [3] },
};
const plain = boardWith(
  {
    input: ['Stellen'],
    output: ['Besuche'],
    outcome: ['Vertrauen', 'Hilfe wird gesucht'],
    impact: ['Gesund aufwachsen'],
  },
  [['Vertrauen', 'Hilfe wird gesucht', 'man sich traut']],
);
const board = { ...plain, cards: plain.cards.map((card) => ({ ...card, ...FACTS[card.title] })) };

async function open({ page, t }: Person, view: 'steps' | 'map' | 'table'): Promise<void> {
  await page.getByRole('button', { name: t('views-more') }).press('Enter');
  await page.getByRole('menuitem', { name: t(`views-${view}`), exact: true }).press('Enter');
  await page.getByRole('region', { name: t(`views-${view}`) }).waitFor();
}

describe('the ladder and the map', () => {
  it('show every card where it belongs, keep what is chosen, and follow what others do', async () => {
    const { anna, ben } = await scene.pairAt(board);
    const { page, t } = anna;
    await open(anna, 'steps');
    const steps = page
      .getByRole('region', { name: t('views-steps') })
      .getByRole('listitem')
      .filter({ has: page.locator('h3') });
    const told = () =>
      steps.evaluateAll((all) =>
        all.map((step) => [...step.querySelectorAll('h3, button > span:first-of-type')].map((one) => one.textContent)),
      );
    await expect.poll(told).toEqual([
      [t('steps-society'), 'Gesund aufwachsen'],
      [t('steps-change-last'), 'Hilfe wird gesucht'],
      [t('steps-change-first'), 'Vertrauen'],
      [t('steps-reach'), 'Besuche'],
      [t('steps-do'), expect.any(String)],
      [t('steps-give'), 'Stellen'],
    ]);
    await page.getByRole('button', { name: 'Besuche', pressed: false }).press('Enter');
    await page.getByRole('button', { name: 'Besuche', pressed: true }).waitFor();
    await anna.model.panel.getByText('Besuche').first().waitFor();

    await open(anna, 'map');
    await page.getByRole('button', { name: 'Besuche', pressed: true }).waitFor();
    const names = async () => (await page.locator('.regions h3').allInnerTexts()).map((name) => name.trim());
    await expect.poll(names).toEqual(['Frühe Hilfen', t('map-none-field')]);
    await page.getByRole('button', { name: t('map-by-sdg'), exact: true }).press('Enter');
    await expect
      .poll(names)
      .toEqual([
        t('map-sdg', { number: '3', name: t('facts-sdg-3') }),
        t('map-sdg', { number: '10', name: t('facts-sdg-10') }),
        t('map-none-sdg'),
      ]);
    await expect.poll(() => page.locator('.regions').getByRole('button', { name: 'Besuche' }).count()).toBe(2);

    await ben.model.add('outcome', 'Neue Nachbarn');
    await page.locator('.regions').getByRole('button', { name: 'Neue Nachbarn' }).waitFor();
    await page.getByRole('button', { name: t('model-view-board'), exact: true }).press('Enter');
    await anna.model.card('Besuche').and(page.locator('[aria-selected=true]')).waitFor();
  });

  it.each([
    ['de', LAPTOP],
    ['en', PHONE],
  ] as const)('can be used by everybody (%s)', async (language, screen) => {
    const { links } = await importBoard(scene.server, board);
    const anna = await scene.arrive(screen, language);
    await anna.join(links.participant, 'Anna Berg', 'politics');
    await anna.model.shown();
    const audit = new Audit();
    for (const view of ['steps', 'map'] as const) {
      if (screen.touch) {
        await anna.page.getByRole('button', { name: anna.t('model-menu'), exact: true }).click();
        await anna.page.getByRole('menuitem', { name: anna.t(`views-${view}`), exact: true }).click();
      } else await open(anna, view);
      await audit.look(anna, view);
      expect(await overflowing(anna.page), view).toEqual([]);
    }
    expect(audit.findings).toEqual([]);
  });
});

it('a causal map of another program becomes cards and links after a preview, and goes by one step', async () => {
  const { anna, ben } = await scene.pairAt(boardWith({ input: ['Stellen'] }));
  const { page, t } = anna;
  await open(anna, 'table');
  await page.getByRole('button', { name: t('paste-open') }).press('Enter');
  const dialog = page.getByRole('dialog', { name: t('paste-title') });
  const gml =
    'graph [ node [ id 1 label "Kurse" ] node [ id 2 label "Sch&#246;n" ] edge [ source 1 target 2 label "man lernt" ] edge [ source 1 target 7 ] ]';
  const file = (name: string, text: string | Buffer) => ({ name, mimeType: '', buffer: Buffer.from(text) });
  const chooser = dialog.locator('input[type=file]');
  await chooser.setInputFiles(file('bild.gml', Buffer.from([0, 1, 2, 0])));
  await dialog.getByText(t('paste-file-unreadable', { name: 'bild.gml' })).waitFor();
  const map = JSON.stringify({ nodes: [{ id: 'a', label: 'Kurse' }], edges: [] });
  await chooser.setInputFiles(file('karte.prsm', lz.compressToUTF16(map)));
  await dialog.getByText(t('paste-makes', { count: 1 })).waitFor();
  await chooser.setInputFiles(file('karte.gml', gml));
  await dialog.getByText(t('paste-links', { count: 1 })).waitFor();
  await dialog.getByText(t('paste-fault-ends-missing')).waitFor();
  const audit = new Audit();
  await audit.look(anna, 'map preview');
  expect(audit.findings).toEqual([]);
  await dialog.getByRole('button', { name: t('paste-do', { count: 2 }) }).press('Enter');
  await ben.model.card('Schön').waitFor();
  await ben.model.select('Kurse');
  await ben.model.panel.getByText('man lernt').first().waitFor();
  await page.getByRole('button', { name: t('model-undo'), exact: true }).press('Enter');
  await ben.model.card('Schön').and(ben.page.locator(':not([aria-disabled])')).waitFor({ state: 'hidden' });
});
