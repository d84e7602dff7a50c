/** Takes from this device what nobody came back for. */
import { now } from '../model/clock';
import { answerOf, dropDatabase, META, openDatabase } from './database';
import { PREFIX } from './local-store';

/** How long a workshop is kept after it was opened last, in ms. */
const KEPT = 60 * 24 * 60 * 60 * 1000;

/** Deletes the databases of workshops that were not opened for long. As well as it can: some browsers list none. */
export async function dropOldDatabases(): Promise<void> {
  try {
    for (const { name } of await indexedDB.databases()) {
      if (name?.startsWith(PREFIX) && (await isOld(name))) await dropDatabase(name);
    }
  } catch {
    // What stays is found the next time.
  }
}

async function isOld(name: string): Promise<boolean> {
  const database = await openDatabase(name);
  try {
    const opened: unknown = await answerOf(database.transaction(META).objectStore(META).get('opened'));
    return typeof opened === 'number' && now() - opened > KEPT;
  } finally {
    database.close();
  }
}
