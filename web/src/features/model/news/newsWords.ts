/** What others did since I last looked, in words. */
import { ASPECTS, type Change } from '../../../doc/changesSince';
import { BESIDE } from '../../../doc/matterPrints';
import { currentLanguage, t } from '../../../texts/texts.svelte';
import type { Desk } from '../desk.svelte';
import { shortName } from '../../../state/people';

/** "neu · T. Brandt" at a card that I have not opened since; nothing at the others. */
export function newsMark(desk: Desk, card: string, bare = false): string | undefined {
  const changes = desk.workshop.visit.of(card);
  const first = changes[0];
  if (!first || first.aspect === 'deleted' || !desk.model.cards.has(card)) return undefined;
  const kind = first.aspect === 'new' || first.aspect === 'restored' ? 'new' : 'changed';
  const names = namesOf(desk, changes).map(shortName);
  const [name] = names;
  const text = t(`changes-mark-${kind}`);
  if (name === undefined) return text;
  return bare && name.length > 12
    ? text
    : `${text} · ${names.length > 1 ? t('changes-names-more', { name, count: names.length - 1 }) : name}`;
}

/** Names of whoever made these changes, as far as they are known. */
export function namesOf(desk: Desk, changes: readonly Change[]): string[] {
  const clients = changes.flatMap((change) => change.clients);
  return [...new Set(clients.flatMap((client) => desk.workshop.authors.of(client)?.name ?? []))];
}

/** What happened to one card, a line for everybody who did something. */
export interface NewsLine {
  readonly who: string;
  readonly what: string;
}

export function newsLines(desk: Desk, changes: readonly Change[]): NewsLine[] {
  const byPerson = new Map<string, Change[]>();
  for (const change of changes) {
    const who = listed(namesOf(desk, [change]));
    byPerson.set(who, [...(byPerson.get(who) ?? []), change]);
  }
  return [...byPerson].map(([who, own]) => ({ who, what: listed(deeds(desk, own)) }));
}

function deeds(desk: Desk, changes: readonly Change[]): string[] {
  const inOrder = [...changes].sort((a, b) => ASPECTS.indexOf(a.aspect) - ASPECTS.indexOf(b.aspect));
  const words = inOrder.map(({ aspect, other }) =>
    t(`changes-did-${aspect}`, { other: other === undefined ? '' : desk.titleOf(other) }),
  );
  return [...new Set(words)];
}

/** What happened in all, as one line: "3 neue Karten, 2 Karten geändert". */
export function newsSum(desk: Desk): string {
  const { byCard, notes, beside } = desk.workshop.visit;
  const counts = { new: 0, changed: 0, deleted: 0 };
  for (const [first] of byCard.values()) {
    const aspect = first?.aspect;
    counts[aspect === 'deleted' ? 'deleted' : aspect === 'new' || aspect === 'restored' ? 'new' : 'changed'] += 1;
  }
  const parts = (['new', 'changed', 'deleted'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`changes-sum-${kind}`, { count: counts[kind] }));
  for (const kind of BESIDE) if (beside[kind] > 0) parts.push(t(`changes-sum-${kind}`, { count: beside[kind] }));
  const paragraphs = notes.added + notes.changed + notes.removed;
  if (paragraphs > 0) parts.push(t('changes-sum-notes', { count: paragraphs }));
  return parts.join(', ');
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat(currentLanguage(), { type: 'conjunction' }).format(words);
}
