// One session: people who write side by side, go offline, lose frames, reload and come back, with a room that is played
// by whoever reads the pipe. What the room takes is relayed to everybody; what it refuses has to be healed by an exchange.
import { strict as assert } from 'node:assert';
import { Y } from '../packages.mjs';
import { Person } from './person.mjs';
import { canonical } from './canonical.mjs';
import { hasCrossed } from './crossed.mjs';
import { ask, u32 } from './pipe.mjs';
import { Random } from './random.mjs';
import { SCHEMAS } from './schemas.mjs';

const OPEN = 0;
const SUBMIT = 1;
const VECTOR = 2;
const COMPACT = 3;
const CLOSE = 4;

const UPDATE = 0;
const STEP_2 = 1;

const OUTCOMES = ['known', 'stored', 'ignored', 'resync', 'refused'];

/** What happens is drawn from the seed alone. */
export class Session {
  constructor(schema, seed) {
    this.schema = SCHEMAS[schema];
    this.random = new Random(seed);
    this.connections = 0;
    /** What the room has stored since its last compaction, that one in front. */
    this.log = [];
    /** What was relayed, with the sender. */
    this.relayed = [];
    this.counts = {
      stored: 0,
      known: 0,
      ignored: 0,
      healed: 0,
      compactions: 0,
      bytes: 0,
      watchersApart: 0,
      crossed: 0,
    };
    ask(OPEN, u32(seed));
    const writers = 2 + this.random.below(3);
    this.people = Array.from({ length: writers }, (_, n) => new Person(this, n + 1));
    this.watchers = [new Person(this, 99, { writes: false })];
    this.everybody = [...this.people, ...this.watchers];
  }

  connect() {
    this.connections += 1;
    return this.connections;
  }

  run() {
    const steps = 40 + this.random.below(120);
    for (let n = 0; n < steps; n += 1) this.#step();
    this.#settle();
    this.#compare();
    return this.counts;
  }

  #step() {
    const { random } = this;
    const person = random.of(this.people);
    const somebody = random.of(this.everybody);
    random.choose([
      [60, () => person.edit()],
      [6, () => person.turnBack()],
      [20, () => this.#hear(somebody, 1 + random.below(12))],
      [3, () => this.#lose(person)],
      [2, () => this.#longOffline(person)],
      [7, () => somebody.online || this.#reconnect(somebody)],
      [2, () => this.#reload(somebody)],
      [1, () => person.rename()],
      [3, () => somebody.online && this.#send(somebody, somebody.everything())],
      [3, () => somebody.online && this.#exchange(somebody)],
      [2, () => this.#compact()],
    ])();
    if (random.below(4) > 0) this.#flush(somebody);
    this.#flush(person);
  }

  /** Sends what is waiting. */
  #flush(person) {
    if (!person.online) return;
    for (const update of person.takeQueue()) this.#send(person, update);
  }

  /** An edit. The room may ask for what is missing, at once or after some more of them. */
  #send(person, update) {
    const { outcome, rest } = this.#submit(person, UPDATE, update);
    if (outcome !== 'resync') return;
    assert.ok(person.lost, 'nothing was lost, so nothing can be missing');
    this.counts.healed += 1;
    if (this.random.onceIn(2)) this.#answer(person, rest);
  }

  /** Client and room tell each other what they have; both answer. */
  #exchange(person) {
    const vector = this.#vector();
    if (this.random.onceIn(3)) {
      this.#answer(person, vector);
      this.#join(person);
      return;
    }
    this.#join(person);
    // Others go on meanwhile.
    if (this.random.onceIn(3)) this.#flush(this.random.of(this.people));
    this.#answer(person, vector);
  }

  /** The room's answer to a step 1: what it has stored. */
  #join(person) {
    for (const update of this.log) person.take(update);
    person.heard = this.relayed.length;
  }

  #answer(person, vector) {
    const { outcome } = this.#submit(person, STEP_2, person.lacking(vector));
    assert.notEqual(outcome, 'resync');
    person.lost = false;
  }

  #vector() {
    return ask(VECTOR);
  }

  #submit(person, kind, update) {
    const answer = ask(SUBMIT, person.number, kind, Number(person.writes), u32(person.connection), update);
    const outcome = OUTCOMES[answer[0]];
    const rest = answer.subarray(1);
    if (outcome === 'refused') {
      const bytes = Buffer.from(update).toString('hex');
      throw new Error(`${rest} for person ${person.number}: ${bytes}`);
    }
    if (outcome === 'stored') {
      this.log.push(update);
      this.relayed.push({ from: person, update });
      this.counts.bytes += update.length;
    }
    if (outcome in this.counts) this.counts[outcome] += 1;
    if (!person.writes) assert.notEqual(outcome, 'stored');
    return { outcome, rest };
  }

