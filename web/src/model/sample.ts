/** Short ways to write cards and links down in tests. */
import type { Card, Lane, Link } from './contract';

export function card(id: string, lane: Lane, order = 'a0', title = id): Card {
  return { id, lane, order, title, note: '' };
}

export function link(id: string, from: string, to: string, because = ''): Link {
  return { id, from, to, because };
}
