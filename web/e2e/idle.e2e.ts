import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, it, type TestContext } from 'vitest';
import { WebSocketServer } from 'ws';
import { createWorkshop, joinByLink } from './harness/api';
import { Line } from './harness/line';
import { NAME, PATIENCE, programOf, Proxy } from './harness/proxy';
import { Server } from './harness/server';

/** Longer than two of the proxy's time-outs together. */
const IDLE = 75;

/** `readyState` of an open socket. */
const OPEN = 1;

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));

const program = programOf('nginx');
const isSkipped = program === undefined && process.env['CI'] === undefined;
if (isSkipped) process.stderr.write('\nNOT TESTED: idle sockets behind nginx, which is missing here.\n');

async function nginx(upstream: string, { onTestFinished }: TestContext): Promise<Proxy> {
  if (program === undefined) throw new Error('nginx is missing; tests/run fetches it where it can.');
  const proxy = await Proxy.start('nginx', program, upstream);
  onTestFinished(() => proxy.stop());
  return proxy;
}

describe(`behind an nginx that cuts off what is silent for ${PATIENCE} s`, () => {
  it.concurrent(`a socket on which nobody types stays open for ${IDLE} s`, { skip: isSkipped }, async (context) => {
    const server = await Server.start({ flags: ['--public-url', `https://${NAME}`] });
    context.onTestFinished(() => server.stop());
    const proxy = await nginx(new URL(server.url).host, context);
    const { id, links } = await createWorkshop(server, { title: 'Frühe Hilfen', template: 'empty' });
    const [anna, ben] = [
      await joinByLink(server, links.facilitator, 'Anna', 'facilitation'),
      await joinByLink(server, links.participant, 'Ben', 'politics'),
    ];
    const lines = [
      Line.hocuspocus(`wss://${NAME}`, `${id}/model`, anna.token, proxy.socketClass),
      Line.plain(`wss://${NAME}`, `${id}/model`, ben.token, proxy.socketClass),
    ] as const;
    context.onTestFinished(() => lines.forEach((line) => line.leave()));
    await context.expect.poll(() => lines.every((line) => line.isSynced)).toBe(true);

    await pause(IDLE);

    context.expect(lines.map((line) => line.ended)).toEqual([0, 0]);
    lines[0].addCard('Danach');
    await context.expect.poll(() => lines[1].titles()).toContain('Danach');
  });

  it.concurrent('a server that sends no pings loses its socket', { skip: isSkipped }, async (context) => {
    const mute = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
    new WebSocketServer({ server: mute });
    await once(mute, 'listening');
    context.onTestFinished(() => {
      mute.close();
      mute.closeAllConnections();
    });
    const proxy = await nginx(`127.0.0.1:${(mute.address() as AddressInfo).port}`, context);
    const socket = new proxy.socketClass(`wss://${NAME}/ws`);
    let isClosed = false;
    socket.addEventListener('close', () => (isClosed = true));
    await context.expect.poll(() => socket.readyState).toBe(OPEN);
    await context.expect.poll(() => isClosed, { timeout: IDLE * 1_000 }).toBe(true);
  });
});
