import type * as Y from 'yjs';
import type { Cluster, Contribution } from '../model/contract';
import { compareOrder } from '../model/impact';
import { Collection } from './collection';
import { readCluster, readContribution } from './collectionEntries';
import type { Entries } from './entries';
import { ROOT } from './keys';

/** What belongs together; without a cluster: what is in no group. */
export interface Heap {
  readonly cluster?: Cluster;
  readonly cards: readonly Contribution[];
}

/** Typed, reactive view of the document of the area `collection`. It lives as long as the document. */
export class CollectionDocument {
  readonly contributions: Collection<Contribution>;
  readonly clusters: Collection<Cluster>;

  constructor(readonly doc: Y.Doc) {
    this.contributions = new Collection(doc, ROOT.contributions, readContribution);
    this.clusters = new Collection(doc, ROOT.clusters, readCluster);
  }

  /** All roots, for undo. */
  get roots(): Entries[] {
    return [this.contributions.entries, this.clusters.entries];
  }

  /** What stands: first what is in no group, or in one that is gone, then the groups in their order; reactive. */
  get heaps(): readonly Heap[] {
    const clusters = [...this.clusters.all.values()].filter(({ deletedAt }) => deletedAt === undefined);
    const groups = new Map<string | undefined, Contribution[]>([[undefined, []]]);
    for (const { id } of clusters.sort(compareOrder)) groups.set(id, []);
    const standing = [...this.contributions.all.values()].filter(({ deletedAt }) => deletedAt === undefined);
    for (const card of standing.sort(compareOrder)) (groups.get(card.cluster) ?? groups.get(undefined))?.push(card);
    return [
      { cards: groups.get(undefined) ?? [] },
      ...clusters.map((cluster) => ({ cluster, cards: groups.get(cluster.id) ?? [] })),
    ];
  }
}