  #hear(person, most) {
    if (!person.online) return;
    for (const { from, update } of this.relayed.slice(person.heard, person.heard + most)) {
      if (from !== person) person.take(update);
      person.heard += 1;
    }
  }

  /** The connection dies; what was sent last went nowhere. */
  #lose(person) {
    if (!person.online) return;
    for (let n = this.random.below(4); n > 0; n -= 1) person.edit();
    if (this.random.onceIn(3)) person.turnBack();
    person.lose(this.random.below(person.queue.length + 1));
    person.online = false;
  }

  #longOffline(person) {
    person.online = false;
    for (let n = this.random.below(80); n > 0; n -= 1) {
      person.edit();
      if (this.random.onceIn(8)) person.turnBack();
    }
  }

  /** Back on the net, in one of the ways in which the two client libraries come back. */
  #reconnect(person) {
    person.online = true;
    person.connection = this.connect();
    const { random } = this;
    random.choose([
      // What was queued first, as it was, merged, or with the oldest frames gone.
      [2, () => person.takeQueue().forEach((update) => this.#send(person, update))],
      [2, () => person.takeQueue(true).forEach((update) => this.#send(person, update))],
      [
        2,
        () => {
          person.lose(random.below(6));
          this.#flush(person);
        },
      ],
      // Nothing is queued: the exchange brings it. What is edited before that comes too early.
      [2, () => person.lose(person.queue.length)],
      [
        2,
        () => {
          person.lose(person.queue.length);
          if (person.writes) person.edit();
          this.#flush(person);
        },
      ],
    ])();
    this.#exchange(person);
  }

  #reload(person) {
    person.reload();
    if (!person.online) return;
    // Either the device is read first and sent, or the exchange comes first.
    if (this.random.onceIn(2)) this.#flush(person);
    else person.lose(person.queue.length);
    this.#exchange(person);
  }

  /** The room folds snapshot and log into one snapshot; everybody goes on as before. */
  #compact() {
    if (this.log.length === 0) return;
    this.log = [ask(COMPACT)];
    this.counts.compactions += 1;
  }

  /** Everybody comes back, and they exchange until nothing is new. */
  #settle() {
    for (const person of this.everybody) {
      person.online = true;
      if (person.lost) person.lose(person.queue.length);
    }
    for (let round = 0, before = -1; before !== this.counts.stored; round += 1) {
      assert.ok(round < 8, 'they go on telling each other news for ever');
      before = this.counts.stored;
      for (const person of this.everybody) {
        this.#flush(person);
        this.#exchange(person);
        this.#flush(person);
      }
    }
  }

  #compare() {
    const vector = clocks(this.#vector());
    const fromLog = replica(this.log);
    const expected = canonical(this.schema.content(fromLog));
    const crossed = this.schema.whole && hasCrossed(fromLog);
    if (crossed) this.counts.crossed += 1;
    const check = (who, doc) => {
      assert.equal(doc.store.pendingStructs, null, `${who} waits for structs`);
      assert.equal(doc.store.pendingDs, null, `${who} waits for what is to be deleted`);
      assert.deepEqual(clocks(Y.encodeStateVector(doc)), vector, `${who} has other clocks`);
      if (crossed) return;
      assert.equal(canonical(this.schema.content(doc)), expected, `${who} says something else`);
    };
    check('a replica from the log', fromLog);
    for (const person of this.people) check(`person ${person.number}`, person.doc);
    for (const { doc } of this.watchers) {
      // The marks that a watcher cleans up of its own accord are its own affair: nobody takes that from it.
      const content = this.schema.content(doc);
      const apart = 'marks' in content && canonical(content) !== expected;
      if (apart) this.counts.watchersApart += 1;
      else check('a watcher', doc);
    }
    const server = JSON.parse(ask(CLOSE).toString());
    const { marks, tMarks, ...strings } = this.schema.content(fromLog);
    for (const root of crossed ? [] : Object.keys(strings)) {
      assert.equal(canonical(server[root]), canonical(strings[root]), "the server's replica says something else");
    }
    this.#compact();
    check('a replica from the snapshot', replica(this.log));
  }
}

function replica(log) {
  const doc = new Y.Doc();
  for (const update of log) Y.applyUpdate(doc, update);
  return doc;
}

function clocks(vector) {
  return [...Y.decodeStateVector(vector)].sort(([a], [b]) => a - b);
}
