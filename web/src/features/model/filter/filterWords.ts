import { factOf, type Filter } from '../../../model/filter';
import { t } from '../../../texts/texts.svelte';
import type { Desk } from '../desk.svelte';

/** What can be asked of the cards themselves, as far as there is something to ask for. */
export function cardFilters(desk: Desk): Filter[] {
  return [
    'comments',
    'reasons',
    'unlinked',
    ...(desk.working.used ? (['okr', 'no-okr'] as const) : []),
    ...(desk.workshop.visit.since === undefined ? [] : (['news'] as const)),
    ...(desk.unsent.any ? (['local'] as const) : []),
  ];
}

/** What a filter is called: in the interface's words, or in those that people typed. */
export function filterName(desk: Desk, filter: Filter): string {
  const fact = factOf(filter);
  if (!fact) return t(`changes-filter-${filter}`);
  if (fact.kind === 'level') return t(`changes-filter-level-${fact.value}`);
  if (fact.kind === 'group') return desk.groups.titleOf(fact.value);
  return fact.kind === 'origin' ? t(`common-perspective-${fact.value}`) : fact.value;
}

/** Whether its name is in the words that people typed, and so in the workshop's language. */
export function isTyped(filter: Filter): boolean {
  const kind = factOf(filter)?.kind;
  return kind === 'organisation' || kind === 'tag' || kind === 'group';
}
