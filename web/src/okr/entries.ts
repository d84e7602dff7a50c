/**
 * What the area of OKRs holds, as the JSON of the board has it, without what is worked out from it. What is absent
 * nobody said; a list that is absent is empty.
 */
import type { Card, Conflict, Indicator, Okr as WholeOkr } from '../model/contract';
import { compareOrder } from '../model/impact';

type Lists = Omit<WholeOkr, 'progress' | 'warnings'>;

export type Okr = { readonly [K in keyof Lists]?: Readonly<Lists[K]> };

/** What the warnings need of a board: the OKRs, and the parts of the impact model they are tied to. */
export interface OkrBoard {
  readonly okr?: Okr;
  readonly cards?: readonly Card[];
  readonly indicators?: readonly Indicator[];
  readonly conflicts?: readonly Conflict[];
}

/** Those of `list` that stand, in reading order. */
export function standing<T extends { id: string; order?: string; deletedAt?: number }>(
  list: readonly T[] | undefined,
): T[] {
  return (list ?? [])
    .filter((one) => one.deletedAt === undefined)
    .sort((a, b) => compareOrder({ id: a.id, order: a.order ?? '' }, { id: b.id, order: b.order ?? '' }));
}

/** The same for what has a title: without one it is not said yet. */
export function said<T extends { id: string; order: string; title: string; deletedAt?: number }>(
  list: readonly T[] | undefined,
): T[] {
  return standing(list).filter((one) => !isBlank(one.title));
}

export function isBlank(text: string | undefined): boolean {
  return (text ?? '').trim() === '';
}

/** Bytewise, as ids, dates and orders are compared. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
