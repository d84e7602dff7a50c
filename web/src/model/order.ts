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

/** Keys for several entries that go to one place, in order. */
export interface Placements {
  readonly orders: readonly string[];
  readonly rekeyed: readonly Ordered[];
}

/**
 * A key for an entry at `index` among `siblings` (sorted, without the entry itself).
 *
 * Two people can put a card into the same gap at the same time; then both have the same key and nothing fits between
 * them. The later ones of such a run are given new keys. Keys of unknown making are replaced with the whole list.
 */
export function placeAt(siblings: readonly Ordered[], index: number): Placement {
  const { orders, rekeyed } = placeManyAt(siblings, index, 1);
  return { order: orders[0] ?? generateKeyBetween(null, null), rekeyed };
}

/** A key after all `siblings`. */
export function placeLast(siblings: readonly Ordered[]): Placement {
  return placeAt(siblings, siblings.length);
}

/** Keys for `count` entries at `index`; as `placeAt`. */
export function placeManyAt(siblings: readonly Ordered[], index: number, count: number): Placements {
  const at = Math.max(0, Math.min(index, siblings.length));
  const before = at > 0 ? (siblings[at - 1]?.order ?? null) : null;
  let next = at;
  while (next < siblings.length && before !== null && (siblings[next]?.order ?? '') <= before) next += 1;
  const after = siblings[next]?.order ?? null;
  const pushed = siblings.slice(at, next);
  try {
    const keys = generateNKeysBetween(before, after, pushed.length + count);
    return { orders: keys.slice(0, count), rekeyed: rekeyed(pushed, keys.slice(count)) };
  } catch {
    const keys = generateNKeysBetween(null, null, siblings.length + count);
    const orders = keys.splice(at, count);
    return { orders, rekeyed: rekeyed(siblings, keys) };
  }
}

function rekeyed(entries: readonly Ordered[], keys: readonly string[]): readonly Ordered[] {
  return entries
    .map(({ id, order }, index) => ({ id, order: keys[index] ?? order }))
    .filter((entry, index) => entry.order !== entries[index]?.order);
}
