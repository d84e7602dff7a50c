/** Boards to begin with, written down as an export would hold them. */
import { Random } from '../../src/board/fixtures/random';
import type { Board, Card, Lane, Link } from '../../src/model/contract';
import { LANES } from '../../src/model/impact';

/** A board with these cards by lane, in this order, and links by title. */
export function boardWith(
  lanes: Partial<Record<Lane, readonly string[]>>,
  links: readonly (readonly [from: string, to: string, because: string])[] = [],
): Board {
  const cards = Object.entries(lanes).flatMap(([lane, titles]) =>
    titles.map((title, index): Card => ({
      id: idOf(title),
      model: idOf('model'),
      lane: lane as Lane,
      order: `a${index.toString(36)}`,
      title,
      note: '',
    })),
  );
  return {
    title: 'Frühe Hilfen',
    language: 'de',
    address: 'formal',
    models: [{ id: idOf('model'), title: 'Wirkungsmodell', order: 'a0' }],
    cards,
    links: links.map(([from, to, because], index): Link => ({
      id: idOf(`link ${index}`),
      from: idOf(from),
      to: idOf(to),
      because,
    })),
    comments: [],
    notes: [],
  };
}

/** An id of 21 characters that is always the same for the same words. */
function idOf(words: string): string {
  const letters = [...words].map((letter) => (/[A-Za-z0-9]/.test(letter) ? letter : '_')).join('');
  return letters.slice(0, 21).padEnd(21, '-');
}

const SHORT = 'für mit im und die der ein neue Stadt Hafen Eltern Kinder Familien nehmen finden Hilfe früher an'.split(
  ' ',
);
const LONG = (
  'Kindertagesstättenbedarfsplanung Jugendhilfeausschuss Nachbarschaftstreffpunkte Schuleingangsuntersuchung ' +
  'Verwaltungsdigitalisierung Familienhebammensprechstunde Ehrenamtskoordination Quartiersentwicklungskonzept ' +
  'Sozialraumbudgetierung Straßenverkehrsordnungswidrigkeitenverfahren'
).split(' ');

/** A model of a full workshop: `cards` in all lanes, `links` along the chain, over lanes, within them and back. */
export function fullBoard(seed: number, cards: number, links: number): Board {
  const random = new Random(seed);
  const words = (least: number, most: number) =>
    Array.from({ length: random.whole(least, most) }, () => random.pick(random.next() < 0.3 ? LONG : SHORT)).join(' ');
  const lanes: Record<Lane, string[]> = { input: [], activity: [], output: [], outcome: [], impact: [] };
  for (let number = 1; number <= cards; number += 1) {
    const lane = number <= 6 ? 'activity' : random.pick(LANES);
    // The number makes titles, and with them ids, different from each other.
    lanes[lane].push(`${number} ${words(1, 11)}`);
  }
  const ends = new Map<string, readonly [string, string, string]>();
  while (ends.size < links) {
    const from = random.whole(0, LANES.length - 1);
    const [a, b] = [
      random.pick(lanes[LANES[from] ?? 'input']),
      random.pick(lanes[LANES[step(random, from)] ?? 'impact']),
    ];
    if (a !== b) ends.set(`${a}>${b}`, [a, b, random.next() < 0.2 ? '' : words(2, 12)]);
  }
  return boardWith(lanes, [...ends.values()]);
}

/** The lane a link ends in: mostly the next, sometimes one further on, the same, or one before. */
function step(random: Random, from: number): number {
  const chance = random.next();
  const by = chance < 0.72 ? 1 : chance < 0.86 ? 2 : chance < 0.93 ? 0 : -1;
  return Math.min(LANES.length - 1, Math.max(0, from + by));
}
