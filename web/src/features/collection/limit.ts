/** The server takes no more of a card, in characters. */
const LONGEST = 2000;
/** With so much room left it is told how much. */
const NEAR = 200;

/** How many characters still have room; fewer than none when there are too many. */
export function roomIn(text: string): number {
  return LONGEST - [...text.trim()].length;
}

/** Whether there is so little room that it is to be told, or none. */
export function limitOf(text: string): 'near' | 'over' | undefined {
  const room = roomIn(text);
  if (room < 0) return 'over';
  return room <= NEAR ? 'near' : undefined;
}
