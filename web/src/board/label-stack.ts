import { LABEL_GAP } from './metrics';
import { separate } from './separate';

/** A label that can move up and down along its line between `least` and `most`. Levels are those of its middle. */
export interface Stacked {
  id: string;
  lit: boolean;
  wish: number;
  least: number;
  most: number;
  /** Height with words and with the number alone, as far as these exist. */
  text: number | undefined;
  number: number | undefined;
}

export interface StackPlace {
  y: number;
  mode: 'text' | 'number';
}

interface Entry extends Stacked {
  mode: 'text' | 'number';
  height: number;
  /** Highest level that the labels above leave. */
  first: number;
}

/**
 * Puts the labels of one gutter above each other in the order of their lines, each as near to its wish as the others
 * allow. Where they do not all fit, words become numbers, of unlit links first, then the tallest; then labels are left out.
 */
export function stackLabels(labels: readonly Stacked[]): Map<string, StackPlace> {
  let entries = labels
    .flatMap((label) => entryOf(label))
    .sort((a, b) => a.wish - b.wish || a.least + a.most - b.least - b.most || (a.id < b.id ? -1 : 1));
  for (let stuck = firstStuck(entries); stuck >= 0; stuck = firstStuck(entries)) {
    const weak = weakest(entries, stuck);
    if (weak.mode === 'text' && weak.number !== undefined) {
      weak.mode = 'number';
      weak.height = weak.number;
    } else {
      entries = entries.filter((entry) => entry !== weak);
    }
  }
  const levels = settle(entries);
  return new Map(entries.map((entry, index) => [entry.id, { y: levels[index] ?? entry.wish, mode: entry.mode }]));
}

function entryOf(label: Stacked): Entry[] {
  const height = label.text ?? label.number;
  if (height === undefined) {
    return [];
  }
  return [{ ...label, mode: label.text === undefined ? 'number' : 'text', height, first: 0 }];
}

function gapAbove(entries: readonly Entry[], index: number): number {
  return ((entries[index - 1]?.height ?? 0) + (entries[index]?.height ?? 0)) / 2 + LABEL_GAP;
}

/** The first label that the ones above push beyond its line, or -1. */
function firstStuck(entries: readonly Entry[]): number {
  let above = -Infinity;
  return entries.findIndex((entry, index) => {
    entry.first = Math.max(entry.least, above + (index === 0 ? 0 : gapAbove(entries, index)));
    above = entry.first;
    return entry.first > entry.most;
  });
}

/** Of the labels that push each other down to the stuck one: words before numbers, unlit before lit, tall before small. */
function weakest(entries: readonly Entry[], stuck: number): Entry {
  let top = stuck;
  while (top > 0 && (entries[top]?.first ?? 0) > (entries[top]?.least ?? 0)) {
    top -= 1;
  }
  const chain = entries.slice(top, stuck + 1).reverse();
  chain.sort(
    (a, b) =>
      Number(a.mode === 'number') - Number(b.mode === 'number') || Number(a.lit) - Number(b.lit) || b.height - a.height,
  );
  const [weak] = chain;
  if (weak === undefined) {
    throw new RangeError('no label is stuck');
  }
  return weak;
}

function settle(entries: readonly Entry[]): number[] {
  const latest: number[] = [];
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const below = latest[index + 1];
    const most = entries[index]?.most ?? 0;
    latest[index] = below === undefined ? most : Math.min(most, below - gapAbove(entries, index + 1));
  }
  const wishes = entries.map((entry) => Math.min(entry.most, Math.max(entry.least, entry.wish)));
  const apart = separate(wishes, (index) => gapAbove(entries, index));
  let above = -Infinity;
  return entries.map((entry, index) => {
    const least = Math.max(entry.first, above + (index === 0 ? 0 : gapAbove(entries, index)));
    above = Math.max(least, Math.min(apart[index] ?? entry.wish, latest[index] ?? entry.most));
    return above;
  });
}
