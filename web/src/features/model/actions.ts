/** What people do with cards, in the words of the interface: commands of the document and what is shown afterwards. */
import { writersIn } from '../../doc/authorship';
import type { Lane } from '../../model/contract';
import { LANES } from '../../model/impact';
import { t } from '../../texts/texts.svelte';
import type { Desk } from './desk.svelte';
import { matterOf, showMatter } from './matters';

/** Creates a card below `after`, or at the end of the lane, and starts to type its title. */
export function addCard(desk: Desk, lane: Lane, after?: string): string | undefined {
  if (desk.readonly) return undefined;
  const { cards } = desk.workshop.limits;
  if (desk.editor.cardCount >= cards) {
    desk.notice = t('model-cards-limit', { limit: cards });
    return undefined;
  }
  desk.notice = '';
  const place = after === undefined ? -1 : desk.model.lanes[lane].findIndex((card) => card.id === after);
  const id = desk.editor.addCard(place < 0 ? { lane } : { lane, index: place + 1 });
  desk.selectCard(id);
  desk.editing = id;
  return id;
}

/** Ends typing a title. A new card that stayed empty goes away again, without a trace in the history. */
export function endEditing(desk: Desk, id: string): void {
  if (desk.editing === id) desk.editing = undefined;
  const card = desk.model.cards.get(id);
  const empty = card?.title.trim() === '' && card.note.trim() === '';
  if (!empty || desk.readonly || desk.writers[id] || hasLinks(desk, id)) return;
  if (desk.selected?.id === id) desk.deselect();
  if (desk.focused === id) desk.focused = nextFocus(desk, id);
  desk.editor.discardCard(id);
}

export function deleteCard(desk: Desk, id: string): void {
  if (desk.readonly || !desk.model.cards.has(id)) return;
  desk.editor.deleteCard(id);
  if (desk.selected?.id === id) desk.deselect();
  desk.workshop.announce(t('model-said-deleted', { title: desk.titleOf(id) }));
}

export function restoreCard(desk: Desk, id: string): void {
  if (desk.readonly) return;
  desk.editor.restoreCard(id);
  desk.selectCard(id);
  desk.workshop.announce(t('model-said-restored', { title: desk.titleOf(id) }));
}

/** Moves a card one place up or down in its lane. */
export function shiftCard(desk: Desk, id: string, step: -1 | 1): void {
  const card = desk.model.cards.get(id);
  if (desk.readonly || !card) return;
  const siblings = desk.model.lanes[card.lane];
  const index = siblings.indexOf(card) + step;
  if (index < 0 || index >= siblings.length) return;
  desk.editor.moveCard(id, { lane: card.lane, index });
  desk.workshop.announce(
    t('model-said-moved', { place: index + 1, count: siblings.length, lane: laneName(card.lane) }),
  );
}

/** Moves a card to an index among the other cards of a lane. */
export function moveCardTo(desk: Desk, id: string, lane: Lane, index: number): void {
  if (desk.readonly) return;
  desk.editor.moveCard(id, { lane, index });
  if (lane === 'activity') desk.activityShown = true;
  const count = desk.model.lanes[lane].length;
  desk.workshop.announce(t('model-said-moved', { place: index + 1, count, lane: laneName(lane) }));
}

/** Links two cards and shows the link, so that its reason can be typed. */
export function connect(desk: Desk, from: string, to: string, because = ''): string | undefined {
  if (desk.readonly) return undefined;
  const id = desk.editor.link(from, to, because);
  if (id !== undefined) {
    desk.workshop.announce(t('model-said-connected', { from: desk.titleOf(from), to: desk.titleOf(to) }));
  }
  return id;
}

export function disconnect(desk: Desk, id: string): void {
  const link = desk.model.links.find((one) => one.id === id);
  if (desk.readonly || !link) return;
  if (desk.selected?.id === id) desk.selectCard(link.from);
  desk.editor.unlink(id);
  desk.workshop.announce(t('model-said-disconnected', { from: desk.titleOf(link.from), to: desk.titleOf(link.to) }));
}

export function undo(desk: Desk): void {
  if (desk.working.turn('undo')) desk.workshop.announce(t('model-said-undone'));
  else if (!desk.readonly) turned(desk, desk.editor.history.undo(), 'model-said-undone');
}

export function redo(desk: Desk): void {
  if (desk.working.turn('redo')) desk.workshop.announce(t('model-said-redone'));
  else if (!desk.readonly) turned(desk, desk.editor.history.redo(), 'model-said-redone');
}

function turned(desk: Desk, subject: string | undefined, text: string): void {
  if (subject === undefined) return;
  desk.document.showModelOf(subject);
  const standing = desk.model.cards.has(subject);
  if (!standing && hasForeignWords(desk, subject)) {
    // What others wrote in a card whose creation was undone is not lost, but nobody would look for it.
    if (desk.selected?.id === subject) desk.deselect();
    desk.workshop.announce(t('changes-said-undone-kept', { title: desk.titleOf(subject) }));
    return;
  }
  const matter = matterOf(desk, subject);
  if (standing) desk.selectCard(subject);
  else if (matter) showMatter(desk, { kind: matter, id: subject });
  // A link that still stands has only lost or got back something it knew.
  else if (desk.selected?.id === subject && !desk.link) desk.deselect();
  desk.workshop.announce(t(text));
}

/** Card that gets the focus when `id` goes: the next in the lane, else the one before, else the first of all. */
export function nextFocus(desk: Desk, id: string): string | undefined {
  const lane = desk.snapshot.allCards.get(id)?.lane;
  const cards = lane ? desk.cardsOf(lane) : [];
  const index = cards.findIndex((card) => card.id === id);
  const near = cards[index + 1] ?? cards[index - 1];
  return near?.id ?? LANES.flatMap((one) => desk.model.lanes[one]).find((card) => card.id !== id)?.id;
}

/** Gives the focus back to the card in board, outline or list. */
export function focusView(desk: Desk): void {
  document.getElementById(`card-${desk.focused ?? ''}`)?.focus();
}

export function laneName(lane: Lane): string {
  return t(`model-lane-${lane}`);
}

function hasForeignWords(desk: Desk, card: string): boolean {
  const texts = (['title', 'note'] as const).map((field) => desk.document.cardText(card, field));
  return texts.some((text) => [...writersIn(text)].some((client) => !desk.workshop.authors.isMe(client)));
}

function hasLinks(desk: Desk, id: string): boolean {
  return desk.model.links.some((link) => link.from === id || link.to === id);
}
