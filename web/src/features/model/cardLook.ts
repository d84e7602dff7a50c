/** How a card looks and what its state is called; the same for board, outline and list. */
import { isOpen } from '../../doc/comments';
import type { Card, Link } from '../../model/contract';
import { hasReason } from '../../model/impact';
import { t } from '../../texts/texts.svelte';
import type { Desk } from './desk.svelte';
import { shortName } from '../../state/people';
import { type Fact, glance } from './facts/glance';
import { newsMark } from './news/newsWords';
import { fateFact, fateWords } from './whatif/whatIfActions';

/** States in the order in which they take the border. */
export type CardLook = 'deleted' | 'offline' | 'edited' | 'selected' | 'chain' | 'faded' | 'locked' | 'normal';

export function lookOf(desk: Desk, card: Card): CardLook {
  if (card.deletedAt !== undefined) return 'deleted';
  if (desk.unsent.has(card.id)) return 'offline';
  if (desk.writers[card.id]) return 'edited';
  if (desk.card?.id === card.id) return 'selected';
  if (desk.chain.cards.has(card.id)) return 'chain';
  if (isDim(desk, card.id)) return 'faded';
  return desk.readonly ? 'locked' : 'normal';
}

/** Whether a card steps back: because it does not fit to what is asked for, else because another chain is lit. */
export function isDim(desk: Desk, card: string): boolean {
  if (desk.chain.cards.has(card)) return false;
  return desk.narrowing.active ? !desk.narrowing.shows(card) : desk.chain.links.size > 0;
}

/** What screen readers hear after the title. */
export function describe(desk: Desk, card: Card): string {
  const look = lookOf(desk, card);
  const from = desk.linksTo(card.id).length;
  const to = desk.linksFrom(card.id).length;
  const comments = openComments(desk, card.id);
  const conflicts = desk.conflicts.at(card.id).length;
  const hurdles = desk.hurdles.at(card.id).length;
  const group = desk.groups.of(card);
  const found = desk.checking.marks ? desk.checking.at(card.id).length : 0;
  const words = [
    look === 'deleted' && goneBy(desk, card.id),
    newsMark(desk, card.id),
    look === 'offline' && t('model-card-offline'),
    desk.selected?.kind === 'card' && look !== 'selected' && desk.chain.cards.has(card.id) && t('model-card-in-chain'),
    desk.narrowing.active && !desk.narrowing.fits(card.id) && t('changes-filter-out'),
    desk.readonly && t('model-card-locked'),
    look !== 'deleted' && t('model-card-links', { from, to }),
    group && t('groups-spoken', { title: group.group.title }),
    card.note.trim() !== '' && t('model-card-has-note'),
    conflicts > 0 && t('conflicts-count', { count: conflicts }),
    hurdles > 0 && t('hurdles-count', { count: hurdles }),
    fateWords(desk, card.id),
    found > 0 && t('checks-count', { count: found }),
    comments > 0 && t('changes-comment-count', { count: comments }),
  ];
  return words.filter((one) => one !== false && one !== undefined).join(', ');
}

/** Who deleted a card, in a sentence; that it was deleted, where nobody knows. */
export function goneBy(desk: Desk, card: string): string {
  const name = desk.deleter(card)?.name;
  return name === undefined ? t('model-card-deleted') : t('changes-deleted-by', { name });
}

/** The same on a card, in few words. */
export function goneByShort(desk: Desk, card: string): string {
  const name = desk.deleter(card)?.name;
  return name === undefined ? t('model-card-deleted') : t('changes-deleted-by-short', { name: shortName(name) });
}

/** How many comments at a card are not resolved. */
export function openComments(desk: Desk, card: string): number {
  return desk.comments.view.at(card).filter(isOpen).length;
}

/** So many letters of a note fit into the last line of a card. */
const GIST = 28;

/** The beginning of a note that can stand for it: its first sentence, up to the first comma if it is long. */
function gist(note: string): string {
  const sentence = (note.trim().split(/\n|(?<=\p{L}{2})[.;:!?](?=\s+\p{Lu}|\s*$)/u)[0] ?? '').trim();
  if (sentence.length <= GIST) return sentence;
  const clause = sentence.split(/,\s/u)[0] ?? '';
  return clause.length >= 6 ? clause : sentence;
}

/** At most two facts: what is known or missing about it, else the first line of its note, else how it is linked. */
export function factsOf(desk: Desk, card: Card): Fact[] {
  const fate = fateFact(desk, card.id);
  if (fate) return [fate];
  const links = [...desk.linksTo(card.id), ...desk.linksFrom(card.id)];
  const facts = glance(desk, card, links.length > 0);
  if (facts.length > 0) return facts.slice(0, 2);
  const note = gist(card.note);
  return [note === '' ? linkFact(links) : { icon: 'note', text: note }];
}

/** A missing link or missing reasons, else how many links there are. */
function linkFact(links: readonly Link[]): Fact {
  if (links.length === 0) return { icon: 'link', text: t('model-card-unlinked') };
  const missing = links.filter((link) => !hasReason(link)).length;
  if (missing > 0) return { icon: 'warning', text: t('model-card-without-reason', { count: missing }), warning: true };
  return { icon: 'link', text: t('model-card-link-count', { count: links.length }) };
}
