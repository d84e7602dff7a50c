import type * as Y from 'yjs';
import { now as serverTime } from '../model/clock';
import type { NextStep, Recommendation, Topic } from '../model/contract';
import { type DecisionList, inOrder, movable, type Placed } from '../model/decisions';
import { placeAt } from '../model/order';
import { Commands, type Values } from './commands';
import { DecisionsDocument } from './decisionsDocument';
import { entryOf } from './entries';
import { EntryEditor } from './entryEditor';
import { History } from './history';
import { NEXT_STEP, RECOMMENDATION, TOPIC } from './keys';

const EDITORS = new WeakMap<Y.Doc, DecisionsEditor>();

/**
 * Everything that can be done to recommendations, next steps and topics. Each command is one step of undo.
 *
 * Nothing is ever removed from the document: deleting sets `deletedAt`, and that can be taken back by anybody.
 */
export class DecisionsEditor {
  readonly history: History;
  readonly recommendations: EntryEditor<Recommendation>;
  readonly nextSteps: EntryEditor<NextStep>;
  readonly topics: EntryEditor<Topic>;
  readonly #commands: Commands;

  constructor(
    readonly view: DecisionsDocument,
    now: () => number = serverTime,
  ) {
    this.history = new History(view.roots);
    const commands = new Commands(view.doc, this.history, now);
    this.#commands = commands;
    const { text, reasons, minority } = RECOMMENDATION;
    this.recommendations = new EntryEditor(view.recommendations, commands, [text, reasons, minority]);
    this.nextSteps = new EntryEditor(view.nextSteps, commands, [NEXT_STEP.text]);
    this.topics = new EntryEditor(view.topics, commands, [TOPIC.title, TOPIC.note]);
  }

  /** The editor of a document: always the same one, so that its history outlives a visit to another area. */
  static of(doc: Y.Doc): DecisionsEditor {
    const known = EDITORS.get(doc);
    if (known) return known;
    const editor = new DecisionsEditor(new DecisionsDocument(doc));
    EDITORS.set(doc, editor);
    return editor;
  }

  /** Adds an entry behind the others of its list, with these words, and returns its id. */
  add(list: DecisionList, words = '', values: Values = {}): string {
    const typed = { [list === 'topics' ? TOPIC.title : NEXT_STEP.text]: words };
    return this[list].addLast(values, undefined, undefined, typed);
  }

  /** Takes back an entry that was left empty: no step of the history, and undo does not bring it again. */
  discard(list: DecisionList, id: string): void {
    this.#commands.discard(this.view[list].entries, id);
  }

  /** Puts an entry before another one of its list, or behind all of them. */
  place(list: DecisionList, id: string, before?: string): void {
    const { entries } = this.view[list];
    const others = inOrder(this.#all(list)).filter((one) => one.id !== id);
    const at = others.findIndex((one) => one.id === before);
    const entry = entryOf(entries, id);
    if (!entry) return;
    const { order, rekeyed } = placeAt(others, at < 0 ? others.length : at);
    this.#commands.step(id, () => {
      entry.set(TOPIC.order, order);
      for (const one of rekeyed) entryOf(entries, one.id)?.set(TOPIC.order, one.order);
    });
  }

  /** One place up or down; whether there was one. */
  move(list: DecisionList, id: string, by: 1 | -1): boolean {
    const all = this.#all(list);
    const siblings = movable(list, all, id);
    const at = siblings.findIndex((one) => one.id === id);
    const next = siblings[at + by];
    if (at < 0 || !next) return false;
    const others = inOrder(all).filter((one) => one.id !== id);
    const behind = others.findIndex((one) => one.id === next.id) + 1;
    this.place(list, id, by < 0 ? next.id : others[behind]?.id);
    return true;
  }

  /** Says that an entry is about a card of the model or an objective; a second time says nothing new. */
  relate(list: DecisionList, id: string, card: string): void {
    const cards = this.view[list].all.get(id)?.cards ?? [];
    if (!cards.includes(card)) this[list].set(id, { [TOPIC.cards]: [...cards, card] });
  }

  unrelate(list: DecisionList, id: string, card: string): void {
    const left = (this.view[list].all.get(id)?.cards ?? []).filter((one) => one !== card);
    this[list].set(id, { [TOPIC.cards]: left.length > 0 ? left : undefined });
  }

  #all(list: DecisionList): Placed[] {
    return [...this.view[list].all.values()];
  }
}
