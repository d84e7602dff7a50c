import { SvelteSet } from 'svelte/reactivity';
import { isOpen } from '../../../doc/comments';
import type { Lane } from '../../../model/contract';
import { LANES } from '../../../model/impact';
import { disconnect } from '../actions';
import { deleteComment, resolveComment } from '../comments/commentActions';
import type { Desk } from '../desk.svelte';
import { cardKey } from '../keys';
import { mattersAt } from '../matters';
import { deleteMatter, openMatter } from '../matterActions';
import { type Row, rowsOf } from './rows';

/** What is open in the outline, and the line that has the focus. */
export class OutlineState {
  readonly #closedLanes = new SvelteSet<Lane>();
  readonly #openCards = new SvelteSet<string>();
  /** Key of the line with the focus. */
  row = $state<string>();
  /** Link whose reason is typed in its line. */
  typing = $state<string>();

  constructor(readonly desk: Desk) {
    if (desk.card) this.#openCards.add(desk.card.id);
    this.row = desk.card?.id;
  }

  readonly rows: Readonly<Record<Lane, readonly Row[]>> = $derived.by(() => {
    const source = {
      cardsOf: (lane: Lane) => this.desk.cardsOf(lane).filter(({ id }) => this.desk.narrowing.shows(id)),
      linksTo: (card: string) => this.desk.linksTo(card),
      linksFrom: (card: string) => this.desk.linksFrom(card),
      mattersAt: (card: string) => mattersAt(this.desk, card),
      commentsAt: (card: string) => this.desk.comments.view.at(card).filter(isOpen),
      isOpen: (card: string) => this.#openCards.has(card),
    };
    return Object.fromEntries(LANES.map((lane) => [lane, rowsOf(source, lane)])) as unknown as Record<Lane, Row[]>;
  });

  readonly #visible = $derived.by(() => LANES.flatMap((lane) => (this.isLaneOpen(lane) ? this.rows[lane] : [])));

  isLaneOpen(lane: Lane): boolean {
    return !this.#closedLanes.has(lane);
  }

  toggleLane(lane: Lane): void {
    if (!this.#closedLanes.delete(lane)) this.#closedLanes.add(lane);
  }

  toggleCard(card: string): void {
    if (!this.#openCards.delete(card)) this.#openCards.add(card);
  }

  /** Opens everything on the way to a card. */
  uncover(card: string): void {
    const lane = this.desk.snapshot.allCards.get(card)?.lane;
    if (lane) this.#closedLanes.delete(lane);
    this.#openCards.add(card);
  }

  /** The line of a lane that Tab stops at. */
  stopOf(lane: Lane): string | undefined {
    const rows = this.rows[lane];
    return rows.some((row) => row.key === this.row) ? this.row : rows[0]?.key;
  }

  /** A key pressed on a line; whether it meant something. */
  key(event: KeyboardEvent, key: string): boolean {
    const row = this.#visible.find((one) => one.key === key);
    if (!row) return false;
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (event.key === 'Escape' && this.desk.selected) {
      this.desk.deselect();
      return true;
    }
    if (plain && this.#move(event.key, row)) return true;
    if (row.kind === 'link') return this.#linkKey(event, row);
    if (row.kind === 'comment') return this.#commentKey(event, row);
    if (row.kind === 'matter') return this.#matterKey(event, row);
    return cardKey(this.desk, event, row.card.id);
  }

  #move(key: string, row: Row): boolean {
    const index = this.#visible.findIndex((one) => one.key === row.key);
    const to: Partial<Record<string, number>> = {
      ArrowUp: index - 1,
      ArrowDown: index + 1,
      Home: 0,
      End: this.#visible.length - 1,
    };
    const target = to[key];
    if (target !== undefined) {
      this.go(this.#visible[target]);
      return true;
    }
    if (key === 'ArrowRight') this.#into(row, index);
    else if (key === 'ArrowLeft') this.#outOf(row);
    else return false;
    return true;
  }

  /** Puts the focus on a line; the card it belongs to is selected. */
  go(row: Row | undefined): void {
    if (!row) return;
    this.row = row.key;
    if (this.desk.card?.id !== row.card.id && row.card.deletedAt === undefined) this.desk.selectCard(row.card.id);
    this.desk.focused = row.card.id;
  }

  #into(row: Row, index: number): void {
    if (row.kind !== 'card') return;
    if (row.open === false) this.#openCards.add(row.card.id);
    else if (row.open) this.go(this.#visible[index + 1]);
  }

  #outOf(row: Row): void {
    if (row.kind !== 'card') this.go(this.#visible.find((one) => one.key === row.card.id));
    else if (row.open) this.#openCards.delete(row.card.id);
  }

  #commentKey(event: KeyboardEvent, row: Row & { kind: 'comment' }): boolean {
    const { desk } = this;
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    if (event.key === 'Enter') {
      if (!desk.readonly) desk.comment(row.card.id);
      return true;
    }
    if (event.key === ' ') {
      this.row = row.card.id;
      resolveComment(desk, row.comment);
      return true;
    }
    if (event.key === 'Delete') {
      this.row = row.card.id;
      deleteComment(desk, row.comment);
      return true;
    }
    return event.key.length === 1 && cardKey(desk, event, row.card.id);
  }

  #matterKey(event: KeyboardEvent, row: Row & { kind: 'matter' }): boolean {
    const { desk } = this;
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    if (event.key === 'Enter' || event.key === ' ') {
      openMatter(desk, row.matter);
      return true;
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      this.row = row.card.id;
      deleteMatter(desk, row.matter);
      return true;
    }
    return event.key.length === 1 && cardKey(desk, event, row.card.id);
  }

  #linkKey(event: KeyboardEvent, row: Row & { kind: 'link' }): boolean {
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    switch (event.key) {
      case 'Enter':
      case 'F2':
        if (!this.desk.readonly) this.typing = row.key;
        return true;
      case 'Delete':
      case 'Backspace':
        this.row = row.card.id;
        disconnect(this.desk, row.link.id);
        return true;
      case ' ':
        this.desk.selectLink(row.link.id);
        return true;
      default:
        return event.key.length === 1 && cardKey(this.desk, event, row.card.id);
    }
  }
}
