/** Keeps one area's document in step with the server and with what is kept on this device. */
import { HocuspocusProvider, WebSocketStatus, type HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Access, Area } from '../model/contract';
import type { TrayItem } from '../model/tray';
import type { SharedDocument } from './documents';
import { FROM_DEVICE, Keeper } from './keeper';
import { Ledger } from './ledger';
import type { LocalStore } from './local-store';
import { readNotice, type Notice } from './notices';
import { touchedBy } from './touched';

/** Changes that the server did not take, to be turned into words. */
export interface Refused {
  readonly area: Area;
  /** Code of the rule. */
  readonly code: string;
  /** The document with the changes, and everything of the server's in it. */
  readonly mine: SharedDocument;
  /** The document as the server has it. */
  readonly theirs: SharedDocument;
  /** What was changed, as the ledger names it. */
  readonly places: readonly string[];
}

interface Setup {
  area: Area;
  /** `WORKSHOP/AREA` */
  name: string;
  document: SharedDocument;
  token: string;
  socket: HocuspocusProviderWebsocket;
  access: Access;
  /** Where changes are kept; undefined for what the server alone writes. */
  store: LocalStore | undefined;
  /** Null where no presence is shared. */
  awareness: Awareness | null;
  onchange: () => void;
  onsynced: () => void;
  onadmitted: () => void;
  ondenied: (reason: string) => void;
  onnotice: (notice: Notice) => void;
  /** Turns refused changes into what is put aside. */
  onrefused: (refused: Refused) => TrayItem[];
  onputaside: (items: TrayItem[]) => void;
  /** Another document takes the place of the one so far. */
  onreplaced: (document: SharedDocument) => void;
}

const WRITING_CLOSED = 'O-READ';

export class AreaSync {
  readonly name: string;
  readonly ledger = new Ledger();
  readonly #keeper: Keeper | undefined;
  #document: SharedDocument;
  #provider: HocuspocusProvider | undefined;
  #access: Access;
  /** The rule that was broken, from then until the server's document has taken the place of this one. */
  #refused: string | undefined;
  #destroyed = false;

