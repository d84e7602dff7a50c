// The unmodified npm packages, as the web board has them installed.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../web/package.json', import.meta.url));

export const Y = require('yjs');
export const { HocuspocusProvider, HocuspocusProviderWebsocket } = require('@hocuspocus/provider');
export const { WebsocketProvider } = require('y-websocket');
export const WebSocket = require('ws');
