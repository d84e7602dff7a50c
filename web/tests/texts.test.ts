import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { bundle, format } from '../src/texts/catalogue';

const LANGUAGES = ['de', 'en'] as const;
const files = (folder: string, kinds: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => kinds.test(name))
    .map((name) => path.join(folder, name));

const fluent = (language: string) => files(`src/texts/${language}`, /\.ftl$/);
const sources = files('src', /\.(svelte|ts)$/).filter((file) => !file.endsWith('.test.ts'));

/** Keys of a file, as they stand in it. */
const written = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^([a-z][\w-]*)\s*=/gm)].map((match) => match[1] ?? '');

const keys = (language: string) => fluent(language).flatMap(written);

describe('texts', () => {
  it.each(LANGUAGES)('in %s are all understood by Fluent', (language) => {
    for (const file of fluent(language)) {
      const parsed = new FluentResource(readFileSync(file, 'utf8')).body.map((entry) => entry.id);
      expect(parsed, file).toEqual(written(file));
    }
  });

  it('exist in both languages, once each, under the name of their file', () => {
    expect(keys('en').sort()).toEqual(keys('de').sort());
    for (const language of LANGUAGES) {
      expect(new Set(keys(language)).size).toBe(keys(language).length);
      for (const file of fluent(language)) {
        const prefix = `${path.basename(file, '.ftl')}-`;
        expect(written(file).filter((key) => !key.startsWith(prefix))).toEqual([]);
      }
    }
  });

  it('are all used, and all that are used exist', () => {
    const code = files('src', /\.(svelte|ts)$/)
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const named = new Set([...code.matchAll(/['"`]([a-z]+-[\w-]*)['"`]/g)].map((match) => match[1] ?? ''));
    const begun = [...code.matchAll(/`([a-z]+-[\w-]*)\$\{/g)].map((match) => match[1] ?? '');
    const all = new Set(keys('de'));
    const unused = [...all].filter((key) => !named.has(key) && !begun.some((prefix) => key.startsWith(prefix)));
    expect(unused, 'unused').toEqual([]);
    const called = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    expect(
      called.filter((key) => !all.has(key)),
      'missing',
    ).toEqual([]);
  });

  it('have a sentence for every code of the server', () => {
    const contract = readFileSync('src/model/contract.ts', 'utf8');
    const union = /export type Code =([^;]+);/.exec(contract)?.[1] ?? '';
    const codes = [...union.matchAll(/['"]([a-z-]+)['"]/g)].map((match) => `error-${match[1]}`);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((key) => !keys('de').includes(key))).toEqual([]);
  });

  it('never say Sie to people who are on first-name terms', () => {
    const german = bundle(
      'de',
      fluent('de').map((file) => readFileSync(file, 'utf8')),
    );
    // The organiser's pages know no workshop yet, and so no form of address.
    const formal = /^(start-|common-|error-(organiser|template|file|host|page))/;
    const aboutThings = new Set(['model-lane-activity-definition']);
    const left = keys('de')
      .filter((key) => !aboutThings.has(key))
      .filter((key) => !formal.test(key))
      .filter((key) => /\b(Sie|Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihnen)\b/.test(format(german, key, 'informal', ANY)));
    expect(left).toEqual([]);
  });

  it('are nowhere but in the catalogue', () => {
    const found: string[] = [];
    for (const file of sources) {
      const text = readFileSync(file, 'utf8');
      const code = text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|\/\/.*$/gm, '');
      const grammar = GRAMMAR.test(file);
      if (!grammar && /[äöüÄÖÜß„]/.test(code)) found.push(`${file}: German letters`);
      if (file.endsWith('.svelte')) found.push(...spoken(parse(text, { modern: true }).fragment, file));
    }
    expect(found).toEqual([]);
  });
});

/** What knows German grammar and word division; what people read still comes from the catalogue. */
const GRAMMAR = /^src.(model|texts.hyphens)/;

/** Values for every placeholder, so that formatting goes through. */
const ANY = new Proxy({}, { get: () => 3, has: () => true, getOwnPropertyDescriptor: () => ({}) });

const SPOKEN_ATTRIBUTES = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'hint']);
/** The name of the thing is the same in every language. */
const NAMES = new Set(['Wirkraum']);

/** Words that stand in the markup itself. */
function spoken(node: unknown, file: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((child) => spoken(child, file));
  const { type, data, name, value } = node as { type?: string; data?: string; name?: string; value?: unknown };
  if (type === 'Text') return words(data ?? '') ? [`${file}: ${data?.trim()}`] : [];
  if (type === 'Attribute') {
    return SPOKEN_ATTRIBUTES.has(name ?? '') && Array.isArray(value) ? spoken(value, file) : [];
  }
  if (type === 'Comment' || type === 'StyleSheet' || type === 'Script') return [];
  return Object.entries(node)
    .filter(([key]) =>
      [
        'nodes',
        'fragment',
        'attributes',
        'body',
        'consequent',
        'alternate',
        'pending',
        'then',
        'catch',
        'fallback',
      ].includes(key),
    )
    .flatMap(([, child]) => spoken(child, file));
}

const words = (text: string) => /\p{L}{2,}/u.test(text) && !NAMES.has(text.trim());
