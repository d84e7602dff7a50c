// Somebody works without a network and loads the page again and again; every load is a client id of its own, in every
// document, and the edits of all of them come in one answer. They are taken, and others see them. Call: node offline.mjs
// BINARY DATA. Prints the id of the workshop and the result.
import { strict as assert } from 'node:assert';
import { addCard, board, content, equal, hocuspocus, serve, sorted, title, until, workshop, ywebsocket } from './harness.mjs';
import { Y } from './packages.mjs';

const LOADS = 40;
const [binary, data] = process.argv.slice(2);
const server = await serve(binary, data);
const room = await workshop(server);
const [ayse, ben] = await Promise.all(['Ayşe', 'Ben'].map((name) => room.join('participant', name)));

const watcher = ywebsocket(server, room, ben);
await until('Ben to be in', () => watcher.synced());
addCard(watcher.doc, 'shared', 'Anfang');

// Once with the network, so that there is something to change without it.
let person = hocuspocus(server, room, ayse);
await until('the card to be there', () => person.synced() && title(person.doc, 'shared'));
let stored = Y.encodeStateAsUpdate(person.doc);
person.leave();

const ids = new Set();
for (let load = 0; load < LOADS; load += 1) {
  // As the browser's database gives it back.
  const doc = new Y.Doc();
  Y.applyUpdate(doc, stored);
  addCard(doc, `offline${load}`, `Seite ${load}`);
  title(doc, 'shared').insert(title(doc, 'shared').length, ` ${load}`);
  if (load > 0) title(doc, `offline${load - 1}`).insert(0, '+');
  if (load % 10 === 9) doc.getMap('cards').delete(`offline${load - 5}`);
  ids.add(doc.clientID);
  stored = Y.encodeStateAsUpdate(doc);
}
assert.equal(ids.size, LOADS);
// Meanwhile others went on.
title(watcher.doc, 'shared').insert(0, 'Ben: ');

const refused = [];
person = hocuspocus(server, room, ayse, {
  stored,
  onStateless: ({ payload }) => {
    if (JSON.parse(payload).type === 'refused') refused.push(payload);
  },
});
await equal([person, watcher]);
await until('everything to be saved', () => person.saved());
assert.deepEqual(refused, []);
// And on with the work, on this page and on the next.
addCard(person.doc, 'after', 'weiter');
await equal([person, watcher]);
person.leave();
person = hocuspocus(server, room, ayse);
addCard(person.doc, 'next', 'und weiter');
await equal([person, watcher]);
await until('the last to be saved', () => person.saved());

const said = sorted(content(watcher.doc));
assert.equal(Object.keys(said.cards).length, 1 + LOADS - LOADS / 10 + 2);
assert.ok(said.cards.shared.title.startsWith('Ben: Anfang 0 1'));
const read = await board(server, room.id, ben.token);
assert.equal(read.cards.length, Object.keys(said.cards).length);
for (const one of [person, watcher]) one.leave();
await server.stop();
console.log(JSON.stringify({ workshop: room.id, content: said }));
process.exit(0);
