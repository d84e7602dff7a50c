import type { Metrics } from './metrics';
import type { PlannedLink } from './plan';
import type { Crossing } from './rows';
import type { Point, Rect } from './types';

/** Where a link leaves its source and reaches its target, on the edges of the cards. */
export interface Ports {
  start: Point;
  end: Point;
  /** A loop from the lowest card of a lane leaves downwards. */
  down: boolean;
}

/** Least distance of a port to the corner of its card. */
const CORNER = 8;
/** From the left edge of a card to the first loop that leaves it downwards. */
const DOWN_OFF = 10;

/** From the target of a loop to where it comes down, so that its label finds room between. */
const CHANNEL_LEAST = 168;

interface Claim {
  /** Groups from top to bottom: bows up, forwards, loops, bows down. So lines leave without crossing each other. */
  group: number;
  key: number;
  id: string;
  /** Card at the other end. */
  other: string;
  ports: Ports;
  end: 'start' | 'end';
}

export interface PortInput {
  links: readonly PlannedLink[];
  crossings: ReadonlyMap<string, Crossing[]>;
  /** Rank of each loop from the innermost to the outermost. */
  loopRank: ReadonlyMap<string, number>;
  rectOf: (id: string) => Rect;
  isLowest: (link: PlannedLink) => boolean;
}

export function assignPorts(input: PortInput, m: Metrics): Map<string, Ports> {
  const right = new Map<string, Claim[]>();
  const left = new Map<string, Claim[]>();
  const bottom = new Map<string, Claim[]>();
  const all = new Map<string, Ports>();
  for (const link of input.links) {
    const down = link.kind === 'loop' && input.isLowest(link);
    const ports: Ports = { start: { x: 0, y: 0 }, end: { x: 0, y: 0 }, down };
    all.set(link.id, ports);
    const out = claimOut(link, input);
    const into = claimIn(link, input);
    add(down ? bottom : right, link.from.id, { ...out, id: link.id, other: link.to.id, ports, end: 'start' });
    const side = link.kind === 'within' || link.kind === 'loop' ? right : left;
    add(side, link.to.id, { ...into, id: link.id, other: link.from.id, ports, end: 'end' });
  }
  for (const [id, claims] of right) {
    const rect = input.rectOf(id);
    spread(claims, rect, rect.x + rect.width, m);
  }
  for (const [id, claims] of left) {
    const rect = input.rectOf(id);
    spread(claims, rect, rect.x, m);
  }
  for (const [id, claims] of bottom) {
    spreadDown(claims, input, input.rectOf(id), m);
  }
  return all;
}

function claimOut(link: PlannedLink, input: PortInput): Pick<Claim, 'group' | 'key'> {
  if (link.kind === 'forward' || link.kind === 'skip') {
    const first = input.crossings.get(link.id)?.[0];
    return { group: 1, key: first?.y ?? middle(input.rectOf(link.to.id)) };
  }
  return claimBack(link, link.from.id, link.to.id, input);
}

function claimIn(link: PlannedLink, input: PortInput): Pick<Claim, 'group' | 'key'> {
  if (link.kind === 'forward' || link.kind === 'skip') {
    const last = input.crossings.get(link.id)?.at(-1);
    return { group: 0, key: last?.y ?? middle(input.rectOf(link.from.id)) };
  }
  return claimBack(link, link.to.id, link.from.id, input);
}

/** Nested bows and loops do not cross: of those that go down the farthest is the highest, and the other way round. */
function claimBack(link: PlannedLink, own: string, other: string, input: PortInput): Pick<Claim, 'group' | 'key'> {
  if (link.kind === 'loop') {
    return { group: 2, key: -(input.loopRank.get(link.id) ?? 0) };
  }
  const way = middle(input.rectOf(other)) - middle(input.rectOf(own));
  return { group: way < 0 ? 0 : 3, key: -way };
}

function add(claims: Map<string, Claim[]>, id: string, claim: Claim): void {
  const list = claims.get(id);
  if (list === undefined) {
    claims.set(id, [claim]);
  } else {
    list.push(claim);
  }
}

function sorted(claims: Claim[]): Claim[] {
  return claims.sort((a, b) => a.group - b.group || a.key - b.key || (a.id < b.id ? -1 : 1));
}

function spread(claims: Claim[], rect: Rect, x: number, m: Metrics): void {
  const step = Math.min(m.portStep, (rect.height - 2 * CORNER) / Math.max(1, claims.length - 1));
  const first = middle(rect) - ((claims.length - 1) * step) / 2;
  sorted(claims).forEach((claim, order) => {
    claim.ports[claim.end] = { x, y: first + order * step };
  });
}

/** As far left as the card allows, but with room for the label of the loop on its way to the target. */
function spreadDown(claims: Claim[], input: PortInput, rect: Rect, m: Metrics): void {
  const step = Math.min(m.portStep, (rect.width - 2 * DOWN_OFF) / Math.max(1, claims.length - 1));
  const most = rect.x + rect.width - DOWN_OFF - (claims.length - 1) * step;
  const targets = claims.map((claim) => input.rectOf(claim.other)).map((target) => target.x + target.width);
  const first = Math.min(most, Math.max(rect.x + DOWN_OFF, Math.max(...targets) + CHANNEL_LEAST));
  sorted(claims).forEach((claim, order) => {
    claim.ports[claim.end] = { x: first + order * step, y: rect.y + rect.height };
  });
}

function middle(rect: Rect): number {
  return rect.y + rect.height / 2;
}
