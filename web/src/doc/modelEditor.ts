import * as Y from 'yjs';
import type { Card, Lane } from '../model/contract';
import { newId } from '../model/ids';
import { assemble, compareOrder, type ImpactModel, LANES } from '../model/impact';
import { placeLast, placeManyAt } from '../model/order';
import { editBetween } from '../model/textEdit';
import { normaliseTitle } from '../model/titles';
import type { Commands } from './commands';
import { applyEdit, type Entries, type Entry, entryOf, textOf } from './entries';
import type { ImpactDocument } from './impactDocument';
import type { ImpactViews } from './impactParts';
import { CARD, CONFLICT, HURDLE, INDICATOR, LINK, MEASUREMENT, MODEL } from './keys';
import { homeOf } from './modelEntries';

/** An entry that is about to be put into a root. */
interface Made {
  readonly root: Entries;
  readonly id: string;
  readonly entry: Entry;
}

/** What came of copying cards. */
export interface Copied {
  /** The cards in the other model, by those they were copied from. */
  readonly cards: ReadonlyMap<string, string>;
  /** How many of them were made now; the others said the same already. */
  readonly made: number;
}

/** What can be done with models side by side. Each command is one step of undo. */
export class ModelEditor {
  constructor(
    private readonly view: ImpactDocument,
    private readonly parts: ImpactViews,
    private readonly commands: Commands,
  ) {}

  /** Adds a model and returns its id; with the standing cards of another, and everything at them, where one is named. */
  add(title: string, from?: string): string {
    const id = newId();
    const entry: Entry = new Y.Map();
    entry.set(MODEL.title, new Y.Text(title));
    entry.set(MODEL.order, placeLast(this.view.snapshot.models).order);
    const source = from === undefined ? undefined : this.#model(from);
    const copy = source && this.#copies([...source.cards.values()], id, assemble([], []));
    this.#bring(id, copy?.made ?? [], () => this.view.models.set(id, entry));
    return id;
  }

  /** Gives a model another name, by the smallest change. */
  rename(id: string, title: string): void {
    const entry = entryOf(this.view.models, id);
    const text = textOf(entry, MODEL.title);
    if (!entry) return;
    if (!text) return this.commands.set(this.view.models, id, { [MODEL.title]: title });
    const edit = editBetween(text.toString(), title, 0);
    if (!edit) return;
    this.commands.step(id, () => applyEdit(text, edit));
  }

  /** Says which model shows how it is today: one at most. */
  setToday(id: string | undefined): void {
    const others = this.view.snapshot.models.filter((model) => model.today === true && model.id !== id);
    this.commands.step(id ?? '', () => {
      for (const other of others) entryOf(this.view.models, other.id)?.delete(MODEL.today);
      if (id !== undefined) entryOf(this.view.models, id)?.set(MODEL.today, true);
    });
  }

  /** Says whether a total of the criteria is wanted. */
  setTotal(on: boolean): void {
    const { models } = this.view.snapshot;
    this.commands.step('', () => {
      for (const { id } of models) entryOf(this.view.models, id)?.delete(MODEL.total);
      const first = models[0];
      if (on && first) entryOf(this.view.models, first.id)?.set(MODEL.total, true);
    });
  }

  /** Takes a model away. Its cards are deleted with it, and can be restored; the last model stays. */
  remove(id: string): void {
    const { everyCard, models } = this.view.snapshot;
    if (models.length < 2) return;
    const own = [...everyCard.values()].filter((card) => homeOf(card, models) === id && card.deletedAt === undefined);
    const now = this.commands.now();
    this.commands.step(id, () => {
      for (const card of own) entryOf(this.view.cards, card.id)?.set(CARD.deletedAt, now);
      this.view.models.delete(id);
    });
  }

  /**
   * Copies cards, and the links among them, into another model. A card that says the same in the same lane there stands
   * for its copy.
   */
  copy(cards: readonly Card[], to: string): Copied {
    const copied = this.#copies(cards, to, this.#model(to));
    if (copied.made.length > 0) this.#bring(cards[0]?.id ?? to, copied.made);
    return { cards: copied.cards, made: copied.made.filter(({ root }) => root === this.view.cards).length };
  }

