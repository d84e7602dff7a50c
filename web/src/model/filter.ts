/** Which cards somebody wants to see alone. */
import { tagsOf, valuesOf } from './cardSheet';
import { type Card, LEVELS, type Level, type Link, type Perspective } from './contract';
import { ORIGINS } from './facts';
import { hasReason, type ImpactModel } from './impact';

/** What is asked of a card; `mine` and the perspectives ask who changed it. */
export const FILTERS = ['comments', 'reasons', 'unlinked', 'okr', 'no-okr', 'news', 'local', 'mine'] as const;
/** What is asked of the facts of a card: who can change it, where it came from, its markers, and the id of its group. */
export type FactFilter =
  `level:${Level}` | `origin:${Perspective}` | `organisation:${string}` | `tag:${string}` | `group:${string}`;
export type Filter = (typeof FILTERS)[number] | Perspective | FactFilter;

/** What is known about cards beside the model itself. */
export interface FilterFacts {
  readonly openComments: (card: string) => number;
  readonly hasNews: (card: string) => boolean;
  readonly isLocal: (card: string) => boolean;
  /** Whether objectives or key results of now work on it. */
  readonly isWorkedOn: (card: string) => boolean;
  /** People who have a part in a card as it stands. */
  readonly authors: (card: string) => readonly { readonly me: boolean; readonly perspective: Perspective | null }[];
}

/** Ids of the cards that pass. */
export function passing(model: ImpactModel, filter: Filter, facts: FilterFacts): Set<string> {
  const linked = new Set<string>();
  const unexplained = new Set<string>();
  for (const link of model.links) {
    note(linked, link);
    if (!hasReason(link)) note(unexplained, link);
  }
  const passes = ({ id }: Card): boolean => {
    switch (filter) {
      case 'comments':
        return facts.openComments(id) > 0;
      case 'reasons':
        return unexplained.has(id);
      case 'unlinked':
        return !linked.has(id);
      case 'okr':
        return facts.isWorkedOn(id);
      case 'no-okr':
        return !facts.isWorkedOn(id);
      case 'news':
        return facts.hasNews(id);
      case 'local':
        return facts.isLocal(id);
      case 'mine':
        return facts.authors(id).some(({ me }) => me);
      default:
        return facts.authors(id).some(({ perspective }) => perspective === filter);
    }
  };
  const asked = factOf(filter);
  if (asked) return new Set([...model.cards.values()].filter((card) => says(card, asked)).map(({ id }) => id));
  return new Set([...model.cards.values()].filter(passes).map(({ id }) => id));
}

function note(cards: Set<string>, { from, to }: Link): void {
  cards.add(from).add(to);
}

/** What a filter asks of the facts, in parts; nothing for the other filters. */
export function factOf(filter: Filter): { readonly kind: FactKind; readonly value: string } | undefined {
  const at = filter.indexOf(':');
  const kind = FACT_KINDS.find((one) => one === filter.slice(0, at));
  return kind && { kind, value: filter.slice(at + 1) };
}

const FACT_KINDS = ['level', 'origin', 'organisation', 'tag', 'group'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

function says(card: Card, { kind, value }: { readonly kind: FactKind; readonly value: string }): boolean {
  switch (kind) {
    case 'tag':
      return card.tags?.includes(value) === true;
    case 'origin':
      return card.perspective === value;
    default:
      return card[kind] === value;
  }
}

/** Filters by the facts that any card has and by these groups, each kind by itself; a kind that nobody used is left out. */
export function factFilters(
  model: ImpactModel,
  groups: readonly string[] = [],
): { readonly kind: FactKind; readonly filters: readonly FactFilter[] }[] {
  const cards = [...model.cards.values()];
  const all = [
    {
      kind: 'level' as const,
      filters: LEVELS.filter((level) => cards.some((card) => card.level === level)).map(
        (one) => `level:${one}` as const,
      ),
    },
    {
      kind: 'origin' as const,
      filters: ORIGINS.filter((origin) => cards.some((card) => card.perspective === origin)).map(
        (one) => `origin:${one}` as const,
      ),
    },
    {
      kind: 'organisation' as const,
      filters: valuesOf(cards, 'organisation').map((one) => `organisation:${one}` as const),
    },
    { kind: 'group' as const, filters: groups.map((one) => `group:${one}` as const) },
    { kind: 'tag' as const, filters: tagsOf(cards).map((one) => `tag:${one}` as const) },
  ];
  return all.filter(({ filters }) => filters.length > 0);
}
