// Puts a table between the markers of a file: readme.mjs FILE TABLE
import { readFileSync, writeFileSync } from 'node:fs';

const [file, table] = process.argv.slice(2);
const [begin, end] = ['<!-- bench:begin -->', '<!-- bench:end -->'];
const text = readFileSync(file, 'utf8');
const [from, to] = [text.indexOf(begin), text.indexOf(end)];
if (from < 0 || to < from) {
  console.error(`${file} lacks the markers ${begin} and ${end}`);
  process.exit(1);
}
writeFileSync(file, `${text.slice(0, from + begin.length)}\n${readFileSync(table, 'utf8').trim()}\n${text.slice(to)}`);
