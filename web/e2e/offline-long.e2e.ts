/** Long offline: thousands of edits of two people in the same words, one page loaded again meanwhile, then merged. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { boardOf, importBoard, inspect } from './harness/api';
import { LAPTOP } from './harness/browser';
import { allowSockets, holdSockets, lose } from './harness/lost';
import { NO_NETWORK } from './harness/network';
import type { Person } from './harness/person';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();
scene.expected.push(NO_NETWORK);

const EDITS = 5_000;
/** Where everybody writes. */
const BLOCK = 'Protokoll';
/** What a loaded machine needs for thousands of changes. */
const patience = { timeout: 90_000 };

/** Types one letter after the other into the field with the focus, as fast as the page takes them. */
async function type(page: Page, letter: string): Promise<void> {
  await page.evaluate(
    async ([character, count]) => {
      for (let n = 1; n <= count; n += 1) {
        document.execCommand('insertText', false, character);
        if (n % 25 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
    },
    [letter, EDITS] as const,
  );
}

/** Updates of Yjs that wait on this device. */
const waiting = (page: Page) =>
  page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('no database'));
    });
    const count = await new Promise<number>((resolve) => {
      const request = database.transaction('unsent').objectStore('unsent').count();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return count;
  });

describe('two people offline for long', () => {
  it(`merge ${EDITS} edits each, although one of them loaded the page again`, { timeout: 300_000 }, async () => {
    const { server } = scene;
    const { id, links } = await importBoard(server, boardWith({}));
    const networks = [await scene.network(), await scene.network()] as const;
    const [anna, ben] = [await scene.arrive(LAPTOP), await scene.arrive(LAPTOP)];
    await anna.join(networks[0].link(links.participant), 'Anna Berg', 'administration');
    await ben.join(networks[1].link(links.participant), 'Ben Cordes', 'politics');
    await Promise.all([anna.notes.open(), ben.notes.open()]);
    await anna.notes.begin();
    await anna.page.keyboard.type(BLOCK);
    await ben.notes.row(BLOCK).waitFor();
    await Promise.all([anna.saved(), ben.saved()]);

    await Promise.all([lose(networks[0], anna), lose(networks[1], ben)]);
    const writes = async (person: Person, letter: string) => {
      await person.notes.write(BLOCK);
      await type(person.page, letter);
      await expect.poll(() => waiting(person.page), patience).toBeGreaterThanOrEqual(EDITS);
      return waiting(person.page);
    };
    const counts = [await writes(anna, '#'), await writes(ben, '%')];

    // The page itself gets through, its socket does not.
    await holdSockets(anna.page);
    networks[0].heal();
    anna.page.on('dialog', (dialog) => void dialog.accept());
    await anna.page.reload();
    await expect.poll(() => anna.connection(), patience).toBe(anna.t('shell-connection-offline', { count: 1 }));
    expect(await waiting(anna.page)).toBe(counts[0]);
    const begun = Date.now();
    await allowSockets(anna.page);
    networks[1].heal();
    for (const person of [anna, ben])
      await expect.poll(() => person.connection(), patience).toBe(person.t('shell-connection-saved'));

    const words = async () => (await boardOf(server, id, await inspect(server, id))).notes.map(({ text }) => text);
    const count = (text: string, letter: string) => text.split(letter).length - 1;
    await expect
      .poll(async () => (await words()).map((text) => [count(text, '#'), count(text, '%')]))
      .toEqual([[EDITS, EDITS]]);
    const [text = ''] = await words();
    expect(text.replaceAll(/[#%]/g, '')).toBe(BLOCK);
    for (const person of [anna, ben]) await expect.poll(() => person.notes.lines(), patience).toEqual([text]);
    process.stdout.write(`\n${counts.join(' and ')} updates of Yjs offline, merged within ${Date.now() - begun} ms\n`);
  });
});
