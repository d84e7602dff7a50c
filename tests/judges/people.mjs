// People whose clients are the unmodified npm packages, led by whoever started this: one JSON command per line on standard
// input, one JSON answer per line on standard output.
import { createInterface } from 'node:readline';
import { addCard, content, hocuspocus, isWhole, sorted, title, ywebsocket } from './harness.mjs';
import { Y } from './packages.mjs';

const people = [];

// A socket that is given up while it connects throws in Node's library; in browsers it does not.
process.on('uncaughtException', (error) => {
  if (!/closed before the connection was established/.test(error.message)) throw error;
});

/** What a person was shown by the server since somebody last asked. */
function listen(person) {
  person.shown = [];
  person.doc.on('update', (update, origin) => {
    if (origin === person.provider) person.shown.push(Buffer.from(update).toString('hex'));
  });
  return person;
}

function enter({ protocol, address, document, token, name }) {
  const client = protocol === 'plain' ? ywebsocket : hocuspocus;
  const person = listen(client({ address }, { document }, { token }));
  Object.assign(person, { protocol, address, document, token, name });
  person.awareness.setLocalState({ at: { area: 'model' } });
  return person;
}

/** The page is loaded again: the document comes from the device, under a new client id. */
function reload(person) {
  const kept = Y.encodeStateAsUpdate(person.doc);
  person.leave();
  const again = enter(person);
  Y.applyUpdate(again.doc, kept, 'the device');
  return again;
}

const commands = {
  enter: (call) => people.push(enter(call)) - 1,
  card: ({ who, card, words }) => addCard(people[who].doc, card, words),
  /** Each word is an update of its own, at the end of the title. */
  write: ({ who, card, words }) => {
    const text = title(people[who].doc, card);
    for (const word of words) text.insert(text.length, word);
  },
  reload: ({ who }) => {
    people[who] = reload(people[who]);
  },
  /** Compares once more, so that what was refused meanwhile is no longer counted. */
  compare: ({ who }) => people[who].provider.forceSync?.(),
  state: ({ who }) => {
    const { doc, provider, awareness, protocol, shown, synced, saved } = people[who];
    const others = [...awareness.getStates()].filter(([id]) => id !== awareness.clientID);
    people[who].shown = [];
    return {
      synced: synced(),
      saved: saved(),
      whole: isWhole(doc),
      shown,
      connected:
        protocol === 'plain' ? provider.wsconnected : provider.configuration.websocketProvider.status === 'connected',
      content: sorted(content(doc)),
      others: others.map(([, { user }]) => user?.name ?? '').sort(),
    };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { call, ...rest } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(commands[call](rest) ?? null)}\n`);
}
process.exit(0);
