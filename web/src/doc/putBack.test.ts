import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ImpactDocument } from './impactDocument';
import { ImpactEditor } from './impactEditor';
import { leftovers } from './leftovers';
import { canPutBack, putBack } from './putBack';

/** Two copies of a model with a card in it: `mine` is changed without the server, `theirs` is the server's. */
function copies() {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  const card = ImpactEditor.of(mine).addCard({ lane: 'output' }, 'Besuche');
  const other = ImpactEditor.of(mine).addCard({ lane: 'outcome' }, 'Vertrauen');
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  return { mine, theirs, card, other };
}

const title = (document: Y.Doc, id: string) => new ImpactDocument(document).cardText(id, 'title');
const titles = (document: Y.Doc) =>
  [...new ImpactDocument(document).snapshot.model.cards.values()].map((card) => card.title).sort();

describe('what the server did not take', () => {
  let mine: Y.Doc, theirs: Y.Doc, card: string, other: string;
  beforeEach(() => void ({ mine, theirs, card, other } = copies()));

  /** What lies in the tray after the server has refused `places`. */
  function refused(...places: string[]) {
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
    return leftovers({ area: 'model', code: 'O-READ', mine, theirs, places });
  }

  it('is the text as it was typed, with what stands there now', () => {
    title(mine, card)?.insert(7, ' im Hafen');
    const items = refused(`cards/${card}/title`);
    expect(items).toMatchObject([
      { reason: 'O-READ', title: 'Besuche im Hafen', texts: [{ text: 'Besuche im Hafen', before: 'Besuche' }] },
    ]);
  });

  it('is nothing where the server has it after all', () => {
    title(mine, card)?.insert(7, ' im Hafen');
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
    expect(refused(`cards/${card}/title`)).toEqual([]);
  });

  it('goes back into the field that nobody changed since, and once', () => {
    title(mine, card)?.insert(7, ' im Hafen');
    const [item] = refused(`cards/${card}/title`);
    expect(item && putBack(theirs, item)).toBe(true);
    expect(item && putBack(theirs, item)).toBe(true);
    expect(titles(theirs)).toEqual(['Besuche im Hafen', 'Vertrauen']);
  });

  it('stands beside what others wrote there since', () => {
    title(mine, card)?.insert(7, ' im Hafen');
    const [item] = refused(`cards/${card}/title`);
    title(theirs, card)?.insert(0, 'Neue ');
    expect(item && putBack(theirs, item)).toBe(true);
    expect(titles(theirs)).toEqual(['Neue Besuche / Besuche im Hafen', 'Vertrauen']);
  });

  it('comes as a new card where its card is gone', () => {
    title(mine, card)?.insert(7, ' im Hafen');
    const [item] = refused(`cards/${card}/title`);
    ImpactEditor.of(theirs).deleteCard(card);
    expect(item && putBack(theirs, item)).toBe(true);
    expect(titles(theirs)).toEqual(['Besuche im Hafen', 'Vertrauen']);
  });

  it('is one item for a new card with its note and links, which all come back', () => {
    const editor = ImpactEditor.of(mine);
    const made = editor.addCard({ lane: 'input' }, 'Stellen');
    editor.view.cardText(made, 'note')?.insert(0, 'anderthalb');
    const link = editor.link(made, other, 'man sich kennt') ?? '';
    const items = refused(`cards/${made}`, `links/${link}`);
    expect(items).toHaveLength(1);
    expect(items[0] && putBack(theirs, items[0])).toBe(true);
    const view = new ImpactDocument(theirs);
    expect(view.snapshot.model.cards.get(made)).toMatchObject({ lane: 'input', title: 'Stellen', note: 'anderthalb' });
    expect(view.snapshot.model.links).toMatchObject([{ from: made, to: other, because: 'man sich kennt' }]);
  });

  it('brings a link between two new cards back with the second of them, once', () => {
    const editor = ImpactEditor.of(mine);
    const [a, b] = [editor.addCard({ lane: 'input' }, 'A'), editor.addCard({ lane: 'output' }, 'B')];
    const link = editor.link(a, b, 'weil') ?? '';
    const items = refused(`cards/${a}`, `cards/${b}`, `links/${link}`);
    expect(items).toHaveLength(2);
    for (const item of items) putBack(theirs, item);
    expect(new ImpactDocument(theirs).snapshot.model.links).toMatchObject([{ from: a, to: b, because: 'weil' }]);
  });

  it('names what was done without words, and can do it again', () => {
    ImpactEditor.of(mine).deleteCard(card);
    const [item] = refused(`cards/${card}/deletedAt`);
    expect(item?.changed).toEqual(['deletedAt']);
    expect(item && putBack(theirs, item)).toBe(true);
    expect(titles(theirs)).toEqual(['Vertrauen']);
  });

  it('is named and put back for conflicts, hurdles, groups and what hangs on them', () => {
    const { parts } = ImpactEditor.of(mine);
    const conflict = parts.addConflict(card, other, 'die Zeit nur einmal da ist');
    parts.score(conflict, -2);
    const hurdle = parts.hurdles.addLast({ hinders: card }, card, undefined, { rule: 'Datenschutz' });
    const group = parts.groups.addLast({}, undefined, undefined, { title: 'Mobil' });
    const criterion = parts.criteria.addLast({}, undefined, undefined, { title: 'Kosten' });
    const score = [...parts.views.scores.all.keys()][0] ?? '';
    const items = refused(
      ...[`scores/${score}`, `conflicts/${conflict}`, `hurdles/${hurdle}`, `groups/${group}`, `criteria/${criterion}`],
    );
    expect(items.map(({ title }) => title)).toEqual([
      ...['Besuche ↔ Vertrauen', 'Besuche ↔ Vertrauen', 'Datenschutz', 'Mobil', 'Kosten'],
    ]);
    const [first, ...rest] = items;
    // A score waits for its conflict.
    expect(first && canPutBack(theirs, first)).toBe(false);
    expect(rest.map((item) => putBack(theirs, item))).toEqual([true, true, true, true]);
    expect(first && putBack(theirs, first)).toBe(true);
    const { views } = ImpactEditor.of(theirs).parts;
    expect(views.conflicts.all.get(conflict)).toMatchObject({ because: 'die Zeit nur einmal da ist' });
    expect([...views.scores.all.values()]).toMatchObject([{ conflict, value: -2 }]);
    expect(views.hurdles.all.get(hurdle)).toMatchObject({ rule: 'Datenschutz', hinders: card });
    expect(views.groups.all.get(group)?.title).toBe('Mobil');
    expect(views.criteria.all.get(criterion)?.title).toBe('Kosten');
  });

  it('has no place where the cards of a reason are gone', () => {
    const link = ImpactEditor.of(mine).link(card, other, 'weil') ?? '';
    const [item] = refused(`links/${link}`);
    expect(item && canPutBack(theirs, item)).toBe(true);
    ImpactEditor.of(theirs).deleteCard(other);
    expect(item && canPutBack(theirs, item)).toBe(false);
  });
});
