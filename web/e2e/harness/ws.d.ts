/** As much of the package as the tests use; it comes without types. */
declare module 'ws' {
  import type { Server } from 'node:http';
  import type { Socket } from 'node:net';

  interface Options {
    readonly origin: string;
    readonly createConnection: () => Socket;
  }

  const WebSocket: new (url: string | URL, protocols: string | string[], options?: Options) => globalThis.WebSocket;
  export default WebSocket;

  export const WebSocketServer: new (options: { readonly server: Server }) => object;
}
