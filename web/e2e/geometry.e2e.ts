import { describe, expect, it } from 'vitest';
import { importBoard } from './harness/api';
import { LAPTOP, PHONE, WALL } from './harness/browser';
import { measureBoard } from './harness/geometry';
import type { Person } from './harness/person';
import { fullBoard } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();
const [CARDS, LINKS] = [60, 85];
const SEED = Number(process.env['WIRKRAUM_SEED'] ?? 20_260);

/** Waits until the board stands still, then expects that nothing touches anything; `links` of its links are drawn. */
async function nothingTouches(at: Person, when: string, links?: number): Promise<void> {
  let last = '';
  await expect
    .poll(async () => {
      const before = last;
      last = await at.page.getByRole('application').innerHTML();
      return last === before;
    })
    .toBe(true);
  const { touching, ...counts } = await measureBoard(at.page);
  expect({ when, seed: SEED, touching }).toEqual({ when, seed: SEED, touching: [] });
  // More lines than cards: the words are really measured.
  expect(counts.words).toBeGreaterThan(CARDS);
  if (links !== undefined) expect({ when, ...counts }).toMatchObject({ when, cards: CARDS, links });
}

describe('a model of 60 cards and 85 links', () => {
  it.each([
    { name: '1920×1080', screen: WALL },
    { name: '1366×768', screen: LAPTOP },
  ])('is drawn without a line or label on a card at $name', async ({ screen }) => {
    const board = fullBoard(SEED, CARDS, LINKS);
    const { links } = await importBoard(scene.server, board);
    const [anna, ben] = await Promise.all([scene.arrive(screen), scene.arrive(LAPTOP)]);
    await Promise.all([
      anna.join(links.participant, 'Anna', 'administration'),
      ben.join(links.participant, 'Ben', 'politics'),
    ]);
    await Promise.all([anna.model.shown(), ben.model.shown()]);
    await nothingTouches(anna, 'as it opens');
    await anna.model.showActivity();
    await nothingTouches(anna, 'with the lane Activity', LINKS);

    const busiest = mostLinked(board);
    await anna.model.select(busiest);
    await nothingTouches(anna, 'with a card selected', LINKS);
    const lit = await measureBoard(anna.page);
    expect(lit.labels).toBeGreaterThan(0);

    for (const key of ['-', '0', '+', '+']) {
      await anna.page.keyboard.press(key);
      await nothingTouches(anna, `after zooming with ${key}`, LINKS);
    }
    await anna.page.keyboard.press('Escape');
    await ben.model.move(busiest, 'impact');
    await expect.poll(() => anna.model.titles('impact')).toContain(busiest);
    await nothingTouches(anna, 'after somebody else moved a card', LINKS);
    await anna.model.select(busiest);
    await nothingTouches(anna, 'with the moved card selected', LINKS);
  });

  it('opens a card for typing that the first of two clicks moves away', async () => {
    const board = fullBoard(SEED, CARDS, LINKS);
    const { links } = await importBoard(scene.server, board);
    const anna = await scene.arrive(LAPTOP);
    await anna.join(links.participant, 'Anna', 'administration');
    await anna.model.shown();
    const view = await anna.page.locator('.scroller').evaluate((scroller) => scroller.getBoundingClientRect().bottom);
    const cards = await anna.model.lane('output').locator('[data-card]').all();
    const boxes = await Promise.all(cards.map((card) => card.boundingBox()));
    const lowest = boxes.findLastIndex((box) => box !== null && box.y + 20 < view);
    const [card, box] = [cards[lowest], boxes[lowest]];
    if (!card || !box) throw new Error('no card in sight');
    expect(box.y + box.height).toBeGreaterThan(view - box.height);
    const title = await card.locator('.title').textContent();
    await anna.page.mouse.dblclick(box.x + 40, Math.min(box.y + 30, view - 6));
    expect(await anna.model.titleField.inputValue()).toBe(title?.replaceAll('\u00ad', '').trim());
  });

  it('is a list on a phone', async () => {
    const board = fullBoard(SEED, CARDS, LINKS);
    const { links } = await importBoard(scene.server, board);
    const tom = await scene.arrive(PHONE);
    await tom.join(links.participant, 'Tom', 'society');
    await tom.model.shown();
    expect(await tom.page.getByRole('application').count()).toBe(0);
    expect(await tom.page.locator('canvas, main svg path.line').count()).toBe(0);
    for (const lane of ['input', 'output', 'outcome', 'impact'] as const) {
      const expected = board.cards.filter((card) => card.lane === lane).map((card) => card.title);
      expect(await tom.list.titles(lane)).toEqual(expected);
    }
  });
});

/** Title of the card with the most links. */
function mostLinked({ cards, links }: ReturnType<typeof fullBoard>): string {
  const count = (id: string) => links.filter((link) => link.from === id || link.to === id).length;
  const shown = cards.filter((card) => card.lane === 'output');
  return shown.sort((a, b) => count(b.id) - count(a.id))[0]?.title ?? '';
}
