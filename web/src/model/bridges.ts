import { groupLinks } from './chain';
import type { Lane, Link } from './contract';
import type { ImpactModel } from './impact';

/** A way between two cards that leads through a lane which is not shown. */
export interface Bridge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The links it stands for, in their order. */
  readonly over: readonly Link[];
}

/**
 * The ways through `lane` between cards of other lanes, one per pair of cards, where no link of their own joins the two:
 * with the lane folded away, what leads through it would otherwise look as if it led nowhere.
 */
export function bridgesOver(model: ImpactModel, lane: Lane): Bridge[] {
  const folded = new Set(model.lanes[lane].map(({ id }) => id));
  if (folded.size === 0) return [];
  const outgoing = groupLinks(model.links, 'from');
  const joined = new Set(model.links.map(({ from, to }) => `${from} ${to}`));
  const bridges: Bridge[] = [];
  for (const first of model.links) {
    if (folded.has(first.from) || !folded.has(first.to)) continue;
    const ways: Link[][] = [[first]];
    const seen = new Set([first.to]);
    for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
      for (const link of outgoing.get(way.at(-1)?.to ?? '') ?? []) {
        const over = [...way, link];
        if (folded.has(link.to)) {
          if (!seen.has(link.to)) ways.push(over);
          seen.add(link.to);
        } else if (link.to !== first.from && !joined.has(`${first.from} ${link.to}`)) {
          joined.add(`${first.from} ${link.to}`);
          bridges.push({ id: over.map(({ id }) => id).join('+'), from: first.from, to: link.to, over });
        }
      }
    }
  }
  return bridges;
}
