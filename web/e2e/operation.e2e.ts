import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { boardOf, createWorkshop, joinByLink } from './harness/api';
import { fromGuide, replaced } from './harness/guide';
import { Line } from './harness/line';
import { BINARY, Server } from './harness/server';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SocketClass = class extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols ?? []);
  }
} as unknown as typeof globalThis.WebSocket;

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wirkraum-operation-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A script of the guide, as a file to call. */
function script(words: string): string {
  const file = path.join(directory, words.split(' ')[0] ?? '');
  writeFileSync(file, fromGuide('sh', words));
  chmodSync(file, 0o755);
  return file;
}

describe('a backup as the guide makes it', () => {
  it('of a server that is being written to holds everything acknowledged before, and is restored whole', async () => {
    const [backup, restore] = [script('wirkraum-backup TARGET'), script('wirkraum-restore SOURCE')];
    const server = await Server.start();
    onTestFinished(() => server.stop());
    const { id, links } = await createWorkshop(server, { title: 'Frühe Hilfen', template: 'wirkungsdialog' });
    const { id: other } = await createWorkshop(server, { title: 'Niemand ist darin' });
    const anna = await joinByLink(server, links.participant, 'Anna Berg', 'society');
    const line = Line.hocuspocus(server.url.replace('http', 'ws'), `${id}/model`, anna.token, SocketClass);
    await expect.poll(() => line.isSynced).toBe(true);
    const acknowledged: string[] = [];
    const writing = { on: true };
    const writes = (async () => {
      for (let number = 1; writing.on; number += 1) {
        const title = `Karte ${number}`;
        line.addCard(title);
        for (let at = 0; at < 3_000 && !line.isSaved; at += 1) await new Promise((later) => setTimeout(later, 1));
        if (!line.isSaved) throw new Error(`${title} was not acknowledged.`);
        acknowledged.push(title);
      }
    })();

    await expect.poll(() => acknowledged.length).toBeGreaterThan(20);
    for (let round = 1; round <= 5; round += 1) {
      const [before, target] = [[...acknowledged], path.join(directory, `backup-${round}`)];
      await run(backup, target, server.data);
      expect(acknowledged.length, 'written during the backup').toBeGreaterThan(before.length);
      expect(readdirSync(path.join(target, 'workshops')).sort()).toEqual(
        [`${id}.wirkraum`, `${other}.wirkraum`].sort(),
      );
      const data = path.join(directory, `restored-${round}`);
      await run(restore, target, data);
      const restored = await Server.start({ data });
      onTestFinished(() => restored.stop());
      expect(restored.organiserKey).toBe(server.organiserKey);
      const titles = (await boardOf(restored, id, anna.token)).cards.map((card) => card.title);
      expect(titles).toEqual(expect.arrayContaining(before));
      const ben = await joinByLink(restored, links.participant, 'Ben Cordes', 'politics');
      expect((await boardOf(restored, id, ben.token)).cards).toHaveLength(titles.length);
      await restored.stop();
    }
    writing.on = false;
    await writes;
    line.leave();
  });

  it('replaces what lies there when it is restored, down to its rests', async () => {
    const [backup, restore] = [script('wirkraum-backup TARGET'), script('wirkraum-restore SOURCE')];
    const server = await Server.start();
    onTestFinished(() => server.stop());
    const { id, links } = await createWorkshop(server, { title: 'Frühe Hilfen' });
    const anna = await joinByLink(server, links.participant, 'Anna Berg', 'society');
    const target = path.join(directory, 'backup');
    await run(backup, target, server.data);
    const line = Line.hocuspocus(server.url.replace('http', 'ws'), `${id}/model`, anna.token, SocketClass);
    await expect.poll(() => line.isSynced).toBe(true);
    line.addCard('Nach der Sicherung');
    await expect.poll(() => line.isSaved).toBe(true);
    line.leave();
    await server.kill();
    expect(existsSync(path.join(server.data, 'workshops', `${id}.wirkraum-wal`))).toBe(true);
    await run(restore, target, server.data);
    await server.restart();
    expect((await boardOf(server, id, anna.token)).cards).toEqual([]);
  });
});

