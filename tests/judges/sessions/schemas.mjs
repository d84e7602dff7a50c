// The two kinds of documents: those of the product, and a room in which everything is allowed that Yjs and the server
// both know. Each says which roots there are and what people do to them.
import { Y } from '../packages.mjs';
import { format, retype, type, words } from './texts.mjs';

const NAMES = ['c1', 'c2', 'c3', 'c4', 'c5', 'größe', '', 'constructor', '🙂'];

const VALUES = [
  () => 'a0V',
  (random) => random.below(1000) - 500,
  () => 1_762_250_400_123,
  (random) => random.below(1000) / 7,
  () => true,
  () => null,
  () => ({ area: 'model', card: 'c1', nested: [1, 'zwei', { drei: 3 }] }),
  () => [],
];

const ODD_VALUES = [
  () => undefined,
  () => -0,
  () => NaN,
  () => -Infinity,
  () => 2 ** 31,
  () => -(2 ** 31),
  () => 2 ** 53 - 1,
  () => 2 ** 53,
  () => [[[[[[[['deep']]]]]]]],
  () => ({ __proto: 1, '': 2 }),
];

/**
 * Entries under ids in the maps at the top: `{ root: { texts, values } }`.
 *
 * The board never undoes the removal of an entry or of a text as a whole. It must not: Yjs then copies the items of the
 * text and can cross their neighbours, after which it reads its own document in two ways. `whole` does it all the same.
 */
class Entries {
  constructor(groups, { whole = false } = {}) {
    this.groups = groups;
    this.roots = Object.keys(groups);
    this.whole = whole;
  }

  scope(doc) {
    return this.roots.map((root) => doc.getMap(root));
  }

  /** Everything a replica says, to be compared with others. */
  content(doc) {
    return Object.fromEntries(this.roots.map((root) => [root, doc.getMap(root).toJSON()]));
  }

