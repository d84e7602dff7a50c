import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CreatedWorkshop } from '../src/api/shapes';
import type { Board, Lane } from '../src/model/contract';
import { boardOf, createWorkshop, inspect, invitationOf } from './harness/api';
import { LAPTOP, PHONE, WALL } from './harness/browser';
import { addByKeyboard, connectByKeyboard, joinByKeyboard } from './harness/by-keyboard';
import { Keys } from './harness/keys';
import type { Network } from './harness/network';
import { readOutline } from './harness/outline';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';

const scene = useScene();
// The browser's own words about a server or a network that is not there.
scene.expected.push(/WebSocket connection to .* failed|net::ERR_/);

/** What people write: the chain they build, from card to card with the reason for it. */
const GUIDES = 'Anderthalb Stellen für Elternlotsinnen';
const MONEY = 'Geld aus dem Haushalt für Lotsinnen';
const VISITS = 'Besuche bei Neugeborenen im Hafen';
const OFFERS = 'Familien im Hafen nutzen die Angebote';
const HEALTHY = 'Kinder im Hafen wachsen gesund auf';
const REASONS = {
  guides: 'jede Lotsin drei Familien in der Woche schafft',
  money: 'ohne das Geld niemand eingestellt wird',
  visits: 'wer besucht wurde, die Wege kennt',
  offers: 'frühe Hilfe später wirkt',
};
/** By the one without network, and by others meanwhile. */
const ALONE = [
  'Wenn die Lotsin die Sprache spricht, öffnen mehr Familien',
  'Wenn der Brief früher kommt, ist der Termin noch frei',
  'Wenn die Hebamme empfiehlt, sinkt die Scheu',
];
const FATHERS = 'Väter kommen abends mit';
const NEIGHBOURS = 'Nachbarinnen erzählen es weiter';
/** By two at once, before and behind the title of the visits. */
const [HEAD, TAIL] = ['Viele frühe ', ', je zwei Stunden, in sieben Sprachen'];

const WRITTEN: readonly (readonly [lane: Lane, title: string])[] = [
  ['input', GUIDES],
  ['input', MONEY],
  ['output', HEAD + VISITS + TAIL],
  ['outcome', OFFERS],
  ['impact', HEALTHY],
  ...ALONE.map((title) => ['outcome', title] as const),
  ['outcome', FATHERS],
  ['output', NEIGHBOURS],
];

/** Who came. */
interface Room {
  readonly id: string;
  readonly miriam: Person;
  readonly samira: Person;
  /** With a keyboard alone. */
  readonly jonas: Person;
  readonly keys: Keys;
  /** Whose network will be gone. */
  readonly lena: Person;
  readonly network: Network;
  readonly cem: Person;
  readonly fatma: Person;
  /** With a phone. */
  readonly tom: Person;
  readonly wall: Person;
  /** Everybody with a large screen. */
  readonly wide: readonly Person[];
  readonly all: readonly Person[];
}

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
      const room = await arrive(id, links, roomCode);
      await buildTheChain(room);
      await loseOne(room);
      await typeTogether(room);
      await settled(room.all);

      const after = await boardOf(server, id, token);
      const added = WRITTEN.map(([lane, title]) => `${lane}: ${title}`);
      expect(standing(after)).toEqual([...before, ...added].sort());
      await compare(room, after);
      await takeMinutes(room);
    },
  );
});

/** T 0–6: everybody comes in. */
async function arrive(id: string, links: CreatedWorkshop['links'], roomCode: string): Promise<Room> {
  const network = await scene.network();
  const [wall, miriam] = [await scene.arrive(WALL), await scene.arrive(LAPTOP)];
  const [samira, jonas, lena] = [await scene.arrive(LAPTOP), await scene.arrive(LAPTOP), await scene.arrive(LAPTOP)];
  const [cem, fatma, tom] = [await scene.arrive(LAPTOP), await scene.arrive(LAPTOP), await scene.arrive(PHONE)];
  const keys = new Keys(jonas.page);
  await miriam.join(links.facilitator, 'Miriam Yılmaz');
  await Promise.all([
    watch(wall, links.observer),
    samira.join(links.participant, 'Samira Haddad', 'administration'),
    joinByKeyboard(jonas, keys, scene.server.url, roomCode, 'Jonas Petersen'),
    lena.join(network.link(links.participant), 'Lena Voss', 'society'),
    cem.join(links.participant, 'Cem Aydın', 'administration'),
    fatma.join(links.participant, 'Fatma Demir', 'politics'),
    tom.join(links.participant, 'Tom Brandt', 'society'),
  ]);
  const wide = [miriam, samira, jonas, lena, cem, fatma];
  return { id, miriam, samira, jonas, keys, lena, network, cem, fatma, tom, wall, wide, all: [...wide, tom] };
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
  for (const lane of ['input', 'output', 'outcome', 'impact'] as const) {
    const shown = await tom.list.titles(lane);
    expect(shown.map((title) => `${lane}: ${title}`).sort()).toEqual(
      lines.filter((line) => line.startsWith(`${lane}: `)),
    );
  }
}

/** T 90: what everybody wrote is in the Markdown export, once. */
async function takeMinutes({ miriam: { page, t } }: Room): Promise<void> {
  await page.getByRole('link', { name: t('shell-invite') }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: t('invite-export-md') }).click();
  const minutes = readFileSync(await (await download).path(), 'utf8');
  for (const [, title] of WRITTEN) expect(minutes.split(`\n- **${title}**\n`), title).toHaveLength(2);
  for (const reason of Object.values(REASONS)) expect(minutes.split(reason), reason).toHaveLength(2);
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

async function watch({ page, t, model }: Person, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: t('join-watch') }).click();
  await model.shown();
}
