/** Things that somebody may do to a workshop, at random: for tests of what has to hold whatever was done. */
import type * as Y from 'yjs';
import { LANES } from '../model/impact';
import { ImpactEditor } from './impactEditor';
import { NotesEditor } from './notesEditor';
import type { Places } from './restore';

type Random = (below: number) => number;

const WORDS = ['Haus', 'Besuch', '👶🏽', 'bald', 'Café', 'Hilfe'];

/** Somebody does something, anywhere. */
export function act(at: Places, random: Random): void {
  const impact = ImpactEditor.of(at.model);
  const list = NotesEditor.of(at.notes);
  const { view } = impact;
  const word = (): string => WORDS[random(WORDS.length)] ?? '';
  const cards = [...view.snapshot.allCards.values()];
  const card = cards[random(cards.length)];
  const other = cards[random(cards.length)];
  const link = [...view.snapshot.allLinks.values()][random(view.snapshot.allLinks.size)];
  const lane = LANES[random(5)] ?? 'input';
  const row = random(list.rows.length);
  const block = list.rows[row]?.block;
  const type = (text: Y.Text | undefined, history = impact.history): void => {
    if (!text) return;
    const caret = [...text.toString()].slice(0, random(4)).join('').length;
    history.typing('', () => text.doc?.transact(() => text.insert(caret, word()), history.origin));
  };
  [
    () => impact.addCard({ lane, index: random(3) }, word()),
    () => card && impact.deleteCard(card.id),
    () => card && impact.restoreCard(card.id),
    () => card && impact.moveCard(card.id, { lane, index: random(3) }),
    () => card && type(view.cardText(card.id, random(2) === 0 ? 'title' : 'note')),
    () => card && type(view.cardText(card.id, random(2) === 0 ? 'audience' : 'plain')),
    () => card && impact.facts.setCard(card.id, { amount: random(3), tags: [word()].filter(Boolean) }),
    () => card && impact.facts.setCard(card.id, { amount: undefined, tags: undefined, duty: 'mandatory' }),
    () => link && impact.facts.setLink(link.id, { harm: 1 + random(5), polarity: undefined }),
    () => card && other && impact.link(card.id, other.id, word()),
    () => link && impact.unlink(link.id),
    () => link && type(view.linkText(link.id)),
    () => list.add(random(list.rows.length + 1), { kind: 'bullet' }, word()),
    () => block && list.remove([block.id]),
    () => block && list.setKind([block.id], { kind: 'heading', level: 1 + random(3) }),
    () => block && list.setKind([block.id], { kind: 'check', done: random(2) === 0 }),
    () => block && type(list.view.text(block.id), list.history),
  ][random(17)]?.();
}

/** Somebody does something with what belongs to the model beside cards and links. */
export function actBeside({ model }: Places, random: Random): void {
  const { parts, groups, models, view } = ImpactEditor.of(model);
  const { views } = parts;
  const word = (): string => WORDS[random(WORDS.length)] ?? '';
  const one = <T>(all: Iterable<T>): T | undefined => [...all][random([...all].length)];
  const cards = [...view.snapshot.allCards.values()];
  const [card, other] = [one(cards)?.id ?? '', one(cards)?.id ?? ''];
  const indicator = one(views.indicators.indicators.all.keys()) ?? '';
  const conflict = one(views.conflicts.all.keys()) ?? '';
  const hurdle = one(views.hurdles.all.keys()) ?? '';
  const criterion = one(views.criteria.all.keys()) ?? '';
  const rating = one(views.ratings.all.keys()) ?? '';
  const of = one(view.snapshot.models);
  const kinds = [parts.indicators, parts.conflicts, parts.hurdles, parts.groups, parts.criteria];
  const list = one([...kinds, parts.measurements, parts.ratings]);
  const any = one(list?.view.all.keys() ?? []) ?? '';
  [
    () => card && parts.addIndicator(card),
    () => parts.indicators.set(indicator, { target: random(3), unit: word(), baseline: undefined }),
    () => parts.indicators.text(indicator, 'name')?.insert(0, word()),
    () => indicator && parts.measure(indicator, '2026-11-22', random(9)),
    () => card && other && card !== other && parts.addConflict(card, other, word()),
    () => parts.conflicts.set(conflict, { state: 'endured', owner: word() }),
    () => conflict && parts.score(conflict, random(3)),
    () => parts.hurdles.addLast({ hinders: card || undefined }, undefined, undefined, { rule: word() }),
    () => parts.hurdles.text(hurdle, 'risk')?.insert(0, word()),
    () => groups.gather(cards.slice(0, 2), word()),
    () => parts.criteria.addLast({}, undefined, undefined, { title: word() }),
    () => criterion && of && parts.ratings.add({ criterion, model: of.id, value: random(11) }),
    () => parts.ratings.text(rating, 'reason')?.insert(0, word()),
    () => parts.ratings.set(rating, { value: random(11) }),
    () => view.snapshot.models.length < 4 && models.add(word(), random(2) === 0 ? of?.id : undefined),
    () => of && models.rename(of.id, word()),
    () => models.setToday(random(2) === 0 ? of?.id : undefined),
    () => of && random(3) === 0 && models.remove(of.id),
    () => list?.delete(any),
    () => list?.restore(any),
  ][random(20)]?.();
}
