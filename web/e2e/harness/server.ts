import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

export const BINARY = path.resolve(
  process.env['WIRKRAUM_BIN'] ?? path.join(import.meta.dirname, '../../../target/release/wirkraum'),
);

/** How a server runs when not as usual. */
export interface ServerOptions {
  /** Address to listen on; a free port of the loopback when absent. */
  readonly listen?: string;
  /** More of the command line. */
  readonly flags?: readonly string[];
  /** A command that runs the server in another place: it is put in front. */
  readonly within?: readonly string[];
  /** Data that is there already; a new directory when absent. */
  readonly data?: string;
}

/** The real server, in a directory of its own that goes when it stops. */
export class Server {
  /** Where it answers, without a slash at the end. */
  url = '';
  readonly data: string;
  /** What it wrote to its log. */
  log = '';
  #process: ChildProcess | undefined;

  private constructor(private readonly options: ServerOptions) {
    this.data = options.data ?? mkdtempSync(path.join(tmpdir(), 'wirkraum-e2e-'));
  }

  static async start(options: ServerOptions = {}): Promise<Server> {
    const server = new Server(options);
    await server.#run(options.listen ?? '127.0.0.1:0');
    return server;
  }

  get organiserKey(): string {
    return readFileSync(path.join(this.data, 'organiser-key'), 'utf8').trim();
  }

  /** Ends it as a power cut would end the process; its data stays. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Starts it again after `kill`, at the same address; nothing if it runs. */
  async restart(): Promise<void> {
    if (!this.#process) await this.#run(new URL(this.url).host);
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    rmSync(this.data, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (!child) return;
    this.#process = undefined;
    const gone = child.exitCode === null ? once(child, 'exit') : undefined;
    child.kill(signal);
    await gone;
  }

  async #run(listen: string): Promise<void> {
    if (!existsSync(BINARY)) throw new Error(`${BINARY} is missing: build it, or name another one in WIRKRAUM_BIN.`);
    const { within = [], flags = [] } = this.options;
    const [program = BINARY, ...words] = [...within, BINARY, '--listen', listen, '--data', this.data, ...flags];
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = child;
    child.stderr.on('data', (chunk: Buffer) => (this.log += chunk.toString()));
    const lines = createInterface({ input: child.stdout });
    for await (const line of lines) {
      const url = /^listening on (http:\/\/\S+)$/.exec(line)?.[1];
      if (url === undefined) continue;
      this.url = url.replace(/\/$/, '');
      // Nobody reads on; a full pipe would make the server wait.
      child.stdout.resume();
      return;
    }
    throw new Error(`The server did not start:\n${this.log}`);
  }
}
