import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Board } from '../src/model/contract';
import { boardOf, createWorkshop, inspect, invitationOf } from './harness/api';
import { addByKeyboard, connectByKeyboard } from './harness/by-keyboard';
import {
  ALONE,
  arrive,
  backToTheModel,
  FATHERS,
  GUIDES,
  HEAD,
  HEALTHY,
  jot,
  MONEY,
  NEIGHBOURS,
  NOTES,
  OFFERS,
  REASONS,
  type Room,
  TAIL,
  VISITS,
  WRITTEN,
} from './harness/dialogue';
import { NO_NETWORK } from './harness/network';
import { readOutline } from './harness/outline';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';

const scene = useScene();
scene.expected.push(NO_NETWORK);

describe('a Wirkungsdialog on the example workshop', () => {
  it(
    'ends the same for everybody, whatever happens to network and server, with every word in the minutes',
    { timeout: 240_000 },
    async () => {
      const { server } = scene;
      const { id, links } = await createWorkshop(server, {
        title: 'Wer wird erreicht?',
        template: 'example-fruehe-hilfen',
      });
      const token = await inspect(server, id);
      const before = standing(await boardOf(server, id, token));
      const { roomCode } = await invitationOf(server, id, token);
      const room = await arrive(scene, id, links, roomCode);
      await watchTheWall(room);
      await takeNotes(room);
      await buildTheChain(room);
      await loseOne(room);
      await typeTogether(room);
      await settled(room.all);

      const after = await boardOf(server, id, token);
      const added = WRITTEN.map(([lane, title]) => `${lane}: ${title}`);
      expect(standing(after)).toEqual([...before, ...added].sort());
      await compare(room, after);
      await showOnTheWall(room);
      await takeMinutes(room);
    },
  );
});

