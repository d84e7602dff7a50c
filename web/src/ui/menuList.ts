import type { IconName } from './icons';

export interface MenuItem {
  label: string;
  icon?: IconName;
  onselect: () => void;
  /** Red, for what takes something away. */
  danger?: boolean;
  /** Not to be chosen now; still reachable, so that it can be read. */
  disabled?: boolean;
  /** A line above it. */
  apart?: boolean;
  /** Language of the label, where it is not the page's. */
  lang?: string;
}

/** Index of the entry after the one at `at` whose words begin with `letter`, round to it again; -1 for none. */
export function nextByLetter(entries: readonly HTMLElement[], at: number, letter: string): number {
  const order = entries.map((_, index) => (at + 1 + index) % entries.length);
  const begins = (index: number) =>
    entries[index]?.textContent.trim().toLowerCase().startsWith(letter.toLowerCase()) === true;
  return order.find(begins) ?? -1;
}

/** Shows a list over everything, below its button, or above it where there is no room below. */
export function floatBelow(list: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  list.showPopover();
  const { offsetWidth: width, offsetHeight: height } = list;
  const fits = at.bottom + 6 + height <= innerHeight;
  list.style.top = `${Math.max(8, fits ? at.bottom + 6 : at.top - 6 - height)}px`;
  list.style.left = `${Math.max(8, at.right - width)}px`;
}
