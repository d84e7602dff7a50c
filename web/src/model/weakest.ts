/** The assumption on a way that would hurt most if it were wrong, and that is known least. */
import type { Link } from './contract';
import { riskOf } from './register';

/**
 * The riskiest of these links that somebody judged; of equals the first. One that was found to hold is no risk any more.
 * Nothing while nobody judged any.
 */
export function weakestOf(links: Iterable<Link>): Link | undefined {
  let weakest: Link | undefined;
  for (const link of links) if (isJudged(link) && (!weakest || riskOf(link) > riskOf(weakest))) weakest = link;
  return weakest;
}

function isJudged({ harm, evidence, checkState }: Link): boolean {
  return checkState !== 'holds' && (harm !== undefined || evidence !== undefined || checkState === 'fails');
}
