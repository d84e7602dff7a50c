// Real Yjs as a judge of updates: reads documents from the pipe and says what became of them.
// Asked: the name of the schema, NUL, then updates with their lengths in front. Answered: JSON.
import { Y } from '../packages.mjs';
import { canonical } from './canonical.mjs';
import { read, write } from './pipe.mjs';
import { SCHEMAS } from './schemas.mjs';

for (let asked = read(); asked; asked = read()) write(JSON.stringify(judge(asked)));
process.exit(0);

function judge(asked) {
  const end = asked.indexOf(0);
  const schema = SCHEMAS[asked.subarray(0, end).toString()];
  try {
    const doc = replica(schema, updates(asked.subarray(end + 1)));
    const again = replica(schema, [Y.encodeStateAsUpdate(doc)]);
    return { ...seen(schema, doc), again: seen(schema, again) };
  } catch (error) {
    return { error: String(error.stack) };
  }
}

function* updates(bytes) {
  for (let at = 0; at < bytes.length;) {
    const length = bytes.readUInt32LE(at);
    yield bytes.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
}

function replica(schema, all) {
  const doc = new Y.Doc();
  schema.content(doc);
  for (const update of all) Y.applyUpdate(doc, update);
  return doc;
}

function seen(schema, doc) {
  return {
    whole: doc.store.pendingStructs === null && doc.store.pendingDs === null,
    vector: [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b),
    content: JSON.parse(canonical(schema.content(doc))),
  };
}
