import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

type SocketClass = typeof globalThis.WebSocket;

/** One document over one socket, without a browser. It says nothing but what it is told to. */
export class Line {
  /** How often the socket was closed. */
  ended = 0;
  readonly #doc = new Y.Doc();
  #isSynced = () => false;
  #isSaved = () => true;
  #leave: (() => void) | undefined;
  #cards = 0;

  /** Over the protocol of @hocuspocus/provider. `origin` is where the server is, `ws://…`. */
  static hocuspocus(origin: string, document: string, token: string, socketClass: SocketClass): Line {
    const line = new Line();
    const socket = new HocuspocusProviderWebsocket({ url: `${origin}/ws`, WebSocketPolyfill: socketClass });
    const provider = new HocuspocusProvider({
      name: document,
      document: line.#doc,
      token,
      websocketProvider: socket,
      awareness: null,
    });
    socket.on('disconnect', () => (line.ended += 1));
    provider.attach();
    line.#isSynced = () => provider.isSynced;
    line.#isSaved = () => !provider.hasUnsyncedChanges;
    line.#leave = () => {
      provider.destroy();
      socket.destroy();
    };
    return line;
  }

  /** Over plain y-protocols, which has no word for saved. */
  static plain(origin: string, document: string, token: string, socketClass: SocketClass): Line {
    const line = new Line();
    const provider = new WebsocketProvider(`${origin}/ws`, document, line.#doc, {
      WebSocketPolyfill: socketClass,
      protocols: ['wirkraum', token],
      disableBc: true,
    });
    provider.awareness.setLocalState(null);
    provider.on('connection-close', () => (line.ended += 1));
    line.#isSynced = () => provider.synced;
    line.#leave = () => provider.destroy();
    return line;
  }

  get isSynced(): boolean {
    return this.#isSynced();
  }

  /** Whether everything it wrote was acknowledged. */
  get isSaved(): boolean {
    return this.#isSaved();
  }

  addCard(title: string): void {
    this.#cards += 1;
    const id = `${this.#doc.clientID}-${this.#cards}`.padEnd(21, '_');
    this.#doc.transact(() => {
      const card = new Y.Map<unknown>();
      this.#doc.getMap('cards').set(id, card);
      card.set('lane', 'output');
      card.set('order', 'a0');
      card.set('title', new Y.Text(title));
    });
  }

  titles(): string[] {
    const cards = this.#doc.getMap<Y.Map<unknown>>('cards');
    return [...cards.values()].map((card) => String(card.get('title'))).sort();
  }

  leave(): void {
    this.#leave?.();
  }
}
