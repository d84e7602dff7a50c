import { deleterOf } from '../../../doc/authorship';
import { fold } from '../../../model/search';
import { t } from '../../../texts/texts.svelte';
import { laneName } from '../actions';
import type { Desk } from '../desk.svelte';

/** A deleted card or link, as the list shows it. */
export interface DeletedEntry {
  readonly kind: 'card' | 'link';
  readonly id: string;
  readonly title: string;
  /** Lane of a card, reason of a link. */
  readonly fact: string;
  readonly who: string | undefined;
  readonly at: number;
}

/** Everything that can be brought back, what was deleted last first. */
export function deletedEntries(desk: Desk): DeletedEntry[] {
  const { allCards, allLinks } = desk.snapshot;
  const { cards, links } = desk.document;
  const entries: DeletedEntry[] = [];
  for (const { id, lane, title, note, deletedAt } of allCards.values()) {
    // A card that was left empty has nothing to fetch back.
    if (deletedAt === undefined || `${title}${note}`.trim() === '') continue;
    const who = desk.workshop.authors.of(deleterOf(cards, id))?.name;
    entries.push({ kind: 'card', id, title: desk.titleOf(id), fact: laneName(lane), who, at: deletedAt });
  }
  for (const { id, from, to, because, deletedAt } of allLinks.values()) {
    // A link comes and goes with its cards unless it was taken away itself.
    if (deletedAt === undefined || !allCards.has(from) || !allCards.has(to)) continue;
    const who = desk.workshop.authors.of(deleterOf(links, id))?.name;
    const fact = because.trim() === '' ? t('model-link-without-reason') : `${t('model-because')} ${because.trim()}`;
    const title = `${desk.titleOf(from)} → ${desk.titleOf(to)}`;
    entries.push({ kind: 'link', id, title, fact, who, at: deletedAt });
  }
  return entries.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

/** Those that hold every word of `query`. */
export function matching(entries: readonly DeletedEntry[], query: string): DeletedEntry[] {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  return entries.filter(({ title, fact, who }) => {
    const text = fold(`${title} ${fact} ${who ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}
