import * as Y from 'yjs';
import type { Lane } from '../model/contract';
import { newId } from '../model/ids';
import { LANES } from '../model/impact';
import { placeManyAt } from '../model/order';
import type { Draft } from '../model/paste';
import { editBetween } from '../model/textEdit';
import type { Commands } from './commands';
import { type Entry, entryOf } from './entries';
import { beginText } from './entryEditor';
import type { CardText, ImpactDocument } from './impactDocument';
import { CARD } from './keys';

/** What people type into together; everything else is a plain value. */
const TEXTS: readonly CardText[] = ['title', 'note', 'audience', 'plain'];

/** What is done to many cards at once, or to a card by a field of a table. Each command is one step of undo. */
export class TableEditor {
  constructor(
    private readonly view: ImpactDocument,
    private readonly commands: Commands,
  ) {}

  /** Adds cards at the ends of their lanes and returns their ids. */
  add(drafts: readonly Draft[]): string[] {
    const { model, modelId } = this.view.snapshot;
    const made: { readonly id: string; readonly entry: Entry }[] = [];
    const rekeyed: { readonly id: string; readonly order: string }[] = [];
    for (const lane of LANES) {
      const own = drafts.filter((draft) => draft.lane === lane);
      if (own.length === 0) continue;
      const siblings = model.lanes[lane];
      const placements = placeManyAt(siblings, siblings.length, own.length);
      rekeyed.push(...placements.rekeyed);
      for (const [index, draft] of own.entries())
        made.push({ id: newId(), entry: entryFor(draft, lane, placements.orders[index] ?? '', modelId) });
    }
    this.#bring(made, () => {
      for (const { id, order } of rekeyed) entryOf(this.view.cards, id)?.set(CARD.order, order);
    });
    return made.map(({ id }) => id);
  }

  /** Gives a text of a card other words, by the smallest change. */
  write(id: string, field: CardText, words: string): void {
    const text = beginText(this.commands, entryOf(this.view.cards, id), CARD[field]);
    const edit = text && editBetween(text.toString(), words, 0);
    if (!edit) return;
    this.commands.step(id, () => {
      if (edit.removed > 0) text.delete(edit.at, edit.removed);
      if (edit.inserted !== '') text.insert(edit.at, edit.inserted);
    });
  }

  /** Puts cards in deleted, outside of the history, and brings them to light by one step that undo turns back. */
  #bring(made: readonly { readonly id: string; readonly entry: Entry }[], beside: () => void): void {
    const { doc, history } = this.commands;
    const now = this.commands.now();
    doc.transact(() => {
      for (const { id, entry } of made) {
        entry.set(CARD.deletedAt, now);
        this.view.cards.set(id, entry);
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
