import { type Column, COLUMNS, readCell, writeCell } from '../../../model/columns';
import type { Card, Lane } from '../../../model/contract';
import type { FillPlace } from '../../../model/fill';
import { sortCards, usedColumns, writeTable } from '../../../model/table';
import { currentLanguage } from '../../../texts/texts.svelte';
import type { Desk } from '../desk.svelte';

/** Columns that are always there. */
const FIRST: readonly Column[] = ['lane', 'title'];
/** So many rows are drawn at first, and so many more whenever somebody asks. */
const ROWS = 200;

/** What the table shows, in which order, and what is done in its fields. */
export class TableState {
  sort = $state.raw<{ readonly column: Column; readonly descending: boolean }>();
  rows = $state(ROWS);
  #chosen = $state.raw<ReadonlySet<Column>>();

  constructor(private readonly desk: Desk) {}

  readonly #cards = $derived.by(() => {
    const { model, narrowing } = this.desk;
    return [...model.cards.values()].filter(({ id }) => narrowing.shows(id));
  });

  /** In the order that is asked for; as they are read unless somebody asks. */
  readonly cards: readonly Card[] = $derived.by(() => {
    const { sort } = this;
    return sort ? sortCards(this.#cards, sort.column, currentLanguage(), sort.descending) : this.#cards;
  });

  readonly shown = $derived(this.cards.slice(0, this.rows));

  /** Those in which a card says something, unless people choose. */
  readonly columns: readonly Column[] = $derived.by(() => {
    const chosen = this.#chosen ?? new Set(usedColumns(this.#cards, COLUMNS, currentLanguage()));
    return COLUMNS.filter((column) => FIRST.includes(column) || chosen.has(column));
  });

  isFixed(column: Column): boolean {
    return FIRST.includes(column);
  }

  choose(column: Column, on: boolean): void {
    const next = new Set(this.columns);
    if (on) next.add(column);
    else next.delete(column);
    this.#chosen = next;
  }

  more(): void {
    this.rows += ROWS;
  }

  /** Up, then down, then as they are read again. */
  turn(column: Column): void {
    if (this.sort?.column !== column) this.sort = { column, descending: false };
    else this.sort = this.sort.descending ? undefined : { column, descending: true };
  }

  /** What is wrong with what was typed; nothing when it was taken. */
  set(card: Card, column: Column, text: string): string | undefined {
    if (text === writeCell(card, column, currentLanguage())) return undefined;
    const reading = readCell(text, column, currentLanguage());
    if ('fault' in reading) return reading.fault;
    const { value } = reading;
    const { editor } = this.desk;
    if (column === 'title' && value === undefined) return 'title-missing';
    if (column === 'lane') {
      if (value !== undefined && value !== card.lane) editor.moveCard(card.id, { lane: value as Lane });
    } else if (column === 'title' || column === 'note' || column === 'audience' || column === 'plain')
      editor.table.write(card.id, column, typeof value === 'string' ? value : '');
    else editor.facts.setCard(card.id, { [column]: value });
    return undefined;
  }

  /** Where a block that is pasted into a field begins. */
  placeAt(row: number, column: number): FillPlace {
    return { cards: this.cards, columns: this.columns, row, column, language: currentLanguage() };
  }

  /** All that is shown, for a spreadsheet. */
  text(delimiter: '\t' | ';'): string {
    return writeTable(this.cards, this.columns, currentLanguage(), delimiter);
  }
}
