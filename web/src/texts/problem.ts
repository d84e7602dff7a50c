/** Sentences for errors, by their code. */
import { has, t } from './texts.svelte';

/**
 * The sentence for `code` in the language in use.
 *
 * @param detail the server's own sentence, for a code this board does not know yet
 */
export function problemText(code: string, detail?: string): string {
  const key = `error-${code}`;
  if (has(key)) return t(key);
  return detail || t('error-internal');
}

/** Why a change was not taken, by the code of the rule it broke. */
export function refusalText(code: string): string {
  if (code === 'O-READ') return t('error-refused-reading');
  if (code === 'L-CARDS') return t('error-refused-cards');
  if (code === 'L-ENTRIES') return t('error-refused-entries');
  if (code.startsWith('L-')) return t('error-refused-size');
  return t('error-refused-rule', { code });
}
