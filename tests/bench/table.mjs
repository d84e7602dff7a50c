// Reads the reports of all rounds and prints the table: table.mjs REPORTS COMMAND PROGRAM ROOT [--quick]
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [directory, command, program, root, mode] = process.argv.slice(2);
const SERVERS = ['wirkraum', 'relay', 'hocuspocus', 'y-websocket'];

/** scenario → server → reports of the rounds */
const reports = {};
for (const file of readdirSync(directory).filter((name) => name.endsWith('.json')).sort()) {
  const [scenario, server] = file.split('.');
  ((reports[scenario] ??= {})[server] ??= []).push(JSON.parse(readFileSync(join(directory, file), 'utf8')));
}

const values = (scenario, server, name) =>
  (reports[scenario]?.[server] ?? [])
    .map((report) => report.measures.find((measure) => measure.name === name)?.value)
    .filter((value) => typeof value === 'number');
const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return undefined;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

/** The median of the rounds. Its `ratio` to the relay is the median of the rounds' own ratios: machines change their pace. */
const taken = (scenario, name) =>
  Object.assign((server) => median(values(scenario, server, name)), {
    ratio: (server) => {
      const relay = values(scenario, 'relay', name);
      return median(values(scenario, server, name).map((value, round) => value / relay[round]).filter(Number.isFinite));
    },
  });
const worst = (scenario, names) => (server) => {
  const found = names.map((name) => taken(scenario, name)(server)).filter((value) => value !== undefined);
  return found.length ? Math.max(...found) : undefined;
};
const digits = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2));
const thousands = (value) => Math.round(value).toLocaleString('en-US');

const fsync = median(Object.values(reports).flatMap((servers) => Object.values(servers).flat())
  .map((report) => report.measures.find((measure) => measure.name === 'fsync')?.value)
  .filter((value) => typeof value === 'number')) ?? 0;

/** what, figure per server, how it is written, largest value that meets the target (smallest with `least`, largest ratio with `times`), target in words */
const ROWS = [
  { what: 'server CPU per delivery, 200 clients, 20 writers (µs)', get: taken('fan-out', 'cpu-per-delivery'), times: 1.2, target: '≤ 1.2 × relay' },
  { what: 'its p99 (ms)', get: taken('fan-out', 'latency-p99'), most: 2.5 + fsync, target: `≤ 2.5 + one fsync (${digits(fsync)})` },
  {
    what: 'cost of an update in a document of 1.3 MB against an empty one (ratio)',
    get: (server) => {
      const [large, empty] = [taken('fan-out-large', 'cpu-per-delivery')(server), taken('fan-out', 'cpu-per-delivery')(server)];
      return large && empty ? large / empty : undefined;
    },
    most: 1.15, target: 'the same (≤ 1.15)', alone: true,
  },
  { what: 'awareness, 50 clients at 10 Hz: CPU per delivery (µs)', get: taken('awareness', 'cpu-per-delivery'), most: 1.5, target: '≤ 1.5' },
  { what: 'its p99 (ms)', get: taken('awareness', 'latency-p99'), most: 30, target: '≤ 30' },
  { what: 'first client after restart, 100,000 operations, compacted (ms)', get: taken('cold', 'first-client-compacted'), most: 20, target: '≤ 20', alone: true },
  { what: 'the same with 10,000 updates not compacted (ms)', get: taken('cold', 'first-client-tail'), most: 100, target: '≤ 100', alone: true },
  { what: '100 clients join it at once: slowest (ms)', get: worst('cold', ['joins-slowest-compacted', 'joins-slowest-tail']), most: 250, target: '≤ 250', alone: true },
  { what: 'the same: CPU (s)', get: worst('cold', ['joins-cpu-compacted', 'joins-cpu-tail']), most: 0.2, target: '≤ 0.2', alone: true },
  {
    what: 'lost at kill -9 of what was seen or acknowledged (letters; kills with a loss)', alone: true,
    get: (server) => (values('durability', server, 'lost').length ? sum(values('durability', server, 'lost')) : undefined),
    show: (lost, server) => {
      const kills = (reports.durability?.[server] ?? []).map((report) =>
        Number(report.settings.find((setting) => setting.startsWith('kills='))?.slice(6)));
      return `${thousands(lost)} of ${thousands(sum(values('durability', server, 'seen-by-others')))}; ` +
        `${sum(values('durability', server, 'kills-with-loss'))} of ${sum(kills)}`;
    },
    most: 0, target: '0',
  },
  { what: 'flood, one writer to 10 readers: rate held (updates/s)', get: taken('flood', 'held'), show: thousands, least: 64000, target: '≥ 64,000' },
  { what: 'memory per further room (KiB)', get: taken('rooms', 'memory-per-room'), most: 40, target: '≤ 40' },
  { what: 'memory per further person who joins, not yet connected (KiB)', get: (server) => (server === 'wirkraum' ? taken('rooms', 'memory-per-person')(server) : undefined), target: '–', alone: true },
  { what: 'memory per further connection (KiB)', get: taken('rooms', 'memory-per-connection'), most: 12, target: '≤ 12' },
  { what: '500 clients reconnect at once, 2 MB documents: all in sync (s)', get: (server) => { const ms = worst('storm', ['all-in-sync-returning', 'all-in-sync-reloaded'])(server); return ms === undefined ? ms : ms / 1000; }, most: 15, target: '≤ 15', alone: true },
  { what: 'the same: memory above before (MB)', get: worst('storm', ['memory-above-returning', 'memory-above-reloaded']), most: 300, target: '≤ 300', alone: true },
  { what: 'serving again after kill -9 with 100 workshops of 2 MB (s)', get: (server) => { const ms = taken('serving', 'first-client')(server); return ms === undefined ? ms : ms / 1000; }, most: 2, target: '≤ 2', alone: true },
];

