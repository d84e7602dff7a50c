import * as Y from 'yjs';
import { now as serverTime } from '../model/clock';
import type { Lane, Link } from '../model/contract';
import { newId } from '../model/ids';
import { placeAt, type Placement } from '../model/order';
import { MODEL_MATTERS, SHAPES } from '../model/shapes';
import { Commands } from './commands';
import { CommentEditor } from './commentEditor';
import { Comments } from './comments';
import { type Entry, entryOf, linkEntry } from './entries';
import { FactEditor } from './factEditor';
import { GroupEditor } from './groupEditor';
import { History } from './history';
import { ImpactDocument } from './impactDocument';
import { ImpactParts, ImpactViews } from './impactParts';
import { CARD, LINK, ROOT } from './keys';
import { ModelEditor } from './modelEditor';
import { TableEditor } from './tableEditor';

/** Where a card goes: the lane, and the index among its other cards; at the end when absent. */
export interface Position {
  readonly lane: Lane;
  readonly index?: number;
}

/** Lists whose deleted entries can be brought back one by one. */
const BIN: readonly string[] = [ROOT.cards, ROOT.links, ...MODEL_MATTERS];

const EDITORS = new WeakMap<Y.Doc, ImpactEditor>();

/**
 * Everything that can be done to the model. Each command is one step of undo.
 *
 * Nothing is ever removed from the document: deleting sets `deletedAt`, and that can be taken back by anybody.
 */
export class ImpactEditor {
  readonly history: History;
  readonly comments: CommentEditor;
  readonly facts: FactEditor;
  readonly parts: ImpactParts;
  readonly models: ModelEditor;
  readonly table: TableEditor;
  readonly groups: GroupEditor;
  readonly #commands: Commands;

  constructor(
    readonly view: ImpactDocument,
    now: () => number = serverTime,
  ) {
    const comments = new Comments(view.doc);
    const views = new ImpactViews(view.doc);
    this.history = new History([view.cards, view.links, view.models, comments.entries, ...views.roots]);
    this.#commands = new Commands(view.doc, this.history, now);
    this.comments = new CommentEditor(comments, this.history, now);
    this.facts = new FactEditor(view, this.#commands);
    this.parts = new ImpactParts(views, this.#commands);
    this.models = new ModelEditor(view, views, this.#commands);
    this.table = new TableEditor(view, this.#commands);
    this.groups = new GroupEditor(view, views, this.#commands);
  }

  /** The editor of a document: always the same one, so that its history outlives a visit to another area. */
  static of(doc: Y.Doc): ImpactEditor {
    const known = EDITORS.get(doc);
    if (known) return known;
    const editor = new ImpactEditor(new ImpactDocument(doc));
    EDITORS.set(doc, editor);
    return editor;
  }

  /** How many cards there are, those of other models and deleted ones included: all of them count for the server. */
  get cardCount(): number {
    return this.view.cards.size;
  }

  /** Creates a card and returns its id. */
  addCard(position: Position, title = ''): string {
    const id = newId();
    const placement = this.#place(position, id);
    const { modelId } = this.view.snapshot;
    const entry: Entry = new Y.Map();
    if (modelId !== undefined) entry.set(CARD.model, modelId);
    entry.set(CARD.lane, position.lane);
    entry.set(CARD.order, placement.order);
    entry.set(CARD.title, new Y.Text(title));
    for (const field of [CARD.note, CARD.audience, CARD.plain]) entry.set(field, new Y.Text());
    this.#commands.create(this.view.cards, id, entry, id, () => this.#rekey(placement));
    return id;
  }

  /** Moves a card to another place in its lane or in another lane. */
  moveCard(id: string, position: Position): void {
    const card = this.view.snapshot.allCards.get(id);
    const entry = entryOf(this.view.cards, id);
    if (!card || !entry) return;
    const placement = this.#place(position, id);
    this.#commands.step(id, () => {
      if (card.lane !== position.lane) entry.set(CARD.lane, position.lane);
      entry.set(CARD.order, placement.order);
      this.#rekey(placement);
    });
  }

  deleteCard(id: string): void {
    this.#commands.delete(this.view.cards, id);
  }

  /** Takes back a card that its creator left empty: no step of the history, and undo does not bring it again. */
  discardCard(id: string): void {
    this.#commands.discard(this.view.cards, id);
  }

  restoreCard(id: string): void {
    this.restore([id]);
  }

  /**
   * Links two cards and returns the link's id. A link that already stands is left alone; a deleted one between the same
   * cards comes back with the reason it had.
   */
  link(from: string, to: string, because = ''): string | undefined {
    const { allCards, allLinks } = this.view.snapshot;
    if (from === to || !allCards.has(from) || !allCards.has(to)) return undefined;
    const known = [...allLinks.values()].filter((link) => link.from === from && link.to === to);
    const standing = known.find((link) => link.deletedAt === undefined);
    if (standing) return standing.id;
    const last = known.sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0))[0];
    return last ? this.#revive(last, because) : this.#newLink(from, to, because);
  }

  unlink(id: string): void {
    this.#commands.delete(this.view.links, id);
  }

  /** Brings deleted entries back, in one step: with what they hang on, and a card with the links it had. */
  restore(ids: readonly string[]): void {
    const entries = new Set<Entry>();
    const bring = (root: string, id: unknown): void => {
      const entry = typeof id === 'string' ? entryOf(this.view.doc.getMap(root), id) : undefined;
      if (!entry?.has(CARD.deletedAt)) return;
      entries.add(entry);
      for (const [key, ...others] of SHAPES[root]?.needs ?? [])
        for (const other of others) bring(other, entry.get(key));
    };
    for (const id of ids) for (const root of BIN) bring(root, id);
    if (entries.size === 0) return;
    const subject = ids.find((id) => this.view.cards.has(id)) ?? ids[0] ?? '';
    this.#commands.step(subject, () => {
      for (const entry of entries) entry.delete(CARD.deletedAt);
    });
  }

  #revive(link: Link, because: string): string {
    const text = this.view.linkText(link.id);
    const entry = entryOf(this.view.links, link.id);
    this.#commands.step(link.id, () => {
      entry?.delete(LINK.deletedAt);
      if (text?.length === 0 && because !== '') text.insert(0, because);
    });
    return link.id;
  }

  #newLink(from: string, to: string, because: string): string {
    const id = newId();
    this.#commands.create(this.view.links, id, linkEntry(from, to, because));
    return id;
  }

  #place({ lane, index }: Position, id: string): Placement {
    const siblings = this.view.snapshot.model.lanes[lane].filter((card) => card.id !== id);
    return placeAt(siblings, index ?? siblings.length);
  }

  #rekey({ rekeyed }: Placement): void {
    for (const { id, order } of rekeyed) entryOf(this.view.cards, id)?.set(CARD.order, order);
  }
}
