/** What was collected, as it is laid out for a room to see. */
import type { Cluster, Contribution } from './contract';

/** So many columns can be read from the back of a room. */
const COLUMNS = 4;
/** Where there are no groups yet, cards stand in columns of at least this many. */
const FEW = 4;

/** A column of the wall; without a title: what is in no group, or goes on from the column before. */
export interface WallColumn {
  readonly key: string;
  readonly title?: string;
  readonly goesOn?: true;
  readonly cards: readonly Contribution[];
}

/**
 * The groups that hold most, in their own order. Where there is room, what is in no group stands behind them, over the
 * columns that are left if it is all there is.
 */
export function wallColumns(
  heaps: readonly { readonly cluster?: Cluster; readonly cards: readonly Contribution[] }[],
): WallColumn[] {
  const filled = heaps.filter(({ cards }) => cards.some(({ text }) => text.trim() !== ''));
  const groups = filled.filter(({ cluster }) => cluster);
  const loose = filled.find(({ cluster }) => !cluster)?.cards ?? [];
  const largest = new Set(groups.toSorted((a, b) => b.cards.length - a.cards.length).slice(0, COLUMNS));
  const columns = groups.flatMap(({ cluster, cards }, at) =>
    cluster && largest.has(groups[at] ?? { cards: [] }) ? [{ key: cluster.id, title: cluster.title, cards }] : [],
  );
  if (loose.length === 0 || columns.length === COLUMNS) return columns;
  if (columns.length === 0) return spread(loose);
  return [...columns, { key: '', cards: loose }];
}

function spread(cards: readonly Contribution[]): WallColumn[] {
  const count = Math.min(COLUMNS - 1, Math.ceil(cards.length / FEW));
  const each = Math.ceil(cards.length / count);
  return Array.from({ length: Math.ceil(cards.length / each) }, (_, at) => ({
    key: String(at),
    cards: cards.slice(at * each, (at + 1) * each),
    ...(at > 0 && { goesOn: true }),
  }));
}
