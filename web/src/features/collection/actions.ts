/** What people do with cards and groups, and what is said afterwards. */
import { tick } from 'svelte';
import { areaOf, placeOf, sendOn, type Target, turnSent } from '../../doc/sendOn';
import { t } from '../../texts/texts.svelte';
import type { CollectionDesk, Removed } from './desk.svelte';
import { removedName } from './words';

/** Moving a card within the page takes the focus from it. */
export async function focusCard(id: string | undefined): Promise<void> {
  await tick();
  const card = document.getElementById(`card-${id ?? ''}`);
  card?.focus();
  card?.scrollIntoView({ block: 'nearest' });
}

/** Says what was done with cards and goes on with the first of them. */
function done(desk: CollectionDesk, id: string | undefined, words: string): void {
  desk.chosen.clear();
  desk.workshop.announce(words);
  void focusCard(id);
}

export function group(desk: CollectionDesk, ids: readonly string[], cluster: string | undefined): void {
  if (desk.readonly) return;
  desk.editor.group(ids, cluster);
  done(desk, ids[0], t('collection-said-grouped', { count: ids.length }));
}

export function makeGroup(desk: CollectionDesk, ids: readonly string[], title: string): void {
  if (desk.readonly) return;
  const id = desk.editor.makeGroup(ids, title);
  done(desk, ids[0], t('collection-said-grouped', { count: ids.length }));
  if (ids.length === 0) void tick().then(() => document.querySelector<HTMLElement>(`#group-${id} textarea`)?.focus());
}

/** A card was laid on another one: into its group, or both into a new one. */
export function lay(desk: CollectionDesk, ids: readonly string[], on: string): void {
  const cluster = desk.heaps.find(({ cards }) => cards.some(({ id }) => id === on))?.cluster?.id;
  if (cluster !== undefined) group(desk, ids, cluster);
  else if (!ids.includes(on)) makeGroup(desk, [on, ...ids], '');
}

export function merge(desk: CollectionDesk, from: string, into: string): void {
  if (desk.readonly) return;
  desk.editor.merge(from, into);
  desk.workshop.announce(t('collection-said-merged'));
  void tick().then(() => document.querySelector<HTMLElement>(`#group-${into} textarea`)?.focus());
}

/** Dissolves a group: its cards stand in none then, until it is brought back. */
export function dissolve(desk: CollectionDesk, id: string): void {
  if (desk.readonly) return;
  const first = desk.heaps.find(({ cluster }) => cluster?.id === id)?.cards[0]?.id;
  desk.editor.clusters.delete(id);
  gone(desk, { root: 'clusters', ids: [id] }, first);
}

/** Takes cards away, and says how they come back. Nobody is asked before. */
export function remove(desk: CollectionDesk, ids: readonly string[]): void {
  if (desk.readonly) return;
  const all = desk.narrowing.heaps.flatMap(({ cards }) => cards.map(({ id }) => id));
  const behind = all.slice(all.indexOf(ids.at(-1) ?? '') + 1);
  const next = behind.find((id) => !ids.includes(id)) ?? all.findLast((id) => !ids.includes(id));
  desk.editor.remove(ids);
  gone(desk, { root: 'contributions', ids }, next);
}

function gone(desk: CollectionDesk, removed: Removed, next: string | undefined): void {
  desk.removed = removed;
  done(desk, next, removedName(desk, removed));
  if (next === undefined) void tick().then(() => document.getElementById('collection-add')?.focus());
}

/** Brings back what was deleted together. */
export function restore(desk: CollectionDesk, { root, ids }: Removed): void {
  if (desk.readonly) return;
  if (root === 'contributions') desk.editor.restore(ids);
  else for (const id of ids) desk.editor.clusters.restore(id);
  desk.workshop.announce(t('collection-said-restored'));
}

export function add(desk: CollectionDesk): void {
  if (desk.readonly) return;
  desk.narrowing.end();
  const { protection, me } = desk.workshop;
  const id = desk.editor.contributions.addLast(protection ? {} : { author: me.name });
  desk.fresh = id;
  desk.editing = id;
}

/** Ends typing. A card that was begun and left without a word goes away again, without a trace in the history. */
export function leave(desk: CollectionDesk, id: string): void {
  if (desk.editing === id) desk.editing = undefined;
  if (desk.fresh !== id) return;
  desk.fresh = undefined;
  if (desk.cards([id])[0]?.text.trim() === '') desk.editor.discard(id);
}

export function send(desk: CollectionDesk, ids: readonly string[], target: Target): void {
  const { docs } = desk.workshop;
  const cards = desk.cards(ids).filter(({ text }) => text.trim() !== '');
  if (cards.length === 0) return;
  desk.editor.noteSent(sendOn(docs, target, cards));
  done(desk, ids[0], t('collection-said-sent', { count: cards.length }));
}

/** Turns my last step back, and what was made elsewhere by sending with it. */
export function turn(desk: CollectionDesk, how: 'undo' | 'redo'): void {
  if (desk.readonly || !(how === 'undo' ? desk.canUndo : desk.canRedo)) return;
  const before = sent(desk);
  const subject = desk.editor.history[how]();
  const after = sent(desk);
  carryOver(desk, before, after, false);
  carryOver(desk, after, before, true);
  desk.workshop.announce(t(`collection-said-${how}`));
  void tick().then(() => (document.activeElement === document.body ? focusCard(subject) : undefined));
}

/** The cards that note each place. */
function sent(desk: CollectionDesk): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const { id, sent: notes = [] } of desk.heaps.flatMap(({ cards }) => cards))
    for (const note of notes) places.set(note, [...(places.get(note) ?? []), id]);
  return places;
}

function carryOver(
  desk: CollectionDesk,
  has: ReadonlyMap<string, readonly string[]>,
  lacks: ReadonlyMap<string, unknown>,
  back: boolean,
): void {
  for (const [note, ids] of has) {
    const place = lacks.has(note) ? undefined : placeOf(note);
    if (place && desk.workshop.access(areaOf(place.kind)) === 'write')
      turnSent(desk.workshop.docs, place, desk.cards(ids), back);
  }
}
