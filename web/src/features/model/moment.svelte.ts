import { createSubscriber } from 'svelte/reactivity';
import { now } from '../../model/clock';
import { dayOf, type Moment, momentOf } from '../../model/moment';
import { currentLanguage, t } from '../../texts/texts.svelte';

/** How often words about the time are renewed, in milliseconds. */
const TICK = 20_000;

const subscribe = createSubscriber((update) => {
  const timer = setInterval(update, TICK);
  return () => clearInterval(timer);
});

/** "vor 5 Minuten", "gestern, 17:12"; reactive. */
export function timeAgo(at: number): string {
  subscribe();
  return words(momentOf(at, now(), currentLanguage()));
}

/** "heute, 14:03", "gestern, 17:12". */
export function timeOf(at: number): string {
  subscribe();
  return words(dayOf(at, now(), currentLanguage()));
}

/** The day here and now, `YYYY-MM-DD`; reactive. */
export function today(): string {
  subscribe();
  const day = new Date(now());
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function words(moment: Moment): string {
  return t(`changes-when-${moment.kind}`, { ...moment });
}
