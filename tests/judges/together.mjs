// Both client libraries in one room: they type at the same place, see each other, and end up with the same.
// Call: node together.mjs BINARY DATA. Prints the id of the workshop and what everybody ended up with.
import { strict as assert } from 'node:assert';
import {
  addCard,
  board,
  content,
  equal,
  hocuspocus,
  pause,
  seeded,
  serve,
  sorted,
  title,
  until,
  workshop,
  ywebsocket,
} from './harness.mjs';

const [binary, data] = process.argv.slice(2);
const server = await serve(binary, data);
const room = await workshop(server);
const names = ['Ayşe', 'Ben', 'Cem', 'Dora'];
const joined = await Promise.all(names.map((name) => room.join('participant', name)));
const people = [
  hocuspocus(server, room, joined[0]),
  hocuspocus(server, room, joined[1], { sessionAwareness: true }),
  ywebsocket(server, room, joined[2]),
  ywebsocket(server, room, joined[3]),
];
const beamer = hocuspocus(server, room, await room.join('observer'));
const all = [...people, beamer];
await until('everybody to be in', () => all.every((person) => person.synced()));
assert.equal(people[0].provider.authorizedScope, 'read-write');
assert.equal(beamer.provider.authorizedScope, 'readonly');

// Typing at the same place, with characters that are two to UTF-16, and taking words away again.
addCard(people[0].doc, 'shared', 'Besuch');
await until('the card to be everywhere', () => all.every(({ doc }) => title(doc, 'shared')));
const random = seeded(20_261_121);
for (let step = 0; step < 400; step += 1) {
  const text = title(people[random(4)].doc, 'shared');
  // Whole characters only: half an emoji is no honest edit.
  const characters = [...text.toString()];
  const at = characters.slice(0, random(characters.length + 1)).join('').length;
  if (random(5) === 0 && at < text.length) text.delete(at, text.toString().codePointAt(at) > 0xffff ? 2 : 1);
  else text.insert(at, ['ü', 'Haus ', '🙂', '\n'][random(4)]);
  if (random(20) === 0) await pause(random(10));
}
// Everybody adds and removes cards of their own and of others.
people.forEach(({ doc }, n) => addCard(doc, `card${n}`, names[n]));
await equal(all);
await until('everybody to have saved', () => all.every((person) => person.saved()));
people[2].doc.getMap('cards').delete('card0');
title(people[3].doc, 'card1').insert(0, 'von ');
await equal(all);

// Presence: the place is the client's word, the person is the server's.
people.forEach(({ awareness }, n) => {
  awareness.setLocalState({ user: { name: 'Bürgermeisterin' }, at: { area: 'model', card: `card${n}` } });
});
const others = (person) =>
  [...person.awareness.getStates().entries()].filter(([id]) => id !== person.awareness.clientID);
const placed = (person) => others(person).filter(([, state]) => state.at).length;
await until('everybody to see the other three', () => people.every((person) => placed(person) === 3));
people.forEach((person, me) => {
  const seen = others(person)
    .filter(([, state]) => state.at)
    .map(([, { user, at }]) => `${user.name} ${at.card}`);
  assert.deepEqual(
    seen.sort(),
    names
      .map((name, n) => `${name} card${n}`)
      .filter((_, n) => n !== me)
      .sort(),
  );
});
await until(
  'the projector to count them',
  () => others(beamer).filter(([, state]) => state.user?.role === 'participant').length === 4,
);
assert.ok(!JSON.stringify(others(beamer)).match(/name|Ayşe|Ben|Cem|Dora|card/), 'the projector gets no names');
// y-websocket echoes what it hears, also that somebody left; that must take nobody else away.
people[0].leave();
people[2].leave();
const rest = [people[1], people[3]];
await until('those who left to be gone', () => rest.every((person) => placed(person) === 1));
await pause(300);
assert.ok(
  rest.every((person) => placed(person) === 1),
  'the other one stays',
);

// The projector edits although it may not: nothing of it is kept, and it stays connected.
const before = sorted(content(people[1].doc));
addCard(beamer.doc, 'forged', 'x');
addCard(people[1].doc, 'after', 'y');
await until('work to go on', () => title(people[3].doc, 'after') && title(beamer.doc, 'after'));
await equal(rest);
await until('both to have saved', () => rest.every((person) => person.saved()));
const final = sorted(content(people[1].doc));
assert.deepEqual(Object.keys(final.cards).sort(), [...Object.keys(before.cards), 'after'].sort());
const read = await board(server, room.id, joined[0].token);
assert.deepEqual(
  Object.fromEntries(read.cards.map(({ id, title }) => [id, title])),
  Object.fromEntries(Object.entries(final.cards).map(([id, card]) => [id, card.title])),
  'the server reads the same',
);
for (const person of [...rest, beamer]) person.leave();
await server.stop();
console.log(JSON.stringify({ workshop: room.id, content: final }));
process.exit(0);
