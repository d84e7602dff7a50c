// One person: a Yjs document as a browser keeps it, what of it is on their device, and what still has to be sent.
import { Y } from '../packages.mjs';

/** Origins of changes. */
const REMOTE = 'provider';
const TRACKED = 'tracked';
const UNTRACKED = 'untracked';
const STORAGE = 'storage';

export class Person {
  constructor(session, number, { writes = true } = {}) {
    this.session = session;
    this.random = session.random;
    this.number = number;
    this.writes = writes;
    /** Updates on the device, as y-indexeddb keeps them. */
    this.stored = [];
    /** Updates that have not been sent. */
    this.queue = [];
    this.online = true;
    /** How many of the relayed updates have arrived. */
    this.heard = 0;
    /** A frame was lost since the last full exchange: what follows it may be refused until the next one. */
    this.lost = false;
    this.connection = session.connect();
    this.#open();
  }

  #open() {
    this.doc = new Y.Doc({ gc: this.random.below(4) > 0 });
    this.doc.clientID = this.random.bits();
    const { schema } = this.session;
    schema.content(this.doc);
    this.history = new Y.UndoManager(schema.scope(this.doc), {
      trackedOrigins: new Set([TRACKED]),
      // Steps end where `stopCapturing` is called, not by the clock.
      captureTimeout: Infinity,
    });
    this.doc.on('update', (update, origin) => {
      if (origin !== STORAGE) this.stored.push(update);
      if (origin !== REMOTE) this.queue.push(update);
    });
  }

  edit() {
    const steps = {
      tracked: (change) => this.doc.transact(change, TRACKED),
      untracked: (change) => this.doc.transact(change, UNTRACKED),
    };
    if (this.random.below(3) > 0) this.history.stopCapturing();
    this.session.schema.edit(this.doc, this.random, steps);
  }

  /** Some steps back, some of them forth again. */
  turnBack() {
    for (let n = this.random.below(4); n >= 0; n -= 1) this.history.undo();
    for (let n = this.random.below(3); n > 0; n -= 1) this.history.redo();
  }

  take(update) {
    Y.applyUpdate(this.doc, update, REMOTE);
  }

  everything() {
    return Y.encodeStateAsUpdate(this.doc);
  }

  /** The answer to a state vector, in one of the ways in which clients make it. */
  lacking(vector) {
    if (this.random.below(4) > 0) return Y.encodeStateAsUpdate(this.doc, vector);
    const whole = this.random.onceIn(2) ? this.everything() : Y.mergeUpdates([...this.stored, this.everything()]);
    return Y.diffUpdate(whole, vector);
  }

  /** What is waiting, as it is or merged into one. */
  takeQueue(merged = false) {
    const queue = this.queue;
    this.queue = [];
    return merged && queue.length > 1 ? [Y.mergeUpdates(queue)] : queue;
  }

  /** Frames that went into a dead socket. */
  lose(count) {
    if (this.queue.splice(0, count).length > 0) this.lost = true;
  }

  /** Goes on under another client id, as Yjs does when it meets its own. */
  rename() {
    this.doc.clientID = this.random.bits();
  }

  /**
   * Another page load: a new client id, no undo, and what the device kept. The last writes may not have made it there, and
   * what is read from there is sent like an edit.
   */
  reload() {
    let kept = this.stored.slice(0, this.stored.length - (this.random.onceIn(4) ? this.random.below(4) : 0));
    if (this.random.onceIn(3) && kept.length > 0) kept = [Y.mergeUpdates(kept)];
    this.doc.destroy();
    this.stored = kept;
    this.queue = [];
    this.connection = this.session.connect();
    this.#open();
    if (this.writes && this.random.onceIn(3)) this.edit();
    this.doc.transact(() => kept.forEach((update) => Y.applyUpdate(this.doc, update, STORAGE)), STORAGE, false);
    this.lost = true;
  }
}
