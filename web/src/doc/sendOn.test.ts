import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DecisionsEditor } from './decisionsEditor';
import { ImpactEditor } from './impactEditor';
import { OkrEditor } from './okrEditor';
import { AIMS, placeOf, sendOn, type Target, turnSent } from './sendOn';

const documents = () => ({ model: new Y.Doc(), okr: new Y.Doc(), decisions: new Y.Doc() });
const CARDS = [
  { id: 'one', text: 'Der Bus' },
  { id: 'two', text: 'Das Rad' },
];

function workshop() {
  const docs = documents();
  const impact = ImpactEditor.of(docs.model);
  const [a, b] = [impact.addCard({ lane: 'outcome' }, 'Tempo'), impact.addCard({ lane: 'outcome' }, 'Ruhe')];
  const decisions = DecisionsEditor.of(docs.decisions).view;
  /** Words and origin of everything that stands and came from the collection, by where it stands. */
  const came = () =>
    [
      ...[...impact.view.snapshot.everyCard.values()].map((one) => ({ ...one, words: `${one.lane} ${one.title}` })),
      ...[...impact.parts.views.conflicts.all.values()].map((one) => ({ ...one, words: one.because })),
      ...[...OkrEditor.of(docs.okr).objectives.view.all.values()].map((one) => ({ ...one, words: one.title })),
      ...[...decisions.topics.all.values()].map((one) => ({ ...one, words: one.title })),
      ...[...decisions.recommendations.all.values()].map((one) => ({ ...one, words: one.text })),
      ...[...decisions.nextSteps.all.values()].map((one) => ({ ...one, words: one.text })),
    ].flatMap(({ from, words, deletedAt }) =>
      from === undefined || deletedAt !== undefined ? [] : [`${from}: ${words}`],
    );
  const target = (kind: Target['kind']): Target =>
    kind === 'model' ? { kind, lane: 'input' } : kind === 'conflict' ? { kind, a, b } : { kind };
  return { docs, impact, came, target, a, b };
}

describe('sending on what was contributed', () => {
  it.each(AIMS)('makes an entry that knows where it came from, goes with it and comes back: %s', (kind) => {
    const { docs, came, target } = workshop();
    const notes = sendOn(docs, target(kind), CARDS);
    const expected = {
      model: ['one: input Der Bus', 'two: input Das Rad'],
      conflict: ['one: Der Bus\nDas Rad'],
    }[kind as string] ?? ['one: Der Bus', 'two: Das Rad'];
    expect(came()).toEqual(expected);
    const places = [...new Set(notes.values())].map((note) => {
      const place = placeOf(note);
      expect(place?.kind).toBe(kind);
      return { place: place ?? { kind, id: '' }, cards: CARDS.filter(({ id }) => notes.get(id) === note) };
    });
    for (const { place, cards } of places) turnSent(docs, place, cards, false);
    expect(came()).toEqual([]);
    for (const { place, cards } of places) turnSent(docs, place, cards, true);
    expect(came()).toEqual(expected);
  });

  it('leaves what somebody went on with', () => {
    const { docs, impact, came, target } = workshop();
    const [note = ''] = sendOn(docs, target('model'), CARDS.slice(0, 1)).values();
    const place = placeOf(note);
    if (!place) throw new Error('it went nowhere');
    impact.view.cardText(place.id, 'title')?.insert(0, 'Auch: ');
    turnSent(docs, place, CARDS.slice(0, 1), false);
    expect(came()).toEqual(['one: input Auch: Der Bus']);
  });

  it('puts words below those of a conflict that stands, in one step', () => {
    const { docs, impact, target, a, b } = workshop();
    const known = impact.parts.addConflict(b, a, 'Nur ein Budget');
    expect([...sendOn(docs, target('conflict'), CARDS).values()]).toEqual([`conflict:${known}`, `conflict:${known}`]);
    const because = () => impact.parts.views.conflicts.all.get(known)?.because;
    expect(because()).toBe('Nur ein Budget\nDer Bus\nDas Rad');
    impact.history.undo();
    expect(because()).toBe('Nur ein Budget');
  });

  it('knows no place that another program may have noted', () => {
    expect(placeOf('moon:1')).toBeUndefined();
  });
});
