/** People who lose their network, for the tests about it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { importBoard, joinByLink } from './api';
import { LAPTOP, WALL } from './browser';
import type { Network } from './network';
import type { Person } from './person';
import { boardWith } from './sample';
import type { Scene } from './scene';

const model = () => boardWith({ output: ['Besuche', 'Kurse'], outcome: ['Vertrauen'] }, [['Kurse', 'Vertrauen', '']]);

/** Anna, over a network of her own that can be broken, and Ben, who keeps his. */
export async function acrossABreakableNetwork(scene: Scene) {
  const { server } = scene;
  const { id, links } = await importBoard(server, model());
  const network = await scene.network();
  const [anna, ben] = await Promise.all([scene.arrive(LAPTOP), scene.arrive(WALL)]);
  await anna.join(network.link(links.participant), 'Anna Berg', 'administration');
  await ben.join(links.participant, 'Ben Cordes', 'politics');
  await Promise.all([anna.saved(), ben.saved()]);
  const { token } = await joinByLink(server, links.facilitator, 'Miriam', 'facilitation');
  return { id, links, network, anna, ben, token };
}

/** Cuts the network and waits until that is told. */
export async function lose(network: Network, person: Person): Promise<void> {
  network.cut();
  await expect.poll(() => person.connection()).toBe(person.t('shell-connection-offline', { count: 0 }));
}

/** From the next load on, sockets of this page never open, while the page itself gets through. */
export async function holdSockets(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if ('socketsAllowed' in localStorage) return;
    const nobody = () => Object.assign(new EventTarget(), { readyState: 0, close: () => undefined });
    window.WebSocket = function () {
      return nobody();
    } as unknown as typeof WebSocket;
  });
}

/** Loads the page again, with sockets as usual. */
export async function allowSockets(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('socketsAllowed', 'yes'));
  await page.reload();
}
