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
