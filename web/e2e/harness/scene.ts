import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Board, Language } from '../../src/model/contract';
import { importBoard } from './api';
import { LAPTOP, launch, openWindow, type Screen, WALL } from './browser';
import { Network } from './network';
import { Person } from './person';
import { Server, type ServerOptions } from './server';

/** A server, a browser and the people who came, for the tests of one file. */
export class Scene {
  /** Faults that the tests of this file cause on purpose. */
  readonly expected: RegExp[] = [];
  #server: Server | undefined;
  #browser: Browser | undefined;
  #people: Person[] = [];
  #networks: Network[] = [];
  #faults: string[] = [];

  constructor(private readonly options: ServerOptions) {}

  get server(): Server {
    if (!this.#server) throw new Error('The server runs only during the tests.');
    return this.#server;
  }

  async open(): Promise<void> {
    [this.#server, this.#browser] = await Promise.all([Server.start(this.options), launch()]);
  }

  /** Everybody closes their windows. A picture of each is kept if the test named `failed` did. */
  async leave(failed?: string): Promise<void> {
    for (const [index, { page, watch }] of this.#people.entries()) {
      if (failed !== undefined) await page.screenshot({ path: `e2e/failures/${failed}-${index + 1}.png` });
      const own = [this.server.url, ...this.#networks.map(({ url }) => url)];
      this.#faults.push(...watch.faults(this.expected), ...watch.strangers(...own));
      await page.context().close();
    }
    this.#people = [];
    await Promise.all(this.#networks.map((network) => network.close()));
    this.#networks = [];
  }

  /** Ends everything; what went wrong in any window without a test having looked for it. */
  async close(): Promise<string[]> {
    await this.#browser?.close();
    await this.#server?.stop();
    return this.#faults;
  }

  /** Somebody with a browser of their own. */
  async arrive(screen: Screen, language: Language = 'de', options: { tour?: boolean } = {}): Promise<Person> {
    if (!this.#browser) throw new Error('The browser runs only during the tests.');
    const person = new Person(await openWindow(this.#browser, screen, language, options), language);
    this.#people.push(person);
    return person;
  }

  /** A way to the server that can be broken; lead people over it by `network.link(link)`. */
  async network(): Promise<Network> {
    const network = await Network.to(this.server.url);
    this.#networks.push(network);
    return network;
  }

  /** A workshop with this board and two people with large screens in it. */
  async pairAt(board: Board) {
    const { id, links } = await importBoard(this.server, board);
    const [anna, ben] = await Promise.all([this.arrive(LAPTOP), this.arrive(WALL)]);
    await Promise.all([
      anna.join(links.participant, 'Anna Berg', 'administration'),
      ben.join(links.participant, 'Ben Cordes', 'politics'),
    ]);
    await Promise.all([anna.model.shown(), ben.model.shown()]);
    return { id, links, anna, ben };
  }
}

/** The scene of a file: opened before its tests, closed after them, without a fault in any window. */
export function useScene(options: ServerOptions = {}): Scene {
  const scene = new Scene(options);
  beforeAll(() => scene.open());
  afterEach(({ task }) =>
    scene.leave(task.result?.state === 'fail' ? task.name.replaceAll(/[^\w]+/g, '-') : undefined),
  );
  afterAll(async () => {
    expect(await scene.close()).toEqual([]);
  });
  return scene;
}
