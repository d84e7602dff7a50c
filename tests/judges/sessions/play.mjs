// Honest sessions of real Yjs clients. Call: node play.mjs SCHEMA FIRST COUNT. Each session has the seed FIRST, FIRST + 1, …
// and can be played alone by it. The room is at the other end of the pipe; the totals are the last thing told to it.
import { ask } from './pipe.mjs';
import { Session } from './session.mjs';

const DONE = 5;

const [schema, first, count] = process.argv.slice(2);
const totals = {};
for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
  try {
    for (const [name, value] of Object.entries(new Session(schema, seed).run())) {
      totals[name] = (totals[name] ?? 0) + value;
    }
  } catch (error) {
    console.error(`SCHEMA=${schema} SEED=${seed}: ${error.stack}`);
    process.exit(1);
  }
}
ask(DONE, JSON.stringify(totals));
process.exit(0);
