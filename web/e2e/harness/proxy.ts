import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, chmodSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import WebSocket from 'ws';
import { fromGuide, replaced } from './guide';

/** The name under which everything in the guide is reached. */
export const NAME = 'wirkraum.example.org';
/** What the time-outs of the guide become, in seconds: more than the 20 between two pings of the server. */
export const PATIENCE = 30;

/** Where things are instead of where the guide has them. */
interface Places {
  readonly port: number;
  readonly upstream: string;
  readonly directory: string;
}

interface Kind {
  readonly program: string;
  /** The guide's block, with this test's places, in a configuration the program starts with. */
  readonly configuration: (places: Places) => string;
  readonly call: (file: string) => string[];
}

const isRoot = process.getuid?.() === 0;
const own = ({ upstream, directory }: Places) => ({
  '127.0.0.1:8040': upstream,
  '/etc/ssl/wirkraum/': `${directory}/`,
});

export const KINDS = {
  nginx: {
    program: 'nginx',
    configuration: (places) => {
      const site = replaced(fromGuide('nginx'), {
        ...own(places),
        'listen 443 ssl;': `listen 127.0.0.1:${places.port} ssl;`,
        'listen [::]:443 ssl;': '',
        '60s;': `${PATIENCE}s;`,
      });
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${places.directory}/${name};`,
      );
      return `daemon off; pid ${places.directory}/pid; error_log stderr; worker_processes 1; events {}
        http { access_log off; ${temporary.join(' ')}\n${site}}`;
    },
    call: (file) => ['-e', 'stderr', '-c', file],
  },
  caddy: {
    program: 'caddy',
    configuration: (places) =>
      `{
        admin off
        storage file_system ${places.directory}
        https_port ${places.port}
        default_bind 127.0.0.1
        auto_https disable_redirects
      }\n${replaced(fromGuide('caddy'), own(places))}`,
    call: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  },
  apache: {
    program: 'apache2',
    configuration: (places) => {
      const site = replaced(fromGuide('apache'), {
        ...own(places),
        '*:443': `127.0.0.1:${places.port}`,
        'ProxyTimeout 60': `ProxyTimeout ${PATIENCE}`,
      });
      const modules = ['mpm_event', 'authz_core', 'reqtimeout', 'ssl', 'headers', 'proxy', 'proxy_http'].map(
        (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
      );
      // The limits for slow requests are those Debian sets.
      return `${modules.join('\n')}
        ${isRoot ? 'User www-data\nGroup www-data' : ''}
        ServerRoot ${places.directory}
        DefaultRuntimeDir ${places.directory}
        PidFile ${places.directory}/pid
        ServerName 127.0.0.1
        ErrorLog ${places.directory}/log
        RequestReadTimeout header=20-40,minrate=500
        RequestReadTimeout body=10,minrate=500
        Listen 127.0.0.1:${places.port}\n${site}`;
    },
    call: (file) => ['-D', 'FOREGROUND', '-f', file],
  },
} satisfies Record<string, Kind>;

export type Proxies = keyof typeof KINDS;

/** Path of the program: unpacked by tests/run, or installed. */
export function programOf(kind: Proxies): string | undefined {
  const { program } = KINDS[kind];
  const folders = [process.env['WIRKRAUM_PROXIES'] ?? '', ...(process.env['PATH'] ?? '').split(':'), '/usr/sbin'];
  return folders
    .filter((folder) => folder !== '')
    .flatMap((folder) => ['usr/sbin', 'usr/bin', ''].map((part) => path.join(folder, part, program)))
    .find((file) => isExecutable(file));
}

/** A reverse proxy as the guide sets it up, on a port of the loopback, with a certificate of its own. */
export class Proxy {
  readonly #directory = mkdtempSync(path.join(tmpdir(), 'wirkraum-proxy-'));
  readonly #process: ChildProcess;
  readonly #certificate: Buffer;
  readonly #ended: Promise<unknown>;
  log = '';

  private constructor(
    kind: Proxies,
    program: string,
    readonly port: number,
    upstream: string,
  ) {
    const directory = this.#directory;
    // Workers of a server that root starts are somebody else.
    chmodSync(directory, 0o755);
    const [key, certificate] = [path.join(directory, 'key.pem'), path.join(directory, 'cert.pem')];
    const words = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=${NAME} -addext subjectAltName=DNS:${NAME}`;
    execFileSync('openssl', [...words.split(' '), '-keyout', key, '-out', certificate], { stdio: 'pipe' });
    this.#certificate = readFileSync(certificate);
    const file = path.join(directory, 'configuration');
    writeFileSync(file, KINDS[kind].configuration({ port, upstream, directory }));
    this.#process = spawn(program, KINDS[kind].call(file), { stdio: ['ignore', 'ignore', 'pipe'] });
    this.#process.stderr?.on('data', (chunk: Buffer) => (this.log += chunk.toString()));
    this.#ended = once(this.#process, 'exit');
  }

  static async start(kind: Proxies, program: string, upstream: string): Promise<Proxy> {
    const proxy = new Proxy(kind, program, await freePort(), upstream);
    for (let attempt = 0; attempt < 200 && proxy.#process.exitCode === null; attempt += 1) {
      const answer = await proxy.ask('GET', '/readyz').catch(() => undefined);
      if (answer?.status === 200) return proxy;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await proxy.stop();
    throw new Error(`${program} does not serve:\n${proxy.log}`);
  }

  /** A request to `https://NAME`, which is this proxy. */
  async ask(method: string, target: string, { bearer, body }: { bearer?: string; body?: unknown } = {}) {
    const request = https.request({
      ...this.#place(),
      method,
      path: target,
      headers: {
        host: NAME,
        origin: `https://${NAME}`,
        ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
    });
    request.end(typeof body === 'string' ? body : JSON.stringify(body));
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    return { status: response.statusCode ?? 0, headers: response.headers, text };
  }

  /** Sockets for `wss://NAME`, for client libraries that take a class. */
  get socketClass(): typeof globalThis.WebSocket {
    const place = this.#place();
    const made = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols ?? [], {
          origin: `https://${NAME}`,
          createConnection: () => tls.connect({ ...place, ALPNProtocols: ['http/1.1'] }),
        });
      }
    };
    return made as unknown as typeof globalThis.WebSocket;
  }

  async stop(): Promise<void> {
    this.#process.kill('SIGTERM');
    const late = setTimeout(() => this.#process.kill('SIGKILL'), 3_000);
    if (this.#process.exitCode === null && this.#process.signalCode === null) await this.#ended;
    clearTimeout(late);
    rmSync(this.#directory, { recursive: true, force: true });
  }

  #place() {
    return { host: '127.0.0.1', port: this.port, servername: NAME, ca: this.#certificate };
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  return port;
}
