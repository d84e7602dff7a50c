import { expect, it } from 'vitest';
import { ask, createWorkshop, inspect, joinByLink } from './harness/api';
import { LAPTOP } from './harness/browser';
import { addStep, order } from './harness/run';
import { useScene } from './harness/scene';

const scene = useScene();
const CARDS = 300;
const WRITERS = 12;

it('300 contributions within a minute are all there once, and the collection can be worked with', async () => {
  const { server } = scene;
  const { id, links } = await createWorkshop(server, { title: 'Frühe Hilfen', language: 'de' });
  const token = await inspect(server, id);
  const conductor = { server, id, token };
  await addStep(conductor, { title: 'Still schreiben', kind: 'writing', minutes: 5, anonymous: true });
  await order(conductor, { action: 'start' });
  const anna = await scene.arrive(LAPTOP);
  const { page, t } = anna;
  // Three hours ahead: nothing here goes by the clock of a device.
  await page.clock.setSystemTime(Date.now() + 3 * 3_600_000);
  await page.goto(links.participant);
  await anna.enter('Anna Berg', 'society');
  const began = Date.now();
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, (_, index) => joinByLink(server, links.participant, `Person ${index}`, 'society')),
  );
  await Promise.all(
    writers.map(async (writer, index) => {
      for (let number = index; number < CARDS; number += WRITERS)
        await ask(
          server,
          'POST',
          `/api/workshops/${id}/contributions`,
          writer.token,
          JSON.stringify({ text: `Gedanke ${number}.` }),
        );
    }),
  );
  expect(Date.now() - began).toBeLessThan(60_000);
  await ask(server, 'POST', `/api/workshops/${id}/contributions/reveal`, token, '{}');
  await page
    .getByText(t('collection-said-uncovered', { count: CARDS }))
    .first()
    .waitFor({ state: 'attached' });
  await anna.goToArea('collection');
  await page
    .locator('.heaps li')
    .nth(CARDS - 1)
    .waitFor();
  const words = await page.locator('.heaps li .body > p:first-of-type').allInnerTexts();
  expect([words.length, new Set(words).size]).toEqual([CARDS, CARDS]);
  const from = Date.now();
  await page.getByRole('textbox', { name: t('collection-search') }).fill('Gedanke 299.');
  await page.getByText(t('collection-found', { count: 1, all: CARDS })).waitFor();
  await page.locator('.heaps li').focus();
  await page.keyboard.press('m');
  await page.getByRole('textbox', { name: t('collection-group-name') }).fill('Letzte');
  await page.getByRole('button', { name: t('collection-move-do') }).click();
  await page.getByRole('group', { name: t('collection-heap', { name: 'Letzte', count: 1 }) }).waitFor();
  // Generous, for a machine with other work.
  expect(Date.now() - from).toBeLessThan(5_000);
});
