import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Aspect, changesSince, notesSince } from './changesSince';
import { besideSince, NOTHING_BESIDE } from './matterChanges';
import { type Person, room, told } from './fixtures/room';
import { Seeded } from './fixtures/seeded';
import { markModel, markNotes } from './marker';

describe('what changed since', () => {
  it('is nothing when nothing did, however the marker was kept', () => {
    const { me } = room();
    me.editor.addCard({ lane: 'input' }, 'Räume');
    const marker = JSON.parse(JSON.stringify(markModel(me.doc))) as ReturnType<typeof markModel>;
    expect(told(me, marker)).toEqual([]);
  });

  it('names every kind of change with whoever made it', () => {
    const { me, anna, ben, exchange } = room();
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((title) => me.editor.addCard({ lane: 'output' }, title)) as [
      string,
      string,
      string,
      string,
    ];
    const link = me.editor.link(a, b, 'weil') ?? '';
    exchange();
    const marker = markModel(me.doc);
    anna.write(a, 'title', 'a anders');
    ben.write(a, 'note', 'mehr');
    anna.editor.moveCard(b, { lane: 'outcome' });
    anna.editor.deleteCard(c);
    const fresh = ben.editor.addCard({ lane: 'impact' }, 'neu');
    ben.editor.link(fresh, d, '');
    ben.editor.comments.add(b, 'Stimmt das?');
    anna.doc.transact(() => anna.view.linkText(link)?.insert(4, ' es so ist'));
    exchange();
    expect(told(me, marker)).toEqual(
      [
        `${a} title by anna`,
        `${a} note by ben`,
        `${a} reason by anna`,
        `${b} moved by anna`,
        `${b} commented by ben`,
        `${c} deleted by anna`,
        `${d} linked by ben`,
        `${fresh} new by ben`,
      ].sort(),
    );
  });

  it('names what happened to conflicts and hurdles at the cards, with whoever made it', () => {
    const { me, anna, ben, exchange } = room();
    const [a, b, c] = ['a', 'b', 'c'].map((title) => me.editor.addCard({ lane: 'outcome' }, title)) as [
      string,
      string,
      string,
    ];
    const parts = me.editor.parts;
    const [known, gone] = [parts.addConflict(a, b, 'eng'), parts.addConflict(a, c)];
    const hurdle = parts.hurdles.addLast({ hinders: c }, c, undefined, { rule: 'Datenschutz' });
    exchange();
    const marker = markModel(me.doc);
    anna.editor.parts.conflicts.set(known, { state: 'endured' });
    ben.editor.parts.score(known, -2);
    ben.editor.parts.conflicts.delete(gone);
    anna.editor.parts.addConflict(b, c);
    ben.editor.parts.hurdles.set(hurdle, { hinders: b });
    exchange();
    expect(told(me, marker)).toEqual(
      [
        `${a} disputed by anna`,
        `${a} scored by ben`,
        `${a} unopposed by ben`,
        `${b} hurdle by ben`,
        `${b} opposed by anna`,
      ].sort(),
    );
    ben.editor.history.undo();
    anna.editor.history.undo();
    exchange();
    expect(told(me, marker)).toEqual([`${a} disputed by anna`, `${a} scored by ben`, `${a} unopposed by ben`].sort());
  });

  it('counts what others did with models, criteria, groups and hurdles of no card', () => {
    const { me, anna, ben, exchange } = room();
    const parts = me.editor.parts;
    const criterion = parts.criteria.addLast({}, undefined, undefined, { title: 'Kosten' });
    const group = parts.groups.addLast({}, undefined, undefined, { title: 'Mobil' });
    exchange();
    const marker = markModel(me.doc);
    expect(besideSince(me.doc, marker, (client) => client === me.client)).toEqual(NOTHING_BESIDE);
    parts.groups.delete(group);
    anna.editor.parts.ratings.add({ criterion, model: 'm1', value: 3 });
    ben.editor.parts.hurdles.addLast({}, undefined, undefined, { rule: 'Vergaberecht' });
    ben.editor.parts.groups.addLast({}, undefined, undefined, { title: 'Zuhause' });
    exchange();
    expect(besideSince(me.doc, marker, (client) => client === me.client)).toEqual({
      ...{ models: 0, criteria: 1, groups: 1, hurdles: 1 },
    });
    const older = { ...marker, seen: {} };
    expect(besideSince(me.doc, older, () => false)).toEqual({ models: 0, criteria: 0, groups: 1, hurdles: 1 });
  });

  it('is nothing where a change was taken back, by undo or by hand', () => {
    const { me, anna, exchange } = room();
    const a = me.editor.addCard({ lane: 'output' }, 'a');
    const b = me.editor.addCard({ lane: 'output' }, 'b');
    exchange();
    const marker = markModel(me.doc);
    anna.editor.moveCard(a, { lane: 'impact' });
    anna.editor.history.undo();
    anna.editor.deleteCard(b);
    anna.editor.restoreCard(b);
    anna.write(a, 'title', 'anders');
    anna.write(a, 'title', 'a');
    anna.editor.deleteCard(anna.editor.addCard({ lane: 'input' }, 'kam und ging'));
    exchange();
    expect(told(me, marker)).toEqual([]);
  });

  it('tells of words that were only taken away, though not by whom', () => {
    const { me, anna, exchange } = room();
    const a = me.editor.addCard({ lane: 'output' }, 'Besuche');
    exchange();
    const marker = markModel(me.doc);
    anna.cut(a);
    exchange();
    expect(told(me, marker)).toEqual([`${a} title by `]);
  });

  it('tells a card that came back from one that is new', () => {
    const { me, anna, exchange } = room();
    const a = me.editor.addCard({ lane: 'output' }, 'a');
    me.editor.deleteCard(a);
    exchange();
    const marker = markModel(me.doc);
    anna.editor.restoreCard(a);
    exchange();
    expect(told(me, marker)).toEqual([`${a} restored by `]);
  });

  it.each([1, 20261122, 777, 31337])('is what differs, at any moment, after edits at once (seed %i)', (seed) => {
    const random = new Seeded(seed);
    const { me, people, exchange } = room();
    for (const title of 'abcdefgh') me.editor.addCard({ lane: 'output' }, title);
    exchange();
    for (let round = 0; round < 12; round += 1) {
      const marker = markModel(me.doc);
      const before = values(me);
      const done = new Set<string>();
      for (let step = 0; step < 10; step += 1) {
        act(random.pick(people), random, done);
        if (random.below(4) === 0) exchange();
      }
      exchange();
      const after = values(me);
      const changes = changesSince(me.doc, marker);
      const found = changes.map(({ card, aspect }) => `${card} ${aspect}`);
      expect(found.filter((one) => KINDS.test(one)).sort()).toEqual(differences(before, after).sort());
      for (const { card, aspect, clients } of changes)
        for (const client of clients) expect(done).toContain(`${card} ${aspect} ${client}`);
    }
  });
});

