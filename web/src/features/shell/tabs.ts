/** Which rooms a phone has tabs for. */
import type { Room } from '../../state/areas';

/** More tabs than this have no room beside each other at 320 px. */
const TABS = 4;

/**
 * The rooms with a tab of their own on a phone, and those behind "more".
 *
 * @param step the area that the running step shows
 */
export function tabsOf(rooms: readonly Room[], step?: Room): { tabs: readonly Room[]; more: readonly Room[] } {
  if (rooms.length <= TABS) return { tabs: rooms, more: [] };
  const wanted: readonly (Room | undefined)[] = ['now', 'stage', step, 'model', 'collection', ...rooms];
  const chosen = new Set<Room>();
  for (const room of wanted) if (room !== undefined && rooms.includes(room) && chosen.size < TABS - 1) chosen.add(room);
  return { tabs: rooms.filter((room) => chosen.has(room)), more: rooms.filter((room) => !chosen.has(room)) };
}
