// The Hocuspocus server with its SQLite extension, as its documentation starts it: hocuspocus.mjs DIRECTORY
import { Server } from '@hocuspocus/server';
import { SQLite } from '@hocuspocus/extension-sqlite';

const directory = process.argv[2];
const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  extensions: [new SQLite({ database: `${directory}/documents.sqlite` })],
});
await server.listen();
console.log(`listening on ws://127.0.0.1:${server.address.port}`);
