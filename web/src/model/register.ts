/** The assumption register: what a model rests on, riskiest first. */
import { isUnchecked } from './checks';
import type { CheckState, Link } from './contract';
import type { Graph } from './graph';

export interface Assumption {
  readonly link: string;
  readonly from: string;
  readonly to: string;
  /** 1 (harmless and well known) to 25: harm times how little is known (6 minus evidence). */
  readonly risk: number;
  /** Whether somebody rated both harm and evidence. */
  readonly rated: boolean;
  readonly harm?: number;
  readonly evidence?: number;
  readonly state: CheckState;
  readonly checkedBy?: string;
  readonly checkHow?: string;
  readonly checkUntil?: string;
  /** Much is at stake, little is known, and nobody looks. */
  readonly unchecked: boolean;
  /** The day by which it should have been checked is over, and it is not settled. */
  readonly overdue: boolean;
}

/**
 * All links of `graph`. Riskiest first; of equal risk those somebody rated, then in reading order. What is settled as
 * holding comes last: it is no risk any more. `today` (YYYY-MM-DD) decides what is overdue; without it nothing is.
 */
export function register(graph: Graph, today?: string): Assumption[] {
  const entries = graph.links.map((link) => assumption(link, today));
  // Sorting is stable, so that reading order stays among equals.
  return entries.sort(
    (a, b) =>
      Number(a.state === 'holds') - Number(b.state === 'holds') || b.risk - a.risk || Number(b.rated) - Number(a.rated),
  );
}

/**
 * harm · (6 − evidence). What nobody rated counts as the worst case: harm 5, evidence 1. What turned out to fail is
 * known to be wrong, whatever evidence there was before: evidence 1.
 */
export function riskOf(link: Link): number {
  const harm = grade(link.harm) ?? 5;
  const evidence = link.checkState === 'fails' ? 1 : (grade(link.evidence) ?? 1);
  return harm * (6 - evidence);
}

function grade(value: number | undefined): number | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return Math.min(Math.max(Math.round(value), 1), 5);
}

function assumption(link: Link, today: string | undefined): Assumption {
  const { harm, evidence, checkedBy, checkHow, checkUntil } = link;
  const state = link.checkState ?? 'open';
  const due = today !== undefined && checkUntil !== undefined && checkUntil < today;
  return {
    link: link.id,
    from: link.from,
    to: link.to,
    risk: riskOf(link),
    rated: harm !== undefined && evidence !== undefined,
    ...(harm !== undefined && { harm }),
    ...(evidence !== undefined && { evidence }),
    state,
    ...(checkedBy !== undefined && { checkedBy }),
    ...(checkHow !== undefined && { checkHow }),
    ...(checkUntil !== undefined && { checkUntil }),
    unchecked: isUnchecked(link),
    overdue: due && (state === 'open' || state === 'running'),
  };
}