  /** What comes with one step of undo. `tracked` carries out a change that can be undone, `untracked` one that cannot. */
  edit(doc, random, { tracked, untracked }) {
    const whole = this.whole && random.onceIn(2) ? tracked : untracked;
    const root = random.of(this.roots);
    const entries = doc.getMap(root);
    const group = this.groups[root];
    const id = random.of(NAMES);
    const entry = entries.get(id);
    if (!(entry instanceof Y.Map)) return this.#create(entries, id, group, random, { tracked, untracked, whole });
    const value = () => tracked(() => entry.set(random.of(group.values), random.of(VALUES)(random)));
    if (group.texts.length === 0) return value();
    const key = random.of(group.texts);
    const text = entry.get(key);
    return random.choose([
      [30, () => tracked(() => text instanceof Y.Text && type(random, text))],
      [3, () => tracked(() => text instanceof Y.Text && retype(random, text))],
      [8, value],
      [3, () => tracked(() => this.#often(entry, random.of(group.values), random))],
      [2, () => tracked(() => entry.set(random.of(['of later', 'x-unknown']), random.of(ODD_VALUES)()))],
      [4, () => tracked(() => entry.set('deletedAt', 1_762_250_400_123))],
      [4, () => tracked(() => entry.delete(random.of(['deletedAt', ...group.values])))],
      [2, () => whole(() => entry.set(key, new Y.Text(words(random))))],
      [1, () => whole(() => entry.delete(key))],
      [2, () => whole(() => entries.delete(id))],
      [1, () => whole(() => this.#thereAndGone(entries, id, group, random))],
      [2, () => tracked(() => this.#several(doc, random))],
    ])();
  }

  /** Put in deleted and brought to light by a second step, or in one. */
  #create(entries, id, group, random, { tracked, untracked, whole }) {
    const entry = this.#entry(group, random);
    if (random.onceIn(3)) return whole(() => entries.set(id, entry));
    entry.set('deletedAt', 1_762_250_400_123);
    untracked(() => entries.set(id, entry));
    return tracked(() => entry.delete('deletedAt'));
  }

  #entry(group, random) {
    const entry = new Y.Map();
    for (const key of group.values) if (random.onceIn(2)) entry.set(key, random.of(VALUES)(random));
    for (const key of group.texts) entry.set(key, new Y.Text(random.onceIn(2) ? words(random) : ''));
    return entry;
  }

  #often(entry, key, random) {
    for (let n = 0; n < 2 + random.below(4); n += 1) entry.set(key, n);
  }

  /** What comes and goes in one transaction reaches others collected. */
  #thereAndGone(entries, id, group, random) {
    entries.set(id, this.#entry(group, random));
    entries.get(id).get(group.texts[0]).insert(0, words(random));
    if (random.onceIn(2)) entries.delete(id);
    else entries.set(id, this.#entry(group, random));
  }

  /** A command that touches many entries, such as giving a lane new order keys. */
  #several(doc, random) {
    for (const root of this.roots) {
      for (const entry of doc.getMap(root).values()) {
        if (entry instanceof Y.Map) entry.set(random.of(this.groups[root].values), random.below(9));
      }
    }
  }
}

/** The vectors' room: any shape, formatting, embeds. Arrays are in none of our documents and are left to the vectors. */
class Free extends Entries {
  constructor() {
    super({ cards: { texts: ['title', 'note'], values: ['order', 'lane', 'colour'] } }, { whole: true });
  }

  scope(doc) {
    return [...super.scope(doc), doc.getText('t')];
  }

  content(doc) {
    const strings = { ...super.content(doc), t: doc.getText('t').toString() };
    return { ...strings, marks: deltas(doc.getMap('cards')), tMarks: doc.getText('t').toDelta() };
  }

  edit(doc, random, steps) {
    const { tracked, untracked } = steps;
    const text = doc.getText('t');
    const cards = doc.getMap('cards');
    random.choose([
      [30, () => super.edit(doc, random, steps)],
      [14, () => tracked(() => type(random, text))],
      [14, () => tracked(() => format(random, text))],
      [4, () => tracked(() => this.#formatTitle(cards, random))],
      [8, () => tracked(() => this.#nested(cards, random))],
      [2, () => tracked(() => cards.set(random.of(NAMES), random.of([...VALUES, ...ODD_VALUES])(random)))],
      [1, () => untracked(() => cards.clear())],
    ])();
  }

  #formatTitle(cards, random) {
    const card = cards.get(random.of(NAMES));
    const title = card instanceof Y.Map ? card.get('title') : undefined;
    if (title instanceof Y.Text) format(random, title);
  }

  /** A map in a card, with values and a text of its own: as deep as it goes. */
  #nested(cards, random) {
    const card = cards.get(random.of(NAMES));
    if (!(card instanceof Y.Map)) return;
    const meta = card.get('meta');
    if (!(meta instanceof Y.Map)) {
      card.set('meta', new Y.Map());
      return;
    }
    const text = meta.get('text');
    random.choose([
      [3, () => meta.set(random.of(NAMES), random.of(VALUES)(random))],
      [1, () => meta.delete(random.of(NAMES))],
      [3, () => (text instanceof Y.Text ? type(random, text) : meta.set('text', new Y.Text(words(random))))],
      [1, () => card.delete('meta')],
    ])();
  }
}

/** Texts with their formatting, wherever they are. */
function deltas(map) {
  const found = {};
  for (const [key, value] of map.entries()) {
    if (value instanceof Y.Text) found[key] = value.toDelta();
    if (value instanceof Y.Map) found[key] = deltas(value);
  }
  return found;
}

/** By the names the Rust side uses. */
export const SCHEMAS = {
  free: new Free(),
  model: new Entries({
    cards: { texts: ['title', 'note', 'plain'], values: ['model', 'lane', 'order', 'sdgs', 'amount'] },
    links: { texts: ['because', 'checkHow'], values: ['from', 'to', 'share'] },
    models: { texts: ['title'], values: ['order', 'promptInput', 'today'] },
    comments: { texts: ['text'], values: ['card', 'at', 'resolvedAt'] },
    indicators: { texts: ['name', 'source'], values: ['card', 'order', 'target'] },
    measurements: { texts: ['note'], values: ['indicator', 'date', 'value'] },
    conflicts: { texts: ['because', 'affected'], values: ['a', 'b', 'state'] },
    scores: { texts: [], values: ['conflict', 'value', 'at'] },
    hurdles: { texts: ['rule', 'room'], values: ['hinders', 'order'] },
    groups: { texts: ['title'], values: ['model', 'order'] },
    criteria: { texts: ['title'], values: ['order'] },
    ratings: { texts: ['reason'], values: ['criterion', 'model', 'value'] },
  }),
  okr: new Entries({
    organisations: { texts: ['title', 'theme'], values: ['order'] },
    teams: { texts: ['title', 'note'], values: ['order', 'status', 'budget'] },
    goals: { texts: ['title', 'note'], values: ['order', 'year'] },
    cycles: { texts: ['title'], values: ['order', 'start', 'end', 'permanent'] },
    objectives: { texts: ['title', 'note', 'learned'], values: ['order', 'cycle', 'score'] },
    keyResults: { texts: ['title', 'goal', 'sideEffect'], values: ['order', 'objective', 'target', 'draft'] },
    ties: { texts: ['note'], values: ['from', 'to', 'kind', 'target'] },
    checkIns: { texts: ['obstacle', 'help', 'comment'], values: ['keyResult', 'at', 'value', 'confidence'] },
    kpis: { texts: ['title', 'note'], values: ['order', 'low', 'high'] },
    readings: { texts: ['source'], values: ['kpi', 'date', 'value'] },
    learnings: { texts: ['text'], values: ['order', 'tag'] },
    roles: { texts: ['reason'], values: ['order', 'kind', 'person'] },
    meetings: { texts: ['place'], values: ['kind', 'date', 'every'] },
  }),
  notes: new Entries({ blocks: { texts: ['text'], values: ['kind', 'order', 'done', 'indent', 'level'] } }),
};
