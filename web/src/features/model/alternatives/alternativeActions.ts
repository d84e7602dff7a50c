/** What people do with models side by side, and what is said about it. */
import { CRITERION, RATING } from '../../../doc/keys';
import { chainOf } from '../../../model/chain';
import type { Card, Criterion } from '../../../model/contract';
import { t } from '../../../texts/texts.svelte';
import type { Desk } from '../desk.svelte';
import { modelName } from './alternatives.svelte';

/** Shows another model; what was selected stays behind. */
export function showModel(desk: Desk, id: string): void {
  if (desk.snapshot.modelId === id) return;
  desk.deselect();
  desk.focused = undefined;
  desk.document.show(id);
  desk.workshop.announce(t('alternatives-said-shown', { title: nameOf(desk, id) }));
}

/** Adds a model, empty or as a copy of another, and shows it. Nothing happens where there is no room for the cards. */
export function addModel(desk: Desk, title: string, from: string | undefined): void {
  if (desk.readonly || (from !== undefined && !hasRoom(desk, countOf(desk, from)))) return;
  // A workshop whose model has no name of its own yet gets an entry for it, so that there are two to tell apart.
  if (desk.snapshot.models.length === 0) from = desk.editor.models.add('');
  const id = desk.editor.models.add(title, from);
  desk.workshop.announce(t('alternatives-said-added', { title: nameOf(desk, id) }));
}

export function removeModel(desk: Desk, id: string): void {
  if (desk.readonly) return;
  const title = nameOf(desk, id);
  if (desk.snapshot.modelId === id) desk.deselect();
  desk.editor.models.remove(id);
  desk.workshop.announce(t('alternatives-said-removed', { title }));
}

/** Copies a card, or its whole chain, into another model and shows it there. */
export function copyCard(desk: Desk, card: string, to: string, chain: boolean): void {
  const found = desk.model.cards.get(card);
  if (desk.readonly || !found) return;
  const cards = chain ? chainCards(desk, card) : [found];
  if (!hasRoom(desk, cards.length)) return;
  const copied = desk.editor.models.copy(cards, to);
  showModel(desk, to);
  const copy = copied.cards.get(card);
  if (copy !== undefined) desk.selectCard(copy);
  const known = cards.length - copied.made;
  desk.workshop.announce(t('alternatives-said-copied', { count: copied.made, known, title: nameOf(desk, to) }));
}

/** The cards of a chain, in reading order. */
export function chainCards(desk: Desk, card: string): Card[] {
  const chain = chainOf(desk.model, card).cards;
  return [...desk.model.cards.values()].filter(({ id }) => chain.has(id));
}

export function addCriterion(desk: Desk): string {
  return desk.editor.parts.criteria.addLast({});
}

export function deleteCriterion(desk: Desk, id: string, title: string): void {
  desk.editor.parts.criteria.delete(id);
  desk.workshop.announce(t('model-said-deleted', { title }));
}

/** Begins a rating, ready for its reason. */
export function addRating(desk: Desk, criterion: string, model: string): string {
  return desk.editor.parts.ratings.add({ [RATING.criterion]: criterion, [RATING.model]: model });
}

export function rate(desk: Desk, rating: string, value: number | undefined): void {
  desk.editor.parts.ratings.set(rating, { [RATING.value]: value });
}

/** The title of a criterion to type in. */
export function criterionText(desk: Desk, id: string) {
  return desk.editor.parts.criteria.view.text(id, CRITERION.title);
}

function nameOf(desk: Desk, id: string): string {
  return modelName(desk.snapshot.models.find((model) => model.id === id));
}

function countOf(desk: Desk, model: string): number {
  const { everyCard, modelId, allCards } = desk.snapshot;
  const cards =
    model === modelId ? [...allCards.values()] : [...everyCard.values()].filter((one) => one.model === model);
  return cards.filter(({ deletedAt }) => deletedAt === undefined).length;
}

function hasRoom(desk: Desk, count: number): boolean {
  const { cards } = desk.workshop.limits;
  const fits = desk.editor.cardCount + count <= cards;
  desk.notice = fits ? '' : t('model-cards-limit', { limit: cards });
  return fits;
}

export function criterionName({ title }: Pick<Criterion, 'title'>): string {
  return title.trim() || t('alternatives-criterion-unnamed');
}