const KINDS = / (new|restored|deleted|title|moved|note)$/;
type Values = Map<string, { place: string; title: string; note: string; stands: boolean }>;

function values({ view }: Person): Values {
  const cards = [...view.snapshot.allCards.values()].map(({ id, lane, order, title, note, deletedAt }) => {
    return { id, place: `${lane} ${order}`, title, note, stands: deletedAt === undefined };
  });
  return new Map(cards.map(({ id, ...rest }) => [id, rest]));
}

/** What differs by value alone: the judge of what is found by counters and fingerprints. */
function differences(before: Values, after: Values): string[] {
  return [...after].flatMap(([id, is]): string[] => {
    const was = before.get(id);
    const words = `${is.title}${is.note}`.trim() !== '';
    if (!was) return is.stands && words ? [`${id} new`] : [];
    if (!was.stands) return is.stands && words ? [`${id} restored`] : [];
    if (!is.stands) return words ? [`${id} deleted`] : [];
    const parts: [Aspect, boolean][] = [
      ['title', was.title !== is.title],
      ['moved', was.place !== is.place],
      ['note', was.note !== is.note],
    ];
    return parts.filter(([, differs]) => differs).map(([aspect]) => `${id} ${aspect}`);
  });
}

/** One random thing that somebody does; notes in `done` what it may be told as. */
function act(who: Person, random: Seeded, done: Set<string>): void {
  const cards = [...who.view.snapshot.allCards.keys()];
  const card = random.pick(cards);
  const note = (id: string, ...aspects: Aspect[]): void => {
    for (const aspect of aspects) done.add(`${id} ${aspect} ${who.client}`);
  };
  const lane = random.pick(['input', 'output', 'impact'] as const);
  const deeds = [
    () => note(who.editor.addCard({ lane }, `neu ${random.below(99)}`), 'new'),
    () => (who.write(card, 'title', random.pick(['x', 'y', 'zz'])), note(card, 'title')),
    () => (who.write(card, 'note', random.pick(['', 'n', 'm'])), note(card, 'note')),
    () => (who.cut(card), note(card, 'title')),
    () => (who.editor.moveCard(card, { lane, index: random.below(3) }), note(card, 'moved')),
    () => (who.editor.deleteCard(card), note(card, 'deleted')),
    () => who.editor.restoreCard(card),
    () => note(who.editor.history.undo() ?? '', 'title', 'note', 'moved', 'deleted', 'new'),
    () => note(who.editor.history.redo() ?? '', 'title', 'note', 'moved', 'deleted', 'new'),
  ];
  random.pick(deeds)();
}

describe('notes since', () => {
  it('count blocks of others, and none that I wrote elsewhere', () => {
    const { me, anna, ben, exchange } = room();
    const block = (who: Person, id: string, text: string): void => {
      const entry = new Y.Map<unknown>([
        ['kind', 'paragraph'],
        ['text', new Y.Text(text)],
      ]);
      who.doc.getMap('blocks').set(id, entry);
    };
    block(me, 'one', 'eins');
    block(me, 'two', 'zwei');
    exchange();
    const marker = markNotes(me.doc);
    block(anna, 'three', 'drei');
    block(ben, 'mine elsewhere', 'vier');
    ((anna.doc.getMap('blocks').get('one') as Y.Map<unknown>).get('text') as Y.Text).insert(4, ' und mehr');
    const two = anna.doc.getMap('blocks').get('two') as Y.Map<unknown>;
    (two.get('text') as Y.Text).delete(0, 4);
    two.set('deletedAt', 1);
    exchange();
    const since = notesSince(me.doc, marker, (client) => client === 1 || client === 3);
    expect(since).toEqual({ added: 1, changed: 1, removed: 1, clients: [2] });
  });
});
