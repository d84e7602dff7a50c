/** Keeps one area's document on this device, and knows which of its changes are nowhere else. */
import * as Y from 'yjs';
import type { Area } from '../model/contract';
import type { TrayItem } from '../model/tray';
import type { Ledger } from './ledger';
import type { Key, UnsentChange } from './kept';
import type { LocalStore } from './local-store';

/** Remote changes after which one state takes their place. */
const COMPACT_AFTER = 300;

/** Origin of what is read from this device: to the server it is news, to the store and the count it is not. */
export const FROM_DEVICE = Symbol('from this device');

export class Keeper {
  /** Unsent changes under the number the ledger knows them by. */
  #open: { number: number; key: Key }[] = [];
  /** Changes that fit to nothing that is kept: they may once the server's document is here. */
  #late: readonly UnsentChange[] = [];
  #known = 0;

  constructor(
    private readonly store: LocalStore,
    private readonly area: Area,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Fills an empty document with what is kept; its unsent changes are open in the ledger from then on. Returns the
   * document to use: another one when what is kept does not fit together.
   */
  async fill(document: Y.Doc): Promise<Y.Doc> {
    const { known, unsent } = await this.store.load(this.area);
    this.#known = known.length;
    if (fits(document, [...known, ...unsent.map(({ update }) => update)])) {
      for (const change of unsent) this.#count(change);
      return document;
    }
    this.#late = unsent;
    return new Y.Doc();
  }

  /** The server's document has arrived. Puts in what had to wait for it; false if some of that fits to nothing. */
  complete(document: Y.Doc): boolean {
    const late = this.#late;
    this.#late = [];
    for (const change of late) {
      this.#count(change);
      if (!applies(document, change.update)) return false;
    }
    return late.length === 0 || document.store.pendingStructs === null;
  }

  /** A change made in this tab. */
  changed(update: Uint8Array, places: readonly string[]): void {
    const key = this.store.addUnsent(this.area, update, places);
    this.#open.push({ number: this.ledger.change(places), key });
  }

  /** A change that came from the server. */
  received(update: Uint8Array): void {
    this.#known += 1;
    this.store.addKnown(this.area, update);
  }

  /** The ledger may have learnt that changes are stored. `document` is what the server has, if nothing is open. */
  follow(document: Y.Doc): void {
    const { stored, pending } = this.ledger;
    const settled = this.#open.filter(({ number }) => number <= stored).map(({ key }) => key);
    if (settled.length > 0) {
      this.#open = this.#open.slice(settled.length);
      this.#known += settled.length;
      this.store.settle(settled);
    }
    if (pending > 0 || this.#known < COMPACT_AFTER) return;
    this.#known = 1;
    this.store.compact(this.area, Y.encodeStateAsUpdate(document));
  }

  /** The changes open now are put aside; `document` is what the server has. */
  putAside(document: Y.Doc, items: readonly TrayItem[]): void {
    const keys = this.#open.map(({ key }) => key);
    this.#open = [];
    this.#known = 1;
    this.store.putAside(this.area, Y.encodeStateAsUpdate(document), keys, items);
  }

  /** The store was emptied by somebody else: puts everything in again. */
  refill(document: Y.Doc): void {
    const state = Y.encodeStateAsUpdate(document);
    const { places } = this.ledger;
    this.#open = [];
    this.#known = 0;
    if (places.length === 0) this.received(state);
    else this.changed(state, places);
  }

  /** What the server is known to have of the area. */
  async known(): Promise<Y.Doc> {
    const document = new Y.Doc();
    const { known } = await this.store.load(this.area);
    return fits(document, known) ? document : new Y.Doc();
  }

  #count({ key, places }: UnsentChange) {
    this.#open.push({ number: this.ledger.change(places), key });
  }
}

/** Applies all updates; false if one is damaged or something they refer to is missing. */
function fits(document: Y.Doc, updates: readonly Uint8Array[]): boolean {
  const fine = updates.every((update) => applies(document, update));
  return fine && document.store.pendingStructs === null && document.store.pendingDs === null;
}

function applies(document: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(document, update, FROM_DEVICE);
    return true;
  } catch {
    return false;
  }
}
