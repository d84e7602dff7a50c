import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import type { CreatedWorkshop, Joined } from '../src/api/shapes';
import type { Board, Perspective } from '../src/model/contract';
import { CHROMIUM, LAPTOP, launch, openWindow } from './harness/browser';
import { Line } from './harness/line';
import { Person } from './harness/person';
import { KINDS, NAME, PATIENCE, programOf, type Proxies, Proxy } from './harness/proxy';
import { boardWith } from './harness/sample';
import { Server } from './harness/server';

const PUBLIC = `https://${NAME}`;
/** Between two pings of the server, and the moment they may come late. */
const PING = 20;

let server: Server;
beforeAll(async () => {
  server = await Server.start({ flags: ['--public-url', PUBLIC] });
});
afterAll(() => server.stop());

/** The guide's proxy in front of the server, and who goes through it. */
class Site {
  constructor(private readonly proxy: Proxy) {}

  async create(): Promise<CreatedWorkshop> {
    const body = { title: 'Frühe Hilfen', template: 'wirkungsdialog' };
    const made = await this.proxy.ask('POST', '/api/workshops', { bearer: server.organiserKey, body });
    expect(made.status, made.text).toBe(201);
    return JSON.parse(made.text) as CreatedWorkshop;
  }

  async join(link: string, name: string, perspective: Perspective): Promise<Joined> {
    const { pathname, hash } = new URL(link);
    const body = { key: hash.replace('#k=', ''), name, perspective };
    const joined = await this.proxy.ask('POST', `/api/workshops/${pathname.split('/')[2]}/join`, { body });
    expect(joined.status, joined.text).toBe(200);
    expect(String(joined.headers['set-cookie'])).toContain('; Secure');
    return JSON.parse(joined.text) as Joined;
  }
}

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));

describe('behind a reverse proxy as the guide sets it up', () => {
  for (const kind of Object.keys(KINDS) as Proxies[]) {
    const program = programOf(kind);
    const isSkipped = program === undefined && process.env['CI'] === undefined;
    if (isSkipped)
      process.stderr.write(`\nNOT TESTED: the guide's configuration for ${kind}, which is missing here.\n`);
    it.concurrent(
      `${kind} lets everything through and cuts nobody off`,
      { skip: isSkipped },
      async ({ expect, onTestFinished }: TestContext) => {
        if (program === undefined) throw new Error(`${kind} is missing; tests/run fetches it where it can.`);
        const proxy = await Proxy.start(kind, program, new URL(server.url).host);
        onTestFinished(() => proxy.stop());
        const site = new Site(proxy);

        const workshop = await site.create();
        for (const link of Object.values(workshop.links)) expect(link).toMatch(new RegExp(`^${PUBLIC}/w/`));
        const [anna, ben] = await Promise.all([
          site.join(workshop.links.facilitator, 'Anna', 'facilitation'),
          site.join(workshop.links.participant, 'Ben', 'politics'),
        ]);
        const lines = [
          Line.hocuspocus(`wss://${NAME}`, `${workshop.id}/model`, anna.token, proxy.socketClass),
          Line.plain(`wss://${NAME}`, `${workshop.id}/model`, ben.token, proxy.socketClass),
        ] as const;
        onTestFinished(() => lines.forEach((line) => line.leave()));
        const [first, second] = lines;
        await expect.poll(() => lines.every((line) => line.isSynced)).toBe(true);
        const before = first.titles();
        first.addCard('Besuche');
        await expect.poll(() => first.isSaved).toBe(true);
        await expect.poll(() => second.titles()).toEqual([...before, 'Besuche'].sort());

        await Promise.all([pause(PATIENCE + PING / 4), look(proxy), bulk(proxy), browse(proxy, workshop)]);

        expect(lines.map((line) => line.ended)).toEqual([0, 0]);
        second.addCard('Sprechstunde');
        const all = [...before, 'Besuche', 'Im Browser', 'Sprechstunde'].sort();
        await expect.poll(() => first.titles()).toEqual(all);
        await expect.poll(() => second.titles()).toEqual(all);
      },
    );
  }
});

/** What the server says about itself and its headers arrive as they are. */
async function look(proxy: Proxy): Promise<void> {
  const page = await proxy.ask('GET', '/');
  expect(page.status).toBe(200);
  expect(page.headers['content-security-policy']).toContain(`wss://${NAME}`);
  expect(page.headers['x-frame-options']).toBe('DENY');
  expect(page.headers['strict-transport-security']).toBe('max-age=31536000');
  const about = JSON.parse((await proxy.ask('GET', '/api/server')).text) as { urls: string[] };
  expect(about.urls[0]).toBe(PUBLIC);
  expect((await proxy.ask('GET', '/metrics')).status).toBe(404);
}

/** A large import goes through; one too large is refused by the server, not by the proxy. */
async function bulk(proxy: Proxy): Promise<void> {
  const board: Board = boardWith({ output: Array.from({ length: 60 }, (_, index) => `${index} Karte`) });
  const cards = board.cards.map((card) => ({ ...card, note: 'Besuche zu Hause. '.repeat(2_000) }));
  const file = JSON.stringify({ format: 'wirkraum', version: 1, board: { ...board, cards } });
  expect(file.length).toBeGreaterThan(1 << 20);
  const send = (body: string) => proxy.ask('POST', '/api/workshops/import', { bearer: server.organiserKey, body });
  const taken = await send(file);
  expect(taken.status, taken.text).toBe(201);
  const { links } = JSON.parse(taken.text) as CreatedWorkshop;
  expect(links.participant).toMatch(new RegExp(`^${PUBLIC}/w/`));
  const refused = await send(' '.repeat((20 << 20) + 1));
  expect([refused.status, refused.headers['content-type']]).toEqual([413, 'application/problem+json']);
}

/** Somebody joins in a browser, at the address the link has. */
async function browse(proxy: Proxy, { links }: CreatedWorkshop): Promise<void> {
  const map = `MAP ${NAME}:443 127.0.0.1:${proxy.port}`;
  const browser = await launch(CHROMIUM, [`--host-resolver-rules=${map}`, '--ignore-certificate-errors']);
  try {
    const clara = new Person(await openWindow(browser, LAPTOP));
    await clara.join(links.participant, 'Clara', 'society');
    await clara.model.add('output', 'Im Browser');
    await clara.saved();
    expect(await clara.page.evaluate(() => [location.origin, isSecureContext])).toEqual([PUBLIC, true]);
    expect(clara.watch.faults()).toEqual([]);
    expect(clara.watch.strangers(PUBLIC)).toEqual([]);
  } finally {
    await browser.close();
  }
}
