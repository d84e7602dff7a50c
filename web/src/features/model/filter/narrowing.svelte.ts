import { authorsOf } from '../../../doc/authorship';
import type { Lane } from '../../../model/contract';
import { type Filter, type FilterFacts, passing } from '../../../model/filter';
import { t } from '../../../texts/texts.svelte';
import { openComments } from '../cardLook';
import type { Desk } from '../desk.svelte';
import { filterName } from './filterWords';

/** Which cards are shown for themselves: by a filter, by the words that are searched for, or by both. */
export class Narrowing {
  filter = $state<Filter>();
  /** Whether the words in the search field narrow what is shown: until a card was chosen by them. */
  searching = $state(false);
  readonly #facts: FilterFacts;

  constructor(private readonly desk: Desk) {
    const { authors } = desk.workshop;
    this.#facts = {
      openComments: (card) => openComments(desk, card),
      hasNews: (card) => desk.workshop.visit.byCard.has(card),
      isLocal: (card) => desk.unsent.has(card),
      isWorkedOn: (card) => desk.working.of(card)?.now !== undefined,
      authors: (card) =>
        [...authorsOf(desk.document.cards, card)].map((client) => ({
          me: authors.isMe(client),
          perspective: authors.of(client)?.perspective ?? null,
        })),
    };
  }

  readonly #passing = $derived.by(() => this.filter && passing(this.desk.model, this.filter, this.#facts));
  readonly #found = $derived.by(() =>
    this.searching && this.desk.query.trim() !== '' ? new Set(this.desk.found.map(({ card }) => card.id)) : undefined,
  );

  /** Whether anything narrows now. */
  readonly active = $derived.by(() => this.#passing !== undefined || this.#found !== undefined);
  /** How many cards fit. */
  readonly count = $derived.by(() => [...this.desk.model.cards.keys()].filter((id) => this.fits(id)).length);
  /** How many standing cards are kept back. */
  readonly hidden = $derived.by(() => [...this.desk.model.cards.keys()].filter((id) => !this.shows(id)).length);

  fits(card: string): boolean {
    return (this.#passing?.has(card) ?? true) && (this.#found?.has(card) ?? true);
  }

  /** Whether a card is shown for itself; what I work on always is, and so is the place of a deleted one. */
  shows(card: string): boolean {
    const { selected, editing, ghosts } = this.desk;
    return this.fits(card) || selected?.id === card || editing === card || ghosts.cards.has(card);
  }

  shownIn(lane: Lane): number {
    return this.desk.model.lanes[lane].filter(({ id }) => this.shows(id)).length;
  }

  /** Cards that would pass a filter. */
  countOf(filter: Filter): number {
    return passing(this.desk.model, filter, this.#facts).size;
  }

  choose(filter: Filter | undefined): void {
    this.filter = filter;
    const { workshop, model } = this.desk;
    workshop.announce(
      filter === undefined
        ? t('changes-filter-said-none')
        : t('changes-filter-said', { filter: filterName(this.desk, filter), count: this.count, all: model.cards.size }),
    );
  }

  clear(): void {
    this.desk.query = '';
    this.searching = false;
    this.choose(undefined);
  }
}
