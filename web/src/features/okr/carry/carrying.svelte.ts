import { SvelteSet } from 'svelte/reactivity';
import type { OkrWrite } from '../../../doc/okrEditor';
import type { Cycle, KeyResult, Objective } from '../../../model/contract';
import { carriedBefore, carryOver } from '../../../okr/carryOver';
import { spanOf } from '../../../okr/cycles';
import { standing } from '../../../okr/entries';
import { type NextCycle, nextCycles } from '../../../okr/nextCycle';
import { type OkrDesk, today } from '../desk.svelte';

/** What somebody is about to carry over, from where and into what. */
export class Carrying {
  readonly #desk: OkrDesk;
  #from = $state<string>();
  #to = $state<string>();
  readonly chosen = new SvelteSet<string>();

  constructor(desk: OkrDesk) {
    this.#desk = desk;
  }

  /** Cycles that hold something. */
  readonly sources: readonly Cycle[] = $derived.by(() => {
    const held = new Set(standing(this.#desk.okr.objectives).map(({ cycle }) => cycle));
    return this.#desk.cycles.filter(({ id }) => held.has(id));
  });
  readonly from: Cycle | undefined = $derived.by(() => {
    const { cycles, cycle } = this.#desk;
    const before = cycles.slice(
      0,
      cycles.findIndex((one) => one.id === cycle?.id),
    );
    const has = (id: string | undefined): Cycle | undefined => this.sources.find((one) => one.id === id);
    return has(this.#from) ?? has(cycle?.id) ?? before.findLast(({ id }) => has(id)) ?? this.sources.at(-1);
  });
  /** Cycles that go on after it. */
  readonly later: readonly Cycle[] = $derived.by(() => {
    const { from } = this;
    const begun = from && spanOf(from)?.start;
    if (!from) return [];
    return this.#desk.cycles.filter(
      (one) => one.id !== from.id && (begun === undefined || (spanOf(one)?.end ?? begun) >= begun),
    );
  });
  /** Cycles that would be made. */
  readonly next: readonly NextCycle[] = $derived.by(() =>
    this.from ? nextCycles(this.from, this.#desk.cycles, today()) : [],
  );
  readonly to: string | undefined = $derived.by(() => {
    const known = [...this.later, ...this.next].map(({ id }) => id);
    const shown = this.#desk.cycle?.id;
    return known.find((id) => id === this.#to) ?? known.find((id) => id === shown) ?? known[0];
  });
  readonly objectives: readonly Objective[] = $derived.by(() =>
    standing(this.#desk.okr.objectives).filter(({ cycle }) => cycle === this.from?.id),
  );
  /** What is there already, by what it came from. */
  readonly #before = $derived.by(() => carriedBefore(this.#desk.okr, this.to ?? ''));
  readonly drafts = $derived.by(() => {
    const { board, seesModel } = this.#desk;
    const { cards, ...unseen } = board;
    const isChosen = ({ id }: { id: string }): boolean => this.chosen.has(id) && !this.#before.has(id);
    return carryOver(seesModel ? { ...unseen, cards: cards ?? [] } : unseen, {
      cycle: this.to ?? '',
      objectives: this.objectives.filter(isChosen).map(({ id }) => id),
      keyResults: this.#desk.keyResults.filter(isChosen).map(({ id }) => id),
    });
  });

  get count(): number {
    return this.drafts.objectives.length + this.drafts.keyResults.length;
  }

  begin(): void {
    [this.#from, this.#to] = [undefined, undefined];
    this.choose('open');
  }

  setFrom(id: string): void {
    this.#from = id;
    this.choose('open');
  }

  setTo(id: string): void {
    this.#to = id;
    this.choose('open');
  }

  isThere(id: string): boolean {
    return this.#before.has(id);
  }

  /** All, none, or what is not reached yet. */
  choose(what: 'all' | 'none' | 'open'): void {
    this.chosen.clear();
    if (what === 'none') return;
    for (const { id } of this.objectives) {
      const open = this.#desk.keyResultsOf(id).filter((one) => what === 'all' || !this.#isReached(one));
      const asked = what === 'all' || open.length > 0 || this.#desk.keyResultsOf(id).length === 0;
      if (asked) for (const one of [{ id }, ...open]) if (!this.isThere(one.id)) this.chosen.add(one.id);
    }
  }

  toggle(objective: string, keyResult?: string): void {
    const below = this.#desk.keyResultsOf(objective).filter(({ id }) => !this.isThere(id));
    if (keyResult === undefined) {
      const on = !this.chosen.has(objective);
      for (const { id } of [{ id: objective }, ...below]) this.#set(id, on);
    } else {
      this.#set(keyResult, !this.chosen.has(keyResult));
      // A key result does not go without its objective.
      if (this.chosen.has(keyResult) && !this.isThere(objective)) this.chosen.add(objective);
    }
  }

  /** What is written: the cycle if it is new, and the drafts. Nothing of it is written twice. */
  writes(): OkrWrite[] {
    const { objectives, keyResults, ties } = this.drafts;
    const made = this.next.find(({ id }) => id === this.to);
    const write =
      (root: OkrWrite['root']) =>
      ({ id, ...values }: { readonly id: string }): OkrWrite => ({ root, id, values });
    return [
      ...(made ? [write('cycles')({ ...made, ...{ title: '', order: 'a0' } })] : []),
      ...objectives.map(write('objectives')),
      ...keyResults.map(write('keyResults')),
      ...ties.map(write('ties')),
    ];
  }

  #set(id: string, on: boolean): void {
    if (on) this.chosen.add(id);
    else this.chosen.delete(id);
  }

  #isReached({ id }: KeyResult): boolean {
    return (this.#desk.progress.get(id)?.progress ?? 0) >= 1;
  }
}
