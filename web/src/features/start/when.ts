/** When something was, in words. */
import type { Language } from '../../model/contract';

export interface When {
  /** Key of the text, or undefined when the date says it all. */
  key: 'start-meta-today' | 'start-meta-yesterday' | undefined;
  time: string;
  date: string;
}

/** `at` and `now` in milliseconds since 1970. */
export function when(at: number, language: Language, now: number = Date.now()): When {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const day = (moment: Date) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
  const that = new Date(at);
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(that);
  const date = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(that);
  if (day(that) === day(new Date(now))) return { key: 'start-meta-today', time, date };
  if (day(that) === day(yesterday)) return { key: 'start-meta-yesterday', time, date };
  return { key: undefined, time, date };
}
