import type { Area } from '../../model/contract';
import { currentLanguage, t } from '../../texts/texts.svelte';

/** Which areas the room has released, as a sentence. */
export function releasedWords(areas: readonly Area[]): string {
  if (areas.length === 0) return t('protected-released-none');
  const names = areas.map((area) => t(`common-area-${area}`));
  return t('protected-released', { areas: new Intl.ListFormat(currentLanguage()).format(names) });
}
