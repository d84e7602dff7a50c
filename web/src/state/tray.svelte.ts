/** What the server did not take over: kept until people have put it back or thrown it away. */
import { canPutBack, putBack } from '../doc/putBack';
import type { Access, Area } from '../model/contract';
import { sameWords, type TrayItem } from '../model/tray';
import type { Documents } from '../sync/documents';

interface Setup {
  documents: () => Documents;
  access: (area: Area) => Access;
  /** Takes an item from what is kept on this device. */
  drop: (id: string) => void;
}

export class Tray {
  items = $state.raw<readonly TrayItem[]>([]);
  /** Whether the tray is open. */
  shown = $state(false);
  /** Whether something came that nobody has looked at. */
  news = $state(false);

  constructor(private readonly setup: Setup) {}

  /** What lay here before this page was opened. */
  restore(items: readonly TrayItem[]): void {
    this.#add(items);
  }

  /** Something was refused just now. */
  add(items: readonly TrayItem[]): void {
    this.#add(items);
    if (items.length > 0) this.news = true;
  }

  open(): void {
    this.news = false;
    this.shown = true;
  }

  /** Why it cannot be put back now; undefined when it can. */
  obstacle(item: TrayItem): 'locked' | 'gone' | undefined {
    if (this.setup.access(item.area) !== 'write') return 'locked';
    return canPutBack(this.setup.documents()[item.area], item) ? undefined : 'gone';
  }

  /** Puts it back and takes it out of here; false if there is no place for it. */
  putBack(item: TrayItem): boolean {
    if (this.obstacle(item) !== undefined || !this.items.includes(item)) return false;
    // Kept as a change before it is gone from here: between the two it is in both places, never in none.
    if (!putBack(this.setup.documents()[item.area], item)) return false;
    this.discard(item);
    return true;
  }

  discard(item: TrayItem): void {
    this.items = this.items.filter(({ id }) => id !== item.id);
    this.setup.drop(item.id);
  }

  #add(items: readonly TrayItem[]) {
    const fresh = items.filter((item) => !this.items.some((known) => known.id === item.id || sameWords(known, item)));
    if (fresh.length > 0) this.items = [...this.items, ...fresh].sort((a, b) => a.at - b.at);
  }
}
