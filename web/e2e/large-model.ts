/** How fast the board is with a large model, measured in a real browser: `npm run bench` prints the figures. */
import type { Browser, Page } from 'playwright-core';
import { importBoard } from './harness/api';
import { LAPTOP, launch, openWindow } from './harness/browser';
import { Person } from './harness/person';
import { fullBoard } from './harness/sample';
import { Server } from './harness/server';

/** What a full workshop makes, and ten times as much. */
const [USUAL, LARGEST] = [
  { cards: 500, links: 800 },
  { cards: 5_000, links: 8_000 },
];
const [KEYS, STEPS, EDITS] = [60, 80, 30];

export async function measure(): Promise<void> {
  const server = await Server.start();
  const browser = await launch();
  try {
    say(`${USUAL.cards} cards, ${USUAL.links} links; window ${LAPTOP.width} × ${LAPTOP.height}; milliseconds`);
    const { links } = await importBoard(server, fullBoard(7, USUAL.cards, USUAL.links));
    const anna = await arrive(browser, links.participant, 'Anna');
    const ben = await arrive(browser, links.participant, 'Ben');
    print('open, warm server: all cards drawn', await opened(anna.page, 5));
    print('typing: frame', await frames(anna.page, () => type(anna)));
    print('dragging a card: frame', await frames(anna.page, () => drag(anna.page)));
    print("another person's edit is seen", await seen(ben, anna));

    const largest = await importBoard(server, fullBoard(11, LARGEST.cards, LARGEST.links));
    const cem = await arrive(browser, largest.links.participant, 'Cem');
    say(`${LARGEST.cards} cards, ${LARGEST.links} links`);
    print('open, warm server: all cards drawn', await opened(cem.page, 2));
    const hint = cem.page.getByRole('region', { name: cem.t('model-large-title') });
    say(`  hint: ${(await hint.isVisible()) ? await hint.innerText() : 'missing'}`);
  } finally {
    await browser.close();
    await server.stop();
  }
}

const say = (words: string) => process.stdout.write(`${words}\n`);

async function arrive(browser: Browser, link: string, name: string): Promise<Person> {
  const person = new Person(await openWindow(browser, LAPTOP));
  person.page.setDefaultTimeout(60_000);
  await person.join(link, name, 'administration');
  return person;
}

function print(what: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0);
  say(
    `  ${what.padEnd(40)} median ${at(0.5).padStart(5)}  p95 ${at(0.95).padStart(5)}  most ${at(1).padStart(5)}  of ${sorted.length}`,
  );
}

/** From the start of loading the page until as many cards as were there before have been drawn. */
async function opened(page: Page, times: number): Promise<number[]> {
  const found: number[] = [];
  const wanted = await page.locator('[data-card]').count();
  await page.addInitScript((all) => {
    const look = () => {
      if (document.querySelectorAll('[data-card]').length < all) requestAnimationFrame(look);
      // The frame with the last card is on the screen when the one after it begins.
      else requestAnimationFrame(() => (document.documentElement.dataset['drawn'] = String(performance.now())));
    };
    requestAnimationFrame(look);
  }, wanted);
  for (let time = 0; time < times; time += 1) {
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset['drawn']);
    found.push(await page.evaluate(() => Number(document.documentElement.dataset['drawn'])));
  }
  return found;
}

/** Times between frames while something is done. */
async function frames(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    const tick = (now: number) => {
      times.push(now);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await work();
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}

async function type(person: Person): Promise<void> {
  const { page, model } = person;
  await person.saved();
  await page.locator('[data-card]').nth(3).press('Enter');
  await model.titleField.press('End');
  await model.titleField.pressSequentially(' und weiter'.repeat(KEYS / 10).slice(0, KEYS), { delay: 60 });
  await page.keyboard.press('Escape');
}

async function drag(page: Page): Promise<void> {
  const box = await page.locator('[data-card]').nth(2).boundingBox();
  if (!box) throw new Error('The card is not to be seen.');
  await page.mouse.move(box.x + 20, box.y + 12);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step += 1) {
    await page.mouse.move(box.x + 20 + step * 4, box.y + 12 + step * 3);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}

/** From a key in one window to the word in another one; both read the same clock. */
async function seen(writer: Person, reader: Person): Promise<number[]> {
  const found: number[] = [];
  const id = await writer.page.locator('[data-card]').nth(1).getAttribute('data-card');
  await writer.page.locator('[data-card]').nth(1).press('Enter');
  await writer.model.titleField.press('End');
  for (let edit = 0; edit < EDITS; edit += 1) {
    const word = ` w${edit}`;
    const arrived = reader.page.evaluate(
      ([card, text]) =>
        new Promise<number>((resolve) => {
          const look = () => {
            const words = document.querySelector(`[data-card="${card}"] .title`)?.textContent ?? '';
            if (words.replaceAll('\u00AD', '').includes(text)) {
              observer.disconnect();
              resolve(performance.timeOrigin + performance.now());
            }
          };
          const observer = new MutationObserver(look);
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
      [id ?? '', word.trim()] as const,
    );
    await reader.page.evaluate(() => undefined);
    await writer.model.titleField.pressSequentially(word.slice(0, -1));
    const pressed = await writer.page.evaluate(() => performance.timeOrigin + performance.now());
    await writer.page.keyboard.press(word.slice(-1));
    found.push((await arrived) - pressed);
  }
  return found;
}
