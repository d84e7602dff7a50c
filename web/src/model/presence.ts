/** What people in a workshop show each other of where they are. */
import type { Area, Perspective, Role } from './contract';

/** Who it is, by the server's word; observers see others without `id` and `name`, and tell people apart by `seat`. */
export interface User {
  id?: string;
  name?: string;
  seat?: string;
  perspective: Perspective | null;
  role: Role;
}

/** Where somebody is: area, card, field of that card (`title`, `note`, `because`). */
export interface Place {
  area: Area;
  card?: string;
  field?: string;
}

/** Where a mouse points at on the board, in parts of what it points at; `anchor.ts` of the board makes and reads it. */
export interface Cursor {
  lane: string;
  card?: string;
  x: number;
  y: number;
}

/** The mouse of one device: without `cursor` it has gone. */
export interface Pointer {
  clientId: number;
  user: User;
  cursor?: Cursor;
}
