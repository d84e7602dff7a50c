import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Matter, partsOf, textIn, valueOf } from '../model/matterVersions';
import type { NoteBlock } from '../model/notes';
import { OKR_COMPARED } from '../model/okrShapes';
import { COMPARED, MATTERS, type MatterRoot, type PartRoot, SHAPES } from '../model/shapes';
import { differences, lostSince, type Version, versionOf } from '../model/versions';
import { partOf } from '../model/versionParts';
import { ImpactEditor } from './impactEditor';
import { NotesEditor } from './notesEditor';
import { act, actBeside, actOnOkrs } from './randomActs';
import { currentVersion, type Places, restore } from './restore';

/** Small, fast, seeded. */
function randomOf(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const places = (): Places => ({
  collection: new Y.Doc(),
  model: new Y.Doc(),
  okr: new Y.Doc(),
  decisions: new Y.Doc(),
  notes: new Y.Doc(),
});

function exchange(one: Places, other: Places): void {
  for (const area of ['model', 'okr', 'notes'] as const) {
    Y.applyUpdate(one[area], Y.encodeStateAsUpdate(other[area]));
    Y.applyUpdate(other[area], Y.encodeStateAsUpdate(one[area]));
  }
}

/** What a version says, to be compared. */
const said = ({ cards, links, blocks, matters }: Version) => ({
  matters: MATTERS.map((root) => [...matters[root].standing.values()].map((one) => toldOf(root, one)).sort()),
  cards: [...cards.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  links: [...links.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  blocks: [...blocks.values()].map(plain),
});

const toldOf = (root: MatterRoot | PartRoot, one: Matter): string => {
  const { texts, place, facts, within } = COMPARED[root];
  const parts = within ? partsOf(root as MatterRoot, one) : [];
  const values = [...place, ...facts].map((key) => valueOf(one, key) ?? null);
  const inside = within ? parts.map((part) => toldOf(within.root, part)).sort() : [];
  return JSON.stringify([one.id, texts.map((key) => textIn(one, key)), values, inside]);
};

/** Without the flag of a block that is shown because there are words in it. */
const plain = ({ deletedAt: _, ...block }: NoteBlock) => block;

/** What the board shows of it. */
const shown = ({ model, notes }: Places) => ({
  model: ImpactEditor.of(model).view.snapshot.model,
  rows: NotesEditor.of(notes).view.snapshot.rows.map(({ block, ...row }) => ({ ...row, block: plain(block) })),
});

const all = (then: Version, at: Places) => differences(then, currentVersion(at));

/** As a clean-up does: what is deleted is removed for good. */
function cleanUp({ model, okr }: Places): void {
  for (const root of ['cards', 'links', ...Object.keys(COMPARED)]) {
    const doc = root in OKR_COMPARED ? okr : model;
    const map = doc.getMap(root);
    const needs = SHAPES[root]?.needs ?? [];
    doc.transact(() => {
      for (const [id, entry] of map.entries()) {
        if (!(entry instanceof Y.Map)) continue;
        const hangs = needs.every(([key, ...others]) =>
          others.some((other) => doc.getMap(other).has(String(entry.get(key)))),
        );
        if (entry.has('deletedAt') || !hangs) map.delete(id);
      }
    });
  }
}

describe('restoring an earlier version', () => {
  const first = Number(process.env['SEED'] ?? 1);
  it.each(Array.from({ length: 60 }, (_, index) => first + index))(
    'makes the board what it was, and undo makes it again what it became (seed %i)',
    (seed) => {
      const random = randomOf(seed);
      const [mine, theirs] = [places(), places()];
      const anything = (at: Places) => [act, actBeside, actOnOkrs][random(3)]?.(at, random);
      ImpactEditor.of(mine.model).models.add('Modell');
      for (let step = 0; step < 120; step += 1) anything(mine);
      exchange(mine, theirs);
      const then = currentVersion(mine);
      const was = structuredClone(shown(mine));
      for (let step = 0; step < 120; step += 1) anything(random(2) === 0 ? mine : theirs);
      exchange(mine, theirs);
      if (random(2) === 0) {
        cleanUp(theirs);
        exchange(mine, theirs);
      }
      const before = structuredClone(shown(mine));
      const beside = said(currentVersion(mine)).matters;

      const restored = restore(mine, then, all(then, mine));
      expect(said(currentVersion(mine))).toEqual(said(then));
      expect(shown(mine)).toEqual(was);
      expect(all(then, mine)).toEqual([]);
      expect(restore(mine, then, all(then, mine)), 'only differences are written').toEqual([]);
      exchange(mine, theirs);
      expect(shown(theirs)).toEqual(was);

      for (const { history, step } of restored) {
        expect(history.isLast(step)).toBe(true);
        history.undo();
        expect(history.isLast(step)).toBe(false);
      }
      expect(shown(mine)).toEqual(before);
      expect(said(currentVersion(mine)).matters).toEqual(beside);
      for (const { history } of restored) history.redo();
      expect(shown(mine)).toEqual(was);
      exchange(mine, theirs);
      expect(shown(theirs)).toEqual(was);
    },
  );

  it.each(Array.from({ length: 20 }, (_, index) => first + index))(
    'loses no word that others type meanwhile (seed %i)',
    (seed) => {
      const random = randomOf(seed);
      const [mine, theirs] = [places(), places()];
      const id = ImpactEditor.of(mine.model).addCard({ lane: 'output' }, 'Besuche');
      const gone = ImpactEditor.of(mine.model).addCard({ lane: 'output' }, 'Kita');
      const block = NotesEditor.of(mine.notes).add(0, { kind: 'paragraph' }, 'Anfang').block;
      const then = currentVersion(mine);
      ImpactEditor.of(mine.model).deleteCard(gone);
      const text = (at: Places) => ImpactEditor.of(at.model).view.cardText(id, 'title');
      const note = (at: Places) => NotesEditor.of(at.notes).view.text(block);
      text(mine)?.insert(7, ' zu Hause');
      note(mine)?.insert(0, 'Der ');
      exchange(mine, theirs);
      // Somebody types at the front and at the end while I restore.
      const places_ = [0, 16, 3 + random(13)];
      for (const [n, at] of places_.entries()) text(theirs)?.insert(at, `w${n}w`);
      note(theirs)?.insert(note(theirs)?.length ?? 0, ' und weiter');
      restore(mine, then, all(then, mine));
      exchange(mine, theirs);
      const title = text(mine)?.toString() ?? '';
      for (const n of places_.keys()) expect(title).toContain(`w${n}w`);
      expect(title.replaceAll(/w\dw/gu, '')).toBe('Besuche');
      expect(note(theirs)?.toString()).toBe('Anfang und weiter');
      expect(shown(theirs)).toEqual(shown(mine));
      expect(shown(mine).model.cards.has(gone)).toBe(true);
    },
  );

  it('brings a single card back with its links, and nothing else', () => {
    const at = places();
    const editor = ImpactEditor.of(at.model);
    const [a, b] = [editor.addCard({ lane: 'input' }, 'A'), editor.addCard({ lane: 'output' }, 'B')];
    const link = editor.link(a, b, 'weil') ?? '';
    const then = currentVersion(at);
    editor.deleteCard(a);
    cleanUp(at);
    at.model.transact(() => at.model.getMap('links').delete(link));
    const later = editor.addCard({ lane: 'impact' }, 'C');
    const now = currentVersion(at);
    const found = differences(then, now);
    const [missing] = found;
    if (!missing) throw new Error('the card is missing');
    const [restored] = restore(at, then, partOf(found, missing, then, now));
    expect([...currentVersion(at).cards.keys()].sort()).toEqual([a, b, later].sort());
    expect(currentVersion(at).links.get(link)).toMatchObject({ from: a, to: b, because: 'weil' });
    restored?.history.undo();
    expect([...currentVersion(at).cards.keys()].sort()).toEqual([b, later].sort());
  });

  it('brings back what lay in the bin then and is gone for good, with its links', () => {
    const at = places();
    const editor = ImpactEditor.of(at.model);
    const [a, b, c] = [
      editor.addCard({ lane: 'input' }, 'A'),
      editor.addCard({ lane: 'output' }, 'B'),
      editor.addCard({ lane: 'output' }, 'C'),
    ];
    const [link, other] = [editor.link(a, b, 'weil'), editor.link(b, c)].map((id) => id ?? '');
    editor.deleteCard(a);
    editor.unlink(other ?? '');
    const then = currentVersion(at);
    expect(lostSince(then, currentVersion(at))).toEqual([]);
    cleanUp(at);
    at.model.transact(() => at.model.getMap('links').delete(link ?? ''));
    const now = currentVersion(at);
    expect(differences(then, now)).toEqual([]);
    const lost = lostSince(then, now);
    expect(lost.map(({ kind, id }) => [kind, id])).toEqual([
      ['card', a],
      ['link', other],
    ]);
    for (const one of lost) restore(at, then, partOf([], one, then, now));
    const again = currentVersion(at);
    expect(again.cards.get(a)?.title).toBe('A');
    expect([...again.links.keys()].sort()).toEqual([link, other].sort());
    expect(lostSince(then, again)).toEqual([]);
  });

  it('keeps every frame below a mebibyte, there and back, and is one step all the same', () => {
    const at = places();
    const [editor, list] = [ImpactEditor.of(at.model), NotesEditor.of(at.notes)];
    const long = '語'.repeat(60_000);
    for (let n = 0; n < 12; n += 1) {
      editor.addCard({ lane: 'output' }, `${n}${long}`);
      list.add(n, { kind: 'paragraph' }, `${n}${long}`);
    }
    const then = currentVersion(at);
    for (const id of then.cards.keys()) editor.deleteCard(id);
    cleanUp(at);
    list.remove([...then.blocks.keys()]);
    const sizes: number[] = [];
    for (const doc of [at.model, at.notes])
      doc.on('update', (update: Uint8Array, _origin, _doc, { local }) => void (local && sizes.push(update.length)));
    const restored = restore(at, then, all(then, at));
    expect(said(currentVersion(at))).toEqual(said(then));
    for (const { history } of restored) history.undo();
    expect([currentVersion(at).cards.size, currentVersion(at).blocks.size]).toEqual([0, 0]);
    for (const { history } of restored) history.redo();
    expect(said(currentVersion(at))).toEqual(said(then));
    // And back to nothing: the words go, and come again.
    const nothing = versionOf({ cards: [], links: [], blocks: [] });
    const emptied = restore(at, nothing, all(nothing, at));
    for (const { history } of emptied) history.undo();
    expect(said(currentVersion(at))).toEqual(said(then));
    expect(Math.max(...sizes)).toBeLessThan(1 << 20);
    expect(Math.max(...sizes), 'the frames are as large as they may be').toBeGreaterThan(300_000);
  });
});
