/** What of a list fits on the wall, and how large words can be. Lengths are pixels of a picture of 1920 × 1080. */
import { linesOf, partsOf, type WidthOf } from './projector-text';

export interface Fit<T> {
  shown: T[];
  leftOut: number;
}

interface Room {
  height: number;
  /** Between two things. */
  gap: number;
  /** What the words about those left out take. */
  more: number;
}

/** The first things that fit above each other. */
export function fitFirst<T>(things: readonly T[], heightOf: (thing: T) => number, room: Room): Fit<T> {
  const all = take(things, heightOf, room.height, room.gap);
  const count = all === things.length ? all : take(things, heightOf, room.height - room.more, room.gap);
  return { shown: things.slice(0, count), leftOut: things.length - count };
}

/** The last things that fit above each other. */
export function fitLast<T>(things: readonly T[], heightOf: (thing: T) => number, room: Room): Fit<T> {
  const { shown, leftOut } = fitFirst([...things].reverse(), heightOf, room);
  return { shown: shown.reverse(), leftOut };
}

function take<T>(things: readonly T[], heightOf: (thing: T) => number, height: number, gap: number): number {
  let used = -gap;
  let count = 0;
  for (const thing of things) {
    used += gap + heightOf(thing);
    if (used > height) break;
    count += 1;
  }
  return count;
}

export interface Words {
  lines: string[];
  size: number;
  lineHeight: number;
}

/**
 * `text` in the largest of these sizes in which it fits without a word being chopped; in the smallest one it is cut off.
 * `widthOf` measures letters of one pixel in height.
 */
export function largest(
  text: string,
  sizes: readonly number[],
  room: { width: number; height: number },
  widthOf: WidthOf,
): Words {
  let words: Words = { lines: [], size: 0, lineHeight: 0 };
  const widest = Math.max(0, ...partsOf(text).map((part) => widthOf(`${part}-`)));
  for (const size of sizes) {
    const lineHeight = Math.round(size * 1.2);
    const most = Math.max(1, Math.floor(room.height / lineHeight));
    const lines = linesOf(text, room.width, most + 1, (line) => widthOf(line) * size);
    if (lines.length <= most && widest * size <= room.width) return { lines, size, lineHeight };
    words = { lines: linesOf(text, room.width, most, (line) => widthOf(line) * size), size, lineHeight };
  }
  return words;
}
