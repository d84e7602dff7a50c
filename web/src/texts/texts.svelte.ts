/**
 * The texts of the interface in the language and form of address in use.
 *
 * `t` reads reactive state: a template that calls it follows a change of language without losing anything.
 */
import type { FluentBundle } from '@fluent/bundle';
import type { Address, Language } from '../model/contract';
import { bundle, format, type Arguments } from './catalogue';

const SOURCES: Record<Language, () => Promise<{ sources: Record<string, string> }>> = {
  de: () => import('./de/sources'),
  en: () => import('./en/sources'),
};

let language = $state<Language>('de');
let address = $state<Address>('formal');
let texts = $state.raw<FluentBundle>();

/** The text of `key` with its values put in. */
export function t(key: string, values?: Arguments): string {
  return texts ? format(texts, key, address, values) : '';
}

/** Whether there is a text of that name. */
export function has(key: string): boolean {
  return texts?.hasMessage(key) ?? false;
}

/** The language of the interface. */
export function currentLanguage(): Language {
  return language;
}

/** Loads the texts of `next` and shows them. */
export async function useLanguage(next: Language): Promise<void> {
  const { sources } = await SOURCES[next]();
  texts = bundle(next, Object.values(sources));
  language = next;
  document.documentElement.lang = next;
}

/** Sie or Du, by the workshop. */
export function useAddress(next: Address): void {
  address = next;
}
