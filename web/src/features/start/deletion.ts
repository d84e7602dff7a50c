/** When a protected workshop is deleted, as it is typed into a field for a day and a time. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EVENING = 18;

/** As such a field writes it: the time where this device is, without a zone. */
export function typedTime(at: Date): string {
  const two = (figure: number) => String(figure).padStart(2, '0');
  const day = `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What is proposed: tomorrow evening. */
export function tomorrowEvening(now: number): string {
  const at = new Date(now);
  at.setDate(at.getDate() + 1);
  at.setHours(EVENING, 0, 0, 0);
  return typedTime(at);
}

/** What was typed in ms since 1970; undefined when it is no time, too soon or too late for the server. */
export function deletionAt(typed: string, now: number): number | undefined {
  const at = new Date(typed).getTime();
  return at >= now + HOUR && at <= now + 400 * DAY ? at : undefined;
}
