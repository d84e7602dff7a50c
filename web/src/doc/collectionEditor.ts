import type * as Y from 'yjs';
import { now as serverTime } from '../model/clock';
import type { Cluster, Contribution } from '../model/contract';
import { newId } from '../model/ids';
import { compareOrder } from '../model/impact';
import { placeLast, placeManyAt } from '../model/order';
import { CollectionDocument } from './collectionDocument';
import { Commands } from './commands';
import { entryOf } from './entries';
import { EntryEditor } from './entryEditor';
import { History } from './history';
import { CLUSTER, CONTRIBUTION } from './keys';

const EDITORS = new WeakMap<Y.Doc, CollectionEditor>();

/**
 * Everything that can be done to what was contributed. Each command is one step of undo.
 *
 * Nothing is ever removed from the document: deleting sets `deletedAt`, and that can be taken back by anybody.
 */
export class CollectionEditor {
  readonly history: History;
  readonly contributions: EntryEditor<Contribution>;
  readonly clusters: EntryEditor<Cluster>;
  readonly #commands: Commands;

  constructor(
    readonly view: CollectionDocument,
    now: () => number = serverTime,
  ) {
    this.history = new History(view.roots);
    this.#commands = new Commands(view.doc, this.history, now);
    this.contributions = new EntryEditor(view.contributions, this.#commands, [CONTRIBUTION.text]);
    this.clusters = new EntryEditor(view.clusters, this.#commands, [CLUSTER.title]);
  }

  /** The editor of a document: always the same one, so that its history outlives a visit to another area. */
  static of(doc: Y.Doc): CollectionEditor {
    const known = EDITORS.get(doc);
    if (known) return known;
    const editor = new CollectionEditor(new CollectionDocument(doc));
    EDITORS.set(doc, editor);
    return editor;
  }

  /** Puts cards behind the others of a group, or out of all groups. */
  group(ids: readonly string[], cluster: string | undefined): void {
    const moved = ids.filter((id) => this.view.contributions.all.get(id)?.cluster !== cluster);
    if (moved.length > 0) this.#commands.step(moved[0] ?? '', () => this.#put(moved, cluster));
  }

  /** Makes a group of cards and returns its id; undoing it brings the cards back to where they were. */
  makeGroup(ids: readonly string[], title = ''): string {
    const id = newId();
    const clusters = [...this.view.clusters.all.values()].sort(compareOrder);
    const { order } = placeLast(clusters);
    let light = (): void => undefined;
    this.#commands.doc.transact(() => {
      light = this.clusters.prepare(id, { [CLUSTER.order]: order, [CLUSTER.title]: title });
    }, this.history.untracked);
    this.#commands.step(ids[0] ?? id, () => {
      light();
      this.#put(ids, id);
    });
    return id;
  }

  /** Puts all cards of a group into another one; the first is gone then. */
  merge(from: string, into: string): void {
    if (from === into) return;
    const ids = [...this.view.contributions.all.values()].filter(({ cluster }) => cluster === from).sort(compareOrder);
    this.#commands.step(into, () => {
      this.#put(
        ids.map(({ id }) => id),
        into,
      );
      entryOf(this.view.clusters.entries, from)?.set(CLUSTER.deletedAt, this.#commands.now());
    });
  }

  /** Deletes cards. */
  remove(ids: readonly string[]): void {
    const entries = ids.flatMap((id) => entryOf(this.view.contributions.entries, id) ?? []);
    if (entries.length === 0) return;
    this.#commands.step(ids[0] ?? '', () => {
      for (const entry of entries) entry.set(CONTRIBUTION.deletedAt, this.#commands.now());
    });
  }

  /** Brings deleted cards back. */
  restore(ids: readonly string[]): void {
    const entries = ids.flatMap((id) => entryOf(this.view.contributions.entries, id) ?? []);
    if (entries.length === 0) return;
    this.#commands.step(ids[0] ?? '', () => {
      for (const entry of entries) entry.delete(CONTRIBUTION.deletedAt);
    });
  }

  /** Takes back a card that was left empty: no step of the history, and undo does not bring it again. */
  discard(id: string): void {
    this.#commands.discard(this.view.contributions.entries, id);
  }

  /** Notes where cards went on to: what, a colon, and an id. */
  noteSent(sent: ReadonlyMap<string, string>): void {
    const [first] = sent.keys();
    if (first === undefined) return;
    this.#commands.step(first, () => {
      for (const [id, place] of sent) {
        const before = this.view.contributions.all.get(id)?.sent ?? [];
        entryOf(this.view.contributions.entries, id)?.set(CONTRIBUTION.sent, [...before, place]);
      }
    });
  }

  #put(ids: readonly string[], cluster: string | undefined): void {
    const { all, entries } = this.view.contributions;
    const others = [...all.values()].filter(({ id }) => !ids.includes(id)).sort(compareOrder);
    const { orders, rekeyed } = placeManyAt(others, others.length, ids.length);
    ids.forEach((id, at) => {
      const entry = entryOf(entries, id);
      if (cluster === undefined) entry?.delete(CONTRIBUTION.cluster);
      else entry?.set(CONTRIBUTION.cluster, cluster);
      entry?.set(CONTRIBUTION.order, orders[at] ?? '');
    });
    for (const { id, order } of rekeyed) entryOf(entries, id)?.set(CONTRIBUTION.order, order);
  }
}
