/** The browser's database, with promises, and with an answer also where it never gives one. */

/** How long the database may take to open, in ms. Some private windows never answer at all. */
const PATIENCE = 2_500;

/** Content of shared documents that the server is known to have. */
export const KNOWN = 'known';
/** Changes made here that the server is not known to have. */
export const UNSENT = 'unsent';
/** What the server refused, as people read it. */
export const TRAY = 'tray';
/** When the workshop was opened last. */
export const META = 'meta';
export const STORES = [KNOWN, UNSENT, TRAY, META] as const;

/** Opens the database, or makes it; rejects when the browser has none, refuses, or does not answer in time. */
export function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // Merely naming it throws where storage is forbidden.
    const request = indexedDB.open(name, 1);
    let waiting = true;
    const giveUp = (error: Error) => {
      waiting = false;
      reject(error);
    };
    setTimeout(() => giveUp(new Error('no answer')), PATIENCE);
    request.onupgradeneeded = () => {
      const { result } = request;
      result.createObjectStore(KNOWN);
      result.createObjectStore(UNSENT);
      result.createObjectStore(TRAY, { keyPath: 'id' });
      result.createObjectStore(META);
    };
    request.onerror = () => giveUp(request.error ?? new Error('not opened'));
    request.onsuccess = () => {
      if (waiting) resolve(request.result);
      else request.result.close();
      waiting = false;
    };
  });
}

/** What a request gives. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('request failed'));
  });
}

/** Resolves once everything in the transaction is kept. */
export function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}

/** Deletes a database as soon as nobody has it open; never rejects, and does not wait for other tabs. */
export function dropDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
    } catch {
      resolve();
    }
  });
}
