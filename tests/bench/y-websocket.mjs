// The y-websocket 2 server with LevelDB, as its own command starts it but for the free port: y-websocket.mjs DIRECTORY
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

// Its module reads this when it is loaded.
process.env.YPERSISTENCE = `${process.argv[2]}/documents`;
const require = createRequire(import.meta.url);
const { Server } = require('ws');
const { setupWSConnection } = require('y-websocket/bin/utils');

const http = createServer((_, response) => response.end('okay'));
const sockets = new Server({ noServer: true });
sockets.on('connection', setupWSConnection);
http.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request));
});
http.listen(0, '127.0.0.1', () => console.log(`listening on ws://127.0.0.1:${http.address().port}`));
