/** Fluent bundles and how a text is taken from them. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Address, Language } from '../model/contract';

export type Arguments = Record<string, FluentVariable>;

/** A bundle of these Fluent sources; throws on the first source that does not parse. */
export function bundle(language: Language, sources: Iterable<string>): FluentBundle {
  // Isolation marks around every value would travel into copied texts and file names; few values need them.
  const made = new FluentBundle(language, { useIsolating: false });
  for (const source of sources) {
    const errors = made.addResource(new FluentResource(source));
    if (errors[0]) throw errors[0];
  }
  return made;
}

/** Letters that run from right to left. */
const LEFTWARDS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Words that run from right to left stay together, so that what stands around them keeps its order. */
function isolated(values: Arguments): Arguments {
  const entries = Object.entries(values).map(([name, value]) => {
    const turned = typeof value === 'string' && LEFTWARDS.test(value);
    return [name, turned ? `\u2068${value}\u2069` : value] as const;
  });
  return Object.fromEntries(entries);
}

/** The text of `key`; its attribute `.informal`, where there is one, when people are addressed with Du. */
export function format(from: FluentBundle, key: string, address: Address, values?: Arguments): string {
  const message = from.getMessage(key);
  const pattern = (address === 'informal' && message?.attributes['informal']) || message?.value;
  // A missing key is found by a test; in the browser its name is better than nothing.
  return pattern ? from.formatPattern(pattern, values ? isolated(values) : null, []) : key;
}
