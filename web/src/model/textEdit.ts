/** Edits of a text field as the smallest insert and delete, in UTF-16 units but never inside a character. */

/** Replace `removed` units from `at` on by `inserted`. */
export interface TextEdit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** One step of what somebody else changed, as Yjs tells it. */
export interface DeltaStep {
  readonly retain?: number;
  readonly insert?: string;
  readonly delete?: number;
}

/** Longest text of one field, in UTF-16 units. */
export const TEXT_LIMIT = 100_000;

/**
 * What changed from `before` to `after` when the caret stands at `caret` in `after`.
 *
 * The caret decides where an ambiguous change happened: an `a` typed into `aaa` is inserted where it was typed, so that
 * two people who type the same letters keep their places.
 */
export function editBetween(before: string, after: string, caret: number): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let suffix = 0;
  const suffixMost = Math.min(shorter, after.length - caret);
  while (suffix < suffixMost && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix += 1;
  let prefix = 0;
  const prefixMost = shorter - suffix;
  while (prefix < prefixMost && before[prefix] === after[prefix]) prefix += 1;
  if (splits(before, prefix) || splits(after, prefix)) prefix -= 1;
  if (splits(before, before.length - suffix) || splits(after, after.length - suffix)) suffix -= 1;
  return {
    at: prefix,
    removed: before.length - prefix - suffix,
    inserted: after.slice(prefix, after.length - suffix),
  };
}

/** Whether `index` lies between the two halves of a surrogate pair. */
export function splits(text: string, index: number): boolean {
  return isHigh(text.charCodeAt(index - 1)) && isLow(text.charCodeAt(index));
}

/** Cuts `inserted` so that the text stays within `limit`; the text itself when it already is. */
export function withinLimit(edit: TextEdit, lengthBefore: number, limit: number): TextEdit {
  const room = Math.max(0, limit - (lengthBefore - edit.removed));
  if (edit.inserted.length <= room) return edit;
  const end = splits(edit.inserted, room) ? room - 1 : room;
  return { ...edit, inserted: edit.inserted.slice(0, end) };
}

/** Where a caret at `index` stands after somebody else's change. Text inserted right at the caret comes after it. */
export function moveCaret(index: number, delta: readonly DeltaStep[]): number {
  let at = 0;
  let moved = index;
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain;
    else if (step.insert !== undefined) {
      if (at < moved) moved += step.insert.length;
      at += step.insert.length;
    } else if (step.delete !== undefined && at < moved) {
      moved -= Math.min(step.delete, moved - at);
    }
  }
  return moved;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
