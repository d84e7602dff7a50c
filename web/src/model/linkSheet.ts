/** What a link can tell about itself beside its reason and its grades, one line each. */
import type { Link } from './contract';

export const LINK_SHEET = ['polarity', 'delay', 'share', 'checkState', 'checkedBy', 'checkHow', 'checkUntil'] as const;
export type LinkLine = (typeof LINK_SHEET)[number];

/** Whether somebody said anything for a line. */
export function hasLinkLine(link: Link, line: LinkLine): boolean {
  const said = link[line];
  return typeof said === 'string' ? said.trim() !== '' : said !== undefined;
}

/** Names that were given before, the most frequent first: who checks is written one way. */
export function checkersOf(links: Iterable<Link>): string[] {
  const counts = new Map<string, number>();
  for (const { checkedBy } of links)
    if (checkedBy !== undefined) counts.set(checkedBy, (counts.get(checkedBy) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
}
