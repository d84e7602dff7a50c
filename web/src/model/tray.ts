/** What the server did not take over and people may still want: their words, and where these belonged. */
import type { Area } from './contract';

/** A text as it was typed, of one field of an entry. */
export interface TrayText {
  readonly field: string;
  readonly text: string;
  /** What stood in that field on the server when the text was put aside; absent where there was no such field. */
  readonly before?: string;
}

/** A link made together with a card that was put aside. */
export interface TrayLink {
  readonly from: string;
  readonly to: string;
  readonly because: string;
  /** What the cards were called. */
  readonly fromTitle: string;
  readonly toTitle: string;
}

type Plain = string | number | boolean | null | readonly (string | number)[];

export interface TrayItem {
  readonly id: string;
  readonly area: Area;
  /** Milliseconds since 1970 when it was put aside. */
  readonly at: number;
  /** Code of the rule that was broken. */
  readonly reason: string;
  /** The entry: the shared type at the top of the document, and the id in it. Absent for words whose place is unknown. */
  readonly place?: { readonly root: string; readonly id: string };
  /** Whether the entry was made on this device and is nowhere else. */
  readonly made: boolean;
  /** What the entry was called: title of the card, both cards of the link; empty where it had no name. */
  readonly title: string;
  readonly texts: readonly TrayText[];
  /** Plain values of the entry, as they were set on this device. */
  readonly values: Readonly<Record<string, Plain>>;
  /** Keys among the values that were changed; all of them for an entry made here. */
  readonly changed: readonly string[];
  readonly links: readonly TrayLink[];
}

/** Whether two items say the same, whatever their id and time: two tabs put the same words aside. */
export function sameWords(a: TrayItem, b: TrayItem): boolean {
  const words = ({ area, place, texts, changed }: TrayItem) =>
    JSON.stringify([area, place, texts.map(({ field, text }) => [field, text]), changed]);
  return words(a) === words(b);
}

/** All words of an item, to be copied. */
export function wordsOf({ texts, links }: TrayItem): string {
  return [...texts.map(({ text }) => text), ...links.map((link) => link.because)]
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}
