import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { Download } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { boardOf, createWorkshop, inspect } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE, type Screen } from './harness/browser';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';

const scene = useScene();
const example = () =>
  createWorkshop(scene.server, { title: 'Frühe Hilfen im Hafenviertel', template: 'example-fruehe-hilfen' });

/** The dialog with the ways to take the board along, opened by keyboard. */
async function choose(person: Person) {
  const { page, t } = person;
  await page.getByRole('button', { name: t('model-menu'), exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: t('picture-open') }).press('Enter');
  return page.getByRole('dialog', { name: t('picture-title') });
}

async function save(person: Person, kind: 'svg' | 'png'): Promise<Buffer> {
  const { page, t } = person;
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: t(`picture-${kind}`), exact: true }).press('Enter');
  const file: Download = await downloaded;
  expect(file.suggestedFilename()).toBe(`Frühe-Hilfen-im-Hafenviertel.${kind}`);
  await page.getByText(t('picture-saved')).waitFor();
  return readFileSync(await file.path());
}

/** Colours of some thousand pixels spread over a PNG as browsers write it: how many there are. */
function colours(png: Buffer): { width: number; height: number; many: number } {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(parts));
  return { width, height, many: new Set(rows.filter((_, index) => index % 997 === 0)).size };
}

const straight = (text: string) => text.replaceAll(/[\s-]/g, '');

describe('the board as a picture', () => {
  it.each([
    ['de', LAPTOP],
    ['en', PHONE],
  ] as const)('has every card, link and reason, and says the model in words (%s)', async (language, screen: Screen) => {
    const { id, links } = await example();
    const anna = await scene.arrive(screen, language);
    await anna.join(links.participant, 'Anna Berg', 'politics');
    await anna.model.shown();
    await choose(anna);
    const audit = new Audit();
    await audit.look(anna, 'picture');
    expect(audit.findings).toEqual([]);

    const svg = (await save(anna, 'svg')).toString();
    const board = await boardOf(scene.server, id, await inspect(scene.server, id));
    // A page without rules of its own about what it may show.
    const viewer = await anna.page.context().newPage();
    const found = await viewer.evaluate((text) => {
      const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        broken: picture.querySelector('parsererror')?.textContent,
        words: [...picture.querySelectorAll('text')].map((line) => line.textContent).join(''),
        title: picture.querySelector('title')?.textContent,
        description: picture.querySelector('desc')?.textContent ?? '',
        lines: picture.querySelectorAll('path').length,
        strangers: /https?:\/\/(?!www\.w3\.org)/.test(text),
      };
    }, svg);
    expect(found.broken).toBeUndefined();
    expect(found.title).toBe(anna.t('picture-name', { title: 'Frühe Hilfen im Hafenviertel' }));
    expect(found.strangers).toBe(false);
    const shown = board.cards.filter(({ lane }) => lane !== 'activity');
    for (const { title } of shown) {
      expect(straight(found.words)).toContain(straight(title).slice(0, 24));
      expect(found.description).toContain(title);
    }
    for (const { because } of board.links) expect(found.description).toContain(because ?? '');
    expect(found.lines).toBeGreaterThan(board.links.length);
  });

  it('is sharp enough for a sheet of A3, and fills the sheet that it is printed on', async () => {
    const { links } = await example();
    const anna = await scene.arrive(LAPTOP);
    await anna.join(links.participant, 'Anna Berg', 'politics');
    await anna.model.shown();
    const dialog = await choose(anna);
    const picture = colours(await save(anna, 'png'));
    expect(picture.width).toBeGreaterThanOrEqual(4961);
    expect(picture.many, 'it is not empty').toBeGreaterThan(20);

    // Without a window there is no dialog to print from; what would be printed is taken as PDF.
    await anna.page.evaluate(() => (window.print = () => undefined));
    for (const [sheet, width, height] of [
      ['A3', 1191, 842],
      ['A0', 3370, 2384],
    ] as const) {
      await dialog.getByRole('button', { name: anna.t('picture-print', { sheet }) }).press('Enter');
      const poster = anna.page.locator('.wr-poster');
      await poster.waitFor({ state: 'attached' });
      const pdf = (await anna.page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const [, ...box] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
      expect(box.map(Number).map(Math.round)).toEqual([width, height]);
      expect([...pdf.matchAll(/\/Type \/Page\b/g)]).toHaveLength(1);
      await poster.waitFor({ state: 'detached' });
    }
  });
});
