import { t } from '../../../texts/texts.svelte';
import type { Desk } from '../desk.svelte';

/** What the way to the check is called, for example "Prüfung: 3 Hinweise". */
export function checkName(desk: Desk): string {
  return `${t('checks-aside-checks')}: ${t('checks-count', { count: desk.checking.findings.length })}`;
}