describe('the systemd unit of the guide', () => {
  const unit = () => {
    const file = path.join(directory, 'wirkraum.service');
    writeFileSync(file, replaced(fromGuide('ini'), { '/usr/local/bin/wirkraum': BINARY }));
    return file;
  };
  const analyze = (...words: string[]) => spawnSync('systemd-analyze', words, { encoding: 'utf8' });

  it('is understood whole and leaves the service few rights', () => {
    if (analyze('--version').error) throw new Error('systemd-analyze is missing; it comes with systemd.');
    const { status, stderr } = analyze('verify', unit());
    expect([status, stderr]).toEqual([0, '']);
    const { stdout } = analyze('security', '--offline=true', '--threshold=15', unit());
    expect(stdout).toMatch(/Overall exposure level for wirkraum.service: (0|1)\.\d OK/);
  });

  it('starts the server with words it knows', () => {
    const [, words = ''] = /^ExecStart=\S+ (.*)$/m.exec(fromGuide('ini')) ?? [];
    const flags = replaced(words, {
      '/var/lib/wirkraum': path.join(directory, 'data'),
      '127.0.0.1:8040': '127.0.0.1:0',
    });
    expect(execFileSync(BINARY, [...flags.split(' '), '--help'], { encoding: 'utf8' })).toContain('--public-url');
  });
});

describe('the container file', () => {
  const lines = readFileSync(path.join(ROOT, 'Containerfile'), 'utf8').replaceAll('\\\n', '').split('\n');
  const instructions = (name: string) =>
    lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

  it('takes what the build reads, with the compiler the project names', () => {
    const ignored = readFileSync(path.join(ROOT, '.dockerignore'), 'utf8').split('\n');
    const sources = instructions('COPY')
      .filter((words) => !words.startsWith('--from'))
      .flatMap((words) => words.split(' ').slice(0, -1));
    for (const source of sources) {
      expect(existsSync(path.join(ROOT, source)), source).toBe(true);
      expect(ignored).not.toContain(source);
    }
    const [, version] = /channel = "([\d.]+)"/.exec(readFileSync(path.join(ROOT, 'rust-toolchain.toml'), 'utf8')) ?? [];
    expect(instructions('FROM').join('\n')).toContain(`/rust:${version}-`);
  });

  it('sets what the server understands and runs it without root', () => {
    const [set = ''] = instructions('ENV');
    const environment = Object.fromEntries(set.split(' ').map((pair) => pair.split('=') as [string, string]));
    const help = execFileSync(BINARY, ['--help'], { encoding: 'utf8', env: { ...process.env, ...environment } });
    for (const [name, value] of Object.entries(environment)) expect(help).toContain(`[env: ${name}=${value}]`);
    expect(instructions('USER')).toEqual(['wirkraum']);
    expect(instructions('EXPOSE')).toEqual([environment['WIRKRAUM_LISTEN']?.split(':')[1]]);
    expect(instructions('VOLUME')).toEqual([environment['WIRKRAUM_DATA']]);
  });
});

describe('the documents', () => {
  const files = ['README.md', ...readdirSync(path.join(ROOT, 'docs')).map((name) => path.join('docs', name))].filter(
    (name) => name.endsWith('.md'),
  );
  const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
  /** Where a heading can be jumped to. */
  const anchors = (text: string) =>
    [...text.matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
      words
        .toLowerCase()
        .replaceAll(/[^\p{L}\d\s-]/gu, '')
        .replaceAll(' ', '-'),
    );

  it('lead only to what is there, and every picture is shown', () => {
    const targets = files.flatMap((file) =>
      [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => ({ file, target })),
    );
    const inside = targets.filter(({ target }) => !/^https?:/.test(target));
    const lost = inside.filter(({ file, target }) => {
      const [place = '', anchor] = target.split('#');
      const found = place === '' ? file : path.join(path.dirname(file), place);
      return (
        !existsSync(path.join(ROOT, found)) ||
        (anchor !== undefined && found.endsWith('.md') && !anchors(read(found)).includes(anchor))
      );
    });
    expect(lost).toEqual([]);
    const shown = inside.map(({ target }) => path.basename(target));
    expect(readdirSync(path.join(ROOT, 'docs/pictures')).filter((name) => !shown.includes(name))).toEqual([]);
  });

  it('call things by the words on the screen', () => {
    const texts = ['web/src/texts/de', 'src/doc/template'].flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => path.extname(name) !== '')
        .map((name) => read(path.join(folder, name))),
    );
    const called = [...read('docs/first-workshop.md').matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/g)]
      .flatMap(([, words = '']) => words.split(' → '))
      .map((words) => words.replaceAll(/\s+/g, ' '));
    expect(called.length).toBeGreaterThan(10);
    expect(called.filter((words) => !texts.some((text) => text.includes(words)))).toEqual([]);
  });
});

const run = async (file: string, target: string, data: string) =>
  promisify(execFile)(file, [target], { env: { ...process.env, WIRKRAUM_DATA: data } });
