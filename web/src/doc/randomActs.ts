/** Things that somebody may do to a workshop, at random: for tests of what has to hold whatever was done. */
import type * as Y from 'yjs';
import { LANES } from '../model/impact';
import { ImpactEditor } from './impactEditor';
import { NotesEditor } from './notesEditor';
import { OkrEditor } from './okrEditor';
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

/** Somebody does something with objectives, key results and all that is around them. */
export function actOnOkrs({ okr }: Places, random: Random): void {
  const editor = OkrEditor.of(okr);
  const { view } = editor;
  const word = (): string => WORDS[random(WORDS.length)] ?? '';
  const one = (all: Iterable<string>): string => [...all][random([...all].length)] ?? '';
  const [objective, keyResult] = [one(view.objectives.all.keys()), one(view.keyResults.all.keys())];
  const [kpi, cycle, team] = [one(view.kpis.all.keys()), one(view.cycles.all.keys()), one(view.teams.all.keys())];
  const lists = [
    ...[editor.organisations, editor.teams, editor.goals, editor.cycles, editor.objectives, editor.keyResults],
    ...[editor.ties, editor.checkIns, editor.kpis, editor.readings, editor.learnings, editor.roles, editor.meetings],
  ];
  const list = lists[random(lists.length)];
  const any = one(list?.view.all.keys() ?? []);
  const titled = { title: word() };
  const day = `2026-11-1${random(10)}`;
  [
    () => editor.organisations.addLast({}, undefined, undefined, { ...titled, theme: word() }),
    () => editor.teams.addLast({ status: 'pilot', field: word() }, undefined, undefined, titled),
    () => editor.goals.addLast({ year: 2020 + random(9) }, undefined, undefined, titled),
    () => editor.cycles.addLast({ kind: 'custom', start: day, team: team || undefined }, undefined, undefined, titled),
    () => editor.addObjective(cycle || undefined, { team: team || undefined, owner: word() }, word()),
    () => editor.objectives.set(objective, { score: random(101), cycle: cycle || undefined, draft: true }),
    () => editor.objectives.text(objective, 'learned')?.insert(0, word()),
    () => objective && editor.addKeyResult(objective, { baseline: random(9), unit: '%' }, word()),
    () => editor.keyResults.set(keyResult, { target: random(9), baseline: undefined, kind: 'ordinal' }),
    () => editor.keyResults.text(keyResult, random(2) === 0 ? 'title' : 'stretch')?.insert(0, word()),
    () => keyResult && editor.checkIn(keyResult, { date: day, value: random(9), confidence: random(11), help: word() }),
    () => objective && kpi && editor.tie(keyResult || objective, 'moves', 'kpi', kpi),
    () => objective && editor.tie(objective, 'pays', 'goal', one(view.goals.all.keys()) || 'gone'),
    () => editor.kpis.addLast({ low: random(3), high: 3 + random(3) }, undefined, undefined, titled),
    () => kpi && editor.readings.add({ kpi, date: day, value: random(9) }, undefined, { source: word() }),
    () =>
      editor.learnings.addLast({ tag: 'budget', objective: objective || undefined }, undefined, undefined, {
        text: word(),
      }),
    () => editor.roles.addLast({ kind: 'lead', person: word() }, undefined, undefined, { reason: word() }),
    () => editor.meetings.add({ kind: 'review', date: day, minutes: 60 }, undefined, { place: word() }),
    () => editor.moveObjective(objective, 1) || editor.moveKeyResult(keyResult, 1),
    () => list?.delete(any),
    () => list?.restore(any),
  ][random(21)]?.();
}