  /** What stands of a model. */
  #model(id: string): ImpactModel {
    const { everyCard, allLinks, models } = this.view.snapshot;
    const own = [...everyCard.values()].filter((card) => homeOf(card, models) === id);
    return assemble(own, allLinks.values());
  }

  /** Puts entries in deleted, outside of the history, and brings them to light by one step that undo turns back. */
  #bring(subject: string, made: readonly Made[], beside?: () => void): void {
    const { doc, history, now } = this.commands;
    const time = now();
    doc.transact(() => {
      for (const { root, id, entry } of made) {
        entry.set(CARD.deletedAt, time);
        root.set(id, entry);
      }
    }, history.untracked);
    this.commands.step(subject, () => {
      beside?.();
      for (const { entry } of made) entry.delete(CARD.deletedAt);
    });
  }

  #copies(sources: readonly Card[], to: string, there: ImpactModel) {
    const cards = new Map<string, string>();
    const made: Made[] = [];
    for (const lane of LANES) this.#copyLane(sources, lane, to, there, cards, made);
    const fresh = new Set(made.map(({ id }) => id));
    const end = (id: unknown): string | undefined => (typeof id === 'string' ? cards.get(id) : undefined);
    const taken = new Set(there.links.map((link) => `${link.from} ${link.to}`));
    const add = (root: Entries, id: string, values: Record<string, string>): string => {
      const copy = newId();
      made.push({ root, id: copy, entry: clone(entryOf(root, id), values) });
      return copy;
    };
    for (const { id, ...link } of assemble(sources, this.view.snapshot.allLinks.values()).links) {
      const [from, target] = [end(link.from), end(link.to)];
      if (from !== undefined && target !== undefined && !taken.has(`${from} ${target}`))
        add(this.view.links, id, { [LINK.from]: from, [LINK.to]: target });
    }
    this.#copyParts(end, fresh, add);
    return { cards, made };
  }

  #copyLane(
    sources: readonly Card[],
    lane: Lane,
    to: string,
    there: ImpactModel,
    cards: Map<string, string>,
    made: Made[],
  ): void {
    const same = new Map(there.lanes[lane].map((card) => [normaliseTitle(card.title), card.id]));
    const fresh = sources.filter((card) => {
      const title = normaliseTitle(card.title);
      const known = title === '' ? undefined : same.get(title);
      if (known !== undefined) cards.set(card.id, known);
      return card.lane === lane && known === undefined;
    });
    const { orders } = placeManyAt(there.lanes[lane], there.lanes[lane].length, fresh.length);
    for (const [index, card] of fresh.sort(compareOrder).entries()) {
      const id = newId();
      cards.set(card.id, id);
      const entry = clone(entryOf(this.view.cards, card.id), { [CARD.model]: to, [CARD.order]: orders[index] ?? '' });
      // A group and a proposal to drop it belong to the model it comes from.
      for (const key of [CARD.group, CARD.dropped]) entry.delete(key);
      made.push({ root: this.view.cards, id, entry });
    }
  }

  /** What hangs on the cards that are new. What people think of a conflict stays theirs and is not copied. */
  #copyParts(
    end: (id: unknown) => string | undefined,
    fresh: ReadonlySet<string>,
    add: (root: Entries, id: string, values: Record<string, string>) => string,
  ): void {
    const standing = <T extends { deletedAt?: number }>(all: ReadonlyMap<string, T>): T[] =>
      [...all.values()].filter(({ deletedAt }) => deletedAt === undefined);
    const { indicators, conflicts, hurdles } = this.parts;
    const measurements = standing(indicators.measurements.all);
    for (const { id, card } of standing(indicators.indicators.all)) {
      const at = end(card);
      if (at === undefined || !fresh.has(at)) continue;
      const copy = add(indicators.indicators.entries, id, { [INDICATOR.card]: at });
      for (const value of measurements.filter(({ indicator }) => indicator === id))
        add(indicators.measurements.entries, value.id, { [MEASUREMENT.indicator]: copy });
    }
    for (const { id, a, b } of standing(conflicts.all)) {
      const [first, second] = [end(a), end(b)];
      if (first !== undefined && second !== undefined && (fresh.has(first) || fresh.has(second)))
        add(conflicts.entries, id, { [CONFLICT.a]: first, [CONFLICT.b]: second });
    }
    for (const { id, hinders } of standing(hurdles.all)) {
      const at = end(hinders);
      if (at !== undefined && fresh.has(at)) add(hurdles.entries, id, { [HURDLE.hinders]: at });
    }
  }
}

/** An entry with the same values and words, and some values of its own. */
function clone(entry: Entry | undefined, values: Readonly<Record<string, string>>): Entry {
  const copy: Entry = new Y.Map();
  for (const [key, value] of entry?.entries() ?? []) {
    if (key !== CARD.deletedAt && !(key in values))
      copy.set(key, value instanceof Y.Text ? new Y.Text(value.toString()) : value);
  }
  for (const [key, value] of Object.entries(values)) copy.set(key, value);
  return copy;
}
