/** What is kept of an area on this device. */
import type { Area } from '../model/contract';

/** Area, tab, number. */
export type Key = [area: Area, tab: string, number: number];

export interface UnsentChange {
  readonly key: Key;
  readonly update: Uint8Array;
  /** What it touched, as `touchedBy` says. */
  readonly places: readonly string[];
}

export interface Kept {
  readonly known: readonly Uint8Array[];
  readonly unsent: readonly UnsentChange[];
}
