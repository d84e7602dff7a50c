import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** An entry among its siblings. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Where a new or moved entry goes, and which of its siblings need another key for that. */
export interface Placement {
  readonly order: string;
  readonly rekeyed: readonly Ordered[];
}

/**
 * A key for an entry at `index` among `siblings` (sorted, without the entry itself).
 *
 * Two people can put a card into the same gap at the same time; then both have the same key and nothing fits between
 * them. The later ones of such a run are given new keys. Keys of unknown making are replaced with the whole list.
 */
export function placeAt(siblings: readonly Ordered[], index: number): Placement {
  const at = Math.max(0, Math.min(index, siblings.length));
  const before = at > 0 ? (siblings[at - 1]?.order ?? null) : null;
  let next = at;
  while (next < siblings.length && before !== null && (siblings[next]?.order ?? '') <= before) next += 1;
  const after = siblings[next]?.order ?? null;
  const pushed = siblings.slice(at, next);
  try {
    const [order, ...rest] = generateNKeysBetween(before, after, pushed.length + 1);
    return placement(order, pushed, rest);
  } catch {
    const keys = generateNKeysBetween(null, null, siblings.length + 1);
    const [order] = keys.splice(at, 1);
    return placement(order, siblings, keys);
  }
}

/** A key after all `siblings`. */
export function placeLast(siblings: readonly Ordered[]): Placement {
  return placeAt(siblings, siblings.length);
}

function placement(order: string | undefined, pushed: readonly Ordered[], keys: readonly string[]): Placement {
  const rekeyed = pushed.map((entry, index) => ({ id: entry.id, order: keys[index] ?? entry.order }));
  return {
    order: order ?? generateKeyBetween(null, null),
    rekeyed: rekeyed.filter((entry, index) => entry.order !== pushed[index]?.order),
  };
}
