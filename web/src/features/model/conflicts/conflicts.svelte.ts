import type { ConflictEntry, ScoreEntry } from '../../../doc/conflicts';
import { SERVER_CLIENT } from '../../../doc/keys';
import type { Card } from '../../../model/contract';
import { compareOrder } from '../../../model/impact';
import { isGoal } from '../../../model/graph';
import { type Score, type Spread, spreadOf } from '../../../model/spread';
import type { Desk } from '../desk.svelte';

/** A conflict with its two cards and what people think of it. */
export interface Conflict extends ConflictEntry {
  readonly first: Card;
  readonly second: Card;
  /** Nothing while nobody said anything. */
  readonly spread?: Spread;
  /** What I think of it. */
  readonly mine?: number;
}

/** So many goals are set against each other unless people choose. */
const GOALS = 10;

const NONE: readonly Conflict[] = [];

/** What stands between the cards of the model that is shown. */
export class Conflicts {
  constructor(private readonly desk: Desk) {}

  /** Shown as a matrix and not as a list. */
  matrix = $state(false);
  /** Cards that people chose to set against each other; outcomes and impacts where nobody chose. */
  chosen = $state.raw<ReadonlySet<string>>();

  /** The cards of the matrix, in reading order. */
  readonly goals: readonly Card[] = $derived.by(() => {
    const cards = [...this.desk.model.cards.values()];
    const { chosen } = this;
    if (chosen) return cards.filter(({ id }) => chosen.has(id));
    return cards.filter(isGoal).slice(0, GOALS);
  });

  /** By the places of their cards. */
  readonly all: readonly Conflict[] = $derived.by(() => {
    const { cards } = this.desk.model;
    const place = new Map([...cards.keys()].map((id, index) => [id, index]));
    const at = (id: string): number => place.get(id) ?? 0;
    return [...this.desk.editor.parts.views.conflicts.all.values()]
      .flatMap((entry): Conflict[] => {
        const [first, second] = [cards.get(entry.a), cards.get(entry.b)];
        if (entry.deletedAt !== undefined || !first || !second || first === second) return [];
        return [{ ...entry, first, second, ...this.#judged(entry.id) }];
      })
      .sort((one, other) => at(one.a) - at(other.a) || at(one.b) - at(other.b) || compareOrder(one, other));
  });

  readonly #byCard = $derived.by(() => {
    const byCard = new Map<string, Conflict[]>();
    for (const conflict of this.all)
      for (const card of [conflict.a, conflict.b]) byCard.set(card, [...(byCard.get(card) ?? []), conflict]);
    return byCard;
  });

  readonly #scores = $derived.by(() => {
    const scores = new Map<string, ScoreEntry[]>();
    for (const score of this.desk.editor.parts.views.scores.all.values()) {
      if (score.deletedAt !== undefined) continue;
      scores.set(score.conflict, [...(scores.get(score.conflict) ?? []), score]);
    }
    return scores;
  });

  /** The one that is looked at. */
  readonly selected = $derived.by(() => {
    const { selected } = this.desk;
    return selected?.kind === 'conflict' ? this.get(selected.id) : undefined;
  });

  get(id: string): Conflict | undefined {
    return this.all.find((one) => one.id === id);
  }

  at(card: string): readonly Conflict[] {
    return this.#byCard.get(card) ?? NONE;
  }

  between(one: string, other: string): Conflict | undefined {
    return this.at(one).find(({ a, b }) => (a === one ? b : a) === other);
  }

  /** What people think of a conflict, of any model. */
  scoresOf(conflict: string): (Score & { readonly at: number })[] {
    const { authors, me } = this.desk.workshop;
    return (this.#scores.get(conflict) ?? []).map(({ id, value, at, client }) => {
      // What was imported without a name counts for a person each; who is not known yet, by the device.
      const author = authors.isMe(client) ? me.id : (authors.of(client)?.id ?? String(client));
      return { id, value, at, ...(client !== SERVER_CLIENT && { author }) };
    });
  }

  #judged(conflict: string): Pick<Conflict, 'spread' | 'mine'> {
    const scores = this.scoresOf(conflict);
    const spread = spreadOf(scores);
    const mine = spreadOf(scores.filter(({ author }) => author === this.desk.workshop.me.id))?.median;
    return { ...(spread && { spread }), ...(mine !== undefined && { mine }) };
  }
}

/** The end of a conflict that is not `card`. */
export function otherEnd({ first, second }: Conflict, card: string): Card {
  return first.id === card ? second : first;
}
