import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, download, tell } from './client';

describe('asking the server', () => {
  let server: Server;
  let base: string;
  let seen: { authorization?: string | undefined; body: string };

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        seen = { authorization: request.headers.authorization, body };
        if (request.url === '/fine') response.end('{"a":1}');
        else if (request.url === '/nothing') response.writeHead(204).end();
        else if (request.url === '/file') {
          response.setHeader(
            'content-disposition',
            'attachment; filename="x.md"; filename*=UTF-8\'\'Fr%C3%BChe%20Hilfen.md',
          );
          response.end('text');
        } else if (request.url === '/page') response.writeHead(502).end('<html>');
        else {
          response.writeHead(403, { 'content-type': 'application/problem+json' });
          response.end('{"code":"room-closed","detail":"Closed."}');
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('sends JSON with the bearer and reads JSON', async () => {
    expect(await ask('POST', `${base}/fine`, { bearer: 'T', json: { b: 2 } })).toEqual({ a: 1 });
    expect(seen).toEqual({ authorization: 'Bearer T', body: '{"b":2}' });
  });

  it('takes an empty answer where none is expected', async () => {
    await expect(tell('DELETE', `${base}/nothing`)).resolves.toBeUndefined();
  });

  it('takes the file name with umlauts before the plain one', async () => {
    expect((await download(`${base}/file`, 'T')).name).toBe('Frühe Hilfen.md');
  });

  it('turns problems into errors with their code', async () => {
    await expect(ask('GET', `${base}/closed`)).rejects.toMatchObject({
      code: 'room-closed',
      status: 403,
      detail: 'Closed.',
    });
    await expect(ask('GET', `${base}/page`)).rejects.toMatchObject({ code: 'internal', status: 502 });
  });

  it('tells an unreachable server from one that refuses', async () => {
    await expect(ask('GET', 'http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'network', status: 0 });
  });
});
