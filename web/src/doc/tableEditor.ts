import * as Y from 'yjs';
import type { Lane } from '../model/contract';
import type { FieldChange } from '../model/fill';
import { newId } from '../model/ids';
import { LANES } from '../model/impact';
import { placeManyAt } from '../model/order';
import type { Draft, LinkDraft } from '../model/paste';
import { editBetween } from '../model/textEdit';
import type { Commands } from './commands';
import { applyEdit, type Entry, entryOf, linkEntry } from './entries';
import { beginText } from './entryEditor';
import type { CardText, ImpactDocument } from './impactDocument';
import { CARD } from './keys';

/** What people type into together; everything else is a plain value. */
const TEXTS: readonly CardText[] = ['title', 'note', 'audience', 'plain'];

interface Made {
  readonly into: Y.Map<unknown>;
  readonly id: string;
  readonly entry: Entry;
}

/** What is done to many cards at once, or to a card by a field of a table. Each command is one step of undo. */
export class TableEditor {
  constructor(
    private readonly view: ImpactDocument,
    private readonly commands: Commands,
  ) {}

  /** Adds cards at the ends of their lanes, with links between them, and returns the ids of the cards. */
  add(drafts: readonly Draft[], links: readonly LinkDraft[] = []): string[] {
    const { model, modelId } = this.view.snapshot;
    const ids = drafts.map(() => newId());
    const made: Made[] = [];
    const rekeyed: { readonly id: string; readonly order: string }[] = [];
    for (const lane of LANES) {
      const own = [...drafts.entries()].filter(([, draft]) => draft.lane === lane);
      if (own.length === 0) continue;
      const siblings = model.lanes[lane];
      const placements = placeManyAt(siblings, siblings.length, own.length);
      rekeyed.push(...placements.rekeyed);
      for (const [index, [at, draft]] of own.entries()) {
        const entry = entryFor(draft, lane, placements.orders[index] ?? '', modelId);
        made.push({ into: this.view.cards, id: ids[at] ?? '', entry });
      }
    }
    for (const { from, to, because } of links) {
      const entry = linkEntry(ids[from] ?? '', ids[to] ?? '', because);
      made.push({ into: this.view.links, id: newId(), entry });
    }
    this.#bring(made, () => this.#rekey(rekeyed));
    return ids;
  }

  /** Gives a text of a card other words, by the smallest change. */
  write(id: string, field: CardText, words: string): void {
    const text = beginText(this.commands, entryOf(this.view.cards, id), CARD[field]);
    const edit = text && editBetween(text.toString(), words, 0);
    if (!edit) return;
    this.commands.step(id, () => applyEdit(text, edit));
  }

  /** Gives fields of cards other values, all of them in one step; a card that changes lanes goes to the end of the new one. */
  fill(changes: readonly FieldChange[]): void {
    const steps = [...this.#moves(changes), ...changes.flatMap((change) => this.#change(change) ?? [])];
    if (steps.length === 0) return;
    this.commands.step(changes[0]?.card ?? '', () => {
      for (const step of steps) step();
    });
  }

  #change({ card, column, value }: FieldChange): (() => void) | undefined {
    const entry = entryOf(this.view.cards, card);
    if (!entry || column === 'lane') return undefined;
    const field = TEXTS.find((one) => one === column);
    if (field === undefined) return () => (value === undefined ? entry.delete(column) : entry.set(column, value));
    const text = beginText(this.commands, entry, CARD[field]);
    const edit = text && editBetween(text.toString(), typeof value === 'string' ? value : '', 0);
    return edit && (() => applyEdit(text, edit));
  }

  #moves(changes: readonly FieldChange[]): (() => void)[] {
    return LANES.flatMap((lane) => {
      const moved = changes.filter(({ column, value }) => column === 'lane' && value === lane);
      if (moved.length === 0) return [];
      const siblings = this.view.snapshot.model.lanes[lane];
      const placements = placeManyAt(siblings, siblings.length, moved.length);
      return [
        () => this.#rekey(placements.rekeyed),
        ...moved.map(({ card }, index) => () => {
          const entry = entryOf(this.view.cards, card);
          entry?.set(CARD.lane, lane);
          entry?.set(CARD.order, placements.orders[index] ?? '');
        }),
      ];
    });
  }

  #rekey(rekeyed: readonly { readonly id: string; readonly order: string }[]): void {
    for (const { id, order } of rekeyed) entryOf(this.view.cards, id)?.set(CARD.order, order);
  }

  /** Puts entries in deleted, outside of the history, and brings them to light by one step that undo turns back. */
  #bring(made: readonly Made[], beside: () => void): void {
    const { doc, history } = this.commands;
    const now = this.commands.now();
    doc.transact(() => {
      for (const { into, id, entry } of made) {
        entry.set(CARD.deletedAt, now);
        into.set(id, entry);
      }
    }, history.untracked);
    this.commands.step(made[0]?.id ?? '', () => {
      beside();
      for (const { entry } of made) entry.delete(CARD.deletedAt);
    });
  }
}

function entryFor(draft: Draft, lane: Lane, order: string, model: string | undefined): Entry {
  const entry: Entry = new Y.Map();
  if (model !== undefined) entry.set(CARD.model, model);
  entry.set(CARD.lane, lane);
  entry.set(CARD.order, order);
  for (const field of TEXTS) entry.set(CARD[field], new Y.Text(draft[field] ?? ''));
  for (const [key, value] of Object.entries(draft)) if (!isOwn(key)) entry.set(key, value);
  return entry;
}

/** Set already. */
function isOwn(key: string): boolean {
  return key === CARD.lane || TEXTS.some((field) => field === key);
}
