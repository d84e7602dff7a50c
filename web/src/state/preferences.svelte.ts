/** What a person has chosen for this browser. */
import type { Language } from '../model/contract';
import { currentLanguage, useLanguage } from '../texts/texts.svelte';
import { keepLanguage, storedLanguage } from './storage';

/** The language to begin with: the one chosen before, else the first of ours the browser asks for, else German. */
function firstLanguage(): Language {
  const chosen = storedLanguage();
  if (chosen) return chosen;
  for (const tag of navigator.languages) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'de' || primary === 'en') return primary;
  }
  return 'de';
}

/** Loads the texts to begin with. */
export const begin = () => useLanguage(firstLanguage());

export const preferences = {
  get language() {
    return currentLanguage();
  },
  /** Switches the interface; nothing that is open is lost. */
  async setLanguage(language: Language) {
    await useLanguage(language);
    keepLanguage(language);
  },
};
