/** What others do to the entries of an area while somebody looks. */
import type * as Y from 'yjs';
import { type Entries, entryOf } from './entries';
import { CARD, ROOT } from './keys';
import { type Events, touchedIds } from './observe';

/** Pause between two announcements, in milliseconds. */
const PAUSE = 5_000;

/** How many entries others added, changed and deleted; a check-in says something for itself. */
export interface Tally {
  readonly added: number;
  readonly changed: number;
  readonly deleted: number;
  readonly checkIns: number;
}

/** What is told: a sentence at most every five seconds, and at once what is gone. */
interface Ears {
  readonly tell: (tally: Tally) => void;
  readonly gone: (root: string, id: string) => void;
}

type Fate = 'added' | 'changed' | 'deleted';

export class EntriesRemote {
  readonly #standing = new Set<string>();
  readonly #fates = new Map<string, Fate>();
  readonly #stop: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    doc: Y.Doc,
    roots: readonly string[],
    private readonly ears: Ears,
  ) {
    for (const root of roots) {
      const entries: Entries = doc.getMap(root);
      for (const id of entries.keys()) if (stands(entries, id)) this.#standing.add(`${root}/${id}`);
      const follow = (events: Events, { local }: Y.Transaction): void => {
        for (const id of touchedIds(events)) this.#follow(root, id, stands(entries, id), local);
      };
      entries.observeDeep(follow);
      this.#stop.push(() => entries.unobserveDeep(follow));
    }
  }

  close(): void {
    for (const stop of this.#stop) stop();
    clearTimeout(this.#timer);
  }

  #follow(root: string, id: string, is: boolean, local: boolean): void {
    const key = `${root}/${id}`;
    const was = this.#standing.has(key);
    if (is) this.#standing.add(key);
    else this.#standing.delete(key);
    if (local || (!was && !is)) return;
    this.#count(key, was, is);
    if (was && !is) this.ears.gone(root, id);
    this.#timer ??= setTimeout(() => this.#flush(), PAUSE);
  }

  #count(key: string, was: boolean, is: boolean): void {
    const before = this.#fates.get(key);
    // What came and went again is nothing, and what came is new, whatever was done with it since.
    if (was && !is && before === 'added') this.#fates.delete(key);
    else if (!was && is) this.#fates.set(key, before === 'deleted' ? 'changed' : 'added');
    else if (!is) this.#fates.set(key, 'deleted');
    else if (before === undefined) this.#fates.set(key, 'changed');
  }

  #flush(): void {
    this.#timer = undefined;
    const tally = { added: 0, changed: 0, deleted: 0, checkIns: 0 };
    for (const [key, fate] of this.#fates)
      tally[fate === 'added' && key.startsWith(`${ROOT.checkIns}/`) ? 'checkIns' : fate] += 1;
    this.#fates.clear();
    if (tally.added + tally.changed + tally.deleted + tally.checkIns > 0) this.ears.tell(tally);
  }
}

function stands(entries: Entries, id: string): boolean {
  const entry = entryOf(entries, id);
  return entry !== undefined && typeof entry.get(CARD.deletedAt) !== 'number';
}
