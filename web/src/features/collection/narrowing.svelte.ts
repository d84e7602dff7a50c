import type { CollectionDocument, Heap } from '../../doc/collectionDocument';
import type { Contribution } from '../../model/contract';
import { having } from '../../model/search';
import type { WorkshopState } from '../../state/workshop.svelte';
import { t } from '../../texts/texts.svelte';

/** Cards that were not written in a step. */
const BESIDE = 'beside';

/** A question that cards answer. */
export interface Asked {
  readonly value: string;
  readonly label: string;
}

const stepOf = ({ step }: Contribution): string => step ?? BESIDE;

/** What is looked for among the cards: words, and the question they answer. */
export class Narrowing {
  query = $state('');
  #step = $state('');

  constructor(
    private readonly view: CollectionDocument,
    private readonly workshop: WorkshopState,
  ) {}

  /** The questions that cards answer, in the order of their steps. */
  readonly #asked: readonly Asked[] = $derived.by(() => {
    const prompts = new Map<string, string>();
    for (const card of this.view.heaps.flatMap(({ cards }) => cards)) {
      const step = stepOf(card);
      const title = card.prompt ?? this.workshop.run.steps.find(({ id }) => id === step)?.title;
      if (!prompts.has(step)) prompts.set(step, title ?? t('collection-question-none'));
    }
    const places = new Map(this.workshop.run.steps.map(({ id }, at) => [id, at]));
    const at = (step: string): number => places.get(step) ?? Infinity;
    const found = [...prompts].map(([value, label]) => ({ value, label }));
    return found.sort((a, b) => (at(a.value) === at(b.value) ? 0 : at(a.value) - at(b.value)));
  });

  /** Those that can be told apart: none while all cards answer the same one. */
  readonly questions: readonly Asked[] = $derived(this.#asked.length > 1 ? this.#asked : []);
  /** The one that all of them answer. */
  readonly question: string | undefined = $derived(
    this.#asked.length === 1 && this.#asked[0]?.value !== BESIDE ? this.#asked[0]?.label : undefined,
  );

  /** The question whose cards are shown; '' for all of them. */
  get step(): string {
    return this.questions.some(({ value }) => value === this.#step) ? this.#step : '';
  }

  set step(step: string) {
    this.#step = step;
  }

  readonly on = $derived(this.query.trim() !== '' || this.step !== '');

  /** What is shown: while something is looked for, only groups in which something is found. */
  readonly heaps: readonly Heap[] = $derived.by(() => {
    if (!this.on) return this.view.heaps;
    const fits = (cards: readonly Contribution[]): Contribution[] =>
      having(
        cards.filter((card) => this.step === '' || stepOf(card) === this.step),
        this.query,
        ({ text, author = '', group = '' }) => [text, author, group].join(' '),
      );
    return this.view.heaps
      .map((heap) => ({ ...heap, cards: fits(heap.cards) }))
      .filter(({ cards }) => cards.length > 0);
  });

  readonly count = $derived(this.heaps.reduce((sum, { cards }) => sum + cards.length, 0));

  end(): void {
    this.query = '';
    this.step = '';
  }
}
