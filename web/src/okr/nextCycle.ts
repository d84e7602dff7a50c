/** The cycles that may follow one, to be made when something is carried over into them. */
import type { Cycle } from '../model/contract';
import { carriedId } from './carryOver';
import { overlap, partAfter, partOn, shareTeam, spanOf, spanOfPart } from './cycles';

export interface NextCycle {
  /** The same for everybody who makes it, so that two who do so at once make one. */
  readonly id: string;
  readonly kind: 'quarter' | 'tertial';
  readonly start: string;
  readonly end: string;
  readonly team?: string;
}

/**
 * The quarter or tertial after `cycle`, whichever it is itself; after one of another length both, from the first that
 * begins behind it. None that has a day in common with another cycle of the same teams.
 */
export function nextCycles(cycle: Cycle, cycles: readonly Cycle[], today: string): NextCycle[] {
  const last = spanOf(cycle)?.end ?? today;
  const kinds = cycle.kind === 'quarter' || cycle.kind === 'tertial' ? [cycle.kind] : (['quarter', 'tertial'] as const);
  return kinds.flatMap((kind) => {
    const { year, part } = partAfter(kind, partOn(kind, last));
    const span = spanOfPart(kind, year, part);
    if (!span || isTaken(cycle, span, cycles)) return [];
    const { team } = cycle;
    const id = carriedId([kind, span.start, span.end, team ?? ''].join(' '), 'cycle');
    return [{ id, kind, ...span, ...(team !== undefined && { team }) }];
  });
}

function isTaken({ team }: Cycle, span: { start: string; end: string }, cycles: readonly Cycle[]): boolean {
  return cycles.some((one) => {
    const other = one.deletedAt === undefined && spanOf(one);
    return other && shareTeam(one, team === undefined ? {} : { team }) && overlap(span, other);
  });
}
