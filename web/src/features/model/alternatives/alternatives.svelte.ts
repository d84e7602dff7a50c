import type { RatingEntry } from '../../../doc/alternatives';
import { compare } from '../../../model/alternatives';
import type { Conflict, Model } from '../../../model/contract';
import { compareKeys, compareOrder } from '../../../model/impact';
import { t } from '../../../texts/texts.svelte';
import type { Desk } from '../desk.svelte';

/** The models side by side, what they are compared by, and what people say about that. */
export class Alternatives {
  constructor(private readonly desk: Desk) {}

  readonly models: readonly Model[] = $derived.by(() => this.desk.snapshot.models);

  readonly comparison = $derived.by(() => {
    const { models, everyCard, allLinks } = this.desk.snapshot;
    const { conflicts } = this.desk.editor.parts.views;
    const judged = [...conflicts.all.values()].map((conflict): Conflict => {
      return { ...conflict, scores: this.desk.conflicts.scoresOf(conflict.id) };
    });
    return compare({
      models: [...models],
      cards: [...everyCard.values()],
      links: [...allLinks.values()],
      conflicts: judged,
    });
  });

  /** Standing criteria, in order. */
  readonly criteria = $derived.by(() =>
    [...this.desk.editor.parts.views.criteria.all.values()]
      .filter(({ deletedAt }) => deletedAt === undefined)
      .sort(compareOrder),
  );

  /** One rating per criterion and model: the lowest id stands. */
  readonly #ratings = $derived.by(() => {
    const ratings = new Map<string, RatingEntry>();
    const standing = [...this.desk.editor.parts.views.ratings.all.values()].filter(
      (one) => one.deletedAt === undefined,
    );
    for (const rating of standing.sort((a, b) => compareKeys(b.id, a.id)))
      ratings.set(`${rating.criterion} ${rating.model}`, rating);
    return ratings;
  });

  /** Whether a total of the criteria is wanted. */
  readonly total = $derived.by(() => this.models.some((model) => model.total === true));

  rating(criterion: string, model: string): RatingEntry | undefined {
    return this.#ratings.get(`${criterion} ${model}`);
  }

  /** The values of a model by the criteria, and how many criteria have one. */
  sum(model: string): { readonly sum: number; readonly rated: number } {
    const values = this.criteria.flatMap(({ id }) => this.rating(id, model)?.value ?? []);
    return { sum: values.reduce((sum, value) => sum + value, 0), rated: values.length };
  }
}

/** What a model is called. */
export function modelName(model: Model | undefined): string {
  return model?.title.trim() || t('alternatives-untitled');
}
