/** Keeps one area's document in step with the server. */
import { HocuspocusProvider, WebSocketStatus, type HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { Awareness } from 'y-protocols/awareness';
import type { Access } from '../model/contract';
import type { SharedDocument } from './documents';
import { Ledger } from './ledger';
import { readNotice, type Notice } from './notices';

interface Setup {
  /** `WORKSHOP/AREA` */
  name: string;
  document: SharedDocument;
  token: string;
  socket: HocuspocusProviderWebsocket;
  access: Access;
  /** Null where no presence is shared. */
  awareness: Awareness | null;
  onchange: () => void;
  onsynced: () => void;
  ondenied: (reason: string) => void;
  onnotice: (notice: Notice) => void;
}

export class AreaSync {
  readonly name: string;
  readonly ledger = new Ledger();
  #provider: HocuspocusProvider;
  #access: Access;

  constructor(private readonly setup: Setup) {
    this.name = setup.name;
    this.#access = setup.access;
    // Before the provider listens, so that a change is counted before its frame leaves.
    setup.document.on('update', this.#count);
    this.#provider = new HocuspocusProvider({
      name: setup.name,
      document: setup.document,
      token: setup.token,
      websocketProvider: setup.socket,
      awareness: setup.awareness,
      onSynced: () => setup.onsynced(),
      onAuthenticationFailed: ({ reason }) => setup.ondenied(reason),
      onStateless: ({ payload }) => {
        const notice = readNotice(payload);
        if (notice) setup.onnotice(notice);
      },
    });
    if (setup.access !== 'hidden') this.#provider.attach();
  }

  /** Whether nothing of this device is missing on the server, and nothing of the server's here. */
  get settled(): boolean {
    if (this.#access === 'hidden') return true;
    return this.#provider.isSynced && (this.#access === 'read' || this.ledger.settled);
  }

  get access(): Access {
    return this.#access;
  }

  /** Signs in to the document again under a new right. */
  setAccess(access: Access): void {
    if (access === this.#access) return;
    this.#access = access;
    // Without a connection there is nothing to close: the next one signs in under the new right anyway, and a Close
    // waiting in the provider's queue would end it again.
    if (this.setup.socket.status === WebSocketStatus.Connected) {
      this.ledger.connect();
      this.#provider.detach();
      // Otherwise the new sign-in would not be noticed as one.
      this.#provider.synced = false;
      if (access !== 'hidden') this.#provider.attach();
    }
    this.setup.onchange();
  }

  destroy(): void {
    this.setup.document.off('update', this.#count);
    this.#provider.destroy();
  }

  #count = (_update: Uint8Array, origin: unknown): void => {
    // Readers store nothing; a clean-up that Yjs makes for them is not a change of theirs.
    if (origin === this.#provider || this.#access !== 'write') return;
    this.ledger.change();
    this.setup.onchange();
  };
}
