import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CHROMIUM } from './browser';

/**
 * Two machines with a cable between them and no way to anywhere else, as in a council chamber: the network namespaces of
 * two idle processes. They are gone with these.
 */
export class Lan {
  /** Address of the machine that serves. */
  static readonly SERVER = '192.168.77.1';
  static readonly #GUEST = '192.168.77.2';
  readonly #directory = mkdtempSync(path.join(tmpdir(), 'wirkraum-lan-'));

  private constructor(
    private readonly host: Machine,
    private readonly guest: Machine,
  ) {}

  static async open(): Promise<Lan> {
    const host = await Machine.boot();
    const guest = await Machine.boot(host);
    const lan = new Lan(host, guest);
    try {
      // The name must not look like that of a virtual machine's network, which the server would not show first.
      host.run('ip', 'link', 'add', 'lan0', 'type', 'veth', 'peer', 'name', 'lan0', 'netns', String(guest.id));
      for (const [machine, address] of [[host, Lan.SERVER] as const, [guest, Lan.#GUEST] as const]) {
        machine.run('ip', 'address', 'add', `${address}/24`, 'dev', 'lan0');
        machine.run('ip', 'link', 'set', 'lo', 'up');
        machine.run('ip', 'link', 'set', 'lan0', 'up');
      }
    } catch (error) {
      lan.close();
      throw error;
    }
    return lan;
  }

  /** Put in front of a command, it runs on the machine that serves. */
  get serving(): readonly string[] {
    return this.host.prefix;
  }

  /** A Chromium on the other machine. */
  get chromium(): string {
    const file = path.join(this.#directory, 'chromium');
    const words = [...this.guest.prefix, CHROMIUM].map((word) => `'${word}'`);
    writeFileSync(file, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`);
    chmodSync(file, 0o755);
    return file;
  }

  unplug(): void {
    this.guest.run('ip', 'link', 'set', 'lan0', 'down');
  }

  plug(): void {
    this.guest.run('ip', 'link', 'set', 'lan0', 'up');
  }

  /** Addresses the other machine knows a way to. */
  routes(): string {
    return this.guest.run('ip', 'route').trim();
  }

  close(): void {
    this.guest.halt();
    this.host.halt();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}

/** A network namespace; for who is not root, within a user namespace. */
class Machine {
  private constructor(private readonly process: ChildProcess) {}

  /** The second machine begins within the first one, which has the right to connect the two. */
  static async boot(beside?: Machine): Promise<Machine> {
    const user = isRoot || beside ? [] : ['--user', '--map-root-user'];
    const [program = '', ...words] = [...(beside?.prefix ?? []), 'unshare', ...user, '--net', 'sleep', 'infinity'];
    const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    child.on('error', (error) => (told += error.message));
    const machine = new Machine(child);
    for (let attempt = 0; attempt < 200 && child.exitCode === null; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (machine.#isApart(beside)) return machine;
    }
    machine.halt();
    throw new Error(`This user may not make network namespaces: ${told.trim()} Run the tests as root.`);
  }

  get id(): number {
    return this.process.pid ?? 0;
  }

  get prefix(): readonly string[] {
    const user = isRoot ? [] : ['--user', '--preserve-credentials'];
    return ['nsenter', '--target', String(this.id), ...user, '--net', '--'];
  }

  run(...command: string[]): string {
    const [program = '', ...words] = [...this.prefix, ...command];
    return execFileSync(program, words, { encoding: 'utf8' });
  }

  halt(): void {
    this.process.kill('SIGKILL');
  }

  #isApart(other?: Machine): boolean {
    try {
      const [own, theirs] = [this.id, other?.id ?? 'self'].map((id) => readlinkSync(`/proc/${id}/ns/net`));
      return own !== theirs && own !== readlinkSync('/proc/self/ns/net');
    } catch {
      return false;
    }
  }
}

const isRoot = process.getuid?.() === 0;
