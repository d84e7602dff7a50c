// The server is killed while both client libraries write; they go on without it and come back by themselves. Every edit
// arrives exactly once. Call: node reconnect.mjs BINARY DATA. Prints the id of the workshop and the result.
import { strict as assert } from 'node:assert';
import {
  addCard,
  board,
  content,
  equal,
  hocuspocus,
  pause,
  serve,
  sorted,
  title,
  until,
  workshop,
  ywebsocket,
} from './harness.mjs';

const [binary, data] = process.argv.slice(2);
let server = await serve(binary, data);
const room = await workshop(server);
const names = ['Ayşe', 'Ben', 'Cem', 'Dora'];
const joined = await Promise.all(names.map((name) => room.join('participant', name)));
const people = joined.map((person, n) => (n % 2 ? ywebsocket : hocuspocus)(server, room, person));
await until('everybody to be in', () => people.every((person) => person.synced()));
addCard(people[0].doc, 'log', 'Protokoll:');
await until('the card to be everywhere', () => people.every(({ doc }) => title(doc, 'log')));

/** Words that were written, each of them once. */
const written = [];
function write(n) {
  const word = `<${names[n]}${written.length}>`;
  written.push(word);
  const text = title(people[n].doc, 'log');
  // At the ends, so that no word falls into another.
  text.insert(written.length % 2 ? 0 : text.length, word);
  if (written.length % 5 === 0) addCard(people[n].doc, `card${written.length}`, word);
}

for (let round = 0; round < 4; round += 1) {
  for (let step = 0; step < 60; step += 1) {
    write(step % 4);
    if (step % 7 === 0) await pause(3);
    // In the middle of it, with frames on their way.
    if (step === 30) await server.kill();
  }
  await until('everybody to notice', () => people.every((person) => !person.synced()));
  for (let n = 0; n < 8; n += 1) write(n % 4);
  server = await serve(binary, data, server.port);
  if (round > 0) {
    // Some write while the connection is being made again.
    for (let step = 0; step < 40; step += 1) {
      write(step % 4);
      await pause(10);
    }
  }
  await equal(people);
  if (round > 0) {
    // What is written between opening a connection and comparing on it starts beyond what the server has. It is refused,
    // asked for, and arrives; but @hocuspocus/provider goes on counting it until it compares again.
    for (const { provider } of people.filter((_, n) => n % 2 === 0)) provider.forceSync();
  }
  await until('everybody to have saved', () => people.every((person) => person.saved()));
  const text = title(people[0].doc, 'log').toString();
  for (const word of written) assert.equal(text.split(word).length, 2, `${word} is there once`);
}
const final = sorted(content(people[0].doc));
assert.equal(Object.keys(final.cards).length, 1 + Math.floor(written.length / 5));
const read = await board(server, room.id, joined[0].token);
assert.equal(read.cards.find(({ id }) => id === 'log').title, final.cards.log.title);
for (const person of people) person.leave();
await server.stop();
console.log(JSON.stringify({ workshop: room.id, content: final }));
process.exit(0);