console.log('| measure | Wirkraum | raw relay | Hocuspocus, SQLite | y-websocket 2, LevelDB | target | |');
console.log('|---|---|---|---|---|---|---|');
for (const row of ROWS) {
  const cells = SERVERS.map((server) => {
    const value = row.get(server);
    if (value === undefined) return '–';
    const text = (row.show ?? digits)(value, server);
    const times = row.alone || server === 'relay' ? undefined : row.get.ratio?.(server);
    const ratio = times === undefined ? '' : ` (${digits(times)} ×)`;
    return text + ratio;
  });
  const own = row.times === undefined ? row.get('wirkraum') : row.get.ratio('wirkraum');
  row.most ??= row.times;
  const met = row.least === undefined ? own <= row.most : own >= row.least;
  const verdict = mode === '--quick' || own === undefined || (row.most ?? row.least) === undefined ? '–' : met ? 'met' : 'missed';
  console.log(`| ${row.what} | ${cells.join(' | ')} | ${row.target} | ${verdict} |`);
}

const version = (name) => {
  try {
    return JSON.parse(readFileSync(join(import.meta.dirname, 'node_modules', name, 'package.json'), 'utf8')).version;
  } catch {
    return 'not installed';
  }
};
const said = (file, ...words) => {
  try {
    return execFileSync(file, words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
};
const all = Object.values(reports).flatMap((servers) => Object.values(servers));
const rounds = Math.max(0, ...all.map((list) => list.length));
const busiest = Math.max(0, ...['fan-out', 'awareness'].flatMap((scenario) => SERVERS.flatMap((server) => values(scenario, server, 'driver-cpu'))));
console.log();
console.log(`In brackets the ratio to the raw relay in the same round. Medians of ${rounds} interleaved round${rounds === 1 ? '' : 's'}${mode === '--quick' ? ', small sizes (--quick): the targets do not apply' : ''}; server on one core, driver on another;
persistence on, \`synchronous=FULL\` in Wirkraum. ${new Date().toISOString().slice(0, 10)}, ${all.flat()[0]?.machine ?? 'unknown machine'}; one fsync
${digits(fsync)} ms; driver at most ${digits(busiest)} % of its core in the first five rows. ${said(program, '--version')} (${said('git', 'rev-parse', '--short', 'HEAD')}), @hocuspocus/server ${version('@hocuspocus/server')} with
@hocuspocus/extension-sqlite ${version('@hocuspocus/extension-sqlite')}, y-websocket ${version('y-websocket')} with y-leveldb ${version('y-leveldb')}, yjs ${version('yjs')}, Node ${process.versions.node}.
\`${command.trim()}\``);
