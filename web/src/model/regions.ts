/** Cards by what they belong to: the sustainability goals or the fields of action they name. */
import type { Card } from './contract';

export type RegionKind = 'sdg' | 'field';

export interface Region {
  /** Number of the goal, name of the field, or nothing for the cards that name none. */
  readonly key: string;
  readonly cards: readonly Card[];
}

/** Regions with at least one card: goals by number, fields by name, the rest last. A card of several goals is in each. */
export function regionsOf(cards: readonly Card[], kind: RegionKind, language: string): Region[] {
  const regions = new Map<string, Card[]>();
  const rest: Card[] = [];
  // A field is the same however it is spaced and capitalised; it is called what was written first.
  const names = new Map<string, string>();
  for (const card of cards) {
    const keys = kind === 'sdg' ? (card.sdgs ?? []).map(String) : fieldOf(card, names);
    if (keys.length === 0) rest.push(card);
    for (const key of keys) regions.set(key, [...(regions.get(key) ?? []), card]);
  }
  const compare = new Intl.Collator(language, { numeric: true }).compare;
  const sorted = [...regions].sort(([a], [b]) => compare(a, b)).map(([key, inside]) => ({ key, cards: inside }));
  return rest.length > 0 ? [...sorted, { key: '', cards: rest }] : sorted;
}

function fieldOf({ field }: Card, names: Map<string, string>): string[] {
  const name = field?.trim().replaceAll(/\s+/g, ' ') ?? '';
  if (name === '') return [];
  const same = name.toLocaleLowerCase();
  if (!names.has(same)) names.set(same, name);
  return [names.get(same) ?? name];
}
