/** Rules that both catalogues keep, told as sentences about what breaks them. */
import { FluentResource } from '@fluent/bundle';

/** Texts of one language: name of the file without its ending → Fluent source. */
export type Catalogue = Readonly<Record<string, string>>;

interface Message {
  readonly key: string;
  readonly value: unknown;
  readonly informal: unknown;
}

/** Keys of a source, as they stand in it. */
export const written = (source: string) =>
  [...source.matchAll(/^([A-Za-z][\w-]*)\s*=/gm)].map((match) => match[1] ?? '');

export const keysOf = (catalogue: Catalogue) => Object.values(catalogue).flatMap(written);

function messages(catalogue: Catalogue): Map<string, Message> {
  const found = new Map<string, Message>();
  for (const source of Object.values(catalogue))
    for (const { id, value, attributes } of new FluentResource(source).body)
      found.set(id, { key: id, value, informal: attributes['informal'] });
  return found;
}

/** What Fluent does not understand, what stands twice, and what stands under the name of another file. */
export function malformed(catalogue: Catalogue): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  for (const [name, source] of Object.entries(catalogue)) {
    const parsed = new Set(new FluentResource(source).body.map(({ id }) => id));
    for (const key of written(source)) {
      if (!parsed.has(key)) found.push(`${key} is not understood by Fluent`);
      if (!key.startsWith(`${name}-`)) found.push(`${key} stands in ${name}.ftl`);
      if (seen.has(key)) found.push(`${key} stands twice`);
      seen.add(key);
    }
    for (const { id, attributes } of new FluentResource(source).body)
      for (const attribute of Object.keys(attributes))
        if (attribute !== 'informal') found.push(`${id} has an attribute ${attribute} that nobody reads`);
  }
  return found;
}

/** What one language says and the other does not, and values that only one of them puts in. */
export function unequal(de: Catalogue, en: Catalogue): string[] {
  const [german, english] = [messages(de), messages(en)];
  const found: string[] = [];
  for (const key of german.keys()) if (!english.has(key)) found.push(`${key} is missing in English`);
  for (const key of english.keys()) if (!german.has(key)) found.push(`${key} is missing in German`);
  for (const { key, value, informal } of german.values()) {
    const expected = values(value);
    const other = english.get(key);
    if (other && values(other.value) !== expected) found.push(`${key} puts in other values in English`);
    if (informal && values(informal) !== expected) found.push(`${key} puts in other values in its .informal`);
  }
  return found;
}

/** Names of the values that a pattern puts in. */
function values(pattern: unknown): string {
  const names = new Set<string>();
  const visit = (node: unknown) => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      const { type, name } = node as { type?: string; name?: string };
      if (type === 'var' && name !== undefined) names.add(name);
      Object.values(node).forEach(visit);
    }
  };
  visit(pattern);
  return [...names].sort().join(', ');
}

/** Everything a pattern can say, all of its variants. */
function words(pattern: unknown): string {
  if (typeof pattern === 'string') return pattern;
  if (Array.isArray(pattern)) return pattern.map(words).join(' ');
  if (typeof pattern !== 'object' || pattern === null) return '';
  const { type, variants, value } = pattern as { type?: string; variants?: unknown; value?: unknown };
  if (type === 'select') return words(variants);
  return type === 'var' || type === 'num' || type === 'func' ? '' : words(value);
}

const SIE = /\b(Sie|Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihres|Ihnen)\b/;
const DU = /\b([Dd]u|[Dd]ein(e|en|em|er|es)?|[Dd]ich|[Dd]ir)\b/;
/** What the organiser reads has no workshop yet, and so no form of address. */
const ORGANISER = /^(start-|error-(organiser|template|file|host|page))/;
/** The words for the forms of address themselves. */
const NAMED = /^start-address-/;

/** German texts that address people otherwise than the workshop's form of address would, and `.informal` without need. */
export function misaddressed(de: Catalogue): string[] {
  const found: string[] = [];
  for (const { key, value, informal } of messages(de).values()) {
    const [formal, other] = [words(value), words(informal)];
    if (NAMED.test(key)) continue;
    const organiser = ORGANISER.test(key);
    if (DU.test(formal)) found.push(`${key} says Du outside its .informal`);
    if (SIE.test(formal) && !informal && !organiser) found.push(`${key} says Sie and has no .informal`);
    if (!informal) continue;
    if (SIE.test(other)) found.push(`${key} says Sie in its .informal`);
    if (organiser) found.push(`${key} has an .informal, but the organiser's pages know no form of address`);
    else if (!SIE.test(formal)) found.push(`${key} has an .informal without need`);
  }
  return found;
}

/** English has one form of address. */
export function addressed(en: Catalogue): string[] {
  return [...messages(en).values()].filter(({ informal }) => informal).map(({ key }) => `${key} has an .informal`);
}
