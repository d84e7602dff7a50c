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

/** The entry after the one at `at` whose words begin with `letter`, round to it again. */
export function nextByLetter<T extends HTMLElement>(entries: readonly T[], at: number, letter: string): T | undefined {
  const order = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  return order.find((entry) => entry.textContent.trim().toLowerCase().startsWith(letter.toLowerCase()));
}

/** Shows a list over everything, below its button, or above it where there is no room below. */
export function floatBelow(list: HTMLElement, button: HTMLElement, align: 'start' | 'end'): void {
  const at = button.getBoundingClientRect();
  list.showPopover();
  const { offsetWidth: width, offsetHeight: height } = list;
  const fits = at.bottom + 6 + height <= innerHeight;
  list.style.top = `${Math.max(8, fits ? at.bottom + 6 : at.top - 6 - height)}px`;
  const left = align === 'end' ? at.right - width : Math.min(at.left, document.documentElement.clientWidth - 8 - width);
  list.style.left = `${Math.max(8, left)}px`;
}
