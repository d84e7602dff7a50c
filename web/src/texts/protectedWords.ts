/** What a protected workshop promises, in one sentence. */
import type { Protected } from '../model/contract';
import { currentLanguage, t } from './texts.svelte';

/** The sentence on the join page and behind the badge, with the time by the clock of this device. */
export function protectedWords({ deleteAt }: Protected): string {
  const part = (format: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(currentLanguage() === 'de' ? 'de-DE' : 'en-GB', format).format(deleteAt);
  return t('protected-sentence', {
    date: part({ day: 'numeric', month: 'numeric', year: 'numeric' }),
    time: part({ hour: '2-digit', minute: '2-digit' }),
  });
}
