// Plain Yjs reads what the server stored, in its order and in the opposite order.
// Call: node replay.mjs FILE, a JSON array of updates as hex. Prints the content.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { content, isWhole, sorted } from './harness.mjs';
import { Y } from './packages.mjs';

const updates = JSON.parse(readFileSync(process.argv[2], 'utf8')).map((hex) => Buffer.from(hex, 'hex'));
const doc = new Y.Doc();
for (const update of updates) {
  Y.applyUpdate(doc, update);
  assert.ok(isWhole(doc), 'every update stands on what came before it');
}
const backwards = new Y.Doc();
for (const update of [...updates].reverse()) Y.applyUpdate(backwards, update);
assert.deepEqual(sorted(content(backwards)), sorted(content(doc)));
assert.deepEqual(sorted(content(doc)), sorted(fromMerged(updates)));
console.log(JSON.stringify(sorted(content(doc))));
process.exit(0);

function fromMerged(updates) {
  const merged = new Y.Doc();
  Y.applyUpdate(merged, Y.mergeUpdates(updates));
  return content(merged);
}
