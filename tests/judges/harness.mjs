// A server to be judged, people in it, and the two client libraries as their documentation sets them up.
import { spawn } from 'node:child_process';
import { strict as assert } from 'node:assert';
import { createInterface } from 'node:readline';
import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocket, WebsocketProvider, Y } from './packages.mjs';

const KEY = 'organiser-key-of-the-tests';

// A judge that hangs is a judge that says no.
setTimeout(
  () => {
    console.error('the judge waited too long');
    process.exit(1);
  },
  Number(process.env.JUDGE_PATIENCE ?? 90_000),
).unref();

/** Starts the server; `port` 0 takes a free one. */
export async function serve(binary, data, port = 0) {
  const child = spawn(binary, ['--data', data, '--listen', `127.0.0.1:${port}`, '--organiser-key', KEY], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A judge that stops leaves no server behind.
  process.once('exit', () => child.kill('SIGKILL'));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /^listening on http:\/\/(.*)$/.exec(line);
      if (found) resolve(found[1]);
    });
    ended.then((code) => reject(new Error(`the server ended with ${code}`)));
  });
  return {
    address,
    port: Number(address.split(':')[1]),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      assert.equal(await ended, 0);
    },
  };
}

async function post(address, path, body, token) {
  const response = await fetch(`http://${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  assert.ok(response.ok, JSON.stringify(answer));
  return answer;
}

/** A new workshop with a function to join it. */
export async function workshop(server) {
  const made = await post(server.address, '/api/workshops', { title: 'Frühe Hilfen' }, KEY);
  const join = (role, name) => {
    const key = made.links[role].split('#k=')[1];
    return post(server.address, `/api/workshops/${made.id}/join`, { key, name, perspective: 'society' }, '');
  };
  return { id: made.id, document: `${made.id}/model`, join };
}

/** The workshop as the server reads it. */
export async function board(server, id, token) {
  const response = await fetch(`http://${server.address}/api/workshops/${id}/board`, {
    headers: { authorization: `Bearer ${token}` },
  });
  assert.equal(response.status, 200);
  return response.json();
}

/** A person whose client is @hocuspocus/provider. `stored` is what the browser has kept of the document. */
export function hocuspocus(server, room, person, { stored, ...options } = {}) {
  const doc = new Y.Doc();
  if (stored) Y.applyUpdate(doc, stored);
  const socket = new HocuspocusProviderWebsocket({
    url: `ws://${server.address}/ws`,
    WebSocketPolyfill: WebSocket,
    delay: 100,
    minDelay: 100,
    maxDelay: 400,
  });
  const provider = new HocuspocusProvider({
    name: room.document,
    document: doc,
    token: person.token,
    websocketProvider: socket,
    ...options,
  });
  provider.attach();
  return {
    doc,
    provider,
    awareness: provider.awareness,
    synced: () => provider.isSynced,
    saved: () => !provider.hasUnsyncedChanges,
    leave: () => {
      provider.destroy();
      socket.destroy();
    },
  };
}

/** A person whose client is y-websocket. */
export function ywebsocket(server, room, person) {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`ws://${server.address}/ws`, room.document, doc, {
    WebSocketPolyfill: WebSocket,
    protocols: ['wirkraum', person.token],
    disableBc: true,
    maxBackoffTime: 300,
  });
  return {
    doc,
    provider,
    awareness: provider.awareness,
    synced: () => provider.synced,
    // This library does not count.
    saved: () => true,
    leave: () => provider.destroy(),
  };
}

/** Waits until the condition holds. */
export async function until(what, condition) {
  const begun = Date.now();
  while (!condition()) {
    if (Date.now() - begun > 30_000) assert.fail(`waited too long for ${what}`);
    await pause(10);
  }
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Adds a card with a title. */
export function addCard(doc, id, title) {
  doc.transact(() => {
    const card = new Y.Map();
    doc.getMap('cards').set(id, card);
    card.set('lane', 'activity');
    card.set('order', 'a0');
    card.set('title', new Y.Text(title));
  });
}

/** The title of a card, to be typed into. */
export const title = (doc, id) => doc.getMap('cards').get(id)?.get('title');

/** Everything a replica says. */
export const content = (doc) => ({
  cards: doc.getMap('cards').toJSON(),
  links: doc.getMap('links').toJSON(),
  models: doc.getMap('models').toJSON(),
});

/** Whether the replica waits for something it was never given. */
export const isWhole = (doc) => doc.store.pendingStructs === null && doc.store.pendingDs === null;

/** Waits until every replica says the same and waits for nothing. */
export async function equal(people) {
  const same = () => {
    const [first, ...others] = people.map(({ doc }) => JSON.stringify(sorted(content(doc))));
    return others.every((other) => other === first);
  };
  await until('everybody to be synced', () => people.every((person) => person.synced()));
  await until('all replicas to be equal', same);
  for (const { doc } of people) assert.ok(isWhole(doc), 'a replica is kept waiting');
}

/** JSON with its keys in order: two equal maps may list them differently. */
export function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

/** Randomness that can be repeated (mulberry32): a number below `bound`. */
export function seeded(seed) {
  console.error(`SEED=${seed}`);
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % bound;
  };
}
