/** When something was, as people say it. */

export type Moment =
  | { readonly kind: 'now' }
  | { readonly kind: 'minutes'; readonly count: number }
  | { readonly kind: 'today' | 'yesterday' | 'day'; readonly time: string; readonly date: string };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** `at` seen from `now`, both in milliseconds since 1970. What lies ahead is now: some clock was wrong. */
export function momentOf(at: number, now: number, language: 'de' | 'en'): Moment {
  const past = now - at;
  if (past < MINUTE) return { kind: 'now' };
  if (past < HOUR) return { kind: 'minutes', count: Math.floor(past / MINUTE) };
  return dayOf(at, now, language);
}

/** The same by day and time alone. */
export function dayOf(at: number, now: number, language: 'de' | 'en'): Moment {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const that = new Date(at);
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(that);
  const date = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(that);
  const kind = sameDay(that, new Date(now)) ? 'today' : sameDay(that, yesterday) ? 'yesterday' : 'day';
  return { kind, time, date };
}

function sameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString();
}