  constructor(private readonly setup: Setup) {
    this.name = setup.name;
    this.#access = setup.access;
    this.#document = setup.document;
    this.#keeper = setup.store && new Keeper(setup.store, setup.area, this.ledger);
    if (this.#keeper) void this.#load(this.#keeper);
    else this.#connect(this.#document);
  }

  /** Whether nothing of this device is missing on the server, and nothing of the server's here. */
  get settled(): boolean {
    if (this.#access === 'hidden') return true;
    if (!this.#provider?.isSynced || this.#refused !== undefined) return false;
    return this.#access === 'read' || this.ledger.settled;
  }

  get access(): Access {
    return this.#access;
  }

  /** Whether answers of the server are about the document as it is now, and not about the one before. */
  get signedIn(): boolean {
    return this.#provider?.isAuthenticated ?? false;
  }

  /** Takes over a new right; signs in to the document anew where the server expects that. */
  setAccess(access: Access): void {
    const before = this.#access;
    if (access === before) return;
    this.#access = access;
    // Without a connection there is nothing to close: the next one signs in under the new right anyway, and a Close
    // waiting in the provider's queue would end it again. Who may only read from now on stays signed in: what is on its
    // way is still answered.
    const stays = before === 'write' && access === 'read';
    if (this.#provider && !stays && this.setup.socket.status === WebSocketStatus.Connected)
      this.#signIn(this.#provider);
    if (stays) this.check();
    this.setup.onchange();
  }

  /** Signs in again where the server did not let us in. */
  askAgain(): void {
    const provider = this.#provider;
    if (!provider || provider.isAuthenticated || this.#access === 'hidden') return;
    if (this.setup.socket.status === WebSocketStatus.Connected) this.#signIn(provider);
  }

  /** The server has answered, or things have settled: looks what follows from that. */
  check(): void {
    if (this.#refused !== undefined) return;
    this.#keeper?.follow(this.#document);
    const { pending, waiting } = this.ledger;
    // A server that lets read does not answer to every change it ignores.
    if (this.#access === 'read' && pending > 0 && !waiting && this.#provider?.isSynced) this.#refuse(WRITING_CLOSED);
  }

  /** What is on this device only, put into words without the server: there is no way back into this workshop. */
  async salvage(): Promise<TrayItem[]> {
    if (!this.#keeper || this.ledger.pending === 0) return [];
    const theirs = await this.#keeper.known();
    return this.#putIntoWords('removed', this.#document, theirs);
  }

  refill(): void {
    this.#keeper?.refill(this.#document);
  }

  destroy(): void {
    this.#destroyed = true;
    this.#document.off('update', this.#updated);
    this.#provider?.destroy();
  }

  async #load(keeper: Keeper): Promise<void> {
    const filled = await keeper.fill(this.#document);
    if (this.#destroyed) return;
    if (filled !== this.#document) this.setup.onreplaced(filled);
    this.#document = filled;
    this.#connect(filled);
    this.setup.onchange();
  }

  #connect(document: SharedDocument) {
    // Before the provider listens, so that a change is counted and kept before its frame leaves.
    document.on('update', this.#updated);
    const provider: HocuspocusProvider = new HocuspocusProvider({
      name: this.name,
      document,
      token: this.setup.token,
      websocketProvider: this.setup.socket,
      awareness: this.setup.awareness,
      onAuthenticated: () => {
        // An answer to the one who was signed in before says nothing about this document.
        provider.synced = false;
        this.setup.onadmitted();
      },
      onSynced: () => {
        if (provider.isAuthenticated) this.#synced(provider);
      },
      onAuthenticationFailed: ({ reason }) => this.setup.ondenied(reason),
      onStateless: ({ payload }) => {
        const notice = readNotice(payload);
        if (notice?.type === 'refused') this.#refuse(notice.code);
        else if (notice) this.setup.onnotice(notice);
      },
    });
    this.#provider = provider;
    if (this.#access !== 'hidden') provider.attach();
  }

  #signIn(provider: HocuspocusProvider) {
    this.ledger.connect();
    provider.detach();
    // Otherwise the new sign-in would not be noticed as one.
    provider.synced = false;
    provider.isAuthenticated = false;
    if (this.#access !== 'hidden') provider.attach();
  }

  #synced({ document }: HocuspocusProvider) {
    if (document !== this.#document) this.#replace(document);
    if (this.#keeper?.complete(document) === false) this.#refuse('R-MISSING');
    this.setup.onsynced();
    this.check();
  }

  /** The server does not take what was changed here: gets its document anew, beside the one that is shown. */
  #refuse(code: string) {
    if (this.#refused !== undefined || !this.#keeper) return;
    this.#refused = code;
    this.ledger.freeze();
    const before = this.#provider;
    before?.detach();
    before?.destroy();
    this.#connect(new Y.Doc());
    this.setup.onchange();
  }

  /** Shows what the server has; what it did not take is put aside as words. */
  #replace(theirs: SharedDocument) {
    const mine = this.#document;
    const items = this.#putIntoWords(this.#refused ?? '', mine, theirs);
    mine.off('update', this.#updated);
    this.#document = theirs;
    this.#keeper?.putAside(theirs, items);
    this.#refused = undefined;
    this.ledger.clear();
    this.setup.onreplaced(theirs);
    this.setup.onputaside(items);
  }

  #putIntoWords(code: string, mine: SharedDocument, theirs: SharedDocument): TrayItem[] {
    const { area, onrefused } = this.setup;
    // Whatever others did meanwhile is no difference between the two.
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs), FROM_DEVICE);
    return onrefused({ area, code, mine, theirs, places: this.ledger.places });
  }

  #updated = (update: Uint8Array, origin: unknown, document: Y.Doc, transaction: Y.Transaction): void => {
    // One that is to take the place of another is kept as a whole once it does.
    if (origin === FROM_DEVICE || document !== this.#document) return;
    if (origin === this.#provider) this.#keeper?.received(update);
    // Readers store nothing; a clean-up that Yjs makes for them is not a change of theirs.
    else if (this.#access === 'write' || this.#refused !== undefined) {
      this.#keeper?.changed(update, touchedBy(transaction));
      this.setup.onchange();
    }
  };
}
