/** What people do in a what-if, and what is shown and said afterwards. */
import { now } from '../../../model/clock';
import { t } from '../../../texts/texts.svelte';
import type { Card } from '../../../model/contract';
import type { Desk } from '../desk.svelte';
import type { Fact } from '../facts/glance';

/** Drops a card in my what-if, or keeps it after all. */
export function toggleDrop(desk: Desk, card: string): void {
  if (!desk.model.cards.has(card)) return;
  const { thinking, workshop } = desk;
  const title = desk.titleOf(card);
  if (thinking.drops(card)) {
    thinking.keep(card);
    workshop.announce(t('whatif-said-kept', { title }));
    return;
  }
  thinking.drop([card]);
  desk.aside = 'whatif';
  workshop.announce(t('whatif-said-dropped', { title, count: thinking.result.losses.length }));
}

/** Makes a proposal of what I dropped: everybody sees it, and anybody can take it back. */
export function propose(desk: Desk): void {
  const { thinking, workshop } = desk;
  const cards = thinking.dropped.filter((id) => desk.model.cards.get(id)?.dropped === undefined);
  if (desk.readonly) return;
  desk.editor.facts.setCards(cards, { dropped: now() });
  thinking.forget();
  workshop.announce(t('whatif-said-proposed', { count: cards.length }));
}

/** Ends the what-if; nothing has changed. */
export function forget(desk: Desk): void {
  desk.thinking.forget();
  desk.workshop.announce(t('whatif-said-forgotten'));
}

export function withdraw(desk: Desk, card: string): void {
  if (desk.readonly) return;
  desk.editor.facts.setCard(card, { dropped: undefined });
  desk.workshop.announce(t('whatif-said-withdrawn', { title: desk.titleOf(card) }));
}

const FATE_ICONS = {
  dropped: 'minus',
  all: 'warning',
  some: 'warning',
  stranded: 'warning',
  relieved: 'check',
} as const;

/** The same for the last line of a card. */
export function fateFact(desk: Desk, card: string): Fact | undefined {
  const text = fateWords(desk, card);
  const fate = desk.thinking.fate(card);
  if (text === undefined) return undefined;
  return fate === undefined ? { icon: 'minus', text } : { icon: FATE_ICONS[fate], text, warning: fate === 'all' };
}

/** Whether a card is shown as one that may go: in my what-if, or because somebody proposed it. */
export function mayGo(desk: Desk, card: Card): boolean {
  return card.dropped !== undefined || desk.thinking.drops(card.id);
}

/** What is to be said about a card because of a what-if or a proposal, in few words. */
export function fateWords(desk: Desk, card: string): string | undefined {
  const fate = desk.thinking.fate(card);
  if (fate !== undefined) return t(`whatif-fate-${fate}`);
  return desk.model.cards.get(card)?.dropped === undefined ? undefined : t('whatif-proposed');
}