/** The projector counts people by perspective and names nobody. */
async function watchTheWall({ wall: { page, t } }: Room): Promise<void> {
  const words = async () => (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
  await page.getByRole('img', { name: t('projector-qr') }).waitFor();
  await expect.poll(words).toContain('2 Politik 2 Verwaltung 2 Zivilgesellschaft 1 Moderation');
  expect(await words()).not.toMatch(/Miriam|Samira|Jonas|Lena|Cem|Fatma|Tom/);
}

/** T 28–38: three write into the notes at once, each a paragraph. */
async function takeNotes({ samira, fatma, tom, wide }: Room): Promise<void> {
  const writers = [
    [samira, NOTES.samira],
    [fatma, NOTES.fatma],
    [tom, NOTES.tom],
  ] as const;
  let before = '';
  for (const [person, words] of writers) {
    // An empty paragraph at the end is for whoever comes next: it has to be somebody's before.
    await person.notes.open();
    if (before !== '') await person.notes.row(before).waitFor();
    before = words.slice(0, 3);
    await jot(person, before);
  }
  await Promise.all(writers.map(([{ page }, words]) => page.keyboard.type(words.slice(3))));
  await settled([samira, fatma, tom]);
  await Promise.all([samira, fatma, tom].map((person) => backToTheModel(person)));
  await Promise.all(wide.map(({ model }) => model.shown()));
}

/** T 62–70: from input to impact, each link with its reason. */
async function buildTheChain({ samira, jonas, keys, lena, cem, tom, wide }: Room): Promise<void> {
  await Promise.all([
    samira.model.add('input', GUIDES),
    addByKeyboard(jonas, keys, 'input', MONEY),
    tom.list.add('output', VISITS),
    lena.model.add('outcome', OFFERS),
    cem.model.add('impact', HEALTHY),
  ]);
  for (const title of [GUIDES, MONEY, VISITS, OFFERS, HEALTHY])
    await Promise.all(wide.map(({ model }) => model.card(title).waitFor()));
  await Promise.all([
    samira.model.connect(GUIDES, VISITS, REASONS.guides),
    connectByKeyboard(jonas, keys, [MONEY, VISITS], REASONS.money),
    tom.list.connect(['output', VISITS], OFFERS, REASONS.visits),
    cem.model.connect(OFFERS, HEALTHY, REASONS.offers),
  ]);
}

/** The fault: one is without network for a while, and both sides keep typing. */
async function loseOne({ lena, network, fatma, tom }: Room): Promise<void> {
  network.cut();
  await expect.poll(() => lena.connection()).toBe(lena.t('shell-connection-offline', { count: 0 }));
  const alone = async () => {
    for (const title of ALONE) await lena.model.add('outcome', title);
    await jot(lena, NOTES.lena);
    await backToTheModel(lena);
  };
  await Promise.all([alone(), fatma.model.add('outcome', FATHERS), tom.list.add('output', NEIGHBOURS)]);
  network.heal();
  await settled([lena]);
}

/** Two write in one card at once, and the server dies under their hands. */
async function typeTogether({ cem, fatma }: Room): Promise<void> {
  const [front, back] = [await cem.model.edit(VISITS), await fatma.model.edit(VISITS)];
  await front.press('Control+Home');
  await back.press('Control+End');
  await Promise.all([
    front.pressSequentially(HEAD, { delay: 60 }),
    back.pressSequentially(TAIL, { delay: 40 }),
    expect
      .poll(() => front.inputValue())
      .toContain('Viele')
      .then(() => scene.server.kill())
      .then(() => scene.server.restart()),
  ]);
  await Promise.all([front.press('Enter'), back.press('Enter')]);
}

/** Every page shows what the server has. */
async function compare({ wide, tom }: Room, board: Board): Promise<void> {
  const outlines: string[] = [];
  for (const person of wide) outlines.push(await readOutline(person));
  const [first = ''] = outlines;
  for (const text of outlines) expect(text).toBe(first);
  const lines = standing(board);
  for (const line of lines) expect(first).toContain(line.replace(/^\w+: /, ''));
  for (const { because } of board.links.filter(({ deletedAt }) => deletedAt === undefined))
    expect(first).toContain(because.trim());
  const notes = await Promise.all(
    wide.map(async (person) => {
      await person.notes.open();
      return person.notes.lines();
    }),
  );
  for (const read of notes) expect(read).toEqual(notes[0]);
  const found = Object.values(NOTES).map((words) => notes[0]?.filter((line) => line.includes(words)).length);
  expect(found, notes[0]?.join('\n')).toEqual(Object.values(NOTES).map(() => 1));
  await Promise.all(wide.map((person) => backToTheModel(person)));
  for (const lane of ['input', 'output', 'outcome', 'impact'] as const) {
    const shown = await tom.list.titles(lane);
    expect(shown.map((title) => `${lane}: ${title}`).sort()).toEqual(
      lines.filter((line) => line.startsWith(`${lane}: `)),
    );
  }
}

/** The projector follows what the facilitator shows. */
async function showOnTheWall({ miriam, wall }: Room): Promise<void> {
  const { page, t } = miriam;
  const title = HEAD + VISITS + TAIL;
  await page.getByRole('button', { name: t('model-view-board') }).click();
  await miriam.model.act(title, 'projector-card-chain');
  await wall.page.getByRole('heading', { name: t('projector-chain-title', { title }) }).waitFor();
  const shown = (await wall.page.locator('body').innerText()).replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ');
  for (const words of [GUIDES, MONEY, OFFERS, HEALTHY, REASONS.visits]) expect(shown).toContain(words);
  await miriam.model.act(title, 'projector-card-alone');
  await wall.page.getByRole('heading', { name: t('projector-card-title', { title }) }).waitFor();
}

/** T 90: what everybody wrote is in the Markdown export, once. */
async function takeMinutes({ miriam: { page, t } }: Room): Promise<void> {
  await page.getByRole('link', { name: t('shell-invite') }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: t('invite-export-md') }).click();
  const minutes = readFileSync(await (await download).path(), 'utf8');
  for (const [, title] of WRITTEN) expect(minutes.split(`\n- **${title}**\n`), title).toHaveLength(2);
  for (const words of [...Object.values(REASONS), ...Object.values(NOTES)])
    expect(minutes.split(words), words).toHaveLength(2);
}

/** What stands on the board, as lines in order of the alphabet. */
const standing = ({ cards }: Board) =>
  cards
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ lane, title }) => `${lane}: ${title.trim()}`)
    .sort();

/** Everything is stored, however long the way back took. */
const settled = (people: readonly Person[]) =>
  Promise.all(
    people.map((one) => expect.poll(() => one.connection(), { timeout: 60_000 }).toBe(one.t('shell-connection-saved'))),
  );
