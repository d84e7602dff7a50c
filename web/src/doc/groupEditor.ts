import * as Y from 'yjs';
import { newId } from '../model/ids';
import { compareOrder } from '../model/impact';
import { placeLast, placeManyAt } from '../model/order';
import { editBetween } from '../model/textEdit';
import type { Card, Group } from '../model/contract';
import type { Commands } from './commands';
import { applyEdit, type Entry, entryOf } from './entries';
import type { ImpactDocument } from './impactDocument';
import type { ImpactViews } from './impactParts';
import { CARD, GROUP } from './keys';

/** Similar cards under one name. The cards stay what they are, with their authors; each command is one step of undo. */
export class GroupEditor {
  constructor(
    private readonly view: ImpactDocument,
    private readonly views: ImpactViews,
    private readonly commands: Commands,
  ) {}

  /** Puts cards of one lane under a new name, beside each other where the first of them stands; the id of the group. */
  gather(members: readonly Card[], title: string): string | undefined {
    if (members.length < 2) return undefined;
    const id = newId();
    const entry: Entry = new Y.Map();
    const { modelId } = this.view.snapshot;
    if (modelId !== undefined) entry.set(GROUP.model, modelId);
    entry.set(GROUP.order, placeLast([...this.views.groups.all.values()].sort(compareOrder)).order);
    entry.set(GROUP.title, new Y.Text(title));
    const subject = members[0]?.id ?? id;
    this.commands.create(this.views.groups.entries, id, entry, subject, () => this.#set(id, members, []));
    return id;
  }

  /**
   * Gives a group another name and other cards: those that are no member any more stand where they are. With fewer than two
   * it is taken apart.
   */
  regroup(group: Group, title: string, members: readonly Card[], before: readonly Card[]): void {
    const staying = members.length > 1 ? members : [];
    const left = before.filter(({ id }) => !staying.some((one) => one.id === id));
    const text = this.views.groups.text(group.id, GROUP.title);
    const edit = text && editBetween(text.toString(), title, 0);
    this.commands.step(before[0]?.id ?? group.id, () => {
      if (edit) applyEdit(text, edit);
      this.#set(group.id, staying, left);
    });
  }

  #set(group: string, members: readonly Card[], left: readonly Card[]): void {
    for (const { id } of left) entryOf(this.view.cards, id)?.delete(CARD.group);
    for (const { id } of members) {
      const entry = entryOf(this.view.cards, id);
      if (entry?.get(CARD.group) !== group) entry?.set(CARD.group, group);
    }
    this.#bringTogether(members);
  }

  #bringTogether(members: readonly Card[]): void {
    const [first] = members;
    if (!first) return;
    const lane = this.view.snapshot.model.lanes[first.lane];
    const own = new Set(members.map(({ id }) => id));
    const places = lane.flatMap(({ id }, place) => (own.has(id) ? [place] : []));
    // Those that stand together already are not moved.
    if ((places.at(-1) ?? 0) - (places[0] ?? 0) === places.length - 1) return;
    const others = lane.filter(({ id }) => !own.has(id));
    const { orders, rekeyed } = placeManyAt(others, places[0] ?? 0, members.length);
    for (const { id, order } of rekeyed) entryOf(this.view.cards, id)?.set(CARD.order, order);
    const inOrder = lane.filter(({ id }) => own.has(id));
    for (const [index, { id }] of inOrder.entries()) entryOf(this.view.cards, id)?.set(CARD.order, orders[index]);
  }
}
